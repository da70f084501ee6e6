/// A table of text as a file has it: cells in rows of one length, by their places in the file's bytes.
package struct CSVTable: Sendable {
    /// A cell: where its text stands, without quotes round it and, where it has none, without spaces round it.
    package struct Cell: Sendable {
        package let start: UInt32
        /// The end; the two highest bits say that it stood in quotes, and that two of them stand for one in it.
        private let marks: UInt32

        private static let quoted: UInt32 = 1 << 31
        private static let doubled: UInt32 = 1 << 30

        init(_ start: Int, _ end: Int, isQuoted: Bool, hasQuotes: Bool) {
            self.start = UInt32(truncatingIfNeeded: start)
            marks = UInt32(truncatingIfNeeded: end) | (isQuoted ? Cell.quoted : 0) | (hasQuotes ? Cell.doubled : 0)
        }

        package var range: Range<Int> { Int(start)..<Int(marks & (Cell.doubled - 1)) }
        package var isEmpty: Bool { range.isEmpty }
        package var isQuoted: Bool { marks & Cell.quoted != 0 }
        var hasQuotes: Bool { marks & Cell.doubled != 0 }
    }

    package let bytes: [UInt8]
    /// What parts the cells of a row.
    package let separator: UInt8
    package let columnCount: Int
    /// Row by row.
    package let cells: [Cell]
    /// Rows without anything in them, which are left out.
    package let emptyRows: Int

    package var rowCount: Int { columnCount == 0 ? 0 : cells.count / columnCount }

    package func cell(_ row: Int, _ column: Int) -> Cell { cells[row * columnCount + column] }

    /// What a cell says.
    package func text(_ cell: Cell) -> String {
        guard cell.hasQuotes else { return String(decoding: bytes[cell.range], as: UTF8.self) }
        var text: [UInt8] = []
        var isSecond = false
        for byte in bytes[cell.range] {
            if byte == 0x22, isSecond {
                isSecond = false
                continue
            }
            isSecond = byte == 0x22
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    package func place(of cell: Cell) -> CSVProblem.Place { CSVProblem.Place(of: Int(cell.start), in: bytes) }
}
