import CLibEdit

/// Where libedit has put a prompt and a line on the screen: rows counted from the prompt's first.
struct LineLayout {
    /// The row of the cursor.
    private(set) var cursorRow = 0
    /// The last row that holds anything.
    private(set) var lastRow = 0

    /// Follows libedit's own way of filling rows: a letter that does not fit goes to the next row, a full row is left at
    /// once, control characters stand as `^X`, a tab goes to the next eighth column.
    /// - Parameters:
    ///   - prompt: as it is seen, without colours.
    ///   - line: the line.
    ///   - cursor: how many of its scalars stand before the cursor.
    /// - Complexity: O(n) in the length of the line.
    init(prompt: String, line: String, cursor: Int, columns: Int) {
        let columns = max(columns, 2)
        var (row, column) = (0, 0)
        func put(_ width: Int) {
            if column + width > columns { (row, column) = (row + 1, 0) }
            column += width
            if column >= columns { (row, column) = (row + 1, 0) }
        }
        func add(_ scalar: Unicode.Scalar) {
            switch scalar.value {
            case 9: repeat { put(1) } while column & 7 != 0
            case 10: (row, column) = (row + 1, 0)
            case 0..<32, 127:
                put(1)
                put(1)
            default: put(max(0, Int(suan_cells(wchar_t(truncatingIfNeeded: scalar.value)))))
            }
        }
        for scalar in prompt.unicodeScalars { add(scalar) }
        var place = 0
        var found = false
        for scalar in line.unicodeScalars {
            if place == cursor { (cursorRow, found) = (row, true) }
            add(scalar)
            place += 1
        }
        lastRow = row
        if !found { cursorRow = row }
    }
}
