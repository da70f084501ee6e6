import Reporting
import Resolution
import Syntax

/// What a line asks of whoever runs the session, where nothing has that name: `quit` and `exit` end it, `help` and
/// `help npv` want a page. One in thousands of outcomes has one, so that it is kept beside them.
package final class LineRequest: Sendable {
    package enum Wish: Sendable {
        case leave
        /// Without a question, what there is to ask.
        case help(Question?)
    }

    package let wish: Wish
    /// The line.
    let place: Label

    package var isLeaving: Bool { if case .leave = wish { true } else { false } }

    /// Longer lines ask for nothing.
    private static let longest = 200

    /// - Parameter line: a whole statement.
    init?(_ line: Span, _ source: Source) {
        guard line.range.count <= LineRequest.longest else { return nil }
        let text = source.text(line)
        let words = text.split(maxSplits: 1) { $0 == " " || $0 == "\t" }
        guard let first = words.first, !text.utf8.contains(0x0A) else { return nil }
        place = Label(source, line)
        guard words.count > 1 else {
            switch first {
            case "quit", "exit": wish = .leave
            case "help": wish = .help(nil)
            default: return nil
            }
            return
        }
        // `help = 5` is the language's, with all that is wrong with it.
        let topic = words[1].utf8
        guard first == "help", topic.first != UInt8(ascii: "=") || topic.count == 1 else { return nil }
        wish = .help(Question(source: source, span: Span(Int(line.end) - topic.count, Int(line.end))))
    }
}

extension Session {
    /// What a line asks that could not be read as a statement.
    func request(in line: Span, _ source: Source) -> LineRequest? {
        guard let request = LineRequest(line, source) else { return nil }
        if case .help = request.wish, knows("help") { return nil }
        return request
    }

    /// A line that asks something, as a statement: a name that nothing has, since it has a blank in it.
    func asking(_ line: Span, _ source: Source) -> Statement {
        Statement(line, .expression(Tree(line, .name(state.symbols.intern(source.text(line))))))
    }

    /// What a statement asks that failed because nothing has its name.
    func request(of statement: Statement, _ source: Source, _ failure: Failure) -> LineRequest? {
        guard case .expression(let tree) = statement.form, failure.diagnostic.code == .unknownName else { return nil }
        if case .name(let name) = tree.form, state.hasFailed(name) { return nil }
        return request(in: statement.span, source)
    }

    /// The answer to a request as it is delivered: in machine-readable output an object like that of a result.
    ///
    /// - Parameter page: what people get to see.
    package func answer(to request: LineRequest, with page: consuming Outcome) -> Outcome {
        guard presentation.json, !page.failed, let text = page.text else { return page }
        page.json = presenter.json(request.place.source, request.place.span, text: text)
        return page
    }
}
