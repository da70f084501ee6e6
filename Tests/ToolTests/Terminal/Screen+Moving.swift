extension Screen {
    /// Moves up or down, within the scrolling rows where it begins in them.
    mutating func move(rows count: Int) {
        let target = cursor.row + count
        if count < 0 {
            cursor.row = max(cursor.row >= region.lowerBound ? region.lowerBound : 0, target)
        } else {
            cursor.row = min(cursor.row <= region.upperBound ? region.upperBound : rows - 1, target)
        }
        isAtEdge = false
    }

    mutating func move(columns count: Int) { place(column: cursor.column + count) }

    mutating func place(row: Int? = nil, column: Int? = nil) {
        if let row { cursor.row = max(0, min(rows - 1, row)) }
        if let column { cursor.column = max(0, min(columns - 1, column)) }
        isAtEdge = false
    }

    mutating func lineFeed() {
        if cursor.row == region.upperBound {
            scroll(region, by: 1)
        } else if cursor.row < rows - 1 {
            cursor.row += 1
        }
        isAtEdge = false
    }

    mutating func reverseLineFeed() {
        if cursor.row == region.lowerBound {
            scroll(region, by: -1)
        } else if cursor.row > 0 {
            cursor.row -= 1
        }
        isAtEdge = false
    }

    /// Moves lines up, or down where `count` is negative. What goes off the top of the usual screen is kept.
    mutating func scroll(_ range: ClosedRange<Int>, by count: Int, keeps: Bool = true) {
        let blank = Line(cells: Array(repeating: Cell(style: style.erased), count: columns))
        for _ in 0..<min(abs(count), range.count) {
            if count > 0 {
                let line = lines.remove(at: range.lowerBound)
                lines.insert(blank, at: range.upperBound)
                if keeps, range.lowerBound == 0, !isAlternate { scrollback.append(line) }
            } else {
                lines.remove(at: range.upperBound)
                lines.insert(blank, at: range.lowerBound)
            }
        }
    }

    mutating func save() { saved = Saved(cursor: cursor, isAtEdge: isAtEdge, style: style) }

    mutating func restore() {
        style = saved.style
        place(row: saved.cursor.row, column: saved.cursor.column)
        isAtEdge = saved.isAtEdge
    }

    /// Shows the other screen, empty, or the usual one as it was.
    mutating func showAlternate(_ isShown: Bool) {
        guard isShown != isAlternate else { return }
        if isShown {
            save()
            usual = (lines, saved)
            lines = Array(repeating: Line(cells: Array(repeating: Cell(), count: columns)), count: rows)
        } else if let (lines, saved) = usual {
            usual = nil
            self.lines = lines
            self.saved = saved
            restore()
        }
    }
}
