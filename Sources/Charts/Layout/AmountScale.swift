/// An axis of amounts laid out: where its ticks are, and where each amount lies between its ends.
struct AmountScale {
    let ticks: [Tick]
    private let low: Double
    private let high: Double
    /// Amounts are multiplied by this first, so that the largest and the smallest have room to be added.
    private let shift: Double
    private let factor: Double

    /// - Parameters:
    ///   - extent: of the amounts; nil where there are none.
    ///   - most: how many ticks there may be, taken as 3 or more.
    init(_ extent: ClosedRange<Double>?, _ axis: AmountAxis, most: Int) {
        let factor = axis.factor.isFinite && axis.factor > 0 ? axis.factor : 1
        var (low, high) = (extent?.lowerBound ?? 0, extent?.upperBound ?? 1)
        if axis.holdsZero { (low, high) = (min(low, 0), max(high, 0)) }
        let size = max(abs(low), abs(high))
        let isLarge = size > 1e290 || size / factor > 1e290
        let isSmall = size > 0 && (size < 1e-290 || size / factor < 1e-290)
        let power = isLarge ? -40 : isSmall ? 40 : 0
        let shift = ExactDecimal(digits: 1, exponent: power).value
        (self.shift, self.factor) = (shift, factor)
        (low, high) = (low * shift / factor, high * shift / factor)
        if !(high > low) {
            // One amount stands in the middle, or at the end of an axis from zero.
            let room = low == 0 ? 1 : max(abs(low) * 0.1, .leastNormalMagnitude)
            (low, high) = low == 0 ? (0, 1) : (low - room, high + room)
        }
        let round = RoundStep(low, high, most: most)
        (self.low, self.high) = (round.decimal(round.first).value, round.decimal(round.last).value)
        let count = Double(round.last - round.first)
        let largest = [round.first, round.last].map { Self.unshifted(round.decimal($0), power) }.filter {
            $0.digits != 0
        }
        .max { $0.magnitude < $1.magnitude }
        let isScientific = largest?.needsExponent ?? false
        let places = max(0, -(round.step.exponent - power))
        ticks = (round.first...round.last).map { index in
            let decimal = Self.unshifted(round.decimal(index), power)
            let text =
                decimal.digits == 0
                ? "0" : isScientific ? decimal.scientific : decimal.text(places: places, groups: axis.groups)
            return Tick(fraction: Double(index - round.first) / count, label: text)
        }
    }

    private static func unshifted(_ decimal: ExactDecimal, _ power: Int) -> ExactDecimal {
        ExactDecimal(digits: decimal.digits, exponent: decimal.digits == 0 ? 0 : decimal.exponent - power)
    }

    /// 0 at the first tick, 1 at the last; what lies outside is drawn at the end.
    func fraction(_ amount: Double) -> Double {
        let place = (amount * shift / factor - low) / (high - low)
        return place.isNaN ? 0 : min(1, max(0, place))
    }

    /// How many steps there are between the ticks.
    var intervals: Int { ticks.count - 1 }

    /// With as many ticks as have room beside each other.
    ///
    /// - Parameter room: the length of the axis, in what `measure` measures.
    static func fitting(
        _ extent: ClosedRange<Double>?, _ axis: AmountAxis, room: Double, gap: Double, most: Int = 10,
        measure: (String) -> Double
    ) -> AmountScale {
        for count in stride(from: most, to: 3, by: -1) {
            let scale = AmountScale(extent, axis, most: count)
            let widths = scale.ticks.map { measure($0.label) }
            let step = room / Double(scale.intervals)
            if zip(widths, widths.dropFirst()).allSatisfy({ ($0 + $1) / 2 + gap <= step }) { return scale }
        }
        return AmountScale(extent, axis, most: 3)
    }
}

/// A mark of an axis.
struct Tick: Equatable {
    /// From 0 to 1.
    let fraction: Double
    let label: String
}
