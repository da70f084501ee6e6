import Reporting

/// What the parser found at one place of the text.
package enum Parsed: Sendable {
    /// A statement, and the notes its literals ask for (`RMB191m` read as million).
    case statement(Statement, notes: [Diagnostic])
    /// A syntax error. `isIncomplete` when more text could mend it: an open bracket, an operator at the very end.
    case failure(Diagnostic, isIncomplete: Bool)
}

/// Reads statements one after the other from a source; after an error it goes on at the next statement.
package struct Parser {
    package init(_ source: Source, symbols: Symbols) {}

    package var position: Int { 0 }
    /// The next statement or error; nil at the end of the text.
    package mutating func next() -> Parsed? { nil }
}
