/// A half-open range of bytes in a source text. Columns are computed from it only when printing.
package struct Span: Sendable, Hashable {
    /// Offset of the first byte.
    package let start: UInt32
    /// Offset past the last byte: never before the first.
    package let end: UInt32

    /// The span between two offsets, whichever of them comes first.
    package init(_ start: Int, _ end: Int) {
        let (one, other) = (UInt32(truncatingIfNeeded: start), UInt32(truncatingIfNeeded: end))
        self.start = min(one, other)
        self.end = max(one, other)
    }

    /// The smallest span that holds both.
    package func joined(_ other: Span) -> Span {
        Span(Int(min(start, other.start)), Int(max(end, other.end)))
    }

    /// The span as indices into the bytes of its source.
    package var range: Range<Int> { Int(start)..<Int(end) }
}
