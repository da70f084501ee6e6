/// A table: its heading, and what stands in its lines.
struct StatementTable {
    enum Entry {
        /// A line without numbers.
        case text(StatementLine)
        case row(StatementRow)
    }

    var titles: [HeadingLine] = []
    var columns: [HeadingLine] = []
    var lines: [StatementLine] = []
    /// The lines above it that tell more than what its columns are, as they stand.
    var titleLines: [StatementLine] = []

    /// What a title tells that makes it no table of the company's amounts.
    var problem: ColumnProblem? {
        for line in titleLines where line.terms.count <= 16 {
            if let word = Vocabulary.shipped.found("title-share", in: line.text) { return .titleOfShares(word) }
            if let word = Vocabulary.shipped.found("title-part", in: line.text) { return .titleOfPart(word) }
            if let word = Vocabulary.shipped.found("title-time", in: line.text) { return .titleOfTime(word) }
        }
        return nil
    }

    var hasNotes: Bool { notes != nil }

    /// The heading of the notes' column.
    var notes: HeadingCell? { columns.lazy.flatMap(\.cells).first(where: \.isNote) }
}

/// Parts a page into tables: a heading that tells of columns, and the lines with numbers below it.
struct TableFinder {
    private(set) var tables: [StatementTable] = []
    /// Lines that end with numbers and belong to no table.
    private(set) var outside: [Int] = []
    private var titles: [StatementLine] = []
    private var table = StatementTable()
    private var hasRows = false

    /// Lines above a table that may tell of it.
    private static let mostTitles = 12

    init(_ lines: [StatementLine]) {
        for line in lines where !line.isBlank && !line.isRule { add(line) }
        close()
    }

    private mutating func add(_ line: StatementLine) {
        let heading = HeadingScanner.heading(of: line)
        let values = line.row(.byRoom).values
        let isYears = values.count > 1 && values.allSatisfy(\.isYear) && !hasRows
        if heading.isColumns && !TableFinder.isPlainNumbers(line, heading) || isYears && heading.otherWords <= 6 {
            if hasRows { close() }
            if table.columns.isEmpty {
                table.titles = titles.map { HeadingScanner.heading(of: $0) }
                table.titleLines = titles
            }
            titles = []
            if heading.otherWords > 0 { table.titleLines.append(line) }
            return table.columns.append(heading)
        }
        if !values.isEmpty, !heading.isProse || line.isAligned {
            if table.columns.isEmpty {
                outside.append(line.number)
                return
            }
            hasRows = true
            table.lines.append(line)
            titles = []
        } else {
            titles.append(line)
            if titles.count > TableFinder.mostTitles { titles.removeFirst() }
            if !table.columns.isEmpty, !hasRows {
                // What stands between the columns' heads and the first row.
                if !heading.parts.isEmpty { table.titles.append(heading) }
                table.titleLines.append(line)
            }
            if !table.columns.isEmpty { table.lines.append(line) }
        }
    }

    /// Whether what looks like days or a month are numbers: `30,` has a comma, a row has none.
    private static func isPlainNumbers(_ line: StatementLine, _ heading: HeadingLine) -> Bool {
        heading.parts.allSatisfy { if case .change = $0.kind { true } else { false } }
            && line.terms.contains { $0.text.unicodeScalars.contains(where: \.isDigit) }
    }

    private mutating func close() {
        if hasRows {
            // Lines behind the last row are the next table's, if anybody's.
            while let last = table.lines.last, last.row(.byRoom).values.isEmpty { table.lines.removeLast() }
            tables.append(table)
        }
        table = StatementTable()
        hasRows = false
    }
}
