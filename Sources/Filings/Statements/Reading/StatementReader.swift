import Companies

/// Reads a page of a statement:
///
///     bytes ─ lines ─ tables ─ columns ─ rows ─ metrics and signs ─ sums ─ StatementReading
///
/// Nothing is guessed: what is not understood stays in the reading, with why.
package struct StatementReader {
    private let facts = MetricFacts()
    private let unit: String?
    private let isStopped: () -> Bool
    private var reading = StatementReading()

    private init(unit: String?, isStopped: @escaping () -> Bool) { (self.unit, self.isStopped) = (unit, isStopped) }

    /// - Parameters:
    ///   - unit: the currency of figures that the page gives none, or a sign that several share; of several that it has, the
    ///     one that is kept.
    ///   - isStopped: asked between tables and now and then between lines; true ends it as `interrupted`.
    package static func read(
        _ bytes: [UInt8], unit: String? = nil, isStopped: @escaping () -> Bool = { false }
    ) throws(StatementProblem) -> StatementReading {
        var reader = StatementReader(unit: unit, isStopped: isStopped)
        try reader.read(bytes)
        return reader.reading
    }

    private mutating func read(_ bytes: [UInt8]) throws(StatementProblem) {
        try StatementReader.refuse(bytes)
        let text = try StatementText(bytes)
        if isStopped() { throw .interrupted }
        let finder = TableFinder(LineJoining.joined(text.lines))
        reading.outside = finder.outside
        for table in finder.tables {
            if isStopped() { throw .interrupted }
            reading.tables.append(read(table))
        }
        if reading.tables.isEmpty {
            if let row = reading.outside.first { throw .noColumns(firstRow: row.line) }
            throw .noNumbers
        }
        for index in reading.tables.indices { StatementReader.takeSigns(&reading.tables[index]) }
        try settleCurrencies(finder.told)
        FiscalYears.mend(&reading.tables)
        TranslatedColumns.mend(&reading.tables, currency: reading.currency)
        for index in reading.tables.indices {
            if isStopped() { throw .interrupted }
            var maker = FigureMaker(facts, reading.tables[index], currency: reading.currency)
            maker.make()
            reading.tables[index] = maker.table
        }
        Agreement.settle(&reading.tables)
        reading.sums = SumFinder(reading.tables).sums
    }

    /// What is no text at all.
    private static func refuse(_ bytes: [UInt8]) throws(StatementProblem) {
        if bytes.starts(with: Array("%PDF-".utf8)) { throw .printedDocument }
        let front = bytes.prefix(400).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        let start = front.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        if start.starts(with: "<!doctype".utf8) || start.starts(with: "<html".utf8) { throw .webPage }
        if bytes.allSatisfy({ $0 <= 0x20 }) { throw .empty }
    }

    /// The currency of a column whose heading has none is that of the signs in it.
    private static func takeSigns(_ table: inout ReadTable) {
        for index in table.columns.indices where table.columns[index].currency == nil {
            let signs = Set(
                table.rows.compactMap { $0.values.indices.contains(index) ? $0.values[index]?.currency : nil })
            if signs.count == 1 { table.columns[index].currency = signs.first }
        }
    }

    /// Finds the currencies that shared signs mean, and the one that figures are kept in.
    private mutating func settleCurrencies(_ told: ToldCurrencies) throws(StatementProblem) {
        for table in reading.tables.indices {
            for index in reading.tables[table].columns.indices {
                settle(&reading.tables[table].columns[index], told)
            }
        }
        let codes = reading.tables.lazy.flatMap(\.columns).filter { $0.time != nil }.compactMap(\.currency)
        if let unit, let first = codes.first, !codes.contains(unit) { throw .otherUnit(unit, page: first) }
        let currency = unit ?? codes.first
        reading.currency = currency
        guard let currency else { return }
        // A sign that cannot mean it is of another currency, whichever that is, and so apart.
        for table in reading.tables.indices {
            for index in reading.tables[table].columns.indices {
                let column = reading.tables[table].columns[index]
                guard let sign = column.sign, sign.reason == nil, !MoneySign.may(sign.sign, stand: currency) else {
                    continue
                }
                reading.tables[table].columns[index].currency = sign.sign
            }
        }
    }

    private func settle(_ column: inout StatementColumn, _ told: ToldCurrencies) {
        guard let sign = column.currency else {
            column.currency = unit
            return
        }
        guard MoneySign.isShared(sign) else { return }
        if let (code, reason) = told.currency(of: sign) {
            (column.currency, column.sign) = (code, ReadSign(sign: sign, reason: reason))
        } else if let unit, MoneySign.may(sign, stand: unit) {
            (column.currency, column.sign) = (unit, ReadSign(sign: sign, reason: .given))
        } else {
            (column.currency, column.sign) = (nil, ReadSign(sign: sign, reason: nil))
        }
    }

    // MARK: Tables

    private func read(_ table: StatementTable) -> ReadTable {
        var lines = table.columns
        for index in lines.indices { lines[index].cells.removeAll(where: \.isNote) }
        lines.removeAll { $0.cells.isEmpty }
        let units = lines.indices.compactMap { lines[$0].takeUnitOfAll() }
        lines.removeAll { $0.cells.isEmpty }
        let widest = lines.map(\.cells.count).max() ?? 1
        let common = RowReader.commonCount(table, wanted: widest) ?? 1
        let distinct = lines.filter { $0.cells.count > 1 && Set($0.cells.map(\.kinds)).count > 1 }
        var count = distinct.isEmpty ? common : widest
        // Amounts stand in fewer columns than the headings where one says no more than another.
        if count != common, lines.contains(where: { $0.cells.count == common }),
            distinct.allSatisfy({ $0.cells.count <= common })
        {
            count = common
        }
        let range = (table.lines.first?.number ?? 0)...(table.lines.last?.number ?? 0)
        var result = ReadTable(lines: range, columns: [])
        for part in (table.titles + table.columns).flatMap(\.parts) {
            if case .shares(let scale) = part.kind { result.sharesScale = scale }
        }
        if let problem = table.problem {
            result.problem = problem
        } else if count != common {
            result.problem = .count(headings: count, rows: common)
        } else {
            switch ColumnBuilder.columns(titles: table.titles + units, lines: lines, count: count) {
            case .success(let columns): result.columns = columns
            case .failure(let problem): result.problem = problem
            }
        }
        result.rows = RowReader(table, count: max(1, common)).rows.map { row in
            ReadRow(row, hasColumns: result.problem == nil)
        }
        return result
    }
}

extension ReadRow {
    /// The row as it stands, before anything is made of it.
    init(_ row: StatementRow, hasColumns: Bool) {
        line = row.line
        label = row.label
        section = row.section?.key ?? row.section?.title
        sectionIsKnown = row.section == nil || row.section?.key != nil
        sectionTitle = row.section?.title
        sectionLine = row.section?.line
        values = row.values
        printed = row.printed
        for mark in row.values.lazy.compactMap({ $0 }).flatMap(\.marks) where !marks.contains(mark) {
            marks.append(mark)
        }
        figures = row.values.enumerated().compactMap { index, value in
            value.map { ReadFigure(column: index, printed: $0.printed, unit: "") }
        }
        doubt = row.hasControls ? .controls : row.doubt ?? (hasColumns ? nil : .columns)
    }
}
