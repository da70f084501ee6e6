import Numbers
import Testing

@testable import Quantities

/// Units that no line of a catalogue lists: prefixes, ratios, several units at once, scales of temperature.
@Suite struct PrefixTests {
    @Test(arguments: [
        ("dm", "dm"), ("decimetre", "dm"), ("hPa", "hPa"), ("kilonewtons", "kN"), ("µm", "um"), ("μs", "us"),
        ("kohm", "kohm"), ("kΩ", "kohm"), ("Gibit", "Gibit"), ("YiB", "YiB"), ("yobibytes", "YiB"), ("ZB", "ZB"),
        ("kilometre", "km"), ("GHz", "GHz"), ("keV", "keV"), ("dl", "dL"), ("megametre", "megametre"),
        ("millikelvin", "millikelvin"), ("ktoe", "ktoe"),
    ])
    func isRead(_ name: String, _ printed: String) throws {
        let table = UnitTable()
        let unit = try #require(table.unit(named: name))
        #expect(table.text(of: unit) == printed)
        // What is printed is the same unit.
        #expect(table.unit(named: printed) == unit)
    }

    @Test(arguments: [
        "PV", "EV", "NV", "MM", "Kg", "KN", "mmeter", "kmeter", "dmonth", "kUSD", "MUSD", "mday", "das", "mB", "kiB",
        "kibimetre",
        "dkm", "mega", "µ", "kk", "PE", "EPS", "kilo", "MPG", "milliard",
    ])
    func isNone(_ name: String) { #expect(UnitTable().unit(named: name) == nil) }

    @Test func ratiosStayApart() throws {
        let table = UnitTable()
        let (cm, m, foot) = (try unitOf("cm", in: table), try unitOf("m", in: table), try unitOf("foot", in: table))
        let ratio = try #require(UnitTargets(table).ratio(of: [(cm, 1), (m, -1)]))
        #expect(table.text(of: ratio) == "cm/m" && table.isDimensionless(ratio))
        #expect(try table.factor(from: .none, to: ratio)?.asInt == 100)
        // Two of one dimension on one side are none, nor is what cancels.
        #expect(
            UnitTargets(table).ratio(of: [(foot, 1), (m, 1)]) == nil
                && UnitTargets(table).ratio(of: [(m, 1), (m, -1)]) == nil)
        #expect(try table.product(ratio, m).unit == cm)
    }

    @Test func severalAtOnce() throws {
        let table = UnitTable()
        let (foot, inch, hour) = (
            try unitOf("foot", in: table), try unitOf("inch", in: table), try unitOf("hour", in: table)
        )
        let unit = try #require(UnitTargets(table).together([foot, inch]))
        #expect(
            table.text(of: unit) == "foot+inch" && table.canonical(unit) == foot
                && UnitTargets(table).together([foot, inch]) == unit)
        #expect(
            UnitTargets(table).together([inch, foot]) == nil && UnitTargets(table).together([foot, hour]) == nil
                && UnitTargets(table).together([foot]) == nil)
    }

    @Test func scalesOfTemperatureAreNoAmounts() throws {
        let table = UnitTable()
        let (celsius, fahrenheit) = (try #require(table.unit(named: "°C")), try #require(table.unit(named: "°F")))
        #expect(!table.sameDimension(celsius, fahrenheit) && table.isThermometer(celsius))
        let kelvin = try #require(table.unit(named: "kelvin"))
        #expect(!table.isThermometer(kelvin) && TemperatureScale(in: table, of: kelvin) != nil)
        #expect(TemperatureScale(in: table, of: try #require(table.unit(named: "delta_celsius"))) == nil)
        let (from, to) = (
            try #require(TemperatureScale(in: table, of: fahrenheit)),
            try #require(TemperatureScale(in: table, of: celsius))
        )
        #expect(try from.point(Number(-40), on: to).asInt == -40 && from.point(Number(212), on: to).asInt == 100)
    }
}
