extension Rational {
    /// The product.
    ///
    /// - Throws: `tooLarge`.
    func multiplied(by other: Rational) throws(NumberError) -> Rational {
        if case .small(let a, let b) = self, case .small(let c, let d) = other {
            return Rational(Int128(a) &* Int128(c), UInt128(UInt(bitPattern: b)) &* UInt128(UInt(bitPattern: d)))
        }
        if isZero || other.isZero { return .zero }
        let product = withParts { x in other.withParts { y in x.multiplied(by: y) } }
        if let product { return product }
        return try LowestTerms.product(self, other)
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
        let quotient = withParts { x in other.withParts { y in x.divided(by: y) } }
        if let quotient { return quotient }
        return try LowestTerms.product(self, other.inverse)
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
}
