import Numbers
import Reporting

/// The statement that is read, within its text: places in it become labels, and a fix is the whole statement with
/// another text at one place.
struct Passage {
    let source: Source
    let statement: Span

    func text(_ span: Span) -> String { source.text(span) }

    /// - Parameters:
    ///   - fix: what should stand at the place.
    ///   - place: where it should stand, if that is not what the error underlines.
    // Kept out of the paths that it ends, whose frames would grow by it.
    @inline(never)
    func failure(
        _ finding: some Finding, at span: Span, fix: String? = nil, replacing place: Span? = nil
    ) -> Failure {
        failure(finding, at: span, fixes: fix.map { [$0] } ?? [], replacing: place)
    }

    /// - Parameters:
    ///   - fixes: what may stand at the place, the likeliest first.
    ///   - isGuess: whether something else could be meant, even where only one of them can stand.
    @inline(never)
    func failure(
        _ finding: some Finding, at span: Span, fixes: [String], isGuess: Bool = false, replacing place: Span? = nil
    ) -> Failure {
        var diagnostic = Diagnostic(.error, finding, labels: [Label(source, span)])
        if let first = fixes.first {
            let whole = fixes.map { source.replacing(place ?? span, with: $0, in: statement) }
            diagnostic.fix = whole[0]
            diagnostic.otherFixes = Array(whole.dropFirst())
            diagnostic.fixPlace = whole[0] == first ? place ?? span : statement
            if isGuess { diagnostic.fixStanding = .guessed }
        }
        return Failure(diagnostic)
    }

    func failure(_ error: NumberError, at span: Span) -> Failure { failure(NumberFinding(error: error), at: span) }
}
