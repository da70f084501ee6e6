import Numbers
import Quantities

/// Amounts in several units, `5 foot + 6 inch`: typed back they are the sum.
extension ValueText {
    /// Appends an amount whose unit asks for several; false where it does not, or where the amount cannot be so shown.
    func appendInParts(_ quantity: Quantity, to bytes: inout [UInt8]) -> Bool {
        let units = state.units
        let smaller = UnitTargets(units).smaller(than: quantity.unit)
        guard !smaller.isEmpty else { return false }
        let all = [units.canonical(quantity.unit)] + smaller
        guard quantity.qualifiers == 0, !quantity.number.isRange,
            let parts = try? parts(of: quantity.number.magnitude(), all), end == nil || !parts.isRounded
        else {
            let plain = Quantity(
                quantity.number, unit: all[0], basis: quantity.basis, qualifiers: quantity.qualifiers)
            if plain.qualifiers == 0 {
                append(plain, to: &bytes, inList: false)
                return true
            }
            return false
        }
        let isNegative = quantity.number.sign < 0
        if isNegative {
            bytes.append(contentsOf: "-(".utf8)
        } else if quantity.basis.shown != .none {
            bytes.append(0x28)
        }
        if parts.isRounded { bytes.append(contentsOf: "≈ ".utf8) }
        for (index, layout) in parts.layouts.enumerated() {
            if index > 0 { bytes.append(contentsOf: " + ".utf8) }
            if isInked { ink.begin(.number, &bytes) }
            layout.append(to: &bytes)
            if isInked { ink.end(.number, &bytes) }
            appendUnit(all[index], isQualified: false, to: &bytes)
        }
        if isNegative || quantity.basis.shown != .none { bytes.append(0x29) }
        appendBasis(quantity.basis, to: &bytes)
        return true
    }

    /// The whole numbers of the larger units, and what is left in the last.
    private func parts(
        of number: Number, _ units: [UnitID]
    ) throws(NumberError) -> (layouts: [NumberLayout], isRounded: Bool) {
        var layouts: [NumberLayout] = []
        var rest = number
        for (unit, next) in zip(units, units.dropFirst()) {
            let whole = rest.floor()
            layouts.append(NumberLayout(whole, digits: settings.digits))
            guard let factor = try state.units.factor(from: unit, to: next) else { throw .noRealResult }
            rest = try rest.subtracting(whole).multiplied(by: factor)
            // What is rounded up to a whole one of the larger unit is that.
            if next == units.last, NumberLayout(rest, digits: settings.digits).reaches(factor.doubleValue) {
                let before = units.dropLast()
                guard let small = try state.units.factor(from: units[0], to: unit) else { throw .noRealResult }
                let up = try number.multiplied(by: small).floor().adding(.one).divided(by: small)
                let carried = try parts(of: up, Array(before) + [next])
                return (carried.layouts, true)
            }
        }
        let last = NumberLayout(rest, digits: settings.digits)
        layouts.append(last)
        return (layouts, layouts.contains(where: \.isRounded))
    }
}

extension NumberLayout {
    /// Whether it is shown as so much, or more.
    fileprivate func reaches(_ bound: Double) -> Bool {
        guard isRounded else { return false }
        var bytes: [UInt8] = []
        append(to: &bytes)
        return (Double(String(decoding: bytes, as: UTF8.self)) ?? 0) >= bound
    }
}
