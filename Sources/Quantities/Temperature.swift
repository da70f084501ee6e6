import Numbers

/// A scale that temperatures are told on. A point of `°C` or `°F` is no amount: it converts by its zero, and what lies
/// between two points is in `kelvin`, `delta_celsius` or `delta_fahrenheit`.
package struct TemperatureScale: Sendable {
    /// How many kelvins a degree is.
    package let degree: Number
    /// Where its zero is, in kelvins.
    let zero: Number
    /// The unit of what lies between two points, by its name.
    package let difference: String

    static let celsius = TemperatureScale(
        degree: .one, zero: Number(27315, over: 100), difference: "delta_celsius")
    /// Zero is 459.67 degrees of 5/9 kelvin above absolute zero.
    static let fahrenheit = TemperatureScale(
        degree: Number(5, over: 9), zero: Number(45967, over: 180), difference: "delta_fahrenheit")
    static let kelvin = TemperatureScale(degree: .one, zero: .zero, difference: "kelvin")

    private init(degree: Number, zero: Number, difference: String) {
        (self.degree, self.zero, self.difference) = (degree, zero, difference)
    }

    /// The scale that a unit tells temperatures on: of `°C`, `°F` and `kelvin` alone; nil for all others, differences of
    /// temperatures among them.
    package init?(in table: UnitTable, of unit: UnitID) {
        let factors = table.factors(of: table.canonical(unit))
        guard factors.count == 1, factors[0].exponent == 1 else { return nil }
        switch factors[0].name {
        case "°C": self = .celsius
        case "°F": self = .fahrenheit
        case "kelvin": self = .kelvin
        default: return nil
        }
    }

    /// A temperature of this scale on another.
    package func point(_ number: Number, on other: TemperatureScale) throws(NumberError) -> Number {
        try number.multiplied(by: degree).adding(zero).subtracting(other.zero).divided(by: other.degree)
    }
}

extension UnitTable {
    /// Whether `°C` or `°F` is in it.
    @inline(__always)
    package func isThermometer(_ unit: UnitID) -> Bool { facts[unit.place].traits.contains(.thermometer) }
}
