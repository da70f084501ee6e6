import Syntax

/// Variables and figures that stand in parts of an expression which are evaluated only perhaps: the branches of an `if`,
/// the second of two that are joined by `and`, the body of a lambda. What another value takes the place of and is met
/// only there is no mistake, whether or not the result rests on it.
struct Mentions {
    enum Item: Hashable {
        case variable(Symbol)
        /// A company's metric; any company's where that is known only later.
        case figure(company: Int?, metric: Int)
    }

    /// How deep in such parts each was met.
    private var depths: [Item: Int] = [:]
    /// How many such parts there are around the place under way.
    private(set) var depth = 0

    mutating func meet(_ item: Item) {
        if depth > depths[item] ?? 0 { depths[item] = depth }
    }

    /// Whether something was met in a part that begins deeper than the place an expression stands in.
    func has(_ item: Item, below depth: Int) -> Bool {
        if isMet(item, below: depth) { return true }
        guard case .figure(let company, let metric) = item else { return false }
        guard company == nil else { return isMet(.figure(company: nil, metric: metric), below: depth) }
        return depths.contains { met, deep in
            if case .figure(_, metric) = met { deep > depth } else { false }
        }
    }

    private func isMet(_ item: Item, below depth: Int) -> Bool { depths[item].map { $0 > depth } ?? false }

    mutating func enter() { depth += 1 }

    mutating func leave() { depth -= 1 }
}

extension Resolver {
    /// Resolves a part that is evaluated only perhaps.
    func perhaps(_ tree: Tree) throws(Failure) -> Node {
        environment.mentions.enter()
        defer { environment.mentions.leave() }
        return try node(tree)
    }
}
