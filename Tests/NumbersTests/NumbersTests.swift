import Testing

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

@Test(arguments: [
    ("4", "0.5", "2"), ("8", "1/3", "2"), ("-8", "1/3", "-2"), ("4/9", "1.5", "8/27"), ("2", "-2", "1/4"),
    ("1.05", "2", "441/400"), ("-1", "1e30", "1"), ("-1", "3", "-1"), ("1", "1e99999", "1"), ("0", "1e50", "0"),
    ("2", "0.5", "~1.4142135623730951"), ("-8", "2/3", "4"), ("1e400", "0.5", "1" + String(repeating: "0", count: 200)),
])
func powers(base: String, exponent: String, expected: String) throws {
    #expect(try written(number(base).raised(to: number(exponent))) == expected)
}

@Test(arguments: [
    ("380.4", 6, "380.4"), ("1/3", 6, "0.333333"), ("2/3", 3, "0.667"), ("-2/3", 18, "-0.666666666666666667"),
    ("2.5", 1, "3"), ("1e30", 3, "1000000000000000000000000000000"), ("0", 3, "0"), ("999999.5", 6, "1000000"),
    ("1/3", 25, "0.3333333333333333333333333"), ("1/7000000000000000000000000", 3, "0.000000000000000000000000143"),
])
func significantDigits(value: String, count: Int, expected: String) throws {
    #expect(try plain(number(value).decimal(significant: count)) == expected)
}
