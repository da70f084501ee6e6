import Reporting

/// A failure of the parser on its way to the statement that gives up. A class, so that throwing it is cheap.
final class SyntaxError: Error {
    /// Its fix is the text for `fixPlace`, until it is `completed`.
    let diagnostic: Diagnostic
    /// Whether more text could mend it.
    let isIncomplete: Bool
    /// Where to go on, if not at the next statement.
    let resume: Int?
    private let fixPlace: Span?

    init(_ diagnostic: Diagnostic, fixPlace: Span? = nil, isIncomplete: Bool = false, resume: Int? = nil) {
        self.diagnostic = diagnostic
        self.fixPlace = fixPlace
        self.isIncomplete = isIncomplete
        self.resume = resume
    }

    /// The error with its fix made a whole statement, once it is known where the statement ends.
    func completed(in source: Source, statement: Span) -> SyntaxError {
        guard let fix = diagnostic.fix, let fixPlace else { return self }
        var diagnostic = diagnostic
        diagnostic.fix = source.replacing(fixPlace, with: fix, in: statement)
        return SyntaxError(diagnostic, isIncomplete: isIncomplete, resume: resume)
    }

    /// A company's brace that is not closed where another statement or the end of the text comes: it ends all blocks.
    var isUnclosedBrace: Bool { diagnostic.code == .unclosedBracket && resume != nil }
}
