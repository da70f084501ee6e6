import Reporting

extension Table {
    /// The lines of the table, without newlines: side by side where that fits, else each row as a small block of
    /// `title: cell` lines. Numbers are never cut.
    ///
    /// - Parameter width: cells of a line; nil for as many as it takes.
    /// Complexity: linear in the number of cells and their lengths.
    package func lines(width: Int?, ink: Ink) -> [[UInt8]] {
        guard !rows.isEmpty else { return [] }
        if ink.isPlain { return plainLines() }
        let measures = measures()
        guard let width else { return sideBySide(measures, measures.widths, ink) }
        guard let widths = fitted(measures, width: width) else { return blocks(width: width, ink) }
        return sideBySide(measures, widths, ink)
    }

    /// One line a row, without titles, for a menu of completions: columns that are too many for the width are left
    /// out from the right, and what still does not fit is cut.
    package func menu(width: Int, ink: Ink) -> [[UInt8]] {
        guard !rows.isEmpty, width > 0 else { return [] }
        if ink.isPlain { return rows.map { InkedText.cut(plainLine($0), cells: width) } }
        let measures = measures()
        let spare = columns.count - 1
        let whole = columns.indices.last { index in
            let widths = measures.widths[...index]
            return indent + widths.reduce(0, +) + Table.gap * index <= width
        }
        // The first column that does not fit whole still shows where there is room for some words.
        var shown = whole.map { $0 + 1 } ?? 0
        var widths = Array(measures.widths[..<shown])
        let used = indent + widths.reduce(0, +) + Table.gap * shown
        if shown <= spare, width - used >= Table.narrowest || shown == 0 {
            widths.append(max(1, min(measures.widths[shown], width - used)))
            shown += 1
        }
        return rows.indices.map { row in
            var line = Line(indent)
            for index in 0..<shown {
                place(row, index, measures, widths[index], rows[row][index].bytes, ink, &line, cuts: true)
            }
            return line.trimmed
        }
    }

    // MARK: Side by side

