/// Makes rows of a table's lines: labels put together that go over several lines, numbers laid to their columns, and the
/// sections that rows stand in.
struct RowReader {
    private(set) var rows: [StatementRow] = []
    private let count: Int
    private let hasNotes: Bool
    /// The heading of the notes' column.
    private let notes: HeadingCell?
    /// Where the numbers of whole rows end, by column.
    private var ends: [Int] = []
    private var cells: [Int] = []
    /// Text lines that wait for what comes after them.
    private var waiting: [StatementLine] = []
    private var sections: [StatementSection] = []
    /// Whether rows of the innermost section stand deeper than its heading.
    private var isDeeper = false

    /// What stands above the table, which a page may have again between its rows.
    private let titles: Set<String>

    /// How far a number may end from where its column's numbers end.
    private static let nearness = 3

    init(_ table: StatementTable, count: Int) {
        (self.count, hasNotes, notes) = (count, table.hasNotes, table.notes)
        titles = Set(table.titleLines.map(\.text))
        findEnds(table.lines)
        for line in table.lines {
            if !line.row(.byWords).values.isEmpty {
                addRow(line)
            } else if let odd = line.oddPlace {
                add(
                    line, label: line.text(0..<odd), Array(repeating: nil, count: count),
                    .badNumber(line.text(odd..<line.terms.count)))
                rows[rows.count - 1].printed = line.terms[odd...].map(\.text)
            } else {
                addText(line)
            }
        }
    }

    /// How many columns of numbers most rows have.
    ///
    /// - Parameter wanted: as many as the heading has: where notes have a column, it may have a number or none, and rows
    ///   do not tell alone.
    static func commonCount(_ table: StatementTable, wanted: Int) -> Int? {
        var counts: [Int: Int] = [:]
        for line in table.lines {
            var values = line.row(.byRoom).values
            if values.isEmpty, line.isTight { values = line.row(.byWords).values }
            if table.hasNotes, let first = values.first, first.isNote, values.count > 1 { values.removeFirst() }
            if !values.isEmpty { counts[values.count, default: 0] += 1 }
        }
        if table.hasNotes, counts[wanted] != nil, counts.keys.max() == wanted { return wanted }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }

    private mutating func findEnds(_ lines: [StatementLine]) {
        var all: [[Int]] = Array(repeating: [], count: count)
        for line in lines where !line.isJoined && (line.isAligned || line.cellCount > 1) {
            var values = line.row(.byRoom).values
            if hasNotes, let first = values.first, first.isNote {
                // The number of a note, unless the row is one short.
                guard values.count == count + 1 else { continue }
                values.removeFirst()
            }
            guard values.count == count else { continue }
            for (index, value) in values.enumerated() { all[index].append(RowReader.end(of: value, in: line)) }
        }
        guard all.allSatisfy({ !$0.isEmpty }) else { return }
        ends = all.map { $0.sorted()[$0.count / 2] }
    }

    // MARK: Numbers

