extension Source {
    /// The offset of the first ill-formed byte sequence, nil where all is UTF-8.
    ///
    /// Complexity: linear; ASCII eight bytes at a time.
    package var firstInvalidUTF8: Int? {
        var offset = 0
        while offset < bytes.count {
            if let eight = EightBytes(bytes, at: offset, end: bytes.count), eight.areASCII {
                offset += 8
                continue
            }
            let decoded = decodeScalar(bytes, at: offset, end: bytes.count)
            if decoded.scalar == nil { return offset }
            offset += decoded.length
        }
        return nil
    }

    /// The error that says which line is no UTF-8, nil where all is.
    package var invalidUTF8: Diagnostic? {
        guard let offset = firstInvalidUTF8 else { return nil }
        let length = decodeScalar(bytes, at: offset, end: bytes.count).length
        return Diagnostic(
            .error, .invalidUTF8, "line \(line(at: offset).number) is not UTF-8 text",
            labels: [Label(self, Span(offset, offset + length), "this is no character")])
    }
}
