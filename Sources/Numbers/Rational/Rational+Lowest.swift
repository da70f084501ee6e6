extension Rational {
    init(_ lowest: LowestTerms) {
        self.init(
            negative: lowest.numerator.isNegative, lowest.numerator.magnitude, lowest.denominator, isLowest: true)
    }

    /// Numerator and denominator as they are.
    var looseParts: (numerator: Signed, denominator: Natural) {
        switch self {
        case .small(let numerator, let denominator):
            (Signed(negative: numerator < 0, Natural(numerator.magnitude)), Natural(denominator.magnitude))
        case .big(let big): (Signed(negative: big.isNegative, big.numerator), big.denominator)
        }
    }

    /// The same in lowest terms, inline where both parts then fit.
    var reduced: Rational {
        switch self {
        case .small(_, 1): return self
        case .small(let numerator, let denominator):
            let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
            return divisor == 1 ? self : .small(numerator / Int(divisor), denominator / Int(divisor))
        case .big(let big):
            return big.isLowest ? self : Rational(LowestTerms(self))
        }
    }

    /// Whether it may have a common divisor and does not stand inline.
    var isLoose: Bool {
        if case .big(let big) = self { return !big.isLowest }
        return false
    }

    /// The number itself, where it is not past the limit of size.
    ///
    /// - Throws: `tooLarge`.
    @inline(__always)
    func withinLimit() throws(NumberError) -> Rational {
        if case .big(let big) = self, big.storage.header.above > SizeLimit.words { throw .tooLarge }
        return self
    }
}
