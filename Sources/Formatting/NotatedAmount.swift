import Numbers
import Quantities

/// An amount as a conversion asked for it: `3/4`, `1.5e6 USD`.
package struct NotatedAmount {
    let text: ValueText
    let quantity: Quantity
    let notation: UnitNotation

    /// Digits of a numerator or denominator that are still read.
    private static let mostDigits = 60

    /// The digits of the longer part of a fraction that is too long to be written as one, where one is asked for; nil
    /// for what is written so, and for what is no fraction.
    package static func tooLong(_ quantity: Quantity, _ units: UnitTable) -> Int? {
        guard quantity.unit != .none, units.notation(of: quantity.unit) == .fraction,
            let (above, below) = quantity.number.numeratorAndDenominator, below != "1"
        else { return nil }
        let digits = max(above.utf8.count, below.utf8.count)
        return digits > mostDigits ? digits : nil
    }

    private var unit: UnitID { text.state.units.canonical(quantity.unit) }

    /// Appends the amount in its notation, or as it is printed else where it cannot be written so.
    func append(to bytes: inout [UInt8], inList: Bool) {
        switch notation {
        case .scientific: appendScientific(to: &bytes)
        case .fraction:
            guard quantity.qualifiers == 0, let (above, below) = quantity.number.numeratorAndDenominator, below != "1",
                max(above.utf8.count, below.utf8.count) <= Self.mostDigits
            else {
                let plain = Quantity(
                    quantity.number, unit: unit, basis: quantity.basis, qualifiers: quantity.qualifiers)
                return text.appendBare(plain, to: &bytes, inList: inList)
            }
            append(above, over: below, to: &bytes)
        }
        text.appendBasis(quantity.basis, to: &bytes)
    }

    private func appendScientific(to bytes: inout [UInt8]) {
        let layout = NumberLayout(quantity.number, digits: text.settings.digits, at: text.end)
        if text.isInked { text.ink.begin(.number, &bytes) }
        if layout.isRounded { bytes.append(contentsOf: "≈ ".utf8) }
        layout.appendScientific(to: &bytes, places: text.end?.places ?? 0)
        if text.isInked { text.ink.end(.number, &bytes) }
        if unit != .none { text.appendUnit(unit, isQualified: quantity.qualifiers != 0, to: &bytes) }
    }

    /// Time and unit belong to all of a fraction.
    private func append(_ above: String, over below: String, to bytes: inout [UInt8]) {
        let hasTime = quantity.basis.shown != .none
        if hasTime { bytes.append(UInt8(ascii: "(")) }
        text.ink.append("\(above)/\(below)".utf8, in: .number, to: &bytes)
        if unit != .none {
            bytes.append(contentsOf: " * 1".utf8)
            text.appendUnit(unit, isQualified: false, to: &bytes)
        }
        if hasTime { bytes.append(UInt8(ascii: ")")) }
    }
}
