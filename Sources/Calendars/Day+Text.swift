extension Day: CustomStringConvertible {
    /// `2025-09-30`.
    package var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The day of a text such as `2025-09-30`; nil for any other, and where there is no such day.
    package init?(written text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var number = 0
            for byte in bytes[range] {
                guard 0x30...0x39 ~= byte else { return nil }
                number = number * 10 + Int(byte - 0x30)
            }
            return number
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Appends `2025-09-30` in ASCII.
    package func append(to bytes: inout [UInt8]) {
        let (year, month, day) = civil
        appendYear(year, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendTwoDigits(month, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        appendTwoDigits(day, to: &bytes)
    }
}

/// Appends a year in four digits, so that it can be typed back: `0987`.
func appendYear(_ year: Int, to bytes: inout [UInt8]) {
    guard 0...9999 ~= year else {
        bytes.append(contentsOf: String(year).utf8)
        return
    }
    appendTwoDigits(year / 100, to: &bytes)
    appendTwoDigits(year % 100, to: &bytes)
}

/// Appends a number from 0 to 99 in two digits.
func appendTwoDigits(_ number: Int, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
}
