import Testing

@testable import Numbers

@Test(arguments: [
    ("4", "0.5", "2"), ("8", "1/3", "2"), ("-8", "1/3", "-2"), ("4/9", "1.5", "8/27"), ("2", "-2", "1/4"),
    ("1.05", "2", "441/400"), ("-1", "1e30", "1"), ("-1", "3", "-1"), ("1", "1e99999", "1"), ("0", "1e50", "0"),
    ("2", "0.5", "~1.4142135623730951"), ("-8", "2/3", "4"), ("1e400", "0.5", "1" + String(repeating: "0", count: 200)),
])
func powers(base: String, exponent: String, expected: String) throws {
    #expect(try written(number(base).raised(to: number(exponent))) == expected)
}

@Test(arguments: [
    ("0", "0", NumberError.zeroToTheZero), ("0", "-1", .divisionByZero), ("0", "-0.5", .divisionByZero),
    ("-4", "0.5", .noRealResult), ("-4", "1e-3", .noRealResult), ("10", "1e10", .tooLarge),
    ("2", "1099511627776", .tooLarge), ("1.000001", "1e9", .tooLarge), ("1/7", "-1e80", .tooLarge),
    ("4", "1e30", .tooLarge), ("2", "-1e40000", .tooLarge), ("2", "332225", .tooLarge), ("3", "1e9/2", .tooLarge),
])
func powersRefused(base: String, exponent: String, error: NumberError) throws {
    let (base, exponent) = (try number(base), try number(exponent))
    // Refused before anything is computed: most of these would never come to an end.
    #expect(throws: error) { try base.raised(to: exponent) }
}

@Test func powersAtTheLimit() throws {
    #expect(try Number(10).raised(to: Number(99_999)).decimal(significant: 3).exponent == 100_000)
    #expect(try Number(2).raised(to: Number(332_223)).isExact)
}

@Test(arguments: [
    ("1000000", 3), ("1e600", 200), ("27/343", 3), ("1267650600228229401496703205376", 100), ("1e-21", 21),
    ("4722366482869645213696", 72), ("1.1e0", 1),
])
func perfectPowersHaveExactRoots(power: String, degree: Int) throws {
    let power = try number(power)
    let root = try power.raised(to: Number(1, over: degree))
    #expect(root.isExact)
    #expect(try Number.exactlyOrdered(root.raised(to: Number(degree)), power) == 0)
    // One off is no perfect power.
    if degree > 1 { #expect(try !power.adding(.one).raised(to: Number(1, over: degree)).isExact) }
}

@Test func rootsOfEveryLength() throws {
    // Across the length where the estimate by doubles no longer suffices.
    for bits in stride(from: 20, through: 80, by: 1) {
        for degree in [2, 3, 7, 60] {
            for offset in [-1, 0, 1, 166_463] {
                let root = try Number(2).raised(to: Number(bits)).adding(Number(offset))
                let found = try root.raised(to: Number(degree)).raised(to: Number(1, over: degree))
                #expect(Number.exactlyOrdered(found, root) == 0 && found.isExact, "2^\(bits) + \(offset), \(degree)")
            }
        }
    }
}

@Test func approximatePowers() throws {
    let two = Number(2).approximated()
    #expect(try written(two.raised(to: Number(10))) == "~1024.0")
    #expect(try written(two.negated().raised(to: Number(3))) == "~-8.0")
    #expect(try written(two.negated().raised(to: Number(3).approximated())) == "~-8.0")
    #expect(try written(number("-8").approximated().raised(to: number("1/3"))) == "~-2.0")
    #expect(throws: NumberError.noRealResult) { try two.negated().raised(to: number("0.5")) }
    #expect(throws: NumberError.overflow) { try two.raised(to: Number(2_000)) }
    #expect(throws: NumberError.zeroToTheZero) { try Number.zero.approximated().raised(to: .zero) }
    // Beyond a double's range, yet with a root inside it.
    let root = try number("2e400").raised(to: number("1/7")).doubleValue
    #expect((root / 1.53412740463439096e57 - 1).magnitude < 1e-13)
}
