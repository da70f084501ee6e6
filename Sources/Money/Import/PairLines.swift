import Calendars

/// A desk's own table: a header with the columns `date`, `from`, `to` and `rate` in any order, then a rate a line, so
/// many units of `to` for one of `from`. Commas, semicolons or tabs part the fields; `#` begins a comment line.
enum PairLines {
    static let columns: [StaticString] = ["date", "from", "to", "rate"]

    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ collector: inout RateCollector, _ skips: inout Skips
    ) throws(RateFileProblem) {
        var lines = ByteLines(bytes)
        var order: [Int]?
        var comma: UInt8 = 44
        var currencies = CurrencyReader()
        while let line = lines.next() {
            let content = line.trimmed
            if content.isEmpty || content[0] == UInt8(ascii: "#") { continue }
            guard line.isEnded else { throw RateFileProblem(line: line.number, .cutShort) }
            guard let order else {
                comma = separator(content)
                order = try header(content, comma, line.number)
                continue
            }
            let fields = try fields(line, order, comma)
            guard let day = fields[0].day() else {
                throw RateFileProblem(line: line.number, .badDate(fields[0].string))
            }
            guard let from = try code(fields[1], &currencies, line.number, &skips),
                let to = try code(fields[2], &currencies, line.number, &skips)
            else { continue }
            guard from != to else { throw RateFileProblem(line: line.number, .sameCurrency(from.text)) }
            if fields[3].isMissing {
                skips.add(.noRate, line: line.number)
                continue
            }
            let rate = try fields[3].rate(line: line.number)
            let column = collector.column(CurrencyPair(base: from, quote: to))
            collector.add(rate, day: day.number, column: column, line: line.number)
        }
    }

    /// What parts the fields: a comma unless there is none.
    static func separator(_ header: ByteText) -> UInt8 {
        for byte in [44, 59, 9] as [UInt8] where header.bytes.contains(byte) { return byte }
        return 44
    }

    /// For each field of a line which column it is, −1 for an empty one at the end.
    private static func header(_ header: ByteText, _ comma: UInt8, _ line: Int) throws(RateFileProblem) -> [Int] {
        var order: [Int] = []
        var fields = ByteFields(header, comma)
        while let field = fields.next() {
            if field.isEmpty, fields.remaining == 0 {
                order.append(-1)
                break
            }
            guard let column = columns.firstIndex(where: { field.equals($0) }) else {
                throw RateFileProblem(line: line, .badColumn(field.string))
            }
            guard !order.contains(column) else { throw RateFileProblem(line: line, .twoColumns("\(columns[column])")) }
            order.append(column)
        }
        for column in columns.indices where !order.contains(column) {
            throw RateFileProblem(line: line, .missingColumn("\(columns[column])"))
        }
        return order
    }

    /// The fields of a line in the order date, from, to, rate.
    private static func fields(
        _ line: ByteLines.Line, _ order: [Int], _ comma: UInt8
    ) throws(RateFileProblem) -> [ByteText] {
        var all = ByteFields(line.text, comma)
        var found = [ByteText](repeating: line.text, count: columns.count)
        for column in order {
            guard let field = all.next(), column >= 0 || field.isEmpty else {
                throw RateFileProblem(
                    line: line.number, .fieldCount(ByteFields(line.text, comma).remaining, wanted: order.count))
            }
            if column >= 0 { found[column] = field }
        }
        guard all.next() == nil else {
            throw RateFileProblem(
                line: line.number, .fieldCount(ByteFields(line.text, comma).remaining, wanted: order.count))
        }
        return found
    }

    /// The currency, or nil of one that suan does not know.
    private static func code(
        _ field: ByteText, _ currencies: inout CurrencyReader, _ line: Int, _ skips: inout Skips
    ) throws(RateFileProblem) -> CurrencyCode? {
        guard let code = field.code else { throw RateFileProblem(line: line, .badCurrency(field.string)) }
        if currencies.knows(code) { return code }
        skips.add(.unknownCurrency(code.text), line: line)
        return nil
    }
}

/// Which codes and signs are currencies, from the shipped catalogue, read once.
struct CurrencyReader {
    private var codes: Set<CurrencyCode> = []
    private var symbols: [String: CurrencyCode] = [:]

    init() {
        for currency in Currency.all {
            guard let code = CurrencyCode(currency.code) else { continue }
            codes.insert(code)
            for symbol in currency.symbols { symbols[symbol] = code }
        }
    }

    func knows(_ code: CurrencyCode) -> Bool { codes.contains(code) }

    /// The currency of a sign such as `US$`.
    func currency(symbol: String) -> CurrencyCode? { symbols[symbol] }
}
