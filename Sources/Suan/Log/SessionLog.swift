import Resolution

/// What a session remembers: the statements that succeeded, in order, and for the last entries the way back.
struct SessionLog {
    /// What was entered at once: a line of the prompt, a file that was loaded.
    struct Entry {
        var statements = 0
        /// Whether one of them did more than to show something.
        var isChange = false
        var changes = KeptChanges()
    }

    var statements: [LoggedStatement] = []
    /// The entries that can be taken back, the last one last.
    var entries: [Entry] = []
    /// The entry that statements are being added to; nil until one succeeded.
    private var isOpen = false
    /// Whether there were entries before these.
    private(set) var hasForgotten = false
    /// How many of all entries, those forgotten too, have changed something.
    private(set) var changeCount = 0
    /// About how many bytes the entries hold.
    private var weight = 0

    /// Entries that can be taken back.
    static let mostEntries = 1_000
    /// About how many bytes may be held for all entries but the last.
    static let mostWeight = 64 << 20

    mutating func beginEntry() {
        guard isOpen else { return }
        isOpen = false
        entries[entries.count - 1].changes.close()
    }

    mutating func add(_ statement: LoggedStatement, _ keep: (inout KeptChanges) -> Void) {
        if !isOpen {
            entries.append(Entry())
            isOpen = true
        }
        statements.append(statement)
        let last = entries.count - 1
        weight -= entries[last].changes.weight
        entries[last].statements += 1
        if !statement.onlyShows, !entries[last].isChange {
            entries[last].isChange = true
            changeCount += 1
        }
        keep(&entries[last].changes)
        weight += entries[last].changes.weight
        forget()
    }

    /// Lets go of the oldest entries where there is too much.
    private mutating func forget() {
        var count = max(0, entries.count - SessionLog.mostEntries)
        var rest = weight
        for entry in entries[..<count] { rest -= entry.changes.weight }
        while rest > SessionLog.mostWeight, count < entries.count - 1 {
            rest -= entries[count].changes.weight
            count += 1
        }
        guard count > 0 else { return }
        entries.removeFirst(count)
        weight = rest
        hasForgotten = true
    }

    /// Takes the last entry out of the log; nil where there is none.
    mutating func removeLastEntry() -> (entry: Entry, statements: ArraySlice<LoggedStatement>)? {
        guard let entry = entries.popLast() else { return nil }
        isOpen = false
        weight -= entry.changes.weight
        let removed = statements.suffix(entry.statements)
        statements.removeLast(entry.statements)
        if entry.isChange { changeCount -= 1 }
        return (entry, removed)
    }
}
