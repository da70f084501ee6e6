extension Number {
    /// Numerator and denominator in lowest terms, the sign with the numerator; nil when approximate.
    package var fraction: (numerator: Number, denominator: Number)? {
        guard let exact else { return nil }
        if case .small(let numerator, let denominator) = exact.reduced {
            return (Number(numerator), Number(denominator))
        }
        let (numerator, denominator) = exact.lowestParts
        return (
            Number(Rational(whole: numerator.magnitude, negative: numerator.isNegative)),
            Number(Rational(whole: denominator))
        )
    }

    /// Numerator and denominator in lowest terms as decimal text, the sign with the numerator; nil when approximate.
    package var numeratorAndDenominator: (String, String)? {
        guard let exact else { return nil }
        if case .small(let numerator, let denominator) = exact.reduced { return ("\(numerator)", "\(denominator)") }
        let (numerator, denominator) = exact.lowestParts
        return ((numerator.isNegative ? "-" : "") + numerator.magnitude.decimalText, denominator.decimalText)
    }
}
