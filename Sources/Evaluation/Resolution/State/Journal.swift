import Companies
import Money
import Numbers
import Quantities
import Syntax

/// One change to what a session knows, as the way back from it.
enum Change {
    case declared(Symbol)
    case variable(NameID, Variable)
    case settings(Settings)
    case rates([SessionRate])
    case statedRates([StatedRate])
    case scenarios([Int32: Scenario])
    case lessons([Lesson])
    case units(declared: [Int32: Bool], UnitDeclarations)
    case companies(CompanyStore.Snapshot)

    /// What is changed. Going back to what it was before the first of several changes takes all of them back.
    enum Key: Hashable {
        case name(Int32)
        case variable(NameID)
        case settings, rates, statedRates, scenarios, lessons, units, companies
    }

    var key: Key {
        switch self {
        case .declared(let symbol): .name(symbol.index)
        case .variable(let name, _): .variable(name)
        case .settings: .settings
        case .rates: .rates
        case .statedRates: .statedRates
        case .scenarios: .scenarios
        case .lessons: .lessons
        case .units: .units
        case .companies: .companies
        }
    }

    /// About how many bytes the way back holds.
    var weight: Int {
        let own: Int
        switch self {
        case .declared, .settings: own = 0
        case .variable(_, let old): own = old.weight
        case .rates(let old): own = old.count * 96
        case .statedRates(let old): own = old.count * 96
        case .scenarios(let old): own = old.count * 64
        case .lessons: own = 64
        case .units(let declared, _): own = declared.count * 128
        case .companies(let old): own = old.companyCount * 256 + 4096
        }
        return 64 + own
    }
}

/// The changes of statements that succeeded, kept to be taken back together.
package struct KeptChanges {
    private var changes: [Change] = []
    private var keys: Set<Change.Key> = []
    /// About how many bytes are held.
    package private(set) var weight = 0

    package init() {}

    /// Of several changes to one thing the first way back is enough.
    fileprivate mutating func add(_ more: [Change]) {
        for change in more where keys.insert(change.key).inserted {
            changes.append(change)
            weight += change.weight
        }
    }

    /// No more is added: what serves only that is let go.
    package mutating func close() { keys = [] }

    fileprivate func takeBack(_ state: State) {
        for change in changes.reversed() { state.undo(change) }
    }
}

extension State {
    /// Marks the changes so far as the statement's own beginning.
    package func begin() {
        if !journal.isEmpty { journal.removeAll(keepingCapacity: true) }
        restsOnNewestRate = false
    }

    /// Takes back every change since `begin`.
    package func rollBack() {
        rollBack(to: 0)
        begin()
    }

    /// How many changes were made, to roll back to later.
    package var mark: Int { journal.count }

    /// Takes back the changes after a mark.
    package func rollBack(to mark: Int) {
        while journal.count > mark { undo(journal.removeLast()) }
    }

    /// Moves the changes of a statement that succeeded to those kept.
    package func keepChanges(in kept: inout KeptChanges) {
        kept.add(journal)
        journal.removeAll(keepingCapacity: true)
    }

    /// Takes back the changes of an entry; those made after it must have been taken back before.
    package func takeBack(_ kept: KeptChanges) {
        rollBack()
        kept.takeBack(self)
        journal.removeAll(keepingCapacity: true)
    }

    fileprivate func undo(_ change: Change) {
        switch change {
        case .declared(let symbol): names.forget(symbol)
        case .variable(let name, let old): names.put(old, name)
        case .settings(let old): settings = old
        case .rates(let old): rates = old
        case .statedRates(let old): book.stated = old
        case .scenarios(let old): scenarios = old
        case .lessons(let old): lessons = old
        case .units(let declared, let declarations):
            declaredUnits = declared
            units.restore(declarations)
            unitsByName.forget()
        case .companies(let old): companies.restore(old)
        }
    }
}

extension Variable {
    /// About how many bytes it holds.
    fileprivate var weight: Int { 256 + (value?.weight ?? 0) }
}

extension Value {
    /// About how many bytes it holds; lists that are shared count each time.
    fileprivate var weight: Int {
        switch self {
        case .list(let list): min(list.size, 1 << 40) * 64
        case .table(let table): min(table.size, 1 << 40) * 64
        case .text(let text): text.utf8.count
        case .quantity(let quantity): quantity.number.weight
        case .truth, .date, .period, .interval, .company, .function, .missing: 0
        }
    }
}
