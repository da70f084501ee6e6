import Syntax

/// The local names of one function, or of a statement, with their slots.
package final class Scope {
    /// Where a captured value comes from when the function is made.
    package enum Origin: Equatable {
        /// A slot of the enclosing function.
        case local(Slot)
        /// A variable of the session: a lambda keeps the value that it has then.
        case global(NameID)
    }

    /// Names of one function: they are looked up one after the other.
    static let mostNames = 1_000

    let parent: Scope?
    let isLambda: Bool
    /// Names declared here; those of a `where` that has ended are gone.
    private var names: [(symbol: Symbol, slot: Slot)] = []
    private(set) var size: Int
    /// Slots of names that were asked for.
    private var used: Set<Int> = []
    /// Values from outside that are used here: where they come from, and the slot here.
    private(set) var captures: [(origin: Origin, slot: Slot)] = []

    /// - Parameter parameters: how many slots, the first ones, are kept for parameters.
    init(parent: Scope?, isLambda: Bool = false, parameters: Int = 0) {
        self.parent = parent
        self.isLambda = isLambda
        size = parameters
    }

    /// The name of a parameter, which has a slot already.
    func declare(_ symbol: Symbol, parameter index: Int) { names.append((symbol, Slot(index: index))) }

    /// A new name; it hides earlier ones until `leave`.
    package func declare(_ symbol: Symbol) -> Slot {
        let slot = next()
        names.append((symbol, slot))
        return slot
    }

    private func next() -> Slot {
        defer { size += 1 }
        return Slot(index: size)
    }

    /// Whether the name of a slot was asked for.
    func isUsed(_ slot: Slot) -> Bool { used.contains(slot.index) }

    /// How many names there are, to go back to when a `where` ends.
    var mark: Int { names.count }

    func leave(_ mark: Int) { names.removeLast(names.count - mark) }

    /// The slot of a name here, captured from outside where it must be.
    func slot(_ symbol: Symbol) -> Slot? {
        if let own = names.last(where: { $0.symbol == symbol }) {
            used.insert(own.slot.index)
            return own.slot
        }
        return parent?.slot(symbol).map { capture(.local($0)) }
    }

    /// The slot where a lambda keeps a variable of the session; nil outside lambdas. The outermost lambda takes the
    /// value, those within it take it from there.
    func slot(keeping global: NameID) -> Slot? {
        guard isLambda else { return nil }
        return capture(parent?.slot(keeping: global).map { .local($0) } ?? .global(global))
    }

    private func capture(_ origin: Origin) -> Slot {
        if let known = captures.first(where: { $0.origin == origin }) { return known.slot }
        let slot = next()
        captures.append((origin, slot))
        return slot
    }

    /// Every name that can be seen here.
    var symbols: [Symbol] { names.map(\.symbol) + (parent?.symbols ?? []) }
}
