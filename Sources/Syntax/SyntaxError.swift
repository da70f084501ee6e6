import Reporting

/// A failure of the parser on its way to the statement that gives up. A class, so that throwing it is cheap.
final class SyntaxError: Error {
    let diagnostic: Diagnostic
    /// Whether more text could mend it.
    let isIncomplete: Bool
    /// Where to go on, if not at the next statement.
    let resume: Int?

    init(_ diagnostic: Diagnostic, isIncomplete: Bool = false, resume: Int? = nil) {
        self.diagnostic = diagnostic
        self.isIncomplete = isIncomplete
        self.resume = resume
    }

    /// A company's brace that is not closed where another statement or the end of the text comes: it ends all blocks.
    var isUnclosedBrace: Bool { diagnostic.code == .unclosedBracket && resume != nil }
}
