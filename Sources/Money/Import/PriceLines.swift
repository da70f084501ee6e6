import Calendars

/// The price lines of a journal: `P 2025-09-30 USD 7.1196 CNY` or `2025-09-30 price USD 7.1196 CNY`, which make one
/// dollar 7.1196 yuan.
///
/// The date may have slashes or points, a time may follow it, the price's currency may stand before or after the
/// number, as a code or a sign (`$1.17`); `;` begins a comment. All other lines of the journal are left out, and so are
/// prices of things that are no currency. Where a day has prices at several times, the latest counts.
/// Source: the manuals of hledger ("P directive"), Ledger ("Commodity price histories") and Beancount ("Prices").
enum PriceLines {
    private struct Place: Hashable {
        let column: Int
        let day: Int32
    }

    private struct Price {
        let cell: RateCell
        let time: Int?
        let line: Int
    }

    static func isPrice(_ line: ByteText) -> Bool { parts(of: line) != nil }

    /// The words from the date on, without those that make it a price: `P`, blanks and a digit, or a date and `price`.
    private static func parts(of line: ByteText) -> (date: ByteText, rest: ByteWords)? {
        guard line.count > 2 else { return nil }
        var words = ByteWords(line)
        if line[0] == UInt8(ascii: "P"), line[1] == 32 || line[1] == 9 {
            _ = words.next()
            guard let date = words.next(), 48...57 ~= date[0] else { return nil }
            return (date, words)
        }
        guard 48...57 ~= line[0], let date = words.next(), let word = words.next(), word.isPriceWord else { return nil }
        return (date, words)
    }

    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, _ collector: inout RateCollector, _ skips: inout Skips
    ) throws(RateFileProblem) {
        var lines = ByteLines(bytes)
        let currencies = CurrencyReader()
        // The latest price of a day that has a time.
        var timed: [Place: Price] = [:]
        while let line = lines.next() {
            guard let (date, rest) = parts(of: line.text) else {
                let content = line.trimmed
                if !content.isEmpty, !";#*".utf8.contains(content[0]) { skips.add(.otherLine, line: line.number) }
                continue
            }
            guard line.isEnded else { throw RateFileProblem(line: line.number, .cutShort) }
            var words = rest
            guard let day = date.day(loosely: true) else {
                throw RateFileProblem(line: line.number, .badDate(date.string))
            }
            guard var commodity = words.next() else { throw bad(line) }
            let time = Self.time(commodity)
            if time != nil {
                guard let next = words.next() else { throw bad(line) }
                commodity = next
            }
            guard let base = try currency(commodity, currencies, line.number) else {
                skips.add(.unknownCurrency(commodity.unquoted.string), line: line.number)
                continue
            }
            guard let (number, sign) = price(&words) else { throw bad(line) }
            let rate = try number.rate(line: line.number)
            guard let quote = try currency(sign, currencies, line.number) else {
                skips.add(.unknownCurrency(sign.unquoted.string), line: line.number)
                continue
            }
            guard base != quote else { throw RateFileProblem(line: line.number, .sameCurrency(base.text)) }
            let column = collector.column(CurrencyPair(base: base, quote: quote))
            guard time != nil else {
                collector.add(rate, day: day.number, column: column, line: line.number)
                continue
            }
            let place = Place(column: column, day: day.number)
            let price = Price(cell: rate, time: time, line: line.number)
            if let other = timed[place], other.time != time {
                skips.add(.earlierPrice, line: line.number)
                if (other.time ?? 0) < (time ?? 0) { timed[place] = price }
            } else if let other = timed[place] {
                // Two of the same time must agree; the collector sees to that.
                collector.add(other.cell, day: day.number, column: column, line: other.line)
                timed[place] = price
            } else {
                timed[place] = price
            }
        }
        for (place, price) in timed.sorted(by: { $0.value.line < $1.value.line }) {
            collector.add(price.cell, day: place.day, column: place.column, line: price.line)
        }
    }

    /// Seconds of the day where the word is a time, `16:00` or `16:00:00`.
    private static func time(_ word: ByteText) -> Int? {
        guard word.count == 5 || word.count == 8 else { return nil }
        var seconds = 0
        for index in stride(from: 0, to: word.count, by: 3) {
            guard 48...57 ~= word[index], 48...57 ~= word[index + 1], index + 2 >= word.count || word[index + 2] == 58
            else { return nil }
            seconds = seconds * 60 + Int(word[index] - 48) * 10 + Int(word[index + 1] - 48)
        }
        return word.count == 5 ? seconds * 60 : seconds
    }

    /// The number and the currency of `7.1196 CNY`, `CNY 7.1196`, `$7.12` or `7.12€`, with only a comment behind.
    private static func price(_ words: inout ByteWords) -> (number: ByteText, currency: ByteText)? {
        guard let first = words.next() else { return nil }
        var second: ByteText?
        if let word = words.next(), word[0] != UInt8(ascii: ";") {
            second = word
            if let rest = words.next(), rest[0] != UInt8(ascii: ";") { return nil }
        }
        if let second {
            if isNumber(first) { return (first, second) }
            return isNumber(second) ? (second, first) : nil
        }
        // Signs and digits in one word are parted where the digits begin or end.
        guard let start = first.bytes.firstIndex(where: { 48...57 ~= $0 || $0 == 45 }),
            let end = first.bytes.lastIndex(where: { 48...57 ~= $0 })
        else { return nil }
        if start == 0, end + 1 < first.count {
            return (ByteText(first.bytes, 0, end + 1), first.dropFirst(end + 1))
        }
        return start > 0 && end == first.count - 1 ? (first.dropFirst(start), ByteText(first.bytes, 0, start)) : nil
    }

    private static func isNumber(_ word: ByteText) -> Bool {
        48...57 ~= word[0] || (word[0] == 45 && word.count > 1 && 48...57 ~= word[1])
    }

    /// The currency, nil of a thing that is none.
    private static func currency(
        _ word: ByteText, _ currencies: CurrencyReader, _ line: Int
    ) throws(RateFileProblem) -> CurrencyCode? {
        let name = word.unquoted
        if let code = name.code { return currencies.knows(code) ? code : nil }
        let text = name.string
        if text == "¥" || text == "￥" { throw RateFileProblem(line: line, .ambiguousSymbol(text)) }
        return currencies.currency(symbol: text)
    }

    private static func bad(_ line: ByteLines.Line) -> RateFileProblem {
        RateFileProblem(line: line.number, .badPrice(line.text.string))
    }
}

extension ByteText {
    /// Beancount's directives are in small letters.
    fileprivate var isPriceWord: Bool { bytes.elementsEqual("price".utf8) }
}

/// The words of a line, parted by blanks; one in double quotes may hold blanks. None is empty.
struct ByteWords {
    private let text: ByteText
    private var position = 0

    init(_ text: ByteText) { self.text = text }

    mutating func next() -> ByteText? {
        while position < text.count, text[position] == 32 || text[position] == 9 { position += 1 }
        guard position < text.count else { return nil }
        let start = position
        var inQuotes = false
        while position < text.count, inQuotes || (text[position] != 32 && text[position] != 9) {
            if text[position] == 34 { inQuotes.toggle() }
            position += 1
        }
        return ByteText(text.bytes, start, position)
    }
}
