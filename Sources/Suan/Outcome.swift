import Reporting

/// What became of one statement.
public struct Outcome: Sendable {
    /// Whether the statement failed, or text could not be read as statements.
    public var failed = false
    /// The result, its colours as `Ink` marks them; whoever writes it makes escape sequences of the marks.
    package var inkedText: [UInt8]?
    /// Errors, warnings and notes, with colours of the same kind.
    package var inkedDiagnostics: [UInt8] = []
    /// With `--json`, the object of this statement without a newline; nil where it has neither result nor failure.
    public var json: [UInt8]?

    /// The picture that the result is, or those below it.
    public internal(set) var charts: [Answer.Chart] = []

    /// Whether the result is too large to be kept as text: the session writes it, before anything else is run.
    package internal(set) var isLarge = false

    /// Whether the result is a table of Markdown, which wants an empty line before it and behind it.
    package internal(set) var isTable = false
    /// What the line asks of whoever runs the session; then it has neither result nor failure.
    package internal(set) var request: LineRequest?

    /// The result as standard output shows it, as UTF-8, lines separated by newlines without a last one; nil where
    /// nothing is printed. Texts that came from outside stand in it as they are, control characters included.
    public var text: [UInt8]? { inkedText.map(Ink.escaped) }
    /// Errors, warnings and notes rendered for people, each line with its newline; empty for none.
    public var diagnostics: [UInt8] { Ink.escaped(inkedDiagnostics) }

    package init() {}

    init(_ request: LineRequest) { self.request = request }

    /// The answer to a question: text, without its last newline.
    package init(text: String) { inkedText = Array(text.utf8) }

    /// The answer to a question, with colours as `Ink` marks them.
    package init(inked text: [UInt8]) { inkedText = text }
}
