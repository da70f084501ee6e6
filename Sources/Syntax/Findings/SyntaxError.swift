import Reporting

/// A failure of the parser on its way to the statement that gives up. A class, so that throwing it is cheap.
final class SyntaxError: Error {
    let finding: any Finding
    /// The places it speaks of, the main one first.
    let places: [Span]
    let edit: TextEdit?
    /// Whether more text could mend it.
    let isIncomplete: Bool
    /// How far the text was read.
    let failedAt: Int
    /// Whether it is a company's brace that is not closed where another statement or the end of the text comes, which
    /// ends all blocks; the reading goes on where it failed.
    let endsBlocks: Bool
    /// The statement that its correction is shown in, once its end is known.
    private let statement: Span?

    init(
        _ finding: any Finding, at places: [Span], edit: TextEdit? = nil, isIncomplete: Bool = false, failedAt: Int,
        endsBlocks: Bool = false, statement: Span? = nil
    ) {
        self.finding = finding
        self.places = places
        self.edit = edit
        self.isIncomplete = isIncomplete
        self.failedAt = failedAt
        self.endsBlocks = endsBlocks
        self.statement = statement
    }

    /// The same, once it is known where its statement ends.
    func completed(in statement: Span) -> SyntaxError {
        if edit == nil || self.statement != nil { return self }
        return SyntaxError(
            finding, at: places, edit: edit, isIncomplete: isIncomplete, failedAt: failedAt, endsBlocks: endsBlocks,
            statement: statement)
    }

    /// The same, found while a text was read on whose opening is given.
    func inText(from opening: Span) -> SyntaxError {
        guard finding as? CharacterFinding == .unterminatedText else { return self }
        return SyntaxError(finding, at: [opening] + places.dropFirst(), edit: edit, failedAt: failedAt)
    }

    /// - Parameter offersFix: whether its correction is sure.
    func diagnostic(_ source: Source, offersFix: Bool = true) -> Diagnostic {
        var diagnostic = Diagnostic(.error, finding, labels: places.map { Label(source, $0) })
        guard offersFix, let edit else { return diagnostic }
        let whole = statement.map { source.text(of: edit, in: $0) } ?? edit.replacement
        diagnostic.fix = whole
        diagnostic.fixPlace = whole == edit.replacement ? edit.place : statement
        return diagnostic
    }
}
