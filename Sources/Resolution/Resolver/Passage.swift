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
        let fix = fix.map { source.replacing(place ?? span, with: $0, in: statement) }
        return Failure(Diagnostic(.error, finding, labels: [Label(source, span)], fix: fix))
    }

    func failure(_ error: NumberError, at span: Span) -> Failure { failure(NumberFinding(error: error), at: span) }
}
