/// A walk through one line of a source, which knows the cell it stands at.
///
/// A tab reaches to the next multiple of eight cells, as terminals have it; what is shown as a sign counts as that.
struct CellCursor {
    private let bytes: [UInt8]
    private let end: Int
    /// Where the next scalar starts.
    private(set) var offset: Int
    /// Cells before it.
    private(set) var column = 0

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        offset = range.lowerBound
        end = min(range.upperBound, bytes.count)
    }

    var isAtEnd: Bool { offset >= end }

    /// The next scalar as it is shown (a tab as a space) and its width; nil at the end of the line.
    mutating func next() -> (sign: Unicode.Scalar, width: Int)? {
        guard offset < end else { return nil }
        let decoded = UTF8Text.scalar(bytes, at: offset, end: end)
        offset += decoded.length
        if decoded.scalar == "\t" {
            let width = 8 - column % 8
            column += width
            return (" ", width)
        }
        let sign = decoded.scalar.map(VisibleText.sign) ?? VisibleText.replacement
        let width = CellWidth.of(sign)
        column += width
        return (sign, width)
    }

    /// Goes on until the offset or the end of the line is reached; returns the column there.
    @discardableResult
    mutating func advance(toOffset target: Int) -> Int {
        while offset < target, offset < end {
            if let eight = EightBytes(bytes, at: offset, end: min(target, end)), eight.arePrintable {
                offset += 8
                column += 8
            } else {
                _ = next()
            }
        }
        return column
    }

    /// Goes on until the column or the end of the line is reached; a wide scalar may carry it one further, a tab
    /// up to seven.
    mutating func advance(toColumn target: Int) {
        while column < target, offset < end {
            if column + 8 <= target, let eight = EightBytes(bytes, at: offset, end: end), eight.arePrintable {
                offset += 8
                column += 8
            } else {
                _ = next()
            }
        }
    }
}
