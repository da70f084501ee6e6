import Numbers
import Quantities
import Resolution

/// Writes an amount in several units, `5 foot + 6 inch`: typed back they are the sum.
struct AmountInParts {
    private let text: ValueText
    private var settings: Settings { text.settings }
    private var units: UnitTable { text.state.units }

    init(_ text: ValueText) { self.text = text }

    /// Appends an amount whose unit asks for several; false where it does not, or where the amount cannot be so shown.
    func append(_ quantity: Quantity, to bytes: inout [UInt8]) -> Bool {
        let smaller = UnitTargets(units).smaller(than: quantity.unit)
        guard !smaller.isEmpty else { return false }
        let all = [units.canonical(quantity.unit)] + smaller
        guard quantity.qualifiers == 0, !quantity.number.isRange,
            let parts = try? parts(of: quantity.number.magnitude(), all), text.end == nil || !parts.isRounded
        else {
            let plain = Quantity(
                quantity.number, unit: all[0], basis: quantity.basis, qualifiers: quantity.qualifiers)
            if plain.qualifiers == 0 {
                text.append(plain, to: &bytes, inList: false)
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
            if text.isInked { text.ink.begin(.number, &bytes) }
            layout.append(to: &bytes)
            if text.isInked { text.ink.end(.number, &bytes) }
            text.appendUnit(all[index], isQualified: false, to: &bytes)
        }
        if isNegative || quantity.basis.shown != .none { bytes.append(0x29) }
        text.appendBasis(quantity.basis, to: &bytes)
        return true
    }

    /// The whole numbers of the larger units, and what is left in the last.
    private func parts(
        of number: Number, _ all: [UnitID]
    ) throws(NumberError) -> (layouts: [NumberLayout], isRounded: Bool) {
        var layouts: [NumberLayout] = []
        var rest = number
        for (unit, next) in zip(all, all.dropFirst()) {
            let whole = rest.floor()
            layouts.append(NumberLayout(whole, digits: settings.digits))
            guard let factor = try units.factor(from: unit, to: next) else { throw .noRealResult }
            rest = try rest.subtracting(whole).multiplied(by: factor)
            // What is rounded up to a whole one of the larger unit is that.
            if next == all.last, NumberLayout(rest, digits: settings.digits).reaches(factor.doubleValue) {
                let before = all.dropLast()
                guard let small = try units.factor(from: all[0], to: unit) else { throw .noRealResult }
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
