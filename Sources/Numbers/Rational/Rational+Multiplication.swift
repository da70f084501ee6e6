extension Rational {
    /// The product.
    ///
    /// - Throws: `tooLarge`.
    func multiplied(by other: Rational) throws(NumberError) -> Rational {
        if case .small(let a, let b) = self, case .small(let c, let d) = other {
            return Rational(Int128(a) &* Int128(c), UInt128(UInt(bitPattern: b)) &* UInt128(UInt(bitPattern: d)))
        }
        if isZero || other.isZero { return .zero }
        let product = withParts { x in other.withParts { y in Rational.product(x, y, y.isNegative) } }
        if let product { return product }
        return try lowestProduct(other)
    }

    /// The quotient.
    ///
    /// - Throws: `divisionByZero`, `tooLarge`.
    func divided(by other: Rational) throws(NumberError) -> Rational {
        if case .small(let a, let b) = self, case .small(let c, let d) = other {
            if c == 0 { throw .divisionByZero }
            return Rational.smallQuotient(a, b, c, d)
        }
        if isZero || other.isZero {
            if other.isZero { throw .divisionByZero }
            return .zero
        }
        let quotient = withParts { x in
            other.withParts { y in
                Rational.sharesDenominator(x, y)
                    ? Rational.ratio(x, y) : Rational.product(x, y.inverted, y.isNegative)
            }
        }
        if let quotient { return quotient }
        return try lowestProduct(other.inverse)
    }

    /// `a/b ÷ c/d`, `c` not 0. Where one denominator divides the other, as powers of ten do, only the ratio of the two
    /// remains; and a whole quotient is seen.
    @inline(__always)
    private static func smallQuotient(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Rational {
        var (above, below) = (Int128(a), Int128(c))
        if b == d {
            if c != -1 {
                let (quotient, rest) = a.quotientAndRemainder(dividingBy: c)
                if rest == 0 { return .small(quotient, 1) }
            }
        } else if b < d {
            let (factor, rest) = d.quotientAndRemainder(dividingBy: b)
            if rest == 0 {
                above = above &* Int128(factor)
            } else {
                (above, below) = (above &* Int128(d), below &* Int128(b))
            }
        } else {
            let (factor, rest) = b.quotientAndRemainder(dividingBy: d)
            if rest == 0 {
                below = below &* Int128(factor)
            } else {
                (above, below) = (above &* Int128(d), below &* Int128(b))
            }
        }
        return Rational(below < 0 ? -above : above, below.magnitude)
    }

    /// The product of two numbers other than 0 by their words, of which the second has a sign of its own; nil where it
    /// would be large and not known to be in lowest terms.
    private static func product(_ x: FractionParts, _ y: FractionParts, _ yNegative: Bool) -> Rational? {
        let (m, n) = (x.countAbove &+ y.countAbove, x.countBelow &+ y.countBelow)
        let isWhole = x.isWhole && y.isWhole
        guard (m <= looseWords && n <= looseWords &+ 1) || isWhole && m <= SizeLimit.words else { return nil }
        return Rational(
            settling: BigFraction(room: m, n, isLowest: isWhole) { above, below in
                multiply(above, x.above, x.countAbove, y.above, y.countAbove)
                multiply(below, x.below, x.countBelow, y.below, y.countBelow)
                return (x.isNegative != yNegative, m, n)
            })
    }

    /// Whether two numbers of a few words stand over the same denominator, which is not 1.
    private static func sharesDenominator(_ x: FractionParts, _ y: FractionParts) -> Bool {
        x.countBelow == y.countBelow && !x.isWhole && max(x.countAbove, y.countAbove) <= looseWords
            && Limbs.order(x.below, x.countBelow, y.below, y.countBelow) == 0
    }

    /// The quotient of two numbers over the same denominator.
    private static func ratio(_ x: FractionParts, _ y: FractionParts) -> Rational {
        Rational(
            settling: BigFraction(room: x.countAbove, y.countAbove, isLowest: false) { above, below in
                above.update(from: x.above, count: x.countAbove)
                below.update(from: y.above, count: y.countAbove)
                return (x.isNegative != y.isNegative, x.countAbove, y.countAbove)
            })
    }

    /// `target = a × b`, neither 0; returns the count of words, of which the last may be 0.
    @inline(__always)
    @discardableResult
    static func multiply(
        _ target: Limbs.Target, _ a: Limbs.Source, _ countA: Int, _ b: Limbs.Source, _ countB: Int
    ) -> Int {
        if countA >= countB {
            Multiplication.multiply(target, a, countA, b, countB)
        } else {
            Multiplication.multiply(target, b, countB, a, countA)
        }
        return countA &+ countB
    }
}
