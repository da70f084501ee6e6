extension Period: CustomStringConvertible {
    package var description: String { name }

    /// As it is written: `FY2024`, `2025H1`, `2025Q3`, `9M2025` or `2025M03` where it is one of the calendar's, what it
    /// is in a fiscal calendar with its days, `FY2024 (2023-10-01..2024-09-28)`, else `2025-01-15..2025-02-14`.
    package var name: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// As it is written inside its company, where the days go without saying: `FY2024`.
    package var shortName: String { fiscal?.name ?? name }

    /// `2023-10-01..2024-09-28`, whatever else it is.
    package var daysName: String { "\(first)..\(last)" }

    /// Appends its name in ASCII.
    package func append(to bytes: inout [UInt8]) {
        if let fiscal = ownFiscal {
            fiscal.append(to: &bytes)
            bytes.append(UInt8(ascii: " "))
            bytes.append(UInt8(ascii: "("))
            appendDays(to: &bytes)
            bytes.append(UInt8(ascii: ")"))
        } else if !goesByDays, let calendarPart {
            calendarPart.append(of: first.year, to: &bytes)
        } else {
            appendDays(to: &bytes)
        }
    }

    private func appendDays(to bytes: inout [UInt8]) {
        first.append(to: &bytes)
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(ascii: "."))
        last.append(to: &bytes)
    }

    /// Which part of a calendar year it is; nil where it is none.
    package var calendarPart: Part? {
        guard let count = calendarMonths, count <= 12 else { return nil }
        let start = first.civil
        guard 1...9999 ~= start.year else { return nil }
        return Part(months: count, from: start.month - 1)
    }
}

extension Period.Part {
    /// Appends it as it is written in the year with this number: `2025Q3`.
    func append(of year: Int, to bytes: inout [UInt8]) {
        func letter(_ scalar: Unicode.Scalar) {
            bytes.append(UInt8(ascii: scalar))
        }
        switch self {
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
}
