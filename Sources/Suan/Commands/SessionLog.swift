import Evaluation
import Files
import Reporting
import Syntax

/// A statement that succeeded: where it stands, and what it printed.
struct LoggedStatement {
    let source: Source
    let span: Span
    /// The full path of the file that it imports; empty for other statements.
    let imports: String
    let printed: PrintedResult
    /// Whether the result is that of an expression, which `ans` has.
    let hasValue: Bool
    /// Whether the result may be another on another day.
    let restsOnNewestRate: Bool

    /// The first line of the statement, shortened, as lists of statements show it.
    var title: String {
        let bytes = source.bytes[span.range.clamped(to: 0..<source.bytes.count)]
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        let text = String(decoding: line.prefix(400), as: UTF8.self)
        let cut = text.prefix(100)
        return cut.utf8.count < bytes.count ? cut + " …" : String(cut)
    }
}

/// What a statement printed. A long text is remembered by its length and a hash only, which is enough to tell whether
/// another is the same.
enum PrintedResult: Equatable {
    case nothing
    case text([UInt8])
    case long(count: Int, hash: UInt64)

    private static let longest = 16_384

    init(_ text: [UInt8]?) {
        guard let text else {
            self = .nothing
            return
        }
        if text.count <= PrintedResult.longest {
            // A copy of its own: the text may stand in a buffer with room for much more.
            self = .text(text.withUnsafeBufferPointer { Array($0) })
            return
        }
        self = .long(count: text.count, hash: text.withUnsafeBytes { ByteHash($0).value })
    }
}

/// What a session remembers: the statements that succeeded, in order, and for the last entries the way back.
struct SessionLog {
    /// What was entered at once: a line of the prompt, a file that was loaded.
    struct Entry {
        var statements = 0
        var changes = KeptChanges()
    }

    var statements: [LoggedStatement] = []
    /// The entries that can be taken back, the last one last.
    var entries: [Entry] = []
    /// The entry that statements are being added to; nil until one succeeded.
    private var isOpen = false
    /// Whether there were entries before these.
    private(set) var hasForgotten = false
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
    mutating func removeLastEntry() -> (changes: KeptChanges, statements: ArraySlice<LoggedStatement>)? {
        guard let entry = entries.popLast() else { return nil }
        isOpen = false
        weight -= entry.changes.weight
        let removed = statements.suffix(entry.statements)
        statements.removeLast(entry.statements)
        return (entry.changes, removed)
    }
}

extension Session {
    /// To be called before each entry is run: what follows is taken back together.
    package func beginEntry() { log.beginEntry() }

    /// Adds a statement that succeeded to the log, and keeps the way back from it.
    func remember(_ statement: Statement, _ source: Source, hasValue: Bool, _ text: [UInt8]?) {
        var imports = ""
        if case .importFile(let path, _) = statement.form { imports = source.path(ofImport: path) }
        let logged = LoggedStatement(
            source: source, span: statement.span, imports: imports, printed: PrintedResult(text), hasValue: hasValue,
            restsOnNewestRate: world.restsOnNewestRate)
        log.add(logged) { world.keepChanges(in: &$0) }
    }

    /// Takes back the last entries that did something, and says which statements they were.
    package func undo(_ question: Question, _ count: Int = 1) -> Outcome {
        guard configuration.remembers else {
            return refuse(question, .badCommand, "this session does not remember what was run")
        }
        guard count > 0 else { return refuse(question, .badCommand, "a count of entries is 1 or more") }
        log.beginEntry()
        var taken: [LoggedStatement] = []
        var entries = 0
        while entries < count, let (changes, statements) = log.removeLastEntry() {
            world.takeBack(changes)
            taken = statements + taken
            entries += 1
        }
        guard entries > 0 else {
            let words =
                log.hasForgotten
                ? "nothing more can be taken back: what came before is kept no longer" : "there is nothing to take back"
            return refuse(question, .badCommand, words)
        }
        var lines = taken.suffix(Session.mostTold).map { "  " + $0.title }
        if taken.count > Session.mostTold { lines.insert("  … and \(taken.count - Session.mostTold) before", at: 0) }
        lines.insert("taken back:", at: 0)
        if entries < count { lines.append("that was all there is to take back") }
        return Outcome(text: lines.joined(separator: "\n"))
    }

    /// Statements that `undo` names.
    private static let mostTold = 20
}
