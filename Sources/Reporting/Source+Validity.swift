extension Source {
    /// The offset of the first ill-formed byte sequence, nil where all is UTF-8.
    ///
    /// Complexity: linear; ASCII eight bytes at a time.
    package var firstInvalidUTF8: Int? { UTF8Text.firstInvalid(bytes, in: bytes.indices) }

    /// The error that says which line is no UTF-8, nil where all is.
    package var invalidUTF8: Diagnostic? { firstInvalidUTF8.map { invalidUTF8(at: $0) } }

    /// The error that says of a place that no character stands there.
    package func invalidUTF8(at offset: Int) -> Diagnostic {
        let length = UTF8Text.scalar(bytes, at: offset, end: bytes.count).length
        return Diagnostic(
            .error, SourceFinding.notUTF8(line: line(at: offset).number),
            labels: [Label(self, Span(offset, offset + length))])
    }
}
