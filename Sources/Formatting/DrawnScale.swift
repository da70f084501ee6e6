import Numbers
import Quantities
import Resolution

/// The unit that an amount is drawn in, with the scale that suits it: `M USD` for `53.437M USD`.
package struct DrawnScale {
    /// How many of the amount's own unit one of it is.
    package let factor: Double
    /// As it is typed; empty for a plain number.
    package let unit: String

    package init(_ quantity: Quantity, _ state: State) {
        let (units, unit) = (state.units, quantity.unit)
        guard unit != .none else {
            (factor, self.unit) = (1, "")
            return
        }
        var (power, sign) = (units.displayScale(unit), "")
        if power == 0, units.isScaledInDisplay(unit), units.canonical(unit) == unit {
            let exponent = Samples.standing(for: quantity.number).decimal(significant: 18).exponent
            if let scale = DisplayScale.of(exponent: exponent, state.settings) {
                (power, sign) = (scale.power, String(scale.text.drop { $0 == " " }) + " ")
            }
        }
        var factor = 1.0
        for _ in 0..<abs(power) { factor *= 10 }
        (self.factor, self.unit) = (power < 0 ? 1 / factor : factor, sign + units.text(of: unit))
    }
}
