/// Why nothing was read from a page at all.
package enum StatementProblem: Error, Equatable, Sendable {
    case empty
    case tooLarge(bytes: Int)
    /// The line is not UTF-8.
    case notText(line: Int)
    case webPage
    case printedDocument
    /// Nothing in it looks like a row of a statement.
    case noNumbers
    /// There are rows, and nothing above them says of what time they are.
    case noColumns(firstRow: Int)
    /// The currency that was given is none of the page's.
    case otherUnit(String, page: String)
    case interrupted
}
