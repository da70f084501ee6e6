import Companies
import Syntax

/// The local names of one function, or of a statement, with their slots.
final class Scope {
    let parent: Scope?
    private var names: [(symbol: Symbol, slot: Int)] = []
    private(set) var size = 0
    /// Names of enclosing functions that are used here: the slot there, and the slot here.
    private(set) var captures: [(outer: Int, slot: Int)] = []

    init(parent: Scope?) { self.parent = parent }

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
        guard let outer = parent?.slot(symbol) else { return nil }
        let slot = size
        size += 1
        captures.append((outer, slot))
        names.insert((symbol, slot), at: 0)
        return slot
    }

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