    private func sideBySide(_ measures: Measures, _ widths: [Int], _ ink: Ink) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        lines.reserveCapacity(rows.count + 1)
        if measures.hasTitles {
            let height = columns.map(\.heading.count).max() ?? 1
            for number in 0..<height { lines.append(heading(number, of: height, widths, ink)) }
        }
        for row in rows.indices { append(row, measures, widths, ink, to: &lines) }
        return lines
    }

    /// One line of the headings; those of fewer lines stand lowest.
    private func heading(_ number: Int, of height: Int, _ widths: [Int], _ ink: Ink) -> [UInt8] {
        var line = Line(indent)
        for (index, column) in columns.enumerated() {
            let place = number - (height - column.heading.count)
            let text = place >= 0 ? column.heading[place] : ""
            let title = InkedText.cut(Cell(text).bytes, cells: widths[index])
            let length = InkedText.width(title)
            let isRight = column.alignment == .right
            line.begin(at: line.start + (isRight ? widths[index] - length : 0))
            line.append(title, length, title.isEmpty ? nil : .heading, ink)
            line.start += widths[index] + Table.gap
        }
        return line.trimmed
    }

    /// Appends the lines of one row: more than one where cells are wrapped.
    private func append(_ row: Int, _ measures: Measures, _ widths: [Int], _ ink: Ink, to lines: inout [[UInt8]]) {
        var pieces: [[ArraySlice<UInt8>]] = []
        var height = 1
        for (index, cell) in rows[row].enumerated() {
            guard columns[index].shrinking == .wraps, width(row, index, measures) > widths[index] else {
                pieces.append([cell.bytes[...]])
                continue
            }
            var broken: [UInt8] = []
            Wrapping.append(cell.bytes, .prose, Wrapping.Layout(width: widths[index], hang: 0), to: &broken)
            let parts = broken.split(separator: 0x0A, omittingEmptySubsequences: false)
            height = max(height, parts.count)
            pieces.append(parts)
        }
        for number in 0..<height {
            var line = Line(indent)
            for index in columns.indices {
                if number < pieces[index].count {
                    let bytes = Array(pieces[index][number])
                    let isWhole = pieces[index].count == 1
                    let cuts = columns[index].shrinking != .never
                    place(row, isWhole ? index : nil, measures, widths[index], bytes, ink, &line, cuts: cuts, index)
                } else {
                    line.start += widths[index] + Table.gap
                }
            }
            lines.append(line.trimmed)
        }
    }

    private func width(_ row: Int, _ column: Int, _ measures: Measures) -> Int {
        let extent = measures.extents[row * columns.count + column]
        return extent.hasPoint ? measures.points[column] + extent.after : extent.width
    }

    /// Writes one cell at its place. `whole` is the column where the cell stands there whole, so that it is aligned.
    private func place(
        _ row: Int, _ whole: Int?, _ measures: Measures, _ width: Int, _ bytes: [UInt8], _ ink: Ink,
        _ line: inout Line, cuts: Bool, _ column: Int? = nil
    ) {
        var shift = 0
        if let whole {
            let extent = measures.extents[row * columns.count + whole]
            switch columns[whole].alignment {
            case .left: break
            case .right: shift = width - extent.width
            case .point: shift = rows[row][whole].hasNumber ? measures.points[whole] - extent.before : 0
            }
        }
        shift = max(0, shift)
        let text = cuts ? InkedText.cut(bytes, cells: max(1, width - shift)) : bytes
        let index = whole ?? column ?? 0
        line.begin(at: line.start + shift)
        line.append(text, InkedText.width(text), rows[row][index].isInked ? nil : columns[index].role, ink)
        line.start += width + Table.gap
    }

    // MARK: One below the other

    /// Cells without a title follow each other on a line while there is room.
    private func blocks(width: Int, _ ink: Ink) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for row in rows {
            var line: [UInt8] = []
            var used = 0
            for (index, cell) in row.enumerated() where !cell.bytes.isEmpty {
                let length = InkedText.width(cell.bytes)
                let title = line.isEmpty ? nil : columns[index].title
                var indent = self.indent
                if !line.isEmpty {
                    if title == nil, used + Table.gap + length <= width {
                        line += [0x20, 0x20]
                        ink.append(cell.bytes, in: cell.isInked ? nil : columns[index].role, to: &line)
                        used += Table.gap + length
                        continue
                    }
                    lines += line.split(separator: 0x0A).map { Array($0) }
                    indent += 2
                }
                line = Array(repeating: 0x20, count: indent)
                used = indent
                if let title {
                    let head = Cell(title + ": ").bytes
                    line += head
                    used += InkedText.width(head)
                }
                var text: [UInt8] = []
                ink.append(cell.bytes, in: cell.isInked ? nil : columns[index].role, to: &text)
                let layout = Wrapping.Layout(width: width, taken: used, hang: indent + 2)
                Wrapping.append(text, .prose, layout, to: &line)
                // Nothing follows on the lines of a cell that was broken.
                used = used + length > width ? width : used + length
            }
            lines += line.split(separator: 0x0A).map { Array($0) }
        }
        return lines
    }
}

extension Table.Column {
    /// The heading in its lines.
    var heading: [String] { lines ?? [title ?? ""] }
}

/// A line being written from left to right.
private struct Line {
    private var bytes: [UInt8]
    /// Cells written.
    private var width: Int
    /// Where the present column begins.
    var start: Int

    init(_ indent: Int) {
        bytes = Array(repeating: 0x20, count: indent)
        (width, start) = (indent, indent)
    }

    /// Goes on to a cell with spaces; a cell that reached too far is parted by one.
    mutating func begin(at cell: Int) {
        let spaces = max(cell - width, width > start ? 1 : 0)
        bytes.append(contentsOf: repeatElement(0x20, count: spaces))
        width += spaces
    }

    mutating func append(_ text: [UInt8], _ length: Int, _ role: Ink.Role?, _ ink: Ink) {
        guard !text.isEmpty else { return }
        ink.append(text, in: role, to: &bytes)
        width += length
    }

    /// The line without spaces at its end.
    var trimmed: [UInt8] {
        var end = bytes.count
        while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
        return Array(bytes[..<end])
    }
}
