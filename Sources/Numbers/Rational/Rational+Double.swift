extension Rational {
    /// The nearest double, ties to even; infinite where the number lies beyond the range.
    var doubleValue: Double {
        switch self {
        case .small(let numerator, let denominator):
            if denominator == 1 { return Double(numerator) }
            // A quotient of two doubles that are exact is correctly rounded.
            if numerator.magnitude <= 1 << 53, denominator <= 1 << 53 { return Double(numerator) / Double(denominator) }
            return nearestDouble
        case .big: return nearestDouble
        }
    }

    private var nearestDouble: Double {
        if isZero { return 0 }
        let magnitude = LeadingBits(of: self).nearestDouble
        return sign < 0 ? -magnitude : magnitude
    }

    /// The exact value of a finite double.
    init(exactly value: Double) {
        if value == 0 {
            self = .zero
            return
        }
        let bits = value.significandBitPattern | (value.isNormal ? 1 << 52 : 0)
        let twos = bits.trailingZeroBitCount
        let exponent = (value.isNormal ? Int(value.exponent) : -1022) - 52 + twos
        let odd = Natural(UInt(bits >> UInt64(twos)))
        self.init(
            negative: value < 0, exponent > 0 ? odd << exponent : odd, exponent < 0 ? .one << -exponent : .one,
            isLowest: true)
    }
}
