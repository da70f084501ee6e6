/// A walk through text in UTF-8 that may hold the escape sequences of `Ink`, which take no cell.
package struct InkedText {
    /// One scalar, or one escape sequence.
    package struct Piece {
        /// Nil for an escape sequence.
        package let scalar: Unicode.Scalar?
        package let range: Range<Int>
        package let width: Int
    }

    private let bytes: [UInt8]
    private let end: Int
    package private(set) var offset: Int

    package init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        (offset, end) = (range.lowerBound, min(range.upperBound, bytes.count))
    }

    package mutating func next() -> Piece? {
        guard offset < end else { return nil }
        let start = offset
        let byte = bytes[start]
        if byte == Ink.mark, start + 1 < end, bytes[start + 1] == UInt8(ascii: "[") {
            // Parameters, then `m`.
            offset += 2
            while offset < end, bytes[offset] < 0x40 { offset += 1 }
            offset = min(offset + 1, end)
            return Piece(scalar: nil, range: start..<offset, width: 0)
        }
        if byte < 0x80 {
            offset += 1
            return Piece(scalar: Unicode.Scalar(byte), range: start..<offset, width: 1)
        }
        let decoded = UTF8Text.scalar(bytes, at: start, end: end)
        offset += decoded.length
        let scalar = decoded.scalar ?? VisibleText.replacement
        return Piece(scalar: scalar, range: start..<offset, width: CellWidth.of(scalar))
    }

    /// The cells that bytes take.
    package static func width(_ bytes: [UInt8]) -> Int {
        var walk = InkedText(bytes, 0..<bytes.count)
        var width = 0
        while let piece = walk.next() { width += piece.width }
        return width
    }

    /// The bytes, or as many as fit into `cells` with an `…` at their end; what is in colour is ended.
    package static func cut(_ bytes: [UInt8], cells: Int) -> [UInt8] {
        var walk = InkedText(bytes, 0..<bytes.count)
        var width = 0
        var kept = 0
        var isInked = false
        while let piece = walk.next() {
            if width + piece.width > cells {
                var cut = Array(bytes[..<kept])
                if cells > 0 { cut.append(contentsOf: "…".utf8) }
                if isInked { cut.append(contentsOf: Ink.reset) }
                return cut
            }
            width += piece.width
            if piece.scalar == nil { isInked = true }
            if width < cells { kept = piece.range.upperBound }
        }
        return bytes
    }
}
