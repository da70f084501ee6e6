import Numbers
import Testing

@testable import Quantities

/// A session's table with two currencies, as Money would add them.
private func table() -> UnitTable {
    let text: StaticString = """
        currency USD symbol $, US$ also 美元 : 2 decimals "US dollar"
        currency CNY also 元, yuan : 2 decimals "yuan"
        currency JPY also 日元 : 0 decimals "yen"
        """
    return UnitTable(catalogues: [.units, UnitCatalogue(start: text.utf8Start, count: text.utf8CodeUnitCount)])
}

private func show(_ made: (unit: UnitID, factor: Number?), _ table: UnitTable) -> String {
    let (numerator, denominator) = (made.factor ?? .one).numeratorAndDenominator ?? ("≈", "1")
    let number = denominator == "1" ? numerator : numerator + "/" + denominator
    return made.unit == .none ? number : number + " " + table.text(of: made.unit)
}

@Suite struct UnitTableTests {
    @Test(arguments: [
        ("USD/month", "year", "12 USD"), ("km", "m", "1/1000 km^2"), ("month", "USD/month", "1 USD"),
        ("USD/month/user", "user", "1 USD/month"), ("J/kWh", "m", "1 m"),
        ("USD/GPU_hour", "GPU", "1 USD/hour"),
        ("USD*GPU/GPU_hour", "hour", "1 USD"), ("USD*GPU/GPU_hour", "day", "24 USD"), ("USD/litre", "m^3", "1000 USD"),
        ("CNY/USD", "USD", "1 CNY"), ("kW", "hour", "1 kW*hour"), ("USD/kWh", "kW*hour", "1 USD"),
        ("USD/acre", "sqm", "78125/316160658 USD"), ("user", "USD/user", "1 USD"), ("1", "USD", "1 USD"),
        ("USD", "1", "1 USD"), ("m", "m", "1 m^2"), ("month", "1/month", "1"), ("1/user", "USD", "1 USD/user"),
        // percent
        ("%", "%", "1/100 %"), ("%", "1", "1/100"), ("1", "%", "1/100"), ("%", "USD", "1/100 USD"),
        ("USD", "%", "1/100 USD"), ("%/month", "month", "1 %"), ("%/month", "year", "12 %"),
        ("%/month", "USD", "1/100 USD/month"), ("%", "1/month", "1 %/month"), ("pp", "%", "1/100 %"),
        ("%", "pp", "1/100 %"), ("pp", "pp", "1/100 pp"), ("bps", "%", "1/100 bps"), ("%", "bps", "1/10000 %"),
        ("%/month", "1", "1 %/month"), ("USD/month", "%", "1/100 USD/month"), ("%/month", "%/month", "1/100 %/month^2"),
        ("x", "USD", "1 USD"), ("x", "x", "1"), ("%", "x", "1/100"), ("x", "1", "1"),
    ])
    func products(_ a: String, _ b: String, _ expected: String) throws {
        let table = table()
        let made = try table.product(unitOf(a, in: table), unitOf(b, in: table))
        #expect(show(made, table) == expected)
        #expect(show(try table.product(unitOf(a, in: table), unitOf(b, in: table)), table) == expected)
    }

    @Test(arguments: [
        ("USD", "month", "1 USD/month"), ("USD", "USD/month", "1 month"), ("kWh", "J", "3600000"),
        ("kB", "byte", "1000"), ("USD", "USD", "1"), ("CNY", "USD", "1 CNY/USD"), ("1", "user", "1 1/user"),
        ("USD/year", "month", "12 USD/year^2"),
        ("GPU_hour", "GPU", "1 hour"), ("GPU_hour", "day", "1/24 GPU"), ("kWh", "kW", "1 kWh/kW"),
        ("USD/kWh", "1/J", "1/3600000 USD"),
        // percent
        ("%", "%", "1"), ("%", "1", "1 %"), ("1", "%", "100"), ("USD", "%", "100 USD"), ("%", "month", "1 %/month"),
        ("bps", "%", "1/100"), ("%/month", "%", "1 1/month"), ("%/month", "%/year", "12"), ("pp", "pp", "1"),
        ("USD", "x", "1 USD"),
    ])
    func quotients(_ a: String, _ b: String, _ expected: String) throws {
        let table = table()
        let made = try table.quotient(unitOf(a, in: table), unitOf(b, in: table))
        #expect(show(made, table) == expected)
        #expect(show(try table.quotient(unitOf(a, in: table), unitOf(b, in: table)), table) == expected)
    }

