import Reporting

/// Keeps a prompt and a line on the screen: says what is to be written so that the terminal shows what is wanted,
/// writing only what has changed.
///
/// The terminal's cursor is moved by rows up and down and to columns, never by counting letters, so that a terminal that
/// takes a letter for wider or narrower than `CellWidth` does is set right again directly behind it. A line with more
/// rows than the screen is seen through a window of whole rows that holds the cursor.
struct LinePainter {
    private var layout: LineLayout
    /// The rows of the screen.
    private var height: Int
    /// The first row that is seen.
    private var top = 0
    /// The rows that stand on the screen, from the window's first on.
    private var seen: [[UInt32]] = []
    private var pen = Pen()
    private var cursor = 0
    private var out: [UInt8] = []
    var ink: Ink

    /// Where the terminal's cursor is, counted from the window's first row.
    private struct Pen {
        var row = 0
        var column = 0
        /// The last column was written: the next letter goes to the next row.
        var isPending = false
        var isInked = false
    }

    /// Begins where the cursor is: at the beginning of a row with nothing below it.
    init(columns: Int, rows: Int, ink: Ink) {
        layout = LineLayout(columns: columns)
        height = max(1, rows)
        self.ink = ink
    }

    /// The rows of the text drawn last, seen or not.
    var rowCount: Int { layout.rowCount }

    /// The bytes that make the screen show a text.
    /// - Parameters:
    ///   - text: as `LineLayout` takes it.
    ///   - cursor: how many of its elements stand before the cursor.
    mutating func paint(_ text: [UInt32], cursor: Int) -> [UInt8] {
        layout.update(text)
        self.cursor = cursor
        let place = layout.place(of: cursor)
        scroll(to: place.row)
        let end = min(layout.rowCount, top + height)
        // A row that was written to its end goes on in the next, which is written too: so the terminal knows them for
        // one line, as it does for what is selected or drawn anew.
        var goesOn = false
        for number in top..<end { goesOn = draw(number, follows: goesOn) }
        if seen.count > end - top { eraseBelow(end - 1 - top) }
        seen = (top..<end).map { Array(layout.row($0)) }
        move(to: place.row - top, place.column)
        return take()
    }

    /// The bytes that carry the cursor to the beginning of the first row below the line; the next `paint` begins there.
    mutating func leave() -> [UInt8] {
        move(to: max(0, seen.count - 1), pen.column)
        out += "\r\n".utf8
        forget()
        return take()
    }

    /// The bytes that take the line off the screen, for another size of it. Terminals have by then broken the rows anew
    /// where they go on one in the other.
    mutating func withdraw(columns: Int, rows: Int) -> [UInt8] {
        var moved = LineLayout(columns: columns)
        let start = layout.starts[min(top, layout.rowCount - 1)]
        moved.update(Array(layout.text[start...]))
        let above = min(moved.place(of: max(0, cursor - start)).row, max(1, rows) - 1)
        out += "\r".utf8
        if above > 0 { control(above, "A") }
        control(nil, "J")
        begin(columns: columns, rows: rows)
        return take()
    }

    /// The screen has this size; the cursor is at the beginning of a row with nothing below it.
    mutating func begin(columns: Int, rows: Int) {
        layout = LineLayout(columns: columns)
        height = max(1, rows)
        forget()
    }

    /// Another has written: the cursor is at the beginning of a row with nothing below it.
    mutating func forget() {
        layout = LineLayout(columns: layout.columns)
        (top, seen, pen, cursor) = (0, [], Pen(), 0)
    }

    private mutating func take() -> [UInt8] {
        defer { out.removeAll(keepingCapacity: true) }
        return Ink.escaped(out)
    }

    // MARK: Rows

    /// Chooses the rows that are seen.
    private mutating func scroll(to row: Int) {
        var first = min(top, max(0, layout.rowCount - height))
        first = min(first, row)
        first = max(first, row - height + 1)
        let gone = first - top
        if gone > 0, gone < seen.count {
            // They go off the top as rows are added below.
            seen.removeFirst(gone)
            pen.row -= gone
        } else if gone > 0, !seen.isEmpty {
            move(to: 0, 0)
            control(nil, "J")
            seen = []
        }
        top = first
    }

    /// Writes what differs in a row. Says whether it was written to its end and goes on in the next.
    private mutating func draw(_ number: Int, follows isForced: Bool) -> Bool {
        let row = number - top
        let wanted = Array(layout.row(number))
        let old = row < seen.count ? seen[row] : nil
        if let old, !isForced {
            let same = firstDifference(old, wanted)
            if same == wanted.count, same == old.count { return false }
            move(to: row, layout.width(of: wanted[..<same]))
            write(wanted[same...])
        } else {
            enter(row)
            write(wanted[...])
        }
        if let old, !pen.isPending, layout.width(of: old[...]) > pen.column || (isForced && wanted.isEmpty) {
            control(nil, "K")
        }
        let ending = layout.ending(number)
        return ending == .full || ending == .short
    }

