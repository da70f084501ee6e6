import Companies

/// Columns in another currency that are translations of one in the page's, at one rate: the amounts tell which, where a
/// heading such as `2024 2023` over three columns does not.
enum TranslatedColumns {
    /// Rows that must show a rate.
    private static let fewest = 3
    /// How far the greatest ratio may be from the least, of amounts of four digits or more.
    private static let closeness = 1.02

    static func mend(_ tables: inout [ReadTable], currency: String?) {
        guard let currency else { return }
        for table in tables.indices {
            let columns = tables[table].columns
            let own = columns.indices.filter { columns[$0].currency == currency && columns[$0].time != nil }
            for index in columns.indices {
                guard columns[index].time != nil, let code = columns[index].currency, code != currency else { continue }
                let fitting = own.filter { isTranslation(index, of: $0, tables[table].rows) }
                guard fitting.count == 1, let source = fitting.first, columns[source].time != columns[index].time else {
                    continue
                }
                tables[table].columns[index].time = columns[source].time
                tables[table].columns[index].weeks = columns[source].weeks
                tables[table].columns[index].isTimeByRate = true
            }
        }
    }

    private static func isTranslation(_ column: Int, of source: Int, _ rows: [ReadRow]) -> Bool {
        var ratios: [Double] = []
        for row in rows {
            guard let value = number(row, column), let other = number(row, source) else { continue }
            ratios.append(value / other)
        }
        guard ratios.count >= fewest, let least = ratios.min(), let greatest = ratios.max(), least > 0 else {
            return false
        }
        return greatest <= least * closeness
    }

    /// A number of a row that is exact enough for a rate.
    private static func number(_ row: ReadRow, _ column: Int) -> Double? {
        guard row.values.indices.contains(column), let value = row.values[column], value.form == .number,
            !value.isPercent, value.digits.utf8.count(where: { $0 != 0x2E }) >= 3
        else { return nil }
        return Double(value.digits).flatMap { $0 > 0 ? (value.isNegative ? -$0 : $0) : nil }
    }
}
