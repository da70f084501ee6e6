import Numbers
import Quantities

/// One change to what a session knows, and the way back.
struct Change {
    /// What is changed. Going back to what it was before the first of several changes takes all of them back.
    enum Key: Hashable {
        case name(Int)
        case global(Int)
        case settings
        case rates
        case ratesOff
        case scenario(Int32)
        case lessons
        case statedRates
        case unit(Int32)
        case company(Int)
        case companyName(Int32)
        case companyCount
        case metric(Int)
        case metricName(Int32)
        case metricCount
    }

    let key: Key
    /// About how many bytes the way back holds.
    let weight: Int
    let undo: (World) -> Void
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

    fileprivate func takeBack(_ world: World) {
        for change in changes.reversed() { change.undo(world) }
    }
}

extension World {
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
}

extension Variable {
    /// About how many bytes it holds.
    var weight: Int { 256 + (value?.weight ?? 0) }
}

extension Value {
    /// About how many bytes it holds; lists that are shared count each time.
    fileprivate var weight: Int {
        switch self {
        case .list(let list): min(list.size, 1 << 40) * 64
        case .text(let text): text.utf8.count
        case .quantity(let quantity): quantity.number.storedBytes
        default: 0
        }
    }
}
