import Calendars

/// The ECB's CSV: `Date,USD,JPY,…` and a line a day, `N/A` where there is no rate, a comma at the end of each line.
/// Others publish such tables too; one that has the euro among its columns is for one of another currency, which is
/// found out later.
///
/// `eurofxref-hist.csv` has days as `2025-09-30`, the newest first; `eurofxref.csv` has one as `30 October 2026`, and
/// spaces after the commas. All rates are units of the currency for one euro.
/// Source: https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates.
enum EuropeanTable {
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ collector: inout RateCollector, _ skips: inout Skips
    ) throws(RateFileProblem) {
        var lines = ByteLines(bytes)
        var columns: [Int]?
        var hasEmptyField = false
        while let line = lines.next() {
            if line.trimmed.isEmpty { continue }
            guard let columns else {
                (columns, hasEmptyField) = try header(line, &collector)
                // No line is shorter than the header by much, as a rate has no fewer bytes than a code.
                collector.reserve(min(bytes.count / max(line.text.count, 1), 1 << 16))
                continue
            }
            if line.isEnded {
                try row(line, columns, hasEmptyField, &collector, &skips)
            } else {
                // A comma at the end of the last line shows it to be whole; without, something must end it.
                let isWhole: Void? = hasEmptyField ? try? row(line, columns, true, &collector, &skips) : nil
                guard isWhole != nil else { throw RateFileProblem(line: line.number, .cutShort) }
            }
        }
    }

    /// The collector's columns, and whether an empty field follows them.
    private static func header(
        _ line: ByteLines.Line, _ collector: inout RateCollector
    ) throws(RateFileProblem) -> ([Int], Bool) {
        guard line.isEnded else { throw RateFileProblem(line: line.number, .cutShort) }
        var fields = ByteFields(line.text, 44)
        _ = fields.next()
        var codes: [CurrencyCode] = []
        var hasEmptyField = false
        while let field = fields.next() {
            if field.isEmpty, fields.remaining == 0 {
                hasEmptyField = true
                break
            }
            guard let code = field.code, code != .none else {
                throw RateFileProblem(line: line.number, .badColumn(field.string))
            }
            codes.append(code)
        }
        let base = codes.contains(.euro) ? CurrencyCode.none : .euro
        var columns: [Int] = []
        for code in codes {
            let column = collector.column(CurrencyPair(base: base, quote: code))
            guard column == columns.count else { throw RateFileProblem(line: line.number, .twoColumns(code.text)) }
            columns.append(column)
        }
        guard !columns.isEmpty else { throw RateFileProblem(line: line.number, .noRates) }
        return (columns, hasEmptyField)
    }

    private static func row(
        _ line: ByteLines.Line, _ columns: [Int], _ hasEmptyField: Bool, _ collector: inout RateCollector,
        _ skips: inout Skips
    ) throws(RateFileProblem) {
        var fields = ByteFields(line.text, 44)
        let date = fields.next() ?? line.text
        guard let day = date.day() ?? date.dayInWords else {
            throw RateFileProblem(line: line.number, .badDate(date.string))
        }
        var missing = 0
        for index in columns.indices {
            guard let field = fields.next() else { throw fieldCount(line, columns, hasEmptyField) }
            if field.isMissing {
                missing += 1
                continue
            }
            collector.add(
                try field.rate(line: line.number), day: day.number, column: columns[index], line: line.number)
        }
        if hasEmptyField {
            guard let last = fields.next(), last.isEmpty else { throw fieldCount(line, columns, hasEmptyField) }
        }
        guard fields.next() == nil else { throw fieldCount(line, columns, hasEmptyField) }
        skips.add(.noRate, line: line.number, count: missing)
    }

    private static func fieldCount(_ line: ByteLines.Line, _ columns: [Int], _ hasEmptyField: Bool) -> RateFileProblem {
        RateFileProblem(
            line: line.number,
            .fieldCount(ByteFields(line.text, 44).remaining, wanted: columns.count + (hasEmptyField ? 2 : 1)))
    }
}
