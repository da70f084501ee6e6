import Numbers
import Quantities
import Resolution

/// What the amounts of a column have in common, so that it stands above them once: their unit, and the scale and the
/// decimals that suit the smallest.
struct SharedUnit {
    let unit: UnitID
    /// The power of ten that amounts are divided by, and its sign.
    private(set) var power: Int
    private(set) var scale = ""
    private(set) var places = 0
    private(set) var isRounded = false
    private let unitText: String
    /// How amounts that are known by samples are written.
    private var forms: [ObjectIdentifier: SampledForm] = [:]

    /// Decimals are no more than these.
    private static let mostPlaces = 6
    /// The largest is less than so many times the smallest.
    private static let widest = 10_000.0

    /// Nil where the amounts have no unit in common, or are too far apart to be shown in one scale.
    ///
    /// - Parameter digits: significant digits of the smallest, unless the session asks for others.
    init?(_ amounts: [Quantity], digits: Int, _ text: ValueText) {
        guard let first = amounts.first, amounts.allSatisfy({ $0.unit == first.unit && !$0.number.isRange }) else {
            return nil
        }
        let units = text.state.units
        guard UnitTargets(units).smaller(than: first.unit).isEmpty else { return nil }
        unit = first.unit
        power = units.displayScale(unit)
        unitText = unit == .none ? "" : units.text(of: unit)
        let sizes = amounts.map { abs(Samples.standing(for: $0.number).doubleValue) }.filter { $0 > 0 }
        let (largest, smallest) = (sizes.max() ?? 0, sizes.min() ?? 0)
        guard largest < 1e15, smallest == 0 || smallest > 1e-9, largest == 0 || largest < smallest * Self.widest else {
            return nil
        }
        let canScale = power == 0 && units.isScaledInDisplay(unit) && units.canonical(unit) == unit
        if canScale, let scale = DisplayScale.of(exponent: Self.exponent(of: smallest), text.settings) {
            (power, self.scale) = (scale.power, scale.text)
        }
        let wanted = text.settings.digits == Settings().digits ? digits : text.settings.digits
        let most = max(0, min(Self.mostPlaces, wanted - (Self.exponent(of: smallest) - power)))
        for amount in amounts {
            if let samples = amount.number.samples {
                guard let summary = SampleSummary(samples) else { return nil }
                forms[ObjectIdentifier(samples)] = SampledForm(text, unit, summary, in: power)
                continue
            }
            guard let number = divided(amount.number) else { return nil }
            let whole = number.decimal(significant: NumberLayout.wholeDigits)
            let decimals = max(0, whole.count - whole.exponent)
            if number.isExact, whole.isExact, decimals <= most {
                places = max(places, decimals)
            } else {
                (places, isRounded) = (most, true)
            }
        }
        guard !forms.isEmpty else { return }
        // One number of decimals for all, which the halves of all agree on.
        let agreed = max(0, min(most, forms.values.map(\.places).min() ?? most))
        (places, isRounded) = (agreed, true)
        for key in forms.keys { forms[key]?.limit(to: agreed) }
    }

    /// `M USD`; empty for a plain number.
    var heading: String {
        let scale = scale.drop { $0 == " " }
        return scale.isEmpty || unitText.isEmpty ? scale + unitText : "\(scale) \(unitText)"
    }

    func append(_ quantity: Quantity, groups: Bool, to bytes: inout [UInt8]) {
        if let samples = quantity.number.samples, let form = forms[ObjectIdentifier(samples)] {
            form.median.append(to: &bytes, groups: groups)
            if form.low.value == form.high.value { return }
            return appendEnds(form, to: &bytes)
        }
        guard let number = divided(quantity.number) else { return }
        NumberLayout(decimal: number.decimal(places: places)).appendPlainly(to: &bytes, places: places, groups: groups)
    }

    private func appendEnds(_ form: SampledForm, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: " (".utf8)
        form.low.append(to: &bytes, groups: false)
        bytes.append(contentsOf: " to ".utf8)
        form.high.append(to: &bytes, groups: false)
        bytes.append(UInt8(ascii: ")"))
    }

    private func divided(_ number: Number) -> Number? {
        power == 0 ? number : try? number.multiplied(by: Number(mantissa: 1, exponent: -power))
    }

    /// Digits before the point; below zero, the zeros after it.
    private static func exponent(of size: Double) -> Int {
        var (count, rest) = (0, size)
        while rest >= 1, count < 400 { (count, rest) = (count + 1, rest / 10) }
        while rest < 0.1, rest > 0, count > -400 { (count, rest) = (count - 1, rest * 10) }
        return count
    }
}
