import Calendars

/// Dates, rates and currencies as files write them.
extension ByteText {
    /// `2025-09-30`; where `loosely` says so, also with `/` or `.` for both hyphens, and one digit where two are usual.
    func day(loosely: Bool = false) -> Day? {
        var parts = (0, 0, 0)
        var (part, digits, separator) = (0, 0, UInt8(ascii: "-"))
        for byte in bytes {
            if 48...57 ~= byte {
                digits += 1
                guard digits <= (part == 0 ? 4 : 2) else { return nil }
                let digit = Int(byte) - 48
                switch part {
                case 0: parts.0 = parts.0 * 10 + digit
                case 1: parts.1 = parts.1 * 10 + digit
                default: parts.2 = parts.2 * 10 + digit
                }
            } else {
                if part == 0, loosely, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { separator = byte }
                guard byte == separator, part < 2,
                    digits == (part == 0 ? 4 : 2) || (loosely && part == 1 && digits == 1)
                else { return nil }
                part += 1
                digits = 0
            }
        }
        guard part == 2, digits == 2 || (loosely && digits == 1) else { return nil }
        return Day(year: parts.0, month: parts.1, day: parts.2)
    }

    /// `30 October 2026`.
    var dayInWords: Day? {
        var fields = ByteWords(self)
        guard let day = fields.next()?.wholeNumber, let month = fields.next(), let year = fields.next(),
            year.count == 4,
            let year = year.wholeNumber, fields.next() == nil
        else { return nil }
        let names: [StaticString] = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]
        guard let place = names.firstIndex(where: { month.equals($0) }) else { return nil }
        return Day(year: year, month: place + 1, day: day)
    }

    /// One to four digits.
    private var wholeNumber: Int? {
        guard 1...4 ~= count, bytes.allSatisfy({ 48...57 ~= $0 }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    /// A rate in plain decimals, greater than zero.
    func rate(line: Int) throws(RateFileProblem) -> RateCell {
        var mantissa: UInt64 = 0
        var (places, digits, seenPoint) = (0, 0, false)
        for byte in bytes {
            if 48...57 ~= byte {
                digits &+= 1
                if seenPoint { places &+= 1 }
                // Past this the rate is refused below, whatever follows.
                if mantissa <= RateCell.largestMantissa { mantissa = mantissa &* 10 &+ UInt64(byte &- 48) }
            } else if byte == 46, !seenPoint, digits > 0 {
                seenPoint = true
            } else {
                throw notARate(line)
            }
        }
        guard digits > 0, !seenPoint || places > 0 else { throw notARate(line) }
        guard mantissa <= RateCell.largestMantissa, places <= RateCell.largestPlaces else {
            throw RateFileProblem(line: line, .tooPrecise(string))
        }
        guard mantissa > 0 else { throw RateFileProblem(line: line, .notPositive(string)) }
        return RateCell(mantissa: mantissa, places: places)
    }

    private func notARate(_ line: Int) -> RateFileProblem {
        if bytes.contains(44), bytes.allSatisfy({ 48...57 ~= $0 || $0 == 44 || $0 == 46 }) {
            return RateFileProblem(line: line, .decimalComma(string))
        }
        if count > 1, bytes[0] == 45, bytes.dropFirst().allSatisfy({ 48...57 ~= $0 || $0 == 46 }) {
            return RateFileProblem(line: line, .notPositive(string))
        }
        return RateFileProblem(line: line, .badRate(string))
    }

    /// `N/A`, or nothing.
    @inline(__always)
    var isMissing: Bool {
        count == 0 || (count == 3 && bytes[0] == 78 && bytes[1] == 47 && bytes[2] == 65)
    }

    /// Three capital letters.
    @inline(__always)
    var code: CurrencyCode? { count == 3 ? CurrencyCode(utf8: bytes) : nil }
}
