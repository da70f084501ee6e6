import RealModule

extension Number {
    /// The power. Whole exponents are exact, and so are fractions of one where the root is (`4^0.5`, `(-8)^(1/3)`).
    ///
    /// - Throws: `zeroToTheZero`, `divisionByZero` for a negative power of 0, `noRealResult` for an even root of a
    ///   negative number, `tooLarge` before anything is computed, `overflow`, `underflow`.
    package func raised(to exponent: Number) throws(NumberError) -> Number {
        if isRange || exponent.isRange { return try RangeArithmetic.power(self, exponent) }
        if isZero {
            if exponent.isZero { throw .zeroToTheZero }
            if exponent.sign < 0 { throw .divisionByZero }
            return isExact && exponent.isExact ? Number(0) : Number(storage: .approximate(0))
        }
        if let base = exact, let times = exponent.exact {
            if let whole = times.asInt { return Number(try base.raised(toWhole: whole)) }
            if let result = try base.exactPower(times) { return Number(result) }
        }
        return try approximatePower(exponent)
    }

    /// The power through doubles; the base is not 0.
    private func approximatePower(_ exponent: Number) throws(NumberError) -> Number {
        let times = exponent.doubleValue
        let negative = sign < 0 ? try hasNegativePower(exponent) : false
        guard times.isFinite else {
            // Beyond a double's range, where only 1 has a power within it.
            let order = Number.exactlyOrdered(magnitude(), .one)
            if order == 0 { return try Number(approximate: negative ? -1 : 1) }
            throw (order > 0) == (times > 0) ? .overflow : .underflow
        }
        let base = doubleValue.magnitude
        if base.isNormal {
            let power = Double.pow(base, times)
            return try Number(approximateNotZero: negative ? -power : power)
        }
        // (m × 2^e)^t is m^t × 2^(et), the whole part of et apart.
        let (significand, binary) = significandAndExponent
        let product = Double(binary) * times
        guard product.magnitude < 4_096 else { throw product > 0 ? .overflow : .underflow }
        let whole = product.rounded(.down)
        let power = Double.pow(significand, times) * Double.exp2(product - whole)
        return try Number(negative ? -power : power, exponent: Int(whole))
    }

    /// Whether a power of a negative number is negative.
    ///
    /// - Throws: `noRealResult` where there is none.
    private func hasNegativePower(_ exponent: Number) throws(NumberError) -> Bool {
        // An exact exponent in lowest terms shows whether its root is odd; a double must be whole itself.
        if let (numerator, denominator) = exponent.rational?.lowestParts {
            guard denominator.isOdd else { throw .noRealResult }
            return numerator.magnitude.isOdd
        }
        let times = exponent.doubleValue
        guard times == times.rounded(.towardZero) else { throw .noRealResult }
        return times.truncatingRemainder(dividingBy: 2) != 0
    }
}
