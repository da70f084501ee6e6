import Numbers
import Quantities

/// Amounts as a conversion asked for them: `3/4`, `1.5e6 USD`.
extension ValueText {
    /// Digits of a numerator or denominator that are still read.
    private static let mostDigits = 60

    /// Appends an amount in a notation, or as it is printed else where it cannot be written so.
    func appendNotated(_ quantity: Quantity, _ notation: UnitNotation, to bytes: inout [UInt8], inList: Bool) {
        let unit = state.units.canonical(quantity.unit)
        switch notation {
        case .scientific:
            let layout = NumberLayout(quantity.number, digits: settings.digits)
            if isInked { ink.begin(.number, &bytes) }
            if layout.isRounded { bytes.append(contentsOf: "≈ ".utf8) }
            layout.appendScientific(to: &bytes)
            if isInked { ink.end(.number, &bytes) }
            if unit != .none { appendUnit(unit, isQualified: quantity.qualifiers != 0, to: &bytes) }
        case .fraction:
            guard quantity.qualifiers == 0, let (above, below) = quantity.number.numeratorAndDenominator, below != "1",
                max(above.utf8.count, below.utf8.count) <= Self.mostDigits
            else {
                let plain = Quantity(
                    quantity.number, unit: unit, basis: quantity.basis, qualifiers: quantity.qualifiers)
                return append(plain, to: &bytes, inList: inList)
            }
            // Time and unit belong to all of it.
            let hasTime = quantity.basis.shown != .none
            if hasTime { bytes.append(UInt8(ascii: "(")) }
            ink.append("\(above)/\(below)".utf8, in: .number, to: &bytes)
            if unit != .none {
                bytes.append(contentsOf: " * 1".utf8)
                appendUnit(unit, isQualified: false, to: &bytes)
            }
            if hasTime { bytes.append(UInt8(ascii: ")")) }
        }
        appendBasis(quantity.basis, to: &bytes)
    }
}
