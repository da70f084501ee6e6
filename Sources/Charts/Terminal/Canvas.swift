import Reporting

/// A field of cells that letters are put into; a letter of two cells takes two.
struct Canvas {
    private struct Cell {
        /// Empty where the letter before reaches into it.
        var text = " "
        var role: Ink.Role?
        /// Whether something stands there, be it the space between two words.
        var isTaken = false
    }

    let width: Int
    let height: Int
    private var cells: [Cell]

    init(width: Int, height: Int) {
        (self.width, self.height) = (max(0, width), max(0, height))
        cells = Array(repeating: Cell(), count: self.width * self.height)
    }

    /// Puts a text with its signs; what lies outside is not drawn.
    mutating func put(_ text: String, _ row: Int, _ column: Int, _ role: Ink.Role? = nil) {
        guard 0..<height ~= row else { return }
        var column = column
        var joined = 0
        for scalar in text.unicodeScalars {
            let sign = VisibleText.sign(for: scalar)
            let size = CellWidth.of(sign)
            if size == 0 {
                joined += 1
                if 0..<width ~= column - 1, joined <= VisibleText.longestJoined { join(sign, row, column - 1) }
                continue
            }
            joined = 0
            if column >= 0, column + size <= width {
                clear(row, column)
                if size == 2 { clear(row, column + 1) }
                cells[row * width + column] = Cell(text: String(sign), role: role, isTaken: true)
                if size == 2 { cells[row * width + column + 1] = Cell(text: "", role: role, isTaken: true) }
            }
            column += size
        }
    }

    /// A mark without a cell belongs to the letter before.
    private mutating func join(_ sign: Unicode.Scalar, _ row: Int, _ column: Int) {
        let place = row * width + column
        let head = cells[place].text.isEmpty && column > 0 ? place - 1 : place
        cells[head].text.unicodeScalars.append(sign)
    }

    /// Empties a cell, and the other half of a wide letter in it.
    private mutating func clear(_ row: Int, _ column: Int) {
        let place = row * width + column
        if cells[place].text.isEmpty, column > 0 { cells[place - 1] = Cell() }
        if column + 1 < width, cells[place + 1].text.isEmpty { cells[place + 1] = Cell() }
        cells[place] = Cell()
    }

    /// Whether nothing stands in some cells of a row, and no text goes through them; what lies outside is not free.
    func isFree(_ row: Int, _ columns: Range<Int>) -> Bool {
        guard 0..<height ~= row, columns.lowerBound >= 0, columns.upperBound <= width else { return false }
        return columns.allSatisfy { !cells[row * width + $0].isTaken }
    }

    /// The rows as lines without spaces at their ends.
    func lines(_ ink: Ink) -> [[UInt8]] {
        (0..<height).map { row in
            let end = (0..<width).last { cells[row * width + $0].text != " " }.map { $0 + 1 } ?? 0
            var line: [UInt8] = []
            var role: Ink.Role?
            for cell in cells[row * width..<row * width + end] where !cell.text.isEmpty {
                if cell.role != role {
                    if let role { ink.end(role, &line) }
                    if let next = cell.role { ink.begin(next, &line) }
                    role = cell.role
                }
                line.append(contentsOf: cell.text.utf8)
            }
            if let role { ink.end(role, &line) }
            return line
        }
    }
}
