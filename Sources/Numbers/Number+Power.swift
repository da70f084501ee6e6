extension Number {
    /// The power. Whole exponents are exact, and so are fractions of one where the root is (`4^0.5`, `(-8)^(1/3)`).
    ///
    /// - Throws: `zeroToTheZero`, `divisionByZero` for a negative power of 0, `noRealResult` for an even root of a
    ///   negative number, `tooLarge` before anything is computed, `overflow`, `underflow`.
    package func raised(to exponent: Number) throws(NumberError) -> Number {
        if isSampled || exponent.isSampled { return try SampleArithmetic.power(self, exponent) }
        if isRange || exponent.isRange { return try RangeArithmetic.power(self, exponent) }
        if isZero {
            if exponent.isZero { throw .zeroToTheZero }
            if exponent.sign < 0 { throw .divisionByZero }
            return isExact && exponent.isExact ? Number(0) : Number(storage: .approximate(0))
        }
        if let base = exact, let times = exponent.exact, let power = try ExactPower(of: base, to: times).value {
            return Number(power)
        }
        return try ApproximatePower(of: self, to: exponent).value
    }
}
