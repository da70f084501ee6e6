import Reporting
import Resolution
import Syntax

/// What a line asks of whoever runs the session, where nothing has that name: `quit` and `exit` end it, `help` and
/// `help npv` want a page.
package enum Request: Sendable {
    case leave
    /// Without a question, what there is to ask.
    case help(Question?)

    package var isLeaving: Bool { if case .leave = self { true } else { false } }

    /// Longer lines ask for nothing.
    static let longest = 200

    /// - Parameter line: a whole statement.
    init?(_ line: String) {
        guard !line.utf8.contains(0x0A) else { return nil }
        let words = line.split(maxSplits: 1) { $0 == " " || $0 == "\t" }
        let isAlone = words.count == 1
        switch words.first {
        case "quit", "exit":
            guard isAlone else { return nil }
            self = .leave
        case "help":
            guard !isAlone else {
                self = .help(nil)
                return
            }
            // `help = 5` is the language's, with all that is wrong with it.
            if words[1].utf8.first == UInt8(ascii: "="), words[1].utf8.count > 1 { return nil }
            let start = line.utf8.count - words[1].utf8.count
            self = .help(Question(line: line, bytes: start..<line.utf8.count))
        default: return nil
        }
    }
}

extension Session {
    /// What a line asks that could not be read as a statement.
    func request(in line: Span, _ source: Source) -> Request? {
        guard line.range.count <= Request.longest, let request = Request(source.text(line)) else { return nil }
        if case .help = request, knows("help") { return nil }
        return request
    }

    /// A line that asks something, as a statement: a name that nothing has, since it has a blank in it.
    func asking(_ line: Span, _ source: Source) -> Statement {
        Statement(line, .expression(Tree(line, .name(state.symbols.intern(source.text(line))))))
    }

    /// What a statement asks that failed because nothing has its name.
    func request(of statement: Statement, _ source: Source, _ failure: Failure) -> Request? {
        guard case .expression(let tree) = statement.form, failure.diagnostic.code == .unknownName else { return nil }
        if case .name(let name) = tree.form, state.hasFailed(name) { return nil }
        return request(in: statement.span, source)
    }
}
