import Reporting

/// Lays a script out: indentation by braces, blanks round operators and after commas, no blanks at the ends of lines, one
/// empty line at most. Columns that were aligned by hand stay aligned. Names, literals, texts and comments are never
/// rewritten, lines never broken or joined.
///
/// What it gives has the same tokens as what it was given, and is itself given back unchanged.
package struct ScriptFormatter {
    package enum Result: Sendable {
        /// The script as it should be.
        case text([UInt8])
        /// What is wrong with the script, which is left as it is.
        case unreadable([Diagnostic])
        /// It could not be laid out without changing it. This is a mistake of the formatter's.
        case refused
    }

    private let tokens: ScriptTokens

    /// - Parameter isRequest: Whether a line that is no statement is one that asks something of the shell: `help npv`.
    package init(_ source: Source, isRequest: (Span) -> Bool = { _ in false }) {
        tokens = ScriptTokens(source, isRequest: isRequest)
    }

    /// Layouts after which it must have come to rest: one changes the text, the next finds nothing more.
    private static let mostLayouts = 4

    /// The script laid out.
    ///
    /// Complexity: O(*n* log *n*) for *n* tokens.
    package func result() -> Result {
        guard tokens.problems.isEmpty else { return .unreadable(tokens.problems) }
        var now = tokens
        for _ in 0..<ScriptFormatter.mostLayouts {
            let text = Layout(now).text
            if text == now.source.bytes { return .text(text) }
            // What asks something was told from a mistake in the text as it was.
            let next = ScriptTokens(Source(name: tokens.source.name, bytes: text)) { line in
                line.range.upperBound <= text.count && text[line.range].starts(with: "help".utf8)
            }
            guard next.isLike(tokens) else { return .refused }
            now = next
        }
        return .refused
    }
}

/// The layout of one script.
private struct Layout {
    private let bytes: [UInt8]
    private let lines: [LayoutLine]
    private var places: [[PiecePlace]]
    private let spacings: [Spacing]
    private var indents: [Int] = []
    /// The cells that the pieces of columns were given.
    private var starts: [[Int?]]

    /// Blanks for each brace that is open.
    private static let step = 2

    init(_ tokens: ScriptTokens) {
        bytes = tokens.source.bytes
        var script = ScriptLines(tokens)
        var titles = TitleMarking(bytes)
        script.forEachLine { titles.mark(&$0) }
        lines = script.lines
        spacings = lines.map { Spacing($0) }
        places = []
        starts = lines.map { [Int?](repeating: nil, count: $0.pieces.count) }
        for line in lines { places.append(measured(line)) }
        indent()
        place(Columns(lines, places, bytes))
    }

    // MARK: Measuring

    /// Where the pieces of a line stand now. A tab reaches to the next multiple of eight.
    private func measured(_ line: LayoutLine) -> [PiecePlace] {
        var cell = 0
        return line.pieces.map { piece in
            let before = cell
            cell += width(piece.blanks, from: cell)
            let start = cell
            if piece.isLong { cell = 0 }
            let tail = piece.isLong ? bytes[piece.range].split(separator: 0x0A).last ?? [] : bytes[piece.range]
            cell += CellWidth.of(String(decoding: tail, as: UTF8.self))
            return PiecePlace(start: start, end: cell, gap: start - before)
        }
    }

    private func width(_ blanks: Range<Int>, from cell: Int) -> Int {
        var end = cell
        for scalar in String(decoding: bytes[blanks], as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\t": end += 8 - end % 8
            case "\r", "\u{FEFF}": break
            default: end += CellWidth.of(scalar)
            }
        }
        return end - cell
    }

    // MARK: Placing

    /// A statement stands as deep as braces are open; what goes on with it moves with it.
    private mutating func indent() {
        var moved = 0
        for (number, line) in lines.enumerated() {
            let now = places[number].first?.start ?? 0
            if !line.goesOn { moved = max(0, line.depth) * Layout.step - now }
            indents.append(max(0, now + moved))
        }
    }

    /// Gives the pieces of each column a cell. Those left of them in their lines have theirs by then.
    private mutating func place(_ columns: Columns) {
        // How far each line is laid out, and the cell after that.
        var done = [Int](repeating: 0, count: lines.count)
        var ends = [Int](repeating: 0, count: lines.count)
        for column in columns.columns {
            // Where the lines themselves moved, it moves with them; else it stays where it is, if there is room.
            var cell = column.cell + (column.members.map { moved(of: $0.line) }.min() ?? 0)
            let gap = min(2, column.members.map { places[$0.line][$0.piece].gap }.min() ?? 1)
            for member in column.members {
                (done[member.line], ends[member.line]) = walked(
                    member.line, from: done[member.line], at: ends[member.line], to: member.piece)
                let width = column.isRight ? width(of: member) : 0
                cell = max(cell, ends[member.line] + gap + width)
            }
            for member in column.members {
                starts[member.line][member.piece] = cell - (column.isRight ? width(of: member) : 0)
            }
        }
    }

    /// How far a line is moved to the right.
    private func moved(of line: Int) -> Int { indents[line] - (places[line].first?.start ?? 0) }

    private func width(of member: Columns.Member) -> Int {
        places[member.line][member.last].end - places[member.line][member.piece].start
    }

    /// Lays the pieces of a line out from one up to another.
    private func walked(_ line: Int, from first: Int, at end: Int, to last: Int) -> (done: Int, end: Int) {
        guard first < last else { return (first, end) }
        var end = end
        for index in first..<last {
            end = start(of: index, line, after: end)
            if lines[line].pieces[index].isLong { end = 0 }
            end += places[line][index].end - (lines[line].pieces[index].isLong ? 0 : places[line][index].start)
        }
        return (last, end)
    }

    private func start(of index: Int, _ line: Int, after end: Int) -> Int {
        if index == 0 { return indents[line] }
        if let start = starts[line][index] { return max(start, end) }
        return end + gap(before: index, line)
    }

    private func gap(before index: Int, _ line: Int) -> Int {
        let gap = places[line][index].gap
        return keeps(index, line) ? gap : spacings[line].blanks(before: index, gap: gap)
    }

    /// Whether the blanks before a piece stay as they are: those of a title, and those that are no plain ones.
    private func keeps(_ index: Int, _ line: Int) -> Bool {
        let piece = lines[line].pieces[index]
        return piece.isTitle || bytes[piece.blanks].contains { $0 >= 0x80 }
    }

    // MARK: Writing

    /// The script laid out.
    var text: [UInt8] {
        var text: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
        for (number, line) in lines.enumerated() {
            if line.isAfterEmptyLine { text.append(0x0A) }
            var end = 0
            for (index, piece) in line.pieces.enumerated() {
                let start = start(of: index, number, after: end)
                if index > 0, keeps(index, number) {
                    text += bytes[piece.blanks]
                } else {
                    text += [UInt8](repeating: 0x20, count: start - end)
                }
                text += bytes[piece.range]
                let place = places[number][index]
                end = piece.isLong ? place.end : start + place.end - place.start
            }
            text.append(0x0A)
        }
        return text
    }
}
