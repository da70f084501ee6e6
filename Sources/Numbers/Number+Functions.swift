import RealModule

/// Roots, logarithms and the exponential: exact where the exact result is rational, else approximate.
extension Number {
    /// - Throws: `noRealResult` below 0.
    package func squareRoot() throws(NumberError) -> Number {
        if let range {
            return try range.mapped(sign: 1) { (end) throws(NumberError) in try end.squareRoot() }
        }
        if let samples { return try samples.mapped({ $0.squareRoot() }, { _ in .noRealResult }) }
        if sign < 0 { throw .noRealResult }
        if isZero { return self }
        if let exact, let root = LowestTerms(exact).root(2) { return Number(Rational(root)) }
        let value = doubleValue
        if value.isNormal { return try Number(approximate: value.squareRoot()) }
        return try ScaledDouble(magnitudeOf: self).squareRoot.number
    }

    /// - Throws: `noRealResult` at or below 0.
    package func naturalLogarithm() throws(NumberError) -> Number { try Logarithm.natural.of(self) }

    /// - Throws: `noRealResult` at or below 0.
    package func logarithm10() throws(NumberError) -> Number { try Logarithm.common.of(self) }

    /// - Throws: `noRealResult` at or below 0.
    package func logarithm2() throws(NumberError) -> Number { try Logarithm.binary.of(self) }

    /// e to this power.
    ///
    /// - Throws: `overflow`, `underflow`.
    package func exponential() throws(NumberError) -> Number {
        if let range { return try range.mapped(sign: 1) { (end) throws(NumberError) in try end.exponential() } }
        if let samples { return try samples.mapped(Double.exp) }
        if isExact, isZero { return Number(1) }
        let value = doubleValue
        guard value.isFinite else { throw value > 0 ? .overflow : .underflow }
        return try Number(approximateNotZero: Double.exp(value))
    }
}
