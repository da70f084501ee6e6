extension Rational {
    /// The sum.
    ///
    /// - Throws: `tooLarge`.
    func adding(_ other: Rational) throws(NumberError) -> Rational {
        if case .small(let a, let b) = self, case .small(let c, let d) = other {
            return Rational.smallSum(a, b, Int128(c), d)
        }
        return try combining(other, subtracts: false)
    }

    /// The difference.
    ///
    /// - Throws: `tooLarge`.
    func subtracting(_ other: Rational) throws(NumberError) -> Rational {
        if case .small(let a, let b) = self, case .small(let c, let d) = other {
            return Rational.smallSum(a, b, -Int128(c), d)
        }
        return try combining(other, subtracts: true)
    }

    /// `a/b + c/d`. Where one denominator divides the other, as powers of ten do, the larger stays.
    @inline(__always)
    private static func smallSum(_ a: Int, _ b: Int, _ c: Int128, _ d: Int) -> Rational {
        if b == d { return Rational(Int128(a) &+ c, UInt128(b)) }
        if b > d {
            let (factor, rest) = b.quotientAndRemainder(dividingBy: d)
            if rest == 0 { return Rational(Int128(a) &+ c &* Int128(factor), UInt128(b)) }
        } else {
            let (factor, rest) = d.quotientAndRemainder(dividingBy: b)
            if rest == 0 { return Rational(Int128(a) &* Int128(factor) &+ c, UInt128(d)) }
        }
        return Rational(
            Int128(a) &* Int128(d) &+ c &* Int128(b), UInt128(UInt(bitPattern: b)) &* UInt128(UInt(bitPattern: d)))
    }

    private func combining(_ other: Rational, subtracts: Bool) throws(NumberError) -> Rational {
        if isZero { return subtracts ? other.negated : other }
        if other.isZero { return self }
        let sum = withParts { x in other.withParts { y in x.adding(y, subtracts: subtracts) } }
        guard let sum else { return try LowestTerms.sum(self, other, subtracts: subtracts) }
        return try sum.withinLimit()
    }
}