    /// Carries the cursor to the beginning of a row from the end of the one before, so that they hang together.
    private mutating func enter(_ row: Int) {
        guard row > 0 else { return move(to: 0, 0) }
        let before = layout.row(top + row - 1)
        switch layout.ending(top + row - 1) {
        case .full:
            if pen.row != row - 1 || !pen.isPending {
                let last = Array(before)
                let start = clusterStart(last, last.count - 1)
                move(to: row - 1, layout.width(of: last[..<start]))
                write(last[start...])
            }
            // A terminal leaves a full row only for another letter.
            if layout.row(top + row).isEmpty { out += " \r".utf8 }
        case .short: move(to: row - 1, layout.width(of: before))
        case .newline, .last:
            if row < seen.count {
                move(to: row, 0)
            } else {
                move(to: row - 1, 0)
                out += "\n".utf8
            }
        }
        (pen.row, pen.column, pen.isPending) = (row, 0, false)
    }

    private mutating func eraseBelow(_ row: Int) {
        let width = layout.width(of: layout.row(top + row))
        guard width < layout.columns else { return }
        move(to: row, width)
        control(nil, "J")
    }

    /// The first element to be written where a row is another, at the beginning of what terminals join to one letter.
    private func firstDifference(_ old: [UInt32], _ wanted: [UInt32]) -> Int {
        let same = commonPrefix(old, wanted)
        return same == max(old.count, wanted.count) ? same : min(clusterStart(old, same), clusterStart(wanted, same))
    }

    private func clusterStart(_ elements: [UInt32], _ index: Int) -> Int {
        var index = min(index, elements.count)
        func isRegional(_ scalar: UInt32) -> Bool { 0x1F1E6...0x1F1FF ~= scalar }
        while index > 0 {
            let previous = elements[index - 1] & ~LineLayout.promptMark
            let next = index < elements.count ? elements[index] & ~LineLayout.promptMark : 0
            let isMark = index < elements.count && layout.width(elements[index], at: 0) == 0
            guard isMark || previous == 0x200D || 0x1F3FB...0x1F3FF ~= next || isRegional(previous) else { break }
            index -= 1
        }
        return index
    }

    // MARK: The pen

    private mutating func move(to row: Int, _ column: Int) {
        if row < pen.row { control(pen.row - row, "A") } else if row > pen.row { control(row - pen.row, "B") }
        if column != pen.column || pen.isPending {
            if column == 0 { out += "\r".utf8 } else { control(column + 1, "G") }
        }
        (pen.row, pen.column, pen.isPending) = (row, column, false)
    }

    /// Writes elements where the pen is.
    private mutating func write(_ elements: ArraySlice<UInt32>) {
        var joined = 0
        var isSure = true
        for element in elements {
            let width = layout.width(element, at: pen.column)
            joined = width == 0 ? joined + 1 : 0
            // A mark without a letter before it would join what stands further up.
            if joined > VisibleText.longestJoined || width == 0 && pen.column == 0 { continue }
            if width > 0, !isSure, !pen.isPending { control(pen.column + 1, "G") }
            setInk(element & LineLayout.promptMark != 0)
            if element & ~LineLayout.promptMark == 9 {
                out.append(spaces: width)
                isSure = true
            } else {
                let sign = LineLayout.sign(element)
                out.append(scalar: sign)
                isSure = (width > 0 || isSure) && LinePainter.isSure(sign)
            }
            pen.column += width
            if pen.column >= layout.columns { pen.isPending = true }
        }
        setInk(false)
        if !isSure, !pen.isPending { control(pen.column + 1, "G") }
    }

    /// Whether terminals agree on the width of a letter: Latin ones, ideographs, kana and Hangul syllables.
    private static func isSure(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x7F, 0xC0..<0x250, 0x3001..<0x302A, 0x3041..<0x3097, 0x30A0..<0x3100, 0x4E00..<0xA000,
            0xAC00..<0xD7A4, 0xFF01..<0xFF61:
            true
        default: false
        }
    }

    private mutating func setInk(_ isWanted: Bool) {
        guard pen.isInked != isWanted else { return }
        pen.isInked = isWanted
        if isWanted { ink.begin(.prompt, &out) } else { ink.end(.prompt, &out) }
    }

    /// `CSI`, a number, a letter (ECMA-48): `A` and `B` go up and down, `G` to a column, `J` and `K` erase to the end
    /// of the screen and of the row.
    private mutating func control(_ number: Int?, _ letter: Character) {
        out += "\u{1B}[".utf8
        if let number, number > 1 || letter == "G" { out += String(number).utf8 }
        out += String(letter).utf8
    }
}
