@testable import Numbers

/// A number written as `3`, `-1.5`, `2/3` or `1e400`, for tests.
func number(_ text: String) throws -> Number {
    let halves = text.split(separator: "/")
    if halves.count == 2 { return try number(String(halves[0])).divided(by: number(String(halves[1]))) }
    var digits: [UInt8] = []
    var exponent = 0
    var afterPoint = false
    var rest = text.utf8.first == 45 ? text.utf8.dropFirst() : text.utf8[...]
    while let byte = rest.popFirst() {
        if byte == 101 {
            exponent += Int(String(rest)!)!
            break
        }
        if byte == 46 {
            afterPoint = true
        } else {
            digits.append(byte - 48)
            if afterPoint { exponent -= 1 }
        }
    }
    let value = try Number(digits: digits, exponent: exponent)
    return text.utf8.first == 45 ? value.negated() : value
}

/// What a number is, readably: `2`, `2/3`, or `~0.5` for an approximate one.
func written(_ value: Number) -> String {
    guard let (numerator, denominator) = value.numeratorAndDenominator else { return "~\(value.doubleValue)" }
    return denominator == "1" ? numerator : numerator + "/" + denominator
}

func plain(_ text: DecimalText) -> String {
    var bytes: [UInt8] = []
    text.appendPlain(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}
