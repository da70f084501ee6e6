/// One page of help: what it is about, in a few lines, and lines to try.
struct HelpPage: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        // From the shipped text.
        case function, statement, setting, construct, command, error, warning, note, topic
        // Made from what the session knows.
        case unit, currency, metric, company
        case name

        /// Whether the kind is that of a message with a code.
        var isMessage: Bool { self == .error || self == .warning || self == .note }
    }

    var kind: Kind
    /// The name it is found under first, then others.
    var names: [String]
    /// How it is written: `round(x, places = 0)`.
    var form: String?
    /// One line of plain words.
    var summary = ""
    var paragraphs: [String] = []
    /// What is typed, one after the other, in a session of its own; the last is the point. One may have several lines.
    var examples: [String] = []
    /// What other programs have, and what it is here.
    var rows: [HelpRow] = []
    /// How to see it where no line alone shows it: `press Ctrl-C while a statement runs`.
    var toSee: String?
    /// Whether the examples speak of what only this session knows, so that they are answered in it.
    var isOfSession = false

    var name: String { names.first ?? "" }
}
