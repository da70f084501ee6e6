extension Number {
    /// The nearest double, ties to even; infinite where the number lies beyond the range.
    package var doubleValue: Double {
        switch kind {
        case .exact(let exact): exact.doubleValue
        case .approximate(let value): value
        case .beyond(let big): Rational.big(big).doubleValue
        case .range(let range): range.doubtful(\.doubleValue)
        }
    }

    /// The nearest double for a computation.
    ///
    /// - Throws: `overflow` where the number lies beyond the range, `underflow` where it is too near to 0.
    func finiteDouble() throws(NumberError) -> Double {
        let value = doubleValue
        guard value.isFinite else { throw .overflow }
        if value.magnitude < .leastNormalMagnitude, !isZero { throw .underflow }
        return value
    }

    /// The magnitude of a number other than 0 as `significand × 2^exponent` with the significand from 1 to 2.
    var significandAndExponent: (significand: Double, exponent: Int) {
        if let rational { return rational.significandAndExponent }
        let value = doubleValue.magnitude
        return (value.significand, Int(value.exponent))
    }
}
