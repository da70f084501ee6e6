import Reporting

extension SyntaxError {
    /// What is wrong with a token that cannot be read, from where it begins to where the reading goes on, which is at
    /// least one byte after.
    ///
    /// - Parameter place: what is shown of it, where that is not all.
    static func unreadable(
        _ finding: any Finding, _ start: Int, _ end: Int, at place: Span? = nil, edit: TextEdit? = nil
    ) -> SyntaxError {
        SyntaxError(finding, at: [place ?? Span(start, end)], edit: edit, failedAt: max(end, start + 1))
    }

    /// The same, with what should stand in its place, where that is known.
    static func unreadable(
        _ finding: any Finding, _ start: Int, _ end: Int, at place: Span? = nil, fix: String?
    ) -> SyntaxError {
        unreadable(finding, start, end, at: place, edit: fix.map { TextEdit(place ?? Span(start, end), $0) })
    }
}
