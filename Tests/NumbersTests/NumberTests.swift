import Testing

@testable import Numbers

@Test func exactIdentities() throws {
    let tenth = try number("0.1")
    #expect(try Number.compare(tenth.adding(number("0.2")), number("0.3")) == 0)
    #expect(try written(Number(1, over: 3).multiplied(by: Number(3))) == "1")
    #expect(written(Number(6, over: -4)) == "-3/2")
    #expect(written(Number(Int.min, over: -1)) == "9223372036854775808")
    #expect(written(Number(Int.min, over: Int.min)) == "1")
    #expect(written(Number(1, over: Int.min)) == "-1/9223372036854775808")
    // What fits again is small again.
    let large = try Number(Int.max).adding(Number(1))
    #expect(large.asInt == nil)
    #expect(try large.subtracting(Number(1)).asInt == Int.max)
    #expect(large.negated().asInt == Int.min)
    #expect(try large.divided(by: large).asInt == 1)
    #expect(try large.subtracting(large).isZero)
    #expect(try Number(Int.min).modulo(Number(-1)).isZero)
    #expect(try Number(Int.min).divided(by: Number(-1)).asInt == nil)
    #expect(Number(Int.min).magnitude().sign == 1)
}

@Test func mantissas() throws {
    #expect(try written(Number(mantissa: 423, exponent: -1)) == "423/10")
    #expect(try written(Number(mantissa: -1_250, exponent: -3)) == "-5/4")
    #expect(try written(Number(mantissa: Int.min, exponent: -18)) == "-35184372088832/3814697265625")
    #expect(try written(Number(mantissa: 5, exponent: 18)) == "5000000000000000000")
    #expect(try written(Number(mantissa: 50, exponent: 18)) == "50000000000000000000")
    #expect(try written(Number(mantissa: 2, exponent: -20)) == "1/50000000000000000000")
    #expect(try Number(mantissa: 0, exponent: .max).isZero)
    #expect(throws: NumberError.tooLarge) { try Number(mantissa: 1, exponent: .max) }
    #expect(throws: NumberError.tooLarge) { try Number(mantissa: 1, exponent: .min) }
    #expect(throws: NumberError.tooLarge) { try Number(digits: [1, 0], exponent: .max) }
    #expect(try Number(digits: [0, 0, 1, 0] + [UInt8](repeating: 0, count: 200_000), exponent: -200_000).asInt == 10)
}

@Test func approximateIsContagious() throws {
    let half = try Number(approximate: 0.5)
    #expect(try written(half.adding(.one)) == "~1.5")
    #expect(try written(Number.one.divided(by: half)) == "~2.0")
    #expect(try written(number("-5.5").approximated().modulo(Number(3))) == "~0.5")
    #expect(written(half.negated().rounded()) == "~-1.0")
    #expect(written(half.floor()) == "~0.0")
    #expect(try Number(approximate: -0.3).ceiling().decimal(significant: 3).isNegative == false)
    #expect(half.numeratorAndDenominator == nil)
    #expect(throws: NumberError.divisionByZero) { try half.divided(by: Number.zero.approximated()) }
    #expect(throws: NumberError.divisionByZero) { try half.modulo(.zero) }
    #expect(throws: NumberError.overflow) { try Number(approximate: 1e308).multiplied(by: Number(10)) }
    #expect(throws: NumberError.overflow) { try half.adding(number("1e400")) }
    #expect(throws: NumberError.overflow) { try Number(approximate: .infinity) }
    #expect(throws: NumberError.noRealResult) { try Number(approximate: .nan) }
}

@Test func comparisons() throws {
    let near = try Number(approximate: 0.1 + 0.2)
    #expect(try Number.compare(near, number("0.3")) == 0)
    #expect(try Number.exactlyOrdered(near, number("0.3")) == 1)
    #expect(try Number.compare(number("0.30000000000000004"), number("0.3")) == 1)
    #expect(try Number.compare(Number(approximate: 1.000000000002), .one) == 1)
    #expect(try Number.compare(Number(approximate: 1e-300), .zero) == 1)
    #expect(try Number.compare(number("1e-400"), .zero.approximated()) == 1)
    #expect(try Number.compare(number("-1e400"), Number(approximate: -1e308)) == -1)
    #expect(try Number.exactlyOrdered(Number(approximate: .leastNormalMagnitude), number("1e-400")) == 1)
    #expect(try Number.exactlyOrdered(Number(approximate: -2.5), number("-2.5")) == 0)
    #expect(try Number.exactlyOrdered(Number(approximate: 0.1), number("0.1")) == 1)
    #expect(Number.exactlyOrdered(Number(Int.min), Number(Int.max)) == -1)
}

@Test(arguments: [
    ("4", "2"), ("2.25", "3/2"), ("0", "0"), ("2", "~1.4142135623730951"), ("1e-800", "1e-400"),
    ("1e401", "~3.1622776601683794e+200"),
    ("340282366920938463463374607431768211456", "18446744073709551616"), ("1e-401", "~3.162277660168379e-201"),
])
func squareRoots(value: String, expected: String) throws {
    let root = try number(value).squareRoot()
    if expected.contains("e-400") {
        #expect(try Number.compare(root, number(expected)) == 0)
        #expect(root.isExact)
    } else if expected.first == "~", let double = Double(expected.dropFirst()) {
        #expect(!root.isExact)
        #expect((root.doubleValue / double - 1).magnitude < 4e-16)
    } else {
        #expect(written(root) == expected)
    }
}

@Test func logarithms() throws {
    #expect(try Number.one.naturalLogarithm().asInt == 0)
    #expect(try number("1e99999").logarithm10().asInt == 99_999)
    #expect(try number("0.001").logarithm10().asInt == -3)
    #expect(try number("1e-50").logarithm10().asInt == -50)
    #expect(try Number(1024).logarithm10().doubleValue == 3.010299956639812)
    #expect(try written(Number(2).naturalLogarithm()) == "~0.6931471805599453")
    #expect(try (number("1e5000").naturalLogarithm().doubleValue / 11512.925464970229 - 1).magnitude < 1e-15)
    #expect(try (number("3e-5000").logarithm10().doubleValue / -4999.522878745280 - 1).magnitude < 1e-15)
    // Near 1 the digits after the many nines and zeros count.
    #expect(try number("1.00000000000000000001").naturalLogarithm().doubleValue == 1e-20)
    #expect(throws: NumberError.noRealResult) { try Number.zero.naturalLogarithm() }
    #expect(throws: NumberError.noRealResult) { try Number(-10).logarithm10() }
    #expect(throws: NumberError.noRealResult) { try Number(-4).squareRoot() }
    #expect(try Number.zero.exponential().asInt == 1)
    #expect(try written(Number(1).exponential()) == "~2.718281828459045")
    #expect(throws: NumberError.overflow) { try number("1e400").exponential() }
    #expect(throws: NumberError.underflow) { try number("-1e400").exponential() }
}

@Test func sizeLimit() throws {
    let large = try number("1e60000").adding(.one)
    let fraction = try Number.one.divided(by: large)
    #expect(throws: NumberError.tooLarge) { try large.multiplied(by: large) }
    #expect(throws: NumberError.tooLarge) { try fraction.multiplied(by: fraction) }
    #expect(throws: NumberError.tooLarge) { try fraction.adding(Number.one.divided(by: large.adding(.one))) }
    // What cancels is not counted.
    #expect(try large.multiplied(by: fraction).asInt == 1)
    #expect(try large.divided(by: large.negated()).asInt == -1)
}
