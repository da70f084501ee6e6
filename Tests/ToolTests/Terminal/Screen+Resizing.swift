import Reporting

extension Screen {
    /// Takes on another size. Lines that the terminal broke at its edge are put together and broken anew, the cursor stays
    /// on its character, and lines come back from above where there is room. The alternate screen is only cut or filled.
    mutating func resize(columns: Int, rows: Int) {
        guard columns != self.columns || rows != self.rows, columns > 1, rows > 0 else { return }
        if let (lines, saved) = usual {
            var hidden = self
            (hidden.lines, hidden.usual, hidden.cursor) = (lines, nil, saved.cursor)
            hidden.resize(columns: columns, rows: rows)
            var kept = saved
            kept.cursor = hidden.cursor
            usual = (hidden.lines, kept)
            scrollback = hidden.scrollback
            cut(columns: columns, rows: rows)
        } else {
            wrapAnew(columns: columns, rows: rows)
        }
        setSize(columns: columns, rows: rows)
        place(row: cursor.row, column: cursor.column)
    }

    private mutating func cut(columns: Int, rows: Int) {
        for row in lines.indices { lines[row].fit(columns) }
        let blank = Line(cells: Array(repeating: Cell(), count: columns))
        lines = Array((lines + Array(repeating: blank, count: max(0, rows - lines.count))).prefix(rows))
    }

    private mutating func wrapAnew(columns: Int, rows: Int) {
        let all = scrollback + lines
        let place = (row: scrollback.count + cursor.row, column: cursor.column + (isAtEdge ? 1 : 0))
        // Empty lines under the cursor are not worth a line of the new screen.
        var end = all.count
        while end > place.row + 1, all[end - 1].cells.allSatisfy({ $0.text == " " }) { end -= 1 }
        var broken: [Line] = []
        var target = (row: 0, column: 0)
        var first = 0
        while first < end {
            var last = first
            while last + 1 < end, all[last].isWrapped { last += 1 }
            var cells: [Cell] = []
            var mark: Int?
            for index in first...last {
                if index == place.row { mark = cells.count + place.column }
                cells += all[index].cells.prefix { !$0.isFiller }
            }
            while let cell = cells.last, cell == Cell(), cells.count > (mark ?? 0) { cells.removeLast() }
            let (pieces, at) = Screen.pieces(of: cells, columns: columns, mark: mark)
            if let at { target = (broken.count + at.row, at.column) }
            broken += pieces
            first = last + 1
        }
        let blank = Line(cells: Array(repeating: Cell(), count: columns))
        while broken.count < rows { broken.append(blank) }
        scrollback = Array(broken.prefix(broken.count - rows))
        lines = Array(broken.suffix(rows))
        cursor = Position(row: max(0, target.row - scrollback.count), column: min(columns - 1, target.column))
        isAtEdge = false
    }

    /// A long line in pieces of so many columns, and where in them the cell at `mark` went.
    private static func pieces(of cells: [Cell], columns: Int, mark: Int?) -> ([Line], (row: Int, column: Int)?) {
        var pieces: [Line] = []
        var current: [Cell] = []
        var at: (row: Int, column: Int)?
        var index = 0
        while index < cells.count {
            let width = index + 1 < cells.count && cells[index + 1].isSecondHalf ? 2 : 1
            if current.count + width > columns {
                current += Array(repeating: Cell(isFiller: true), count: columns - current.count)
                pieces.append(Line(cells: current, isWrapped: true))
                current = []
            }
            if let mark, (index..<(index + width)).contains(mark) { at = (pieces.count, current.count + mark - index) }
            current += cells[index..<(index + width)]
            index += width
        }
        if let mark, mark >= cells.count { at = (pieces.count, current.count + mark - cells.count) }
        current += Array(repeating: Cell(), count: columns - current.count)
        pieces.append(Line(cells: current))
        return (pieces, at)
    }
}

extension Screen.Line {
    /// Cuts the line, or fills it with blanks.
    fileprivate mutating func fit(_ columns: Int) {
        if cells.count > columns {
            cells.removeLast(cells.count - columns)
            if let last = cells.last, CellWidth.of(last.text) == 2 { cells[columns - 1] = Screen.Cell() }
        }
        cells += Array(repeating: Screen.Cell(), count: columns - cells.count)
    }
}
