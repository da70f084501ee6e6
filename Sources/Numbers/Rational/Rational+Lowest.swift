/// Fractions in lowest terms, and the arithmetic of large ones, which are kept so.
extension Rational {
    /// Numerator and denominator without a common divisor.
    var lowestParts: (numerator: Signed, denominator: Natural) {
        switch self {
        case .small(let numerator, let denominator):
            if denominator == 1 { return (Signed(negative: numerator < 0, Natural(numerator.magnitude)), .one) }
            let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
            return (
                Signed(negative: numerator < 0, Natural(numerator.magnitude / divisor)),
                Natural(denominator.magnitude / divisor)
            )
        case .big(let big):
            let (above, below) = (big.numerator, big.denominator)
            let (p, q) = big.isLowest ? (above, below) : Rational.cancelled(above, below)
            return (Signed(negative: big.isNegative, p), q)
        }
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
            if big.isLowest { return self }
            let (numerator, denominator) = lowestParts
            return Rational(
                negative: numerator.isNegative, numerator.magnitude, denominator, isLowest: true)
        }
    }

    /// A fraction known to be in lowest terms.
    ///
    /// - Throws: `tooLarge`.
    init(lowest numerator: Signed, _ denominator: Natural) throws(NumberError) {
        guard numerator.magnitude.bitWidth <= SizeLimit.bits, denominator.bitWidth <= SizeLimit.bits else {
            throw .tooLarge
        }
        self.init(negative: numerator.isNegative, numerator.magnitude, denominator, isLowest: true)
    }

    /// The number itself, where it is not past the limit of size.
    ///
    /// - Throws: `tooLarge`.
    @inline(__always)
    func withinLimit() throws(NumberError) -> Rational {
        if case .big(let big) = self, big.storage.header.above > SizeLimit.words { throw .tooLarge }
        return self
    }

    /// The sum or difference of two numbers other than 0. Knuth, TAOCP 2, 4.5.1: only divisors of the denominators'
    /// common divisor can cancel.
    ///
    /// - Throws: `tooLarge`.
    func lowestSum(_ other: Rational, subtracts: Bool) throws(NumberError) -> Rational {
        if let (a, b, c, d) = shortLooseParts(other) {
            let sum = a * d + Signed(negative: c.isNegative != subtracts, c.magnitude) * b
            return try Rational(cancelling: sum.isNegative, sum.magnitude, b * d)
        }
        let (a, b) = lowestParts
        let (positive, d) = other.lowestParts
        let c = Signed(negative: positive.isNegative != subtracts, positive.magnitude)
        if b == d {
            let sum = a + c
            let (above, below) = Rational.cancelled(sum.magnitude, b)
            return try Rational(lowest: Signed(negative: sum.isNegative, above), below)
        }
        let common = b.isOne || d.isOne ? .one : b.commonDivisor(with: d)
        if common.isOne {
            guard b.bitWidth + d.bitWidth - 1 <= SizeLimit.bits else { throw .tooLarge }
            return try Rational(lowest: a * d + c * b, b * d)
        }
        let (left, right) = (b.dividedExactly(by: common), d.dividedExactly(by: common))
        guard left.bitWidth + right.bitWidth - 1 <= SizeLimit.bits else { throw .tooLarge }
        let sum = a * right + c * left
        let rest = sum.magnitude.commonDivisor(with: common)
        if rest.isOne { return try Rational(lowest: sum, left * d) }
        return try Rational(
            lowest: Signed(negative: sum.isNegative, sum.magnitude.dividedExactly(by: rest)),
            left * d.dividedExactly(by: rest))
    }

    /// The product of two numbers other than 0: what can cancel does so before anything is multiplied.
    ///
    /// - Throws: `tooLarge`.
    func lowestProduct(_ other: Rational) throws(NumberError) -> Rational {
        let (a, b) = lowestParts
        let (c, d) = other.lowestParts
        let (left, below) = Rational.cancelled(a.magnitude, d)
        let (right, under) = Rational.cancelled(c.magnitude, b)
        // A product of p and q bits has p + q bits or one less.
        guard left.bitWidth + right.bitWidth - 1 <= SizeLimit.bits,
            under.bitWidth + below.bitWidth - 1 <= SizeLimit.bits
        else { throw .tooLarge }
        return try Rational(
            lowest: Signed(negative: a.isNegative != c.isNegative, left * right), under * below)
    }

    /// The parts as they are of two short numbers of which one at least may not be in lowest terms: then one common
    /// divisor of their sum costs less than one for each number and two for the sum.
    private func shortLooseParts(_ other: Rational) -> (Signed, Natural, Signed, Natural)? {
        guard isLoose || other.isLoose else { return nil }
        let ((a, b), (c, d)) = (looseParts, other.looseParts)
        guard max(a.magnitude.count, b.count, c.magnitude.count, d.count) <= Rational.looseWords + 1 else { return nil }
        return (a, b, c, d)
    }

    private var isLoose: Bool {
        if case .big(let big) = self { return !big.isLowest }
        return false
    }

    private init(cancelling negative: Bool, _ numerator: Natural, _ denominator: Natural) throws(NumberError) {
        let (above, below) = Rational.cancelled(numerator, denominator)
        try self.init(lowest: Signed(negative: negative, above), below)
    }

    /// The two without their common divisor.
    static func cancelled(_ a: Natural, _ b: Natural) -> (Natural, Natural) {
        if a.isOne || b.isOne { return (a, b) }
        let divisor = a.commonDivisor(with: b)
        return divisor.isOne ? (a, b) : (a.dividedExactly(by: divisor), b.dividedExactly(by: divisor))
    }
}
