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
    /// So many statements had drawn samples.
    case draws(Int)
    /// So many undated rates there were.
    case rates(Int)
    case ratesOff(Int)
    case statedRates(Int)
    case scenario(Symbol, Scenario?)
    case lessons([Lesson])
    case unit(Symbol, isDefined: Bool?, String, UnitDeclaration)
    case company(Int, Company)
    case companyName(Int32, Int?)
    case companyCount(Int)
    case metric(Int, Metric)
    case metricName(Int32, Int?)
    case metricCount(Int)
    /// So many folders of companies there were.
    case folders(Int)

    /// What is changed. Going back to what it was before the first of several changes takes all of them back.
    enum Key: Hashable {
        case name(Symbol)
        case variable(NameID)
        case settings
        case draws
        case rates
        case ratesOff
        case statedRates
        case scenario(Symbol)
        case lessons
        case unit(Symbol)
        case company(Int)
        case companyName(Int32)
        case companyCount(Int)
        case metric(Int)
        case metricName(Int32)
        case metricCount(Int)
        case folders
    }

    var key: Key {
        switch self {
        case .declared(let symbol): .name(symbol)
        case .variable(let name, _): .variable(name)
        case .settings: .settings
        case .draws: .draws
        case .rates: .rates
        case .ratesOff: .ratesOff
        case .statedRates: .statedRates
        case .scenario(let name, _): .scenario(name)
        case .lessons: .lessons
        case .unit(let name, _, _, _): .unit(name)
        case .company(let place, _): .company(place)
        case .companyName(let name, _): .companyName(name)
        case .companyCount(let count): .companyCount(count)
        case .metric(let place, _): .metric(place)
        case .metricName(let name, _): .metricName(name)
        case .metricCount(let count): .metricCount(count)
        case .folders: .folders
        }
    }

    /// About how many bytes the way back holds.
    var weight: Int {
        switch self {
        case .declared, .settings, .draws, .ratesOff, .companyName, .companyCount, .metricName, .metricCount, .folders:
            64
        case .variable(_, let old): 64 + old.weight
        case .rates, .statedRates: 160
        case .scenario, .lessons: 128
        case .unit, .metric: 192
        case .company: 4_160
        }
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
        if !keptCompanies.isEmpty { keptCompanies.removeAll(keepingCapacity: true) }
        journalFloor = 0
        restsOnNewestRate = false
        looked = MadeAsOf()
    }

    /// Takes back every change since `begin`.
    package func rollBack() {
        rollBack(to: 0)
        begin()
    }

    /// How many changes were made, to roll back to later.
    package var mark: Int {
        journalFloor = journal.count
        return journal.count
    }

    /// Takes back the changes after a mark.
    package func rollBack(to mark: Int) {
        while journal.count > mark { undo(journal.removeLast()) }
    }

    /// Enters a way back.
    func enter(_ change: Change) { journal.append(change) }

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
        case .variable(let name, let old):
            names.put(old, name)
            if let definition = old.definition { names.remember(name, uses: definition) }
        case .settings(let old): settings = old
        case .draws(let old): draws = old
        case .rates(let count): rates.all.removeSubrange(count...)
        case .ratesOff(let first): rates.first = first
        case .statedRates(let count): book.takeBackStated(to: count)
        case .scenario(let name, let old): scenarios[name.index] = old
        case .lessons(let old): lessons = old
        case .unit(let name, let isDefined, let text, let declaration):
            declaredUnits[name.index] = isDefined
            units.restore(declaration, of: text)
            unitsByName.forget()
        case .company(let place, let old): companies.restore(old, at: place)
        case .companyName(let name, let place): companies.restore(companyName: name, to: place)
        case .companyCount(let count): companies.remove(company: count)
        case .metric(let place, let old): companies.restore(old, at: place)
        case .metricName(let name, let place): companies.restore(metricName: name, to: place)
        case .metricCount(let count): companies.remove(metric: count)
        case .folders(let count): folders.restore(count: count)
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
        case .quantity(let quantity): quantity.number.storedBytes
        case .event(let event): event.count
        case .chart(let chart): chart.scene.marks.count * 64
        case .truth, .date, .period, .interval, .company, .function, .missing: 0
        }
    }
}
