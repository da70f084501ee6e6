import Reporting

extension Screen {
    /// Writes a character where the cursor is.
    mutating func write(_ scalar: Unicode.Scalar) {
        let width = CellWidth.of(scalar)
        if width == 0 {
            join(scalar)
            return
        }
        guard width <= columns else { return }
        lastWritten = String(Character(scalar))
        let isTooWide = cursor.column + width > columns
        if isAtEdge || isTooWide {
            if wrapsAround {
                lines[cursor.row].isWrapped = true
                if !isAtEdge { lines[cursor.row].cells[columns - 1] = Cell(style: style.erased, isFiller: true) }
                cursor.column = 0
                lineFeed()
            } else {
                cursor.column = columns - width
            }
            isAtEdge = false
        }
        if inserts { insertCharacters(width) }
        split(row: cursor.row, at: cursor.column)
        split(row: cursor.row, at: cursor.column + width)
        lines[cursor.row].cells[cursor.column] = Cell(text: lastWritten, style: style)
        if width == 2 {
            lines[cursor.row].cells[cursor.column + 1] = Cell(text: "", style: style, isSecondHalf: true)
        }
        if cursor.column + width == columns {
            cursor.column = columns - 1
            isAtEdge = true
        } else {
            cursor.column += width
        }
    }

    /// Puts a mark onto the character before the cursor.
    private mutating func join(_ scalar: Unicode.Scalar) {
        var (row, column) = (cursor.row, isAtEdge ? cursor.column : cursor.column - 1)
        if column < 0, row > 0, lines[row - 1].isWrapped { (row, column) = (row - 1, columns - 1) }
        guard column >= 0 else { return }
        if lines[row].cells[column].isSecondHalf, column > 0 { column -= 1 }
        lines[row].cells[column].text.unicodeScalars.append(scalar)
    }

    /// Sees to it that a boundary goes through no wide character: one that it does becomes two blanks.
    mutating func split(row: Int, at column: Int) {
        guard column > 0, column < columns, lines[row].cells[column].isSecondHalf else { return }
        for place in [column - 1, column] {
            lines[row].cells[place] = Cell(style: lines[row].cells[place].style.erased)
        }
    }

    mutating func erase(row: Int, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        split(row: row, at: range.lowerBound)
        split(row: row, at: range.upperBound)
        for column in range { lines[row].cells[column] = Cell(style: style.erased) }
        if range.upperBound == columns { lines[row].isWrapped = false }
        isAtEdge = false
    }

    /// 0 after the cursor, 1 up to it, 2 all.
    mutating func eraseLine(_ which: Int) -> Bool {
        switch which {
        case 0: erase(row: cursor.row, cursor.column..<columns)
        case 1: erase(row: cursor.row, 0..<(cursor.column + 1))
        case 2: erase(row: cursor.row, 0..<columns)
        default: return false
        }
        return true
    }

    /// 0 after the cursor, 1 up to it, 2 all, 3 what went off the top.
    mutating func eraseScreen(_ which: Int) -> Bool {
        switch which {
        case 0:
            _ = eraseLine(0)
            for row in (cursor.row + 1)..<max(rows, cursor.row + 1) { erase(row: row, 0..<columns) }
        case 1:
            for row in 0..<cursor.row { erase(row: row, 0..<columns) }
            _ = eraseLine(1)
        case 2: for row in 0..<rows { erase(row: row, 0..<columns) }
        case 3: scrollback = []
        default: return false
        }
        return true
    }

    mutating func insertCharacters(_ count: Int) {
        let count = min(count, columns - cursor.column)
        split(row: cursor.row, at: cursor.column)
        split(row: cursor.row, at: columns - count)
        lines[cursor.row].cells.removeLast(count)
        lines[cursor.row].cells.insert(contentsOf: blanks(count), at: cursor.column)
        isAtEdge = false
    }

    mutating func deleteCharacters(_ count: Int) {
        let count = min(count, columns - cursor.column)
        split(row: cursor.row, at: cursor.column)
        split(row: cursor.row, at: cursor.column + count)
        lines[cursor.row].cells.removeSubrange(cursor.column..<(cursor.column + count))
        lines[cursor.row].cells += blanks(count)
        lines[cursor.row].isWrapped = false
        isAtEdge = false
    }

    private func blanks(_ count: Int) -> [Cell] { Array(repeating: Cell(style: style.erased), count: count) }

    mutating func insertLines(_ count: Int) {
        guard region.contains(cursor.row) else { return }
        scroll(cursor.row...region.upperBound, by: -count)
        cursor.column = 0
        isAtEdge = false
    }

    mutating func deleteLines(_ count: Int) {
        guard region.contains(cursor.row) else { return }
        scroll(cursor.row...region.upperBound, by: count, keeps: false)
        cursor.column = 0
        isAtEdge = false
    }
}
