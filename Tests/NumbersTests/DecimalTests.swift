import Testing

@testable import Numbers

@Test(arguments: [
    ("380.4", 6, "380.4"), ("1/3", 6, "0.333333"), ("2/3", 3, "0.667"), ("-2/3", 18, "-0.666666666666666667"),
    ("2.5", 1, "3"), ("1e30", 3, "1000000000000000000000000000000"), ("0", 3, "0"), ("999999.5", 6, "1000000"),
    ("1/3", 25, "0.3333333333333333333333333"), ("1/7000000000000000000000000", 3, "0.000000000000000000000000143"),
])
func significantDigits(value: String, count: Int, expected: String) throws {
    #expect(try plain(number(value).decimal(significant: count)) == expected)
}

@Test(arguments: [
    (0.1 + 0.2, 6, "0.3"), (2.5, 12, "2.5"), (2.5, 1, "3"), (-1.0 / 3, 4, "-0.3333"),
    (Double.leastNormalMagnitude, 3, "0." + zeros(307) + "223"),
    (1.7976931348623157e308, 2, "18" + zeros(307)), (0.1 + 0.2, 17, "0.30000000000000004"), (0, 3, "0"), (-0.0, 3, "0"),
    (9.9999999, 3, "10"), (123456789012345680.0, 17, "123456789012345680"),
])
func approximateDecimals(value: Double, count: Int, expected: String) throws {
    let text = try Number(approximate: value).decimal(significant: count)
    #expect(plain(text) == expected)
    #expect(!text.isExact)
}

@Test(arguments: [
    (2.675, 2, "2.68"), (0.004, 2, "0"), (0.005, 2, "0.01"), (-1250, -2, "-1300"), (1e20, 2, "1" + zeros(20)),
])
func approximatePlaces(value: Double, places: Int, expected: String) throws {
    #expect(try plain(Number(approximate: value).decimal(places: places)) == expected)
}

@Test(arguments: [
    ("380.4", 4), ("1/3", nil), ("0", 0), ("1e300", 1), ("1e-300", 1), ("1/1099511627776", 28), ("1200", 2),
    ("9223372036854775807", 19), ("1/3e40", nil), ("123456789012345678901234567890.5", 31),
    ("1/1427247692705959881058285969449495136382746624", nil),
])
func terminatingDigits(value: String, count: Int?) throws {
    #expect(try number(value).terminatingDigits == count)
}

@Test func extremeRequests() throws {
    let third = Number(1, over: 3)
    #expect(third.decimal(significant: .min).count == 1)
    #expect(third.decimal(places: .min).count == 0)
    #expect(Number(Int.min).decimal(significant: 40).digits.count == 19)
    #expect(plain(Number(Int.min).decimal(places: 0)) == "-9223372036854775808")
    #expect(plain(Number(Int.max, over: Int.min).decimal(places: 3)) == "-1")
    #expect(plain(Number(-1, over: 1_000).decimal(places: 2)) == "0")
    #expect(!Number(-1, over: 1_000).decimal(places: 2).isNegative)
}

@Test func digitsInPieces() throws {
    var bytes: [UInt8] = []
    let text = try number("1234.5").decimal(significant: 12)
    text.appendDigits(-2..<2, to: &bytes)
    text.appendDigits(3..<8, to: &bytes)
    text.appendDigits(9..<11, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "0012" + "45000" + "00")
    #expect(text.digits == [1, 2, 3, 4, 5])
}

private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

@Test func manyDigitsThereAndBack() throws {
    let digits = (0..<5_000).map { (i: Int) -> UInt8 in UInt8((i * i + i / 7 + 1) % 10) }
    let value = try Number(digits: digits, exponent: -2_000)
    let text = value.decimal(significant: 5_000)
    #expect(text.isExact)
    #expect(text.exponent == 3_000)
    #expect(text.digits == digits)
    let whole = try Number(digits: digits, exponent: 0).numeratorAndDenominator?.0
    #expect(whole == digits.map { "\($0)" }.joined())
}

@Test(arguments: [
    ("0", "0"), ("12", "12"), ("-1.50", "-1.5"), ("2.5e-3", "0.0025"), ("007.10", "7.1"), ("1e20", "1" + zeros(20)),
    ("1E+2", "100"), ("0.000000000000000001", "0." + zeros(17) + "1"), ("999999999999999999", "999999999999999999"),
    ("123456789012345678901234567890.125", "123456789012345678901234567890.125"), ("-0", "0"),
    ("0e99999999999999", "0"),
])
func decimalsFromBytes(text: String, expected: String) throws {
    let value = try #require(try Number(decimal: Array(text.utf8)))
    #expect(plain(value.decimal(significant: 40)) == expected)
    #expect(try Number.exactlyOrdered(value, number(expected)) == 0)
}

@Test(arguments: [
    "", "-", ".5", "5.", "1..2", "e5", "1e", "1e+", "1e5x", "+1", " 1", "1 ", "1_0", "0x1", "--1", "1.e5",
])
func noDecimals(text: String) throws {
    #expect(try Number(decimal: Array(text.utf8)) == nil)
}

@Test func farDecimals() {
    #expect(throws: NumberError.tooLarge) { try Number(decimal: Array("1e99999999999999999999".utf8)) }
    #expect(throws: NumberError.tooLarge) { try Number(decimal: Array("1e-99999999999999999999".utf8)) }
}

@Test func writtenAsAppended() throws {
    var generator = Xorshift(seed: 3)
    for _ in 0..<2_000 {
        let mantissa = Int.random(in: -1_000_000...1_000_000, using: &generator)
        let value = try Number(mantissa: mantissa, exponent: Int.random(in: -12...6, using: &generator))
        let text = value.decimal(significant: Int.random(in: 1...12, using: &generator))
        var buffer = [UInt8](repeating: 0, count: 40)
        let count = buffer.withUnsafeMutableBufferPointer { text.write(to: $0) }
        #expect(String(decoding: buffer[..<(count ?? 0)], as: UTF8.self) == plain(text))
        let tight = (count ?? 0) - 1
        #expect(
            buffer.withUnsafeMutableBufferPointer { text.write(to: UnsafeMutableBufferPointer(rebasing: $0[..<tight])) }
                == nil)
    }
    var long = [UInt8](repeating: 0, count: 64)
    let text = try number("-1234567890123456789012345.5").decimal(significant: 40)
    #expect(long.withUnsafeMutableBufferPointer { text.write(to: $0) } == 28)
    #expect(String(decoding: long[..<28], as: UTF8.self) == "-1234567890123456789012345.5")
}
