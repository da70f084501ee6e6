extension Period: CustomStringConvertible {
    package var description: String { name }

    /// As it is written: `FY2024`, `2025H1`, `2025Q3`, `9M2025` or `2025M03` where it is one of the calendar's,
    /// else `2025-01-15..2025-02-14`.
    package var name: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends its name in ASCII.
    package func append(to bytes: inout [UInt8]) {
        guard let part = calendarPart else {
            first.append(to: &bytes)
            bytes.append(UInt8(ascii: "."))
            bytes.append(UInt8(ascii: "."))
            last.append(to: &bytes)
            return
        }
        func letter(_ scalar: Unicode.Scalar) {
            bytes.append(UInt8(ascii: scalar))
        }
        let year = first.year
        switch part {
        case .year:
            letter("F")
            letter("Y")
            appendYear(year, to: &bytes)
        case .half(let number):
            appendYear(year, to: &bytes)
            letter("H")
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
        case .quarter(let number):
            appendYear(year, to: &bytes)
            letter("Q")
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number))
        case .months(let count):
            bytes.append(contentsOf: String(count).utf8)
            letter("M")
            appendYear(year, to: &bytes)
        case .month(let number):
            appendYear(year, to: &bytes)
            letter("M")
            appendTwoDigits(number, to: &bytes)
        }
    }

    /// Which part of a calendar year it is, a year before a half before a quarter before a run of months; one month
    /// is always that month. Nil where it is none.
    package var calendarPart: Part? {
        guard let count = wholeMonths, count <= 12 else { return nil }
        let start = first.civil
        guard 1...9999 ~= start.year else { return nil }
        let before = start.month - 1
        return switch count {
        case 12 where before == 0: .year
        case 6 where before % 6 == 0: .half(before / 6 + 1)
        case 3 where before % 3 == 0: .quarter(before / 3 + 1)
        case 1: .month(start.month)
        case 2...11 where before == 0: .months(count)
        default: nil
        }
    }
}
