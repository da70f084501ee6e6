import Companies
import Syntax

/// The local names of one function, or of a statement, with their slots.
final class Scope {
    /// Where a captured value comes from when the function is made.
    enum Origin: Equatable {
        /// A slot of the enclosing function.
        case local(Int)
        /// A variable of the session: a lambda keeps the value that it has then.
        case global(Int)
    }

    /// Names of one function: they are looked up one after the other.
    static let mostNames = 1_000

    let parent: Scope?
    let isLambda: Bool
    /// Names declared here; those of a `where` that has ended are gone.
    private var names: [(symbol: Symbol, slot: Int)] = []
    private(set) var size: Int
    /// Values from outside that are used here: where they come from, and the slot here.
    private(set) var captures: [(origin: Origin, slot: Int)] = []

    /// - Parameter parameters: how many slots, the first ones, are kept for parameters.
    init(parent: Scope?, isLambda: Bool = false, parameters: Int = 0) {
        self.parent = parent
        self.isLambda = isLambda
        size = parameters
    }

    /// The name of a parameter, which has a slot already.
    func declare(_ symbol: Symbol, parameter slot: Int) { names.append((symbol, slot)) }

    /// A new name; it hides earlier ones until `leave`.
    func declare(_ symbol: Symbol) -> Int {
        defer { size += 1 }
        names.append((symbol, size))
        return size
    }

    /// How many names there are, to go back to when a `where` ends.
    var mark: Int { names.count }

    func leave(_ mark: Int) { names.removeLast(names.count - mark) }

    /// The slot of a name here, captured from outside where it must be.
    func slot(_ symbol: Symbol) -> Int? {
        if let own = names.last(where: { $0.symbol == symbol }) { return own.slot }
        return parent?.slot(symbol).map { capture(.local($0)) }
    }

    /// The slot where a lambda keeps a variable of the session; nil outside lambdas. The outermost lambda takes the
    /// value, those within it take it from there.
    func slot(keeping global: Int) -> Int? {
        guard isLambda else { return nil }
        return capture(parent?.slot(keeping: global).map { .local($0) } ?? .global(global))
    }

    private func capture(_ origin: Origin) -> Int {
        if let known = captures.first(where: { $0.origin == origin }) { return known.slot }
        defer { size += 1 }
        captures.append((origin, size))
        return size
    }

    /// Every name that can be seen here.
    var symbols: [Symbol] { names.map(\.symbol) + (parent?.symbols ?? []) }
}

/// The company whose block is being read.
struct CompanyContext {
    let company: Int
    /// The basis of the block; none outside blocks.
    var time: Figure.Time
    /// What a plain number is multiplied with: `in thousand USD`.
    var unit: BlockUnit?
}
