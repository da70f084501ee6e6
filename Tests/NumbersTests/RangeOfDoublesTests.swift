import Testing

@testable import Numbers

/// Results too small for an approximate number are told, never 0 and never with digits lost.
@Test func underflowIsSaid() throws {
    let root = try Number(2).squareRoot()
    let small = try Number(approximate: 1e-200)
    let tiny = try Number(approximate: 1e-300)
    #expect(throws: NumberError.underflow) { try Number(-1_000).exponential() }
    #expect(throws: NumberError.underflow) { try number("-1e400").exponential() }
    #expect(throws: NumberError.underflow) { try root.divided(by: number("1e400")) }
    #expect(throws: NumberError.underflow) { try root.multiplied(by: number("1e-400")) }
    #expect(throws: NumberError.underflow) { try small.multiplied(by: small) }
    #expect(throws: NumberError.underflow) { try small.divided(by: Number(approximate: 1e200)) }
    #expect(throws: NumberError.underflow) { try Number(10).approximated().raised(to: Number(-400)) }
    #expect(throws: NumberError.underflow) { try Number(1, over: 2).raised(to: number("1e5").approximated()) }
    #expect(throws: NumberError.underflow) { try number("1e-901").raised(to: number("0.41")) }
    #expect(throws: NumberError.underflow) { try number("2e-800").squareRoot() }
    #expect(throws: NumberError.underflow) { try Number.zero.approximated().adding(number("1e-400")) }
    #expect(throws: NumberError.underflow) { try Number.one.adding(number("1e-400")).naturalLogarithm() }
    #expect(throws: NumberError.underflow) {
        try number("0.5").approximated().raised(to: number("1e400").approximated())
    }
    // Below the least normal double digits would be lost: 1e-310 has only 14 of them.
    #expect(throws: NumberError.underflow) { try tiny.multiplied(by: Number(approximate: 1e-10)) }
    #expect(throws: NumberError.underflow) { try tiny.divided(by: Number(10_000_000_000)) }
    #expect(throws: NumberError.underflow) { try Number(approximate: .leastNonzeroMagnitude) }
    #expect(throws: NumberError.underflow) { try tiny.modulo(number("1e-400")) }
    #expect(try Number(approximate: .leastNormalMagnitude).doubleValue == .leastNormalMagnitude)
}

@Test func overflowIsSaid() throws {
    let root = try Number(2).squareRoot()
    #expect(throws: NumberError.overflow) { try root.divided(by: number("1e-400")) }
    #expect(throws: NumberError.overflow) { try root.multiplied(by: number("1e400")) }
    #expect(throws: NumberError.overflow) { try number("1e400").exponential() }
    #expect(throws: NumberError.overflow) { try root.raised(to: number("1e400")) }
    #expect(throws: NumberError.overflow) { try root.adding(number("-1e400")) }
}

@Test func whatFitsInTheEndIsFound() throws {
    // Beyond a double's range on the way only.
    #expect(try Number(-700).exponential().multiplied(by: number("1e400")).doubleValue.exponent == 318)
    #expect(try (number("3e400").approximated().divided(by: number("1e399")).doubleValue - 30).magnitude < 1e-13)
    #expect(try number("1e-400").approximated().raised(to: number("0.5")).doubleValue == 1e-200)
    // Nothing to lose.
    let zero = Number.zero.approximated()
    #expect(try zero.multiplied(by: number("1e-400")).isZero)
    #expect(try zero.divided(by: number("1e400")).isZero)
    #expect(try Number.one.approximated().adding(number("1e-400")).doubleValue == 1)
    #expect(try Number.one.approximated().subtracting(.one).isZero)
    #expect(try number("1e-400").exponential().doubleValue == 1)
    #expect(try Number(approximate: 1e-300).rounded(toMultipleOf: Number(approximate: 1e300)).isZero)
}

@Test(arguments: ["1e400", "-1.32207e477", "7.56389e-478", "1e-400", "4.94e-324", "-1.5e-310"])
func whatWasWrittenApproximateStaysSo(text: String) throws {
    let value = try number(text)
    let approximate = value.approximated()
    #expect(!approximate.isExact)
    #expect(approximate.sign == value.sign)
    #expect(!approximate.isZero)
    #expect(approximate.decimal(significant: 12).digits == value.decimal(significant: 12).digits)
    #expect(approximate.decimal(significant: 12).exponent == value.decimal(significant: 12).exponent)
    #expect(!approximate.decimal(significant: 12).isExact)
    #expect(Number.compare(approximate, value) == 0)
    #expect(Number.compare(approximate.negated(), value.negated()) == 0)
    #expect(try Number.compare(approximate, value.multiplied(by: number("1.00000000000001"))) == 0)
    #expect(try Number.compare(approximate, value.multiplied(by: number("1.00000000001"))) == -value.sign)
    #expect(try Number.compare(approximate, value.multiplied(by: number("3"))) == -value.sign)
    #expect(approximate.numeratorAndDenominator == nil)
    #expect(approximate.fraction == nil)
    #expect(try approximate.divided(by: approximate).doubleValue == 1)
    #expect(!approximate.magnitude().isExact && approximate.magnitude().sign == 1)
    #expect(!approximate.floor().isExact && !approximate.rounded().isExact)
}

@Test(
    arguments: [
        ("2", 2), ("-3", -3), ("2.0000000000001", nil), ("1/3", nil), ("9223372036854775807", .max), ("1e30", nil),
    ] as [(String, Int?)])
func exactWholes(text: String, whole: Int?) throws {
    #expect(try number(text).asWhole == whole)
    #expect(try number(text).asInt == whole)
}

@Test(
    arguments: [
        (2.0, 2), (1.9999999999999996, 2), (2.0000000000019, 2), (2.0000000000021, nil), (-7.000000000001, -7), (0, 0),
        (1e-13, nil), (0.5, nil), (1e18, 1_000_000_000_000_000_000), (1e19, nil), (999_999.9999999, 1_000_000),
    ] as [(Double, Int?)])
func approximateWholes(value: Double, whole: Int?) throws {
    let number = try Number(approximate: value)
    #expect(number.asWhole == whole)
    #expect(number.asInt == nil)
}

@Test func aLogarithmOfAnExponentialCounts() throws {
    #expect(try Number(2).exponential().naturalLogarithm().asWhole == 2)
}
