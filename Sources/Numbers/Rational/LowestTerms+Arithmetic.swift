extension LowestTerms {
    // Kept apart so that the quicker ways of `Rational` need no stack frame for this one.

    /// The sum or difference of two fractions other than 0.
    ///
    /// - Throws: `tooLarge`.
    @inline(never)
    static func sum(_ a: Rational, _ b: Rational, subtracts: Bool) throws(NumberError) -> Rational {
        if let sum = shortSum(a, b, subtracts: subtracts) { return Rational(try sum.withinLimit()) }
        let other = LowestTerms(b)
        return Rational(try LowestTerms(a).adding(subtracts ? other.negated : other))
    }

    /// The product of two fractions other than 0.
    ///
    /// - Throws: `tooLarge`.
    @inline(never)
    static func product(_ a: Rational, _ b: Rational) throws(NumberError) -> Rational {
        Rational(try LowestTerms(a).multiplied(by: LowestTerms(b)))
    }

    /// The sum of two short numbers, as they are, of which one at least may not be in lowest terms: then one common
    /// divisor of their sum costs less than one for each number and two for the sum.
    private static func shortSum(_ x: Rational, _ y: Rational, subtracts: Bool) -> LowestTerms? {
        guard x.isLoose || y.isLoose else { return nil }
        let ((a, b), (c, d)) = (x.looseParts, y.looseParts)
        guard max(a.magnitude.count, b.count, c.magnitude.count, d.count) <= Rational.looseWords + 1 else { return nil }
        return LowestTerms(cancelling: a * d + (subtracts ? c.negated : c) * b, b * d)
    }

    /// The sum of two numbers other than 0. Knuth, TAOCP 2, 4.5.1: only divisors of the denominators' common divisor can
    /// cancel.
    ///
    /// - Throws: `tooLarge`.
    private func adding(_ other: LowestTerms) throws(NumberError) -> LowestTerms {
        let (a, b, c, d) = (numerator, denominator, other.numerator, other.denominator)
        if b == d { return try LowestTerms(cancelling: a + c, b).withinLimit() }
        let common = b.isOne || d.isOne ? .one : b.commonDivisor(with: d)
        if common.isOne {
            guard b.bitWidth + d.bitWidth - 1 <= SizeLimit.bits else { throw .tooLarge }
            return try LowestTerms(known: a * d + c * b, b * d).withinLimit()
        }
        let (left, right) = (b.dividedExactly(by: common), d.dividedExactly(by: common))
        guard left.bitWidth + right.bitWidth - 1 <= SizeLimit.bits else { throw .tooLarge }
        let sum = a * right + c * left
        let rest = sum.magnitude.commonDivisor(with: common)
        if rest.isOne { return try LowestTerms(known: sum, left * d).withinLimit() }
        return try LowestTerms(
            known: Signed(negative: sum.isNegative, sum.magnitude.dividedExactly(by: rest)),
            left * d.dividedExactly(by: rest)
        ).withinLimit()
    }

    /// The product of two numbers other than 0: what can cancel does so before anything is multiplied.
    ///
    /// - Throws: `tooLarge`.
    private func multiplied(by other: LowestTerms) throws(NumberError) -> LowestTerms {
        let (left, below) = Natural.cancelled(numerator.magnitude, other.denominator)
        let (right, under) = Natural.cancelled(other.numerator.magnitude, denominator)
        // A product of p and q bits has p + q bits or one less.
        guard left.bitWidth + right.bitWidth - 1 <= SizeLimit.bits,
            under.bitWidth + below.bitWidth - 1 <= SizeLimit.bits
        else { throw .tooLarge }
        let isNegative = numerator.isNegative != other.numerator.isNegative
        return try LowestTerms(known: Signed(negative: isNegative, left * right), under * below).withinLimit()
    }
}