    @Test func equalUnitsAreTheSame() throws {
        let table = table()
        let rate = try unitOf("USD/month", in: table)
        let usd = try unitOf("美元", in: table)
        #expect(try table.quotient(usd, unitOf("月", in: table)).unit == rate)
        #expect(try table.product(unitOf("1/month", in: table), usd).unit == rate)
        let one = try unitOf("USD/month/user", in: table)
        let other = try unitOf("USD/user/month", in: table)
        #expect(one != other && table.sameDimension(one, other))
        #expect(try table.factor(from: one, to: other)?.asInt == 1)
    }

    @Test(arguments: [
        ("year", "month", "12"), ("USD/month", "USD/year", "12"), ("m^2", "sqm", "1"), ("ha", "亩", "15"),
        ("%", "bps", "100"), ("x", "%", "100"), ("1", "%", "100"), ("pp", "%", "1"), ("lb", "kg", "45359237/100000000"),
        ("USD", "CNY", "-"), ("user", "customer", "-"), ("USD", "1", "-"), ("GPU_hour", "GPU*day", "1/24"),
        ("kW*hour", "kWh", "1"), ("USD/month", "USD", "-"), ("month", "day", "487/16"),
        ("GiB", "byte", "1073741824"),
    ])
    func conversions(_ from: String, _ to: String, _ expected: String) throws {
        let table = table()
        for _ in 1...2 {
            let factor = try table.factor(from: unitOf(from, in: table), to: unitOf(to, in: table))
            #expect((factor.map { show((.none, $0), table) } ?? "-") == expected)
        }
    }

    @Test func powersAndRoots() throws {
        let table = table()
        let metre = try unitOf("m", in: table)
        let square = try #require(table.power(metre, 2))
        #expect(table.text(of: square) == "m^2")
        #expect(table.root(square, 2) == metre)
        #expect(table.root(metre, 2) == nil && table.root(square, 0) == nil && table.root(square, .min) == nil)
        #expect(table.power(square, 0) == UnitID.none)
        #expect(table.power(square, -1).map { table.text(of: $0) } == "1/m^2")
        #expect(table.power(square, 501) == nil && table.power(metre, 1000) != nil && table.power(metre, 1001) == nil)
        #expect(table.power(metre, .max) == nil && table.power(metre, .min) == nil)
        #expect(table.power(try unitOf("litre", in: table), 334) == nil)
        let kilo = try #require(table.power(metre, 1000))
        #expect(throws: NumberError.tooLarge) { try table.product(kilo, metre) }
        let percent = try unitOf("%", in: table)
        #expect(show(try #require(try table.raised(percent, to: 2)), table) == "1/100 %")
        #expect(show(try #require(try table.raised(percent, to: -1)), table) == "100")
        #expect(show(try #require(try table.raised(percent, to: 0)), table) == "1")
        let raw = try #require(table.power(percent, 2))
        #expect(show((.none, try table.factor(from: raw, to: .none)), table) == "1/10000")
    }