    private mutating func addRow(_ line: StatementLine) {
        var (labelCount, values) = line.row(.byRoom)
        var doubt: RowDoubt?
        var isNoteGone = false
        if values.count != count {
            let other = line.row(.byWords)
            if values.isEmpty {
                (labelCount, values) = other
                doubt = RowReader.labelOrAmount(values)
            } else if other.values.count == count,
                ends.isEmpty || places(of: other.values, line) == Array(0..<count)
            {
                (labelCount, values) = other
            }
        }
        // `9oo` between label and numbers is no part of either.
        if let odd = line.oddWords(in: 0..<labelCount).first(where: {
            !hasNotes || !LabelText.isNote(line.terms[$0].text)
        }) {
            doubt = .badNumber(line.terms[odd].text)
        }
        // `5(a)` in the column of notes is no part of the label.
        if labelCount > 1, hasNotes || line.terms[labelCount - 1].gap >= 2,
            LabelText.isNote(line.terms[labelCount - 1].text)
        {
            labelCount -= 1
        }
        if values.count > count, hasNotes,
            values[0].isNote || values[0].form == .bad && LabelText.isNote(values[0].printed)
        {
            values.removeFirst()
            isNoteGone = true
        }
        while hasNotes, labelCount > 1, line.terms[labelCount - 1].text.hasSuffix(","),
            LabelText.isNote(String(line.terms[labelCount - 1].text.dropLast()))
        {
            labelCount -= 1
        }
        var laid: [StatementValue?] = Array(repeating: nil, count: count)
        if values.count == count {
            laid = values
            if hasNotes, !isNoteGone, values[0].isNote, values[0].digits != "0" {
                switch isNote(values[0], line) {
                case false?: break
                case true?:
                    laid = Array(repeating: nil, count: count)
                    let rest = Array(values.dropFirst())
                    if let places = places(of: rest, line), !rest.isEmpty {
                        for (value, place) in zip(rest, places) where place >= 0 { laid[place] = value }
                    } else {
                        doubt = .count(rest.count, wanted: count)
                    }
                case nil: doubt = .noteOrAmount(values[0].printed)
                }
            }
        } else if values.count < count, let places = places(of: values, line) {
            for (value, place) in zip(values, places) where place >= 0 { laid[place] = value }
            if laid.allSatisfy({ $0 == nil }) { doubt = doubt ?? .count(0, wanted: count) }
        } else {
            doubt = doubt ?? .count(values.count, wanted: count)
        }
        if let bad = values.first(where: { $0.form == .bad }) { doubt = .badNumber(bad.printed) }
        add(line, label: line.text(0..<labelCount), laid, doubt)
        rows[rows.count - 1].printed = values.map(\.printed)
    }

    /// Of numbers that one blank each parts from the label, a first one that may be its last word: a year, or a small
    /// number before greater ones.
    private static func labelOrAmount(_ values: [StatementValue]) -> RowDoubt? {
        guard let first = values.first, values.count > 1, first.form == .number else { return nil }
        let isSmall = first.isNote && !values.dropFirst().allSatisfy { $0.isNote || $0.isZero || $0.form == .none }
        return isSmall || first.isYear ? .labelOrAmount(first.printed) : nil
    }

    /// Where a number ends, or the cell of a table that it stands in.
    private static func end(of value: StatementValue, in line: StatementLine) -> Int {
        if line.cellCount > 1 { return value.start / StatementLine.columnWidth * StatementLine.columnWidth }
        return value.isNegative ? value.end - 1 : value.end
    }

    /// Whether a number is that of a note, where it might be an amount of the first column; nil where its place does not
    /// tell.
    private func isNote(_ value: StatementValue, _ line: StatementLine) -> Bool? {
        guard !line.isJoined, line.isAligned || line.cellCount > 1 else { return nil }
        let end = RowReader.end(of: value, in: line)
        let isAmount = ends.first.map { abs(end - $0) <= RowReader.nearness } ?? false
        let isBelowNotes =
            notes.map { notes in
                line.cellCount > 1
                    ? notes.start / StatementLine.columnWidth == value.start / StatementLine.columnWidth
                    : value.start < notes.end + 2 && value.end > notes.start - 2
            } ?? false
        return isAmount == isBelowNotes ? nil : isBelowNotes
    }

    /// The columns that fewer numbers stand in, by where they end; -1 for a note. Nil where they stand in none.
    private func places(of values: [StatementValue], _ line: StatementLine) -> [Int]? {
        guard !ends.isEmpty, !line.isJoined, line.isAligned || line.cellCount > 1 else { return nil }
        var places: [Int] = []
        for (index, value) in values.enumerated() {
            let end = RowReader.end(of: value, in: line)
            let near = ends.indices.filter { abs(ends[$0] - end) <= RowReader.nearness }
            if near.count == 1, let place = near.first, place > places.last ?? -1 {
                places.append(place)
            } else if index == 0, hasNotes, value.isNote {
                places.append(-1)
            } else {
                return nil
            }
        }
        return places
    }

    // MARK: Labels

    private mutating func addText(_ line: StatementLine) {
        // What begins with a small letter goes on with the label of the row before it.
        if waiting.isEmpty, let last = rows.last, last.line + 3 > line.number || last.indent < line.indent,
            line.beginsSmall, !line.beginsPart, rows[rows.count - 1].label.utf8.count < 400, !last.label.isEmpty,
            !last.isComplete
        {
            rows[rows.count - 1].label += " " + line.text
            rows[rows.count - 1].hasControls = last.hasControls || line.hasControls
            return
        }
        waiting.append(line)
    }

