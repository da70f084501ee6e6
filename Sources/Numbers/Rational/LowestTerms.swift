/// A fraction in lowest terms, its parts on words of their own: the form that large fractions are kept in, and that
/// shows what a number is made of.
struct LowestTerms {
    let numerator: Signed
    let denominator: Natural

    /// Parts that have no common divisor.
    init(known numerator: Signed, _ denominator: Natural) {
        (self.numerator, self.denominator) = (numerator, denominator)
    }

    /// Parts that may have one.
    init(cancelling numerator: Signed, _ denominator: Natural) {
        let (above, below) = Natural.cancelled(numerator.magnitude, denominator)
        self.init(known: Signed(negative: numerator.isNegative, above), below)
    }

    init(_ fraction: Rational) {
        switch fraction {
        case .small(let numerator, 1):
            self.init(known: Signed(negative: numerator < 0, Natural(numerator.magnitude)), .one)
        case .small(let numerator, let denominator):
            let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
            self.init(
                known: Signed(negative: numerator < 0, Natural(numerator.magnitude / divisor)),
                Natural(denominator.magnitude / divisor))
        case .big(let big):
            let numerator = Signed(negative: big.isNegative, big.numerator)
            if big.isLowest {
                self.init(known: numerator, big.denominator)
            } else {
                self.init(cancelling: numerator, big.denominator)
            }
        }
    }

    var negated: LowestTerms { LowestTerms(known: numerator.negated, denominator) }

    /// The number itself, where neither part is past the limit of size.
    ///
    /// - Throws: `tooLarge`.
    func withinLimit() throws(NumberError) -> LowestTerms {
        guard numerator.magnitude.bitWidth <= SizeLimit.bits, denominator.bitWidth <= SizeLimit.bits else {
            throw .tooLarge
        }
        return self
    }
}
