import Calendars

/// The ECB's XML: an envelope with `<Cube><Cube time='2026-10-30'><Cube currency='USD' rate='1.1172'/>…</Cube></Cube>`.
/// All rates are units of the currency for one euro.
/// Source: https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml.
enum EuropeanXML {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ collector: inout RateCollector) throws(RateFileProblem) {
        var reader = TagReader(bytes)
        var day: Day?
        /// How deep the Cube with the time stands; 0 outside.
        var depth = 0
        var isRoot = true
        while let tag = try reader.next() {
            if isRoot {
                guard tag.localName.equals("envelope") else {
                    throw RateFileProblem(line: tag.line, .notEuropean(tag.name.string))
                }
                isRoot = false
                continue
            }
            if tag.isEnd {
                if tag.depth < depth { (day, depth) = (nil, 0) }
                continue
            }
            guard tag.localName.equals("cube") else { continue }
            var (time, currency, rate): (ByteText?, ByteText?, ByteText?)
            var attributes = tag.attributes
            while let (name, value) = try attributes.next() {
                if name.equals("time") { time = value }
                if name.equals("currency") { currency = value }
                if name.equals("rate") { rate = value }
            }
            if let time {
                guard let found = time.day() else { throw RateFileProblem(line: tag.line, .badDate(time.string)) }
                if !tag.isEmpty { (day, depth) = (found, tag.depth) }
            }
            if currency == nil, rate == nil { continue }
            guard let day else { throw RateFileProblem(line: tag.line, .rateOutsideDay) }
            guard let code = currency?.code, code != .euro else {
                throw RateFileProblem(line: tag.line, .badCurrency(currency?.string ?? ""))
            }
            guard let rate else { throw RateFileProblem(line: tag.line, .badRate("")) }
            if rate.isMissing, !rate.isEmpty { continue }
            let column = collector.column(CurrencyPair(base: .euro, quote: code))
            collector.add(try rate.rate(line: tag.line), day: day.number, column: column, line: tag.line)
        }
        if isRoot { throw RateFileProblem(.noRates) }
    }
}
