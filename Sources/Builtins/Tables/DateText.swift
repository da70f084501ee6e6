import Calendars

/// A date as a file writes it, by its bytes.
enum DateText {
    /// `2025-09-30`, `2025/9/30`, `30 Sep 2025`, `2025年9月30日`: there is only one day that it can be.
    case day(Day)
    /// `9/30/2025`, `30.9.2025`: two numbers, of which either may be the month, and a year.
    case either(Int, Int, year: Int)

    /// In which order a day, a month and a year stand.
    enum Order: String, CaseIterable, Sendable {
        case dayFirst = "dmy"
        case monthFirst = "mdy"
        /// Also without signs between them: `20250930`.
        case yearFirst = "ymd"
    }

    /// Nil where the bytes are no date. A time of day may follow that is midnight, as programs write a day alone.
    ///
    /// - Parameter range: without blanks at its ends.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        guard 6...40 ~= range.count else { return nil }
        let first = bytes[range.lowerBound]
        guard 0x30...0x39 ~= first || 0x41...0x5A ~= first else { return nil }
        var reader = Reader(bytes: bytes, place: range.lowerBound, end: range.upperBound)
        guard let date = reader.date(), reader.isAtMidnight() else { return nil }
        self = date
    }

    /// The day in an order; nil where there is none.
    func day(_ order: Order) -> Day? {
        switch self {
        case .day(let day): day
        case .either(let first, let second, let year):
            switch order {
            case .dayFirst: Day(year: year, month: second, day: first)
            case .monthFirst: Day(year: year, month: first, day: second)
            case .yearFirst: nil
            }
        }
    }

    /// `20250930`.
    static func compact(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Day? {
        guard range.count == 8 else { return nil }
        var number = 0
        for place in range {
            guard 0x30...0x39 ~= bytes[place] else { return nil }
            number = number * 10 + Int(bytes[place] - 0x30)
        }
        return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// Whether it is a date but for its year, which has two digits: `13/02/25`, `13-Feb-25`.
    static func hasShortYear(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard 6...11 ~= range.count, let sign = bytes[range].first(where: { "/.-".utf8.contains($0) }) else {
            return false
        }
        let parts = bytes[range].split(separator: sign, omittingEmptySubsequences: false)
        func isNumber(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
            1...2 ~= part.count && part.allSatisfy { 0x30...0x39 ~= $0 }
        }
        guard parts.count == 3, isNumber(parts[0]), isNumber(parts[2]), parts[2].count == 2 else { return false }
        return isNumber(parts[1]) || parts[1].count >= 3 && parts[1].allSatisfy { 0x61...0x7A ~= $0 | 0x20 }
    }

    private struct Reader {
        let bytes: UnsafeBufferPointer<UInt8>
        var place: Int
        let end: Int

        mutating func date() -> DateText? {
            guard 0x30...0x39 ~= bytes[place] else { return monthFirst() }
            guard let (first, digits) = number(), place < end else { return nil }
            if digits == 4 { return yearFirst(first) }
            guard digits <= 2 else { return nil }
            let sign = bytes[place]
            guard "/.- ".utf8.contains(sign) else { return nil }
            place += 1
            while sign == 0x20 || sign == UInt8(ascii: "."), place < end, bytes[place] == 0x20 { place += 1 }
            guard place < end else { return nil }
            if 0x30...0x39 ~= bytes[place] {
                guard sign != 0x20, let (second, length) = number(), length <= 2, take(sign), let year = year() else {
                    return nil
                }
                return .either(first, second, year: year)
            }
            // `30 Sep 2025`, `30-Sep-2025`
            guard let month = month() else { return nil }
            while place < end, " -./,".utf8.contains(bytes[place]) { place += 1 }
            guard let year = year(), let day = Day(year: year, month: month, day: first) else { return nil }
            return .day(day)
        }

        /// `Sep 30, 2025`.
        private mutating func monthFirst() -> DateText? {
            guard let month = month() else { return nil }
            while place < end, bytes[place] == 0x20 || bytes[place] == UInt8(ascii: ".") { place += 1 }
            guard let (number, length) = number(), length <= 2 else { return nil }
            while place < end, bytes[place] == 0x20 || bytes[place] == UInt8(ascii: ",") { place += 1 }
            guard let year = year(), let day = Day(year: year, month: month, day: number) else { return nil }
            return .day(day)
        }

        private mutating func yearFirst(_ year: Int) -> DateText? {
            let signs: [[UInt8]]
            switch bytes[place] {
            case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): signs = [[bytes[place]], [bytes[place]], []]
            default: signs = ["年", "月", "日"].map { Array($0.utf8) }
            }
            guard take(signs[0]), let (month, one) = number(), one <= 2, take(signs[1]), let (day, two) = number(),
                two <= 2, take(signs[2]), let found = Day(year: year, month: month, day: day)
            else { return nil }
            return .day(found)
        }

        /// Whether nothing follows but perhaps the beginning of the day, and a zone.
        mutating func isAtMidnight() -> Bool {
            guard place < end else { return true }
            guard bytes[place] == 0x20 || bytes[place] == UInt8(ascii: "T") else { return false }
            place += 1
            guard let (hour, _) = number(), hour == 0, take(UInt8(ascii: ":")) else { return false }
            guard let (minute, _) = number(), minute == 0 else { return false }
            if place < end, take(UInt8(ascii: ":")) {
                guard let (second, _) = number(), second == 0 else { return false }
                if place < end, take(UInt8(ascii: ".")) {
                    guard let (part, _) = number(), part == 0 else { return false }
                }
            }
            if place < end, bytes[place] == UInt8(ascii: "Z") { place += 1 }
            if place < end, bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") {
                place += 1
                while place < end, 0x30...0x39 ~= bytes[place] || bytes[place] == UInt8(ascii: ":") { place += 1 }
            }
            return place == end
        }

        private mutating func take(_ sign: UInt8) -> Bool {
            guard place < end, bytes[place] == sign else { return false }
            place += 1
            return true
        }

        private mutating func take(_ sign: [UInt8]) -> Bool {
            guard end - place >= sign.count, bytes[place..<place + sign.count].elementsEqual(sign) else { return false }
            place += sign.count
            return true
        }

        /// Up to nine digits, and how many they are.
        private mutating func number() -> (Int, Int)? {
            let start = place
            var number = 0
            while place < end, place - start < 9, 0x30...0x39 ~= bytes[place] {
                number = number * 10 + Int(bytes[place] - 0x30)
                place += 1
            }
            return place > start ? (number, place - start) : nil
        }

        /// Four digits: a year of two is none.
        private mutating func year() -> Int? {
            guard let (year, digits) = number(), digits == 4 else { return nil }
            return year
        }

        private static let months: [StaticString] = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december",
        ]

        /// A month's English name, whole or by its first three letters; `Sept` too.
        private mutating func month() -> Int? {
            let start = place
            while place < end, 0x61...0x7A ~= bytes[place] | 0x20 { place += 1 }
            let letters = bytes[start..<place].map { $0 | 0x20 }
            for (index, name) in Reader.months.enumerated() {
                let whole = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
                let isShort = letters.count == 3 || index == 8 && letters.count == 4
                guard isShort || letters.count == whole.count else { continue }
                if whole.prefix(letters.count).elementsEqual(letters) { return index + 1 }
            }
            return nil
        }
    }
}
