/// One line of a source with the labels that start on it, to be shown with its places underlined.
struct Quote {
    let source: Source
    let line: SourceLine
    /// At least one, the main one first.
    var labels: [Label]

    /// Whether it quotes that line. A line of an input that came in pieces may be in two of them.
    func isOf(_ line: SourceLine, _ source: Source) -> Bool {
        if self.source === source { return self.line == line }
        return self.source.isPiece && source.isPiece && self.line.number == line.number
            && self.source.name == source.name
    }

    /// Adds a label of the line, as another piece of the input may have it.
    mutating func add(_ label: Label, of other: SourceLine) {
        let shift = line.range.lowerBound - other.range.lowerBound
        let (start, end) = (Int(label.span.start) + shift, Int(label.span.end) + shift)
        labels.append(Label(source, Span(start, end), label.text))
    }

    /// Appends the place, the line, the underlines and the words below; more than once for labels too far apart to
    /// be seen together.
    func append(to bytes: inout [UInt8], _ options: RenderingOptions, _ role: Ink.Role) {
        let (marks, length) = measure(options.lineWidth)
        var rest = marks
        while let main = rest.first {
            let window = Window(main, rest, length: length, width: options.lineWidth)
            let seen = rest.filter(window.shows)
            rest = rest.dropFirst().filter { !window.shows($0) }
            if options.showsPlace, source.name != "-" || source.isPiece || source.lineCount > 1 {
                appendPlace(column: main.columns.lowerBound + 1, to: &bytes)
            }
            appendLine(window, to: &bytes)
            window.appendUnderline(seen, to: &bytes, options.ink, role)
            window.appendWords(seen, to: &bytes, width: options.lineWidth, wraps: options.wraps)
        }
    }

    /// Where the labels stand in cells, in their order.
    var marks: [Mark] { measured().marks }

    /// The marks, and the walk that stands at the last of their ends.
    private func measured() -> (marks: [Mark], cursor: CellCursor) {
        let end = line.range.upperBound
        let starts = labels.map { min(Int($0.span.start), end) }
        let ends = labels.map { min(Int($0.span.end), end) }
        var columns: [Int: Int] = [:]
        var cursor = CellCursor(source.bytes, line.range)
        for offset in Set(starts + ends).sorted() { columns[offset] = cursor.advance(toOffset: offset) }
        var marks: [Mark] = []
        for (index, label) in labels.enumerated() {
            let first = columns[starts[index]] ?? 0
            // An empty place, and one that takes no cell, still gets one mark.
            let last = max(first + 1, columns[ends[index]] ?? 0)
            marks.append(Mark(columns: first..<last, text: label.text))
        }
        return (marks, cursor)
    }

    /// The marks, and how long the line is with them; what is more than `width` past the last is not measured.
    private func measure(_ width: Int) -> (marks: [Mark], length: Int) {
        var (marks, cursor) = measured()
        let marked = marks.map(\.columns.upperBound).max() ?? 0
        cursor.advance(toColumn: marked + width + 1)
        return (marks, max(marked, cursor.column))
    }

    private func appendPlace(column: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "  --> ".utf8)
        VisibleText.append(source.name, to: &bytes, cells: 1000)
        bytes.append(contentsOf: ":\(line.number):\(column)\n".utf8)
    }

    /// Appends what the window shows of the line.
    private func appendLine(_ window: Window, to bytes: inout [UInt8]) {
        bytes.append(spaces: 2)
        if window.cutsLeft { bytes.append(contentsOf: "…".utf8) }
        let visible = window.visible
        var cursor = CellCursor(source.bytes, line.range)
        cursor.advance(toColumn: visible.lowerBound)
        // What the edge cuts through is left blank, also marks whose letter is outside.
        bytes.append(spaces: min(cursor.column, visible.upperBound) - visible.lowerBound)
        var joined = visible.lowerBound > 0 ? VisibleText.longestJoined : 0
        while let (sign, width) = cursor.next() {
            if cursor.column > visible.upperBound {
                bytes.append(spaces: visible.upperBound - (cursor.column - width))
                break
            }
            joined = width == 0 ? joined + 1 : 0
            if joined > VisibleText.longestJoined { continue }
            if sign == " " { bytes.append(spaces: width) } else { bytes.append(scalar: sign) }
        }
        if window.cutsRight {
            bytes.append(contentsOf: "…".utf8)
        } else {
            while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}

/// A place in a line, in cells counted from 0, never empty, and the words that stand below it.
struct Mark {
    let columns: Range<Int>
    let text: String
}
