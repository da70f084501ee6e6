extension Day: CustomStringConvertible {
    /// `2025-09-30`.
    package var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
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
