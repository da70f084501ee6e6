import Reporting

/// A statement that succeeded: where it stands, and what it printed.
struct LoggedStatement {
    let source: Source
    let span: Span
    /// The full path of the file that it imports; empty for other statements.
    let imports: String
    let printed: PrintedResult
    /// Whether the result is that of an expression, which `ans` has.
    let hasValue: Bool
    /// Whether it only showed something.
    let onlyShows: Bool
    /// Whether the result may be another on another day.
    let restsOnNewestRate: Bool

    /// The first line of the statement, shortened, as lists of statements show it.
    var title: String {
        let bytes = source.bytes[span.range.clamped(to: 0..<source.bytes.count)]
        let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
        let text = String(decoding: line.prefix(400), as: UTF8.self)
        let cut = text.prefix(100)
        return cut.utf8.count < bytes.count ? cut + " …" : String(cut)
    }
}
