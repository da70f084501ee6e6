import RealModule

/// A power through doubles; the base is not 0, and neither is a range.
struct ApproximatePower {
    let base: Number
    let exponent: Number

    init(of base: Number, to exponent: Number) { (self.base, self.exponent) = (base, exponent) }

    /// - Throws: `noRealResult` for an even root of a negative number, `overflow`, `underflow`.
    var value: Number {
        get throws(NumberError) {
            let times = exponent.doubleValue
            let negative = base.sign < 0 ? try isNegative : false
            guard times.isFinite else {
                // Beyond a double's range, where only 1 has a power within it.
                let order = Number.exactlyOrdered(base.magnitude(), .one)
                if order == 0 { return try Number(approximate: negative ? -1 : 1) }
                throw (order > 0) == (times > 0) ? .overflow : .underflow
            }
            let magnitude = base.doubleValue.magnitude
            if magnitude.isNormal {
                let power = Double.pow(magnitude, times)
                return try Number(approximateNotZero: negative ? -power : power)
            }
            let power = try ScaledDouble(magnitudeOf: base).raised(to: times)
            return try (negative ? power.negated : power).number
        }
    }

    /// Whether the power of a negative number is negative.
    ///
    /// - Throws: `noRealResult` where there is none.
    private var isNegative: Bool {
        get throws(NumberError) {
            // An exact exponent in lowest terms shows whether its root is odd; a double must be whole itself.
            if let exact = exponent.rational {
                let lowest = LowestTerms(exact)
                guard lowest.denominator.isOdd else { throw .noRealResult }
                return lowest.numerator.magnitude.isOdd
            }
            let times = exponent.doubleValue
            guard times == times.rounded(.towardZero) else { throw .noRealResult }
            return times.truncatingRemainder(dividingBy: 2) != 0
        }
    }
}