    @Test func displayScales() throws {
        let table = table()
        let unit = try unitOf("CNY/user", in: table)
        let tens = UnitScale(power: 4, word: "万")
        let shown = table.display(unit, scales: [tens, tens])
        #expect(table.text(of: shown) == "万 CNY/万 user" && table.displayScale(shown) == 0)
        #expect(shown != unit && table.canonical(shown) == unit && table.sameDimension(shown, unit))
        let front = table.display(unit, scales: [UnitScale(power: 6, word: "M"), .none])
        #expect(table.text(of: front) == "M CNY/user" && table.displayScale(front) == 6)
        #expect(table.display(unit, scales: [.none, .none]) == unit)
        #expect(table.display(unit, scales: [tens, tens]) == shown)
        #expect(show(try table.product(shown, unitOf("user", in: table)), table) == "1 CNY")
        let plain = table.display(.none, scales: [UnitScale(power: 8, word: "亿")])
        #expect(table.text(of: plain) == "亿" && table.displayScale(plain) == 8 && table.canonical(plain) == .none)
        let multiple = try unitOf("x", in: table)
        #expect(table.text(of: multiple) == "x" && table.canonical(multiple) == .none)
        #expect(table.power(multiple, 1) == multiple && table.power(multiple, 2) == UnitID.none)
        #expect(try table.unit(of: [(multiple, 1)]).unit == multiple)
    }

    @Test func text() throws {
        let table = table()
        #expect(table.text(of: .none) == "")
        for text in ["USD/month/user", "kg*m^2/s^2", "%/month", "m^-2", "GPU_hour"] {
            let shown = table.text(of: try unitOf(text, in: table))
            #expect(shown == (text == "m^-2" ? "1/m^2" : text))
        }
        let parts = table.parts(of: try unitOf("1/user/month", in: table))
        #expect(parts.numerator == "" && parts.denominator == "user/month")
    }

    @Test func facts() throws {
        let table = table()
        func unit(_ text: String) throws -> UnitID { try unitOf(text, in: table) }
        #expect(try table.isMoney(unit("USD/month")) && !table.isMoney(unit("month")))
        #expect(try table.currency(of: unit("USD/month")) == "USD" && table.currency(of: unit("CNY/USD")) == nil)
        #expect(try table.currency(of: unit("user/USD")) == "USD" && table.currency(of: unit("kg")) == nil)
        #expect(try table.minorDigits(of: unit("JPY")) == 0 && table.minorDigits(of: unit("USD")) == 2)
        #expect(try table.minorDigits(of: unit("kg")) == nil)
        #expect(try table.isScaledInDisplay(unit("user/month")) && table.isScaledInDisplay(unit("USD")))
        #expect(try table.isScaledInDisplay(unit("GPU_hour")) && !table.isScaledInDisplay(unit("kWh/user")))
        #expect(try !table.isScaledInDisplay(unit("1/user")) && !table.isScaledInDisplay(.none))
        #expect(try table.isPercentLike(unit("bps")) && !table.isPercentLike(unit("%/month")))
        #expect(try table.isPoint(unit("pp")) && !table.isPoint(unit("%")) && !table.isPercentLike(unit("x")))
        #expect(try table.timeExponent(of: unit("USD/month")) == -1 && table.timeExponent(of: unit("GPU_hour")) == 1)
        #expect(try table.timeExponent(of: unit("W")) == -3 && table.timeExponent(of: .none) == 0)
        #expect(try table.isDimensionless(unit("%")) && !table.isDimensionless(unit("USD")))
        #expect(table.factors(of: try unit("USD/month^2")).map(\.name) == ["USD", "month"])
        let missing = try #require(table.missingFactor(from: try unit("USD/month"), to: try unit("USD")))
        #expect(table.text(of: missing) == "month")
        #expect(table.missingFactor(from: try unit("USD"), to: try unit("USD")) == nil)
    }

    @Test(arguments: [
        ("USD/month", "money (USD) per time"), ("kg", "mass"), ("1", "a plain number"), ("%", "a percentage"),
        ("sqm", "area"), ("m^2", "area"), ("barrel", "volume"), ("kWh", "energy"), ("hp", "power"),
        ("km/hour", "speed"), ("user", "count (user)"), ("1/month", "a number per time"),
        ("CNY/USD", "money (CNY) per money (USD)"), ("GPU_hour", "count (GPU) times time"),
        ("byte/s", "data per time"), ("m^4", "length^4"),
    ])
    func dimensionsInWords(_ unit: String, _ words: String) throws {
        let table = table()
        #expect(table.describeDimension(try unitOf(unit, in: table)) == words)
    }
}
