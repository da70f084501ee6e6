import Calendars
import Money
import Numbers

/// Words of a command line to what they mean, and back.
extension RateDesk {
    static func currency(_ text: String) throws(Problem) -> CurrencyCode {
        guard let code = CurrencyCode(text) else {
            let fix = CurrencyCode(text.uppercased()).map { "; write \($0)" } ?? "; write a code such as USD"
            throw Problem("`\(text)` is no currency\(fix)")
        }
        return code
    }

    /// A rate in plain decimals, and how many of them it has.
    static func number(_ text: String) throws(Problem) -> (number: Number, places: Int) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let digits = parts.joined().map { $0 &- 48 }
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }), digits.count <= 40, digits.allSatisfy({ $0 <= 9 }),
            digits.contains(where: { $0 > 0 })
        else { throw Problem("`\(text)` is no rate; write a plain decimal such as 7.0393") }
        let places = parts.count == 2 ? parts[1].count : 0
        guard let number = try? Number(digits: digits, exponent: -places) else {
            throw Problem("`\(text)` is no rate that can be looked for")
        }
        return (number, places)
    }

    /// A period as the language writes it, and what it does not know but nobody takes for a subtraction here:
    /// `2025-09`, `2025`, and a single day.
    static func period(_ text: String) throws(Problem) -> Period {
        if let period = singlePeriod(text) { return period }
        let ends = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        if ends.count == 3, ends[1].isEmpty, let first = singlePeriod(String(ends[0]) ?? ""),
            let last = singlePeriod(String(ends[2]) ?? "")
        {
            guard let period = Period(first: first.first, last: last.last) else {
                throw Problem("the period \(text) ends before it begins")
            }
            return period
        }
        throw Problem(
            "`\(text)` is no day or period; write 2025-09-30, 2025-09, 2025, FY2025, 2025H1, 2025Q3, 9M2025, 2025M09 "
                + "or 2025-01-15..2025-02-14")
    }

    private static func singlePeriod(_ text: String) -> Period? {
        let bytes = Array(text.utf8)
        func digits(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            return bytes[range].reduce(0 as Int?) { sum, byte in
                48...57 ~= byte ? sum.map { $0 * 10 + Int(byte) - 48 } : nil
            }
        }
        func letter(_ place: Int) -> Character { place < bytes.count ? Character(Unicode.Scalar(bytes[place])) : " " }
        guard bytes.count <= 10 else { return nil }
        if bytes.count == 6, letter(0) == "F", letter(1) == "Y" { return digits(2..<6).flatMap(Period.year) }
        let months = bytes.count - 5
        if 1...2 ~= months, letter(months) == "M", let count = digits(0..<months),
            let year = digits(months + 1..<bytes.count)
        {
            return Period.months(year, count)
        }
        guard let year = digits(0..<4) else { return nil }
        switch (bytes.count, letter(4)) {
        case (4, _): return Period.year(year)
        case (6, "H"): return digits(5..<6).flatMap { Period.half(year, $0) }
        case (6, "Q"): return digits(5..<6).flatMap { Period.quarter(year, $0) }
        case (7, "M"), (7, "-"): return digits(5..<7).flatMap { Period.month(year, $0) }
        case (10, "-"):
            guard letter(7) == "-", let month = digits(5..<7), let number = digits(8..<10),
                let day = Day(year: year, month: month, day: number)
            else { return nil }
            return Period(first: day, last: day)
        default: return nil
        }
    }

    static func line(_ day: Day, _ number: Number, _ unit: String, _ source: String) -> String {
        "\(day)  \(text(number)) \(unit)  \(source)"
    }

    /// A rate as results show it: whole with up to 12 digits, else six with `≈`.
    static func text(_ number: Number) -> String {
        var decimal = number.decimal(significant: 12)
        if !decimal.isExact || !number.isExact { decimal = number.decimal(significant: 6) }
        var bytes: [UInt8] = []
        decimal.appendPlain(to: &bytes)
        return (decimal.isExact && number.isExact ? "" : "≈ ") + String(decoding: bytes, as: UTF8.self)
    }
}
