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
        let ratio = try #require(table.ratio(of: [(cm, 1), (m, -1)]))
        #expect(table.text(of: ratio) == "cm/m" && table.isDimensionless(ratio))
        #expect(try table.factor(from: .none, to: ratio)?.asInt == 100)
        // Two of one dimension on one side are none, nor is what cancels.
        #expect(table.ratio(of: [(foot, 1), (m, 1)]) == nil && table.ratio(of: [(m, 1), (m, -1)]) == nil)
        #expect(try table.product(ratio, m).unit == cm)
    }

    @Test func severalAtOnce() throws {
        let table = UnitTable()
        let (foot, inch, hour) = (
            try unitOf("foot", in: table), try unitOf("inch", in: table), try unitOf("hour", in: table)
        )
        let unit = try #require(table.together([foot, inch]))
        #expect(
            table.text(of: unit) == "foot+inch" && table.canonical(unit) == foot
                && table.together([foot, inch]) == unit)
        #expect(
            table.together([inch, foot]) == nil && table.together([foot, hour]) == nil && table.together([foot]) == nil)
    }

    @Test func scalesOfTemperatureAreNoAmounts() throws {
        let table = UnitTable()
        let (celsius, fahrenheit) = (try #require(table.unit(named: "°C")), try #require(table.unit(named: "°F")))
        #expect(!table.sameDimension(celsius, fahrenheit) && table.isThermometer(celsius))
        let kelvin = try #require(table.unit(named: "kelvin"))
        #expect(!table.isThermometer(kelvin) && table.temperatureScale(of: kelvin) != nil)
        #expect(table.temperatureScale(of: try #require(table.unit(named: "delta_celsius"))) == nil)
        let (from, to) = (
            try #require(table.temperatureScale(of: fahrenheit)), try #require(table.temperatureScale(of: celsius))
        )
        #expect(try from.point(Number(-40), on: to).asInt == -40 && from.point(Number(212), on: to).asInt == 100)
    }
}
