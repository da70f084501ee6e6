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
    private(set) var outside: [OutsideLine] = []
    /// What is said of currencies in lines that are no rows.
    private(set) var told = ToldCurrencies()
    private var titles: [StatementLine] = []
    private var table = StatementTable()
    /// How many lines the table has up to its last row; 0 before its first.
    private var rowsEnd = 0

    /// Lines above a table that may tell of it.
    private static let mostTitles = 12

    init(_ lines: [StatementLine]) {
        for line in lines where !line.isBlank && !line.isRule { add(line) }
        close()
    }

    private mutating func add(_ line: StatementLine) {
        told.addScript(line)
        let heading = HeadingScanner.heading(of: line)
        let values = line.row(.byRoom).values
        let isYears = values.count > 1 && values.allSatisfy(\.isYear) && rowsEnd == 0
        if heading.isColumns && !TableFinder.isPlainNumbers(line, heading) || isYears && heading.otherWords <= 6 {
            if rowsEnd > 0 { close() }
            if table.columns.isEmpty {
                table.titles = titles.map { HeadingScanner.heading(of: $0) }
                table.titleLines = titles
                for (title, line) in zip(table.titles, titles) { told.add(title, line, isHeading: true) }
            }
            titles = []
            if heading.otherWords > 0 { table.titleLines.append(line) }
            told.add(heading, line, isHeading: true)
            return table.columns.append(heading)
        }
        let isApart = line.isAligned || line.cellCount > 1
        // A day in a line of a heading is no number of a row.
        let isOdd = line.oddPlace != nil && !heading.parts.contains { (1...5).contains($0.theme) && $0.theme != 2 }
        let isRow =
            !values.isEmpty && (!heading.isProse || line.isAligned)
            || !heading.isProse && (isOdd || line.isTight) && (isApart || !table.columns.isEmpty)
        if isRow {
            if table.columns.isEmpty {
                outside.append(OutsideLine(line: line.number, text: line.text))
                return
            }
            table.lines.append(line)
            rowsEnd = table.lines.count
            titles = []
        } else {
            titles.append(line)
            if titles.count > TableFinder.mostTitles { titles.removeFirst() }
            let isInHead = !table.columns.isEmpty && rowsEnd == 0
            if isInHead {
                // What stands between the columns' heads and the first row.
                if !heading.parts.isEmpty { table.titles.append(heading) }
                table.titleLines.append(line)
            }
            told.add(heading, line, isHeading: isInHead)
            if !table.columns.isEmpty { table.lines.append(line) }
        }
    }

    /// Whether what looks like days or a month are numbers: `30,` has a comma, a row has none.
    private static func isPlainNumbers(_ line: StatementLine, _ heading: HeadingLine) -> Bool {
        heading.parts.allSatisfy { if case .change = $0.kind { true } else { false } }
            && line.terms.contains { $0.text.unicodeScalars.contains(where: \.isDigit) }
    }

    private mutating func close() {
        if rowsEnd > 0 {
            // Lines behind the last row are the next table's, if anybody's.
            table.lines.removeLast(table.lines.count - rowsEnd)
            tables.append(table)
        }
        table = StatementTable()
        rowsEnd = 0
    }
}

extension StatementLine {
    /// Whether it ends with amounts that one blank each parts: `Total assets 5,000 4,500`. A year, or one small number, may
    /// be part of a text.
    var isTight: Bool {
        guard cellCount == 1, !isAligned, !isJoined else { return false }
        let (label, values) = row(.byWords)
        return label > 0 && !values.allSatisfy(\.isYear) && (values.count > 1 || values.contains { !$0.isNote })
    }

    /// Where what stands where numbers stand begins, of a line that ends with none: `9oo`, `8.0 HK cents`.
    var oddPlace: Int? {
        guard row(.byWords).values.isEmpty else { return nil }
        return oddWords(in: terms.indices, orNumbers: true).first
    }

    /// Words that begin a cell of numbers, as their first sign or digit shows, and are none.
    ///
    /// - Parameter orNumbers: whether those count too that are numbers, and have other words behind them.
    func oddWords(in range: Range<Int>, orNumbers: Bool = false) -> [Int] {
        let isApart = isAligned || cellCount > 1
        return range.filter { index in
            guard index > 0, isApart ? terms[index].gap >= 2 : index == terms.count - 1 else { return false }
            let signs = terms[index].text.unicodeScalars
            guard let first = signs.first, first.isDigit || "$£€¥(+-<>~△▲±".unicodeScalars.contains(first) else {
                return false
            }
            if !isApart, signs.contains("-") || signs.contains("/") { return false }
            return signs.contains(where: \.isDigit)
                && (ValuePiece.pieces(of: terms[index].text) == nil || orNumbers && isApart)
                && !(LabelText.isNote(terms[index].text) && signs.contains("("))
        }
    }
}