    private mutating func add(_ line: StatementLine, label: String, _ values: [StatementValue?], _ doubt: RowDoubt?) {
        var label = label
        var indent = line.indent
        var hasControls = line.hasControls
        if let last = waiting.last, line.beginsSmall || last.endsOpen, !label.isEmpty {
            label = last.text + " " + label
            indent = last.indent
            hasControls = hasControls || last.hasControls
            waiting.removeLast()
        }
        openSections(before: indent)
        waiting = []
        let isTotal = LabelText.isTotal(label)
        close(at: indent, isTotal)
        // What is adjusted for ends with the cash that comes of it.
        if LabelText.endsBlock(label) { sections.removeAll { $0.key == nil } }
        if let innermost = sections.last, indent > innermost.indent { isDeeper = true }
        var row = StatementRow(
            line: line.number, label: label, indent: indent, values: values, section: sections.last, doubt: doubt,
            hasControls: hasControls)
        if label.isEmpty { row.doubt = .noLabel }
        rows.append(row)
        if isTotal { closeSection() }
    }

    // MARK: Sections

    /// Makes sections of the text lines that wait.
    private mutating func openSections(before indent: Int) {
        for line in waiting {
            let text = line.text
            let key = RowReader.sectionKey(text)
            let isHeading =
                line.beginsSmall || Vocabulary.shipped.found("title-part", in: text) != nil || text.hasSuffix(":")
                || text.hasSuffix("：") || indent > line.indent && line.terms.count <= 14
                || line.isBare && !rows.isEmpty && !titles.contains(text)
            guard key != nil || isHeading && !line.isSentence else { continue }
            sections.removeAll { $0.indent >= line.indent }
            sections.append(StatementSection(title: text, key: key, indent: line.indent, line: line.number))
            isDeeper = false
        }
    }

    static func sectionKey(_ text: String) -> String? {
        let label = LabelText(text)
        let found = label.keys.compactMap { Vocabulary.shipped.sections[$0] }
        guard let first = found.first else { return nil }
        return found.allSatisfy { $0 == first } ? first : nil
    }

    /// A row that stands no deeper than a section's heading is no part of it, where others stood deeper; a total is.
    private mutating func close(at indent: Int, _ isTotal: Bool) {
        while let last = sections.last, indent < last.indent || !isTotal && isDeeper && indent <= last.indent {
            sections.removeLast()
        }
    }

    /// A total ends the section that it is of.
    private mutating func closeSection() {
        if !sections.isEmpty { sections.removeLast() }
        isDeeper = !sections.isEmpty
    }
}

extension LabelText {
    /// Whether a label is that of a statement's own total, which stands in no block of parts.
    static func endsBlock(_ label: String) -> Bool {
        LabelText(label).keys.contains { key in
            guard let found = LabelTable.shipped.meaning(of: key, in: nil) else { return false }
            return Vocabulary.shipped.has(found.metric, in: "block-total")
        }
    }

    /// Whether a label is that of a total.
    static func isTotal(_ label: String) -> Bool {
        let keys = LabelText(label).keys
        return keys.contains { key in
            let terms = key.split(separator: " ")
            if terms.first == "total" { return true }
            return ["合计", "合計", "总计", "總計", "总额", "總額", "总值", "總值"].contains { key.hasSuffix($0) }
        }
    }
}

extension StatementLine {
    /// Whether it is a few words alone, as the name of a part of the company is.
    var isBare: Bool {
        cellCount == 1 && terms.count <= 4
            && !terms.contains { $0.text.unicodeScalars.contains { $0.isDigit || $0 == "(" || $0 == "." } }
    }

    /// Whether it tells of a part of what stands above: `of which`.
    var beginsPart: Bool { Vocabulary.shipped.found("part", in: text(0..<min(2, terms.count))) != nil }

    /// Whether it begins with a small letter.
    var beginsSmall: Bool { terms.first?.text.unicodeScalars.first.map { ("a"..."z").contains($0) } ?? false }

    /// Whether more must follow, as its last word shows.
    var endsOpen: Bool {
        guard let last = terms.last else { return false }
        return terms.count > 1 && Vocabulary.shipped.has(last.text, in: "joiner")
    }

    var isSentence: Bool { terms.count > 12 || terms.last?.text.hasSuffix(".") == true && terms.count > 5 }
}
