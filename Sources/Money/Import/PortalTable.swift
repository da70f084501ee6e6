import Calendars

/// The CSV of the ECB's data portal: a header with CURRENCY, CURRENCY_DENOM, TIME_PERIOD and OBS_VALUE among others and
/// an observation a line, or `DATE,TIME PERIOD,…` with a column a series, whose key stands in its heading.
///
/// A series is `EXR.D.USD.EUR.SP00.A`: exchange rates, daily, units of USD for one EUR, spot, average. Of others (means
/// of months, effective rates) nothing is taken.
/// Source: https://data.ecb.europa.eu/data/datasets/EXR/structure.
enum PortalTable {
    private enum Column: Int, CaseIterable {
        case frequency, currency, denominator, kind, suffix, time, value

        var name: StaticString {
            switch self {
            case .frequency: "freq"
            case .currency: "currency"
            case .denominator: "currency_denom"
            case .kind: "exr_type"
            case .suffix: "exr_suffix"
            case .time: "time_period"
            case .value: "obs_value"
            }
        }
    }

    /// Whether these are the names of its header.
    static func isHeader(_ names: [ByteText]) -> Bool {
        isWide(names)
            || Column.allCases.allSatisfy { column in
                column == .frequency || column == .kind || column == .suffix
                    || names.contains { $0.equals(column.name) }
            }
    }

    private static func isWide(_ names: [ByteText]) -> Bool {
        names.count > 2 && names[0].equals("date") && names[1].equals("time period")
    }

    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ collector: inout RateCollector, _ skips: inout Skips
    ) throws(RateFileProblem) {
        var lines = ByteLines(bytes)
        var names: [ByteText]?
        var reader = Reader()
        while let line = lines.next() {
            if line.trimmed.isEmpty { continue }
            guard line.isEnded else { throw RateFileProblem(line: line.number, .cutShort) }
            let fields = fields(line.text)
            guard let names else {
                names = fields
                reader.begin(fields, &collector)
                continue
            }
            guard fields.count == names.count else {
                throw RateFileProblem(line: line.number, .fieldCount(fields.count, wanted: names.count))
            }
            try reader.take(fields, line.number, &collector, &skips)
        }
    }

    private static func fields(_ line: ByteText) -> [ByteText] {
        var all = ByteFields(line, 44)
        var fields: [ByteText] = []
        while let field = all.next() { fields.append(field) }
        return fields
    }

    private struct Reader {
        /// For each `Column` its place in a line, -1 where there is none.
        private var places: [Int] = []
        /// Of a table with a column a series, those that are taken: the place and the collector's column.
        private var series: [(place: Int, column: Int)] = []
        private var others = 0
        private var currencies = CurrencyReader()

        mutating func begin(_ names: [ByteText], _ collector: inout RateCollector) {
            guard isWide(names) else {
                places = Column.allCases.map { column in names.firstIndex { $0.equals(column.name) } ?? -1 }
                return
            }
            for place in names.indices.dropFirst(2) {
                if let pair = PortalTable.pair(names[place]), currencies.knows(pair.base), currencies.knows(pair.quote)
                {
                    series.append((place, collector.column(pair)))
                } else {
                    others += 1
                }
            }
        }

        mutating func take(
            _ fields: [ByteText], _ line: Int, _ collector: inout RateCollector, _ skips: inout Skips
        ) throws(RateFileProblem) {
            guard places.isEmpty else { return try observation(fields, line, &collector, &skips) }
            guard let day = fields[0].day() else { throw RateFileProblem(line: line, .badDate(fields[0].string)) }
            skips.add(.otherSeries, line: line, count: others)
            for (place, column) in series {
                if fields[place].isMissing || fields[place].equals("nan") {
                    skips.add(.noRate, line: line)
                    continue
                }
                collector.add(try fields[place].rate(line: line), day: day.number, column: column, line: line)
            }
        }

        private func field(_ column: Column, _ fields: [ByteText]) -> ByteText? {
            let place = places[column.rawValue]
            return place < 0 ? nil : fields[place]
        }

        private func observation(
            _ fields: [ByteText], _ line: Int, _ collector: inout RateCollector, _ skips: inout Skips
        ) throws(RateFileProblem) {
            guard field(.frequency, fields)?.equals("d") ?? true, field(.kind, fields)?.equals("sp00") ?? true,
                field(.suffix, fields)?.equals("a") ?? true,
                let time = field(.time, fields), let value = field(.value, fields),
                let one = field(.denominator, fields), let many = field(.currency, fields)
            else { return skips.add(.otherSeries, line: line) }
            guard let day = time.day() else { throw RateFileProblem(line: line, .badDate(time.string)) }
            guard let base = one.code else { throw RateFileProblem(line: line, .badCurrency(one.string)) }
            guard let quote = many.code else { throw RateFileProblem(line: line, .badCurrency(many.string)) }
            for code in [base, quote] where !currencies.knows(code) {
                return skips.add(.unknownCurrency(code.text), line: line)
            }
            guard base != quote else { throw RateFileProblem(line: line, .sameCurrency(base.text)) }
            if value.isMissing || value.equals("nan") { return skips.add(.noRate, line: line) }
            let column = collector.column(CurrencyPair(base: base, quote: quote))
            collector.add(try value.rate(line: line), day: day.number, column: column, line: line)
        }
    }

    /// The currencies of a heading such as `US dollar/Euro (EXR.D.USD.EUR.SP00.A)`; nil unless it is one of daily spot
    /// rates.
    private static func pair(_ heading: ByteText) -> CurrencyPair? {
        let start = heading.bytes.lastIndex(of: UInt8(ascii: "(")).map { $0 + 1 } ?? 0
        let end = heading.bytes.lastIndex(of: UInt8(ascii: ")")) ?? heading.count
        guard start < end else { return nil }
        var parts: [ByteText] = []
        var fields = ByteFields(ByteText(heading.bytes, start, end), UInt8(ascii: "."))
        while let part = fields.next() { parts.append(part) }
        guard parts.count == 6, parts[0].equals("exr"), parts[1].equals("d"), parts[4].equals("sp00"),
            parts[5].equals("a"),
            let quote = parts[2].code, let base = parts[3].code, base != quote
        else { return nil }
        return CurrencyPair(base: base, quote: quote)
    }
}
