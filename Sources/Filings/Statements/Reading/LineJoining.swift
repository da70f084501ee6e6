/// Puts lines together of a page that has one cell a line, as copies of web pages have.
enum LineJoining {
    /// The lines, those of numbers alone joined to the label before them, and heads of columns to one line.
    static func joined(_ lines: [StatementLine]) -> [StatementLine] {
        var result: [StatementLine] = []
        /// Whether the last line was a label alone that numbers may follow.
        var isOpen = false
        for line in lines {
            if line.isBlank {
                if !isOpen { result.append(line) }
                continue
            }
            if line.isRule { continue }
            let isNumbers = line.row(.byWords).label == 0
            if line.cellCount == 1, isNumbers || isOpen && isNote(line), isOpen, var last = result.last {
                last.append(line)
                result[result.count - 1] = last
                continue
            }
            if line.terms.count <= 6, let last = result.last(where: { !$0.isBlank }), line.cellCount == 1,
                isHead(line), isHead(last), startsAlike(last, line)
            {
                while result.last?.isBlank == true { result.removeLast() }
                var joined = last
                joined.append(line)
                result[result.count - 1] = joined
                continue
            }
            isOpen = line.row(.byWords).values.isEmpty && line.cellCount == 1 && !isHead(line)
            result.append(line)
        }
        return result
    }

    private static func isHead(_ line: StatementLine) -> Bool { HeadingScanner.heading(of: line).isColumns }

    /// Whether a head of one cell goes on with another of the same kind: `2024`, `2023`.
    private static func startsAlike(_ one: StatementLine, _ other: StatementLine) -> Bool {
        let (first, second) = (HeadingScanner.heading(of: one), HeadingScanner.heading(of: other))
        guard second.cells.count == 1, let last = first.cells.last, let cell = second.cells.first,
            !one.isAligned || one.isJoined
        else { return false }
        return last.parts.map(\.theme) == cell.parts.map(\.theme) && !cell.isNote
    }

    /// Whether a line is the number of a note: `5(a)`, `附註5`.
    static func isNote(_ line: StatementLine) -> Bool {
        line.terms.count == 1 && LabelText.isNote(line.terms[0].text)
    }
}

extension StatementLine {
    /// Adds the words of another line behind its own, in a column of their own.
    fileprivate mutating func append(_ line: StatementLine) {
        var offset = (terms.last?.end ?? 0) + StatementLine.columnWidth
        for (index, word) in line.terms.enumerated() {
            let width = word.end - word.start
            let gap = index == 0 ? StatementLine.columnWidth : 1
            if index > 0 { offset += 1 }
            terms.append(Word(text: word.text, start: offset, end: offset + width, gap: gap))
            offset += width
        }
        hasControls = hasControls || line.hasControls
        isJoined = true
    }
}
