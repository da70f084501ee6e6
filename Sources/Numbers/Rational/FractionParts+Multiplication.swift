/// Products and quotients of fractions of few words, as their words stand.
extension FractionParts {
    /// The product of two numbers other than 0, nil where it would be large and not known to be in lowest terms.
    @inline(__always)
    func multiplied(by other: FractionParts) -> Rational? {
        let (m, n) = (countAbove &+ other.countAbove, countBelow &+ other.countBelow)
        let isWhole = isWhole && other.isWhole
        guard (m <= Rational.looseWords && n <= Rational.looseWords &+ 1) || isWhole && m <= SizeLimit.words else {
            return nil
        }
        return Rational(
            settling: BigFraction(room: m, n, isLowest: isWhole) { above, below in
                Multiplication.product(above, self.above, countAbove, other.above, other.countAbove)
                Multiplication.product(below, self.below, countBelow, other.below, other.countBelow)
                return (isNegative != other.isNegative, m, n)
            })
    }

    /// The same of the quotient.
    @inline(__always)
    func divided(by other: FractionParts) -> Rational? {
        sharesDenominator(with: other) ? ratio(to: other) : multiplied(by: other.inverted)
    }

    /// Whether two numbers of a few words stand over the same denominator, which is not 1.
    private func sharesDenominator(with other: FractionParts) -> Bool {
        countBelow == other.countBelow && !isWhole && max(countAbove, other.countAbove) <= Rational.looseWords
            && Limbs.order(below, countBelow, other.below, other.countBelow) == 0
    }

    /// The quotient of two numbers over the same denominator.
    private func ratio(to other: FractionParts) -> Rational {
        Rational(
            settling: BigFraction(room: countAbove, other.countAbove, isLowest: false) { above, below in
                above.update(from: self.above, count: countAbove)
                below.update(from: other.above, count: other.countAbove)
                return (isNegative != other.isNegative, countAbove, other.countAbove)
            })
    }
}
