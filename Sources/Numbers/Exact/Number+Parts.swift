import BigInt

extension Number {
    /// Numerator and denominator in lowest terms, the sign with the numerator; nil when approximate.
    package var fraction: (numerator: Number, denominator: Number)? {
        switch storage {
        case .small(let numerator, let denominator): (Number(numerator), Number(denominator))
        case .big(let big): (Number(canonical: big.numerator, 1), Number(canonical: BigInt(big.denominator), 1))
        case .approximate, .range: nil
        }
    }

    /// The exact value of a double, which is a fraction over a power of two.
    ///
    /// - Throws: `overflow` for an infinity, `noRealResult` for NaN.
    package init(exactly value: Double) throws(NumberError) {
        guard value.isFinite else { throw value.isNaN ? .noRealResult : .overflow }
        let (numerator, denominator) = Number.exactly(value)
        self.init(canonical: numerator, denominator)
    }
}
