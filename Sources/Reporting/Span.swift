/// A half-open range of bytes in a source text. Columns are computed from it only when printing.
package struct Span: Sendable, Hashable {
    /// Offset of the first byte.
    package var start: UInt32
    /// Offset past the last byte.
    package var end: UInt32

    package init(_ start: Int, _ end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
    }

    /// The smallest span that holds both.
    package func joined(_ other: Span) -> Span {
        Span(Int(min(start, other.start)), Int(max(end, other.end)))
    }

    /// The span as indices into the bytes of its source.
    package var range: Range<Int> { Int(start)..<Int(end) }
}
