extension Number {
    /// Numerator and denominator of an exact number where both fit an `Int`; they may have a common divisor, and the
    /// denominator is positive. Nil of any other.
    @inlinable @inline(__always)
    package var inlineParts: (Int, Int)? {
        if case .small(let numerator, let denominator) = storage { return (numerator, denominator) }
        return nil
    }

    /// The exact number; of a column, which has none, the question is open.
    private var openlyExact: Rational? {
        if case .samples(let samples) = storage { samples.sampling.open() }
        return exact
    }

    /// The fraction of such parts: the denominator is positive.
    @inlinable @inline(__always)
    package init(inline numerator: Int, over denominator: Int) {
        self.init(storage: .small(numerator, denominator))
    }

    /// Numerator and denominator in lowest terms, the sign with the numerator; nil when approximate.
    package var fraction: (numerator: Number, denominator: Number)? {
        guard let exact = openlyExact else { return nil }
        if case .small(let numerator, let denominator) = exact.reduced {
            return (Number(numerator), Number(denominator))
        }
        let lowest = LowestTerms(exact)
        return (
            Number(Rational(whole: lowest.numerator.magnitude, negative: lowest.numerator.isNegative)),
            Number(Rational(whole: lowest.denominator))
        )
    }

    /// Numerator and denominator in lowest terms as decimal text, the sign with the numerator; nil when approximate.
    package var numeratorAndDenominator: (String, String)? {
        guard let exact = openlyExact else { return nil }
        if case .small(let numerator, let denominator) = exact.reduced { return ("\(numerator)", "\(denominator)") }
        let lowest = LowestTerms(exact)
        return (lowest.numerator.decimalText, lowest.denominator.decimalText)
    }
}
