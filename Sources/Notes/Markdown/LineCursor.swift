/// A place in a line that is taken apart from its left end, in bytes and in columns: a tab goes on to the next column
/// that four divides (CommonMark 0.31, 2.2).
struct LineCursor {
    let bytes: [UInt8]
    let end: Int
    private(set) var offset: Int
    private(set) var column = 0
    /// Whether columns of the tab at `offset` were taken, and some are left.
    private var isInTab = false

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        (self.bytes, offset, end) = (bytes, range.lowerBound, range.upperBound)
    }

    /// The next byte that is no blank, and its column.
    private var firstSign: (offset: Int, column: Int) {
        var (place, column) = (offset, column)
        while place < end {
            if bytes[place] == 0x20 {
                column += 1
            } else if bytes[place] == 0x09 {
                column += 4 - column % 4
            } else {
                break
            }
            place += 1
        }
        return (place, column)
    }

    /// Columns of blanks from here.
    var indent: Int { firstSign.column - column }
    var isBlank: Bool { firstSign.offset == end }
    /// The first byte that is no blank; nil where there is none.
    var sign: UInt8? {
        let place = firstSign.offset
        return place < end ? bytes[place] : nil
    }
    /// From the first byte that is no blank to the end.
    var rest: Range<Int> { firstSign.offset..<end }
    /// What is left, as the content of a block takes it: blanks of a broken tab, then bytes.
    var content: (pad: Int, range: Range<Int>) {
        isInTab ? (4 - column % 4, offset + 1..<end) : (0, offset..<end)
    }
    var isAtBlank: Bool { offset < end && (bytes[offset] == 0x20 || bytes[offset] == 0x09) }

    mutating func take(columns count: Int) {
        var left = count
        while left > 0, offset < end {
            if bytes[offset] == 0x09 {
                let width = 4 - column % 4
                isInTab = width > left
                column += min(width, left)
                if isInTab { return }
                left -= width
            } else {
                (column, left, isInTab) = (column + 1, left - 1, false)
            }
            offset += 1
        }
    }

    /// Takes bytes that are no tabs.
    mutating func take(bytes count: Int) {
        offset += count
        column += count
        isInTab = false
    }

    mutating func skipBlanks() {
        let next = firstSign
        (offset, column, isInTab) = (next.offset, next.column, false)
    }
}
