import Numbers
import Quantities
import Resolution

/// How a number is to be written in a text, whatever the session's settings are.
package struct NumberFormat {
    /// Decimals, always so many; nil where the rules of display decide.
    package var places: Int?
    package var groups = false

    package init(places: Int?, groups: Bool) { (self.places, self.groups) = (places, groups) }
}

extension ValueText {
    /// An amount with its unit in a format: rounded without a mark, since the format says so, and without the time and
    /// the qualifiers of the amount.
    package func string(_ quantity: Quantity, in format: NumberFormat) -> String {
        var bytes: [UInt8] = []
        guard let places = format.places else {
            var settings = settings
            settings.groups = format.groups
            let plain = Quantity(quantity.number, unit: quantity.unit)
            ValueText(state, settings: settings).append(plain, to: &bytes, inList: false)
            return String(decoding: bytes, as: UTF8.self)
        }
        if let samples = quantity.number.samples {
            SampledText(self).append(samples, of: quantity, places: places, groups: format.groups, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        let (number, scale) = scaled(quantity, places)
        NumberLayout(decimal: number.decimal(places: places))
            .appendPlainly(to: &bytes, places: places, groups: format.groups)
        if let scale { bytes.append(contentsOf: scale.text.utf8) }
        if quantity.unit != .none { appendUnit(quantity.unit, isQualified: false, to: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The number that stands before the unit, and the scale between them.
    private func scaled(_ quantity: Quantity, _ places: Int) -> (Number, DisplayScale?) {
        let (number, unit, units) = (quantity.number, quantity.unit, state.units)
        guard unit != .none else { return (number, nil) }
        let shown = units.displayScale(unit)
        guard shown == 0, units.isScaledInDisplay(unit), units.canonical(unit) == unit else {
            return (divided(number, by: shown), nil)
        }
        let first = DisplayScale.of(exponent: number.decimal(significant: 18).exponent, settings)
        let rounded = divided(number, by: first?.power ?? 0).decimal(places: places)
        let carried = DisplayScale.of(exponent: rounded.exponent + (first?.power ?? 0), settings)
        return (divided(number, by: carried?.power ?? 0), carried)
    }

    private func divided(_ number: Number, by power: Int) -> Number {
        guard power != 0, let small = try? number.multiplied(by: Number(mantissa: 1, exponent: -power)) else {
            return number
        }
        return small
    }
}
