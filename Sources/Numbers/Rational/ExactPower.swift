/// The power of an exact number where it is exact too: whole exponents, and fractions of one where the root is rational.
struct ExactPower {
    /// Not 0.
    let base: Rational
    let exponent: Rational

    @inline(__always)
    init(of base: Rational, to exponent: Rational) { (self.base, self.exponent) = (base, exponent) }

    /// Nil where the power is not rational.
    ///
    /// - Throws: `noRealResult` for an even root of a negative number, `tooLarge` before anything is computed.
    @inline(__always)
    var value: Rational? {
        get throws(NumberError) {
            if let whole = exponent.asInt { return try ExactPower.whole(base, whole) }
            return try ofRoot
        }
    }

    /// The power of a root, the exponent being no `Int`.
    @inline(never)
    private var ofRoot: Rational? {
        get throws(NumberError) {
            let lowest = LowestTerms(exponent)
            let (times, degree) = (lowest.numerator, lowest.denominator)
            let negative = base.sign < 0
            if negative, !degree.isOdd { throw .noRealResult }
            if case .small(let numerator, 1) = base.reduced, numerator.magnitude == 1 {
                return Rational(negative && times.magnitude.isOdd ? -1 : 1)
            }
            // A root of 2 or more needs as many bits as its degree.
            guard degree.bitWidth < 32, let root = LowestTerms(base.magnitude).root(Int(degree.lowWord)) else {
                return nil
            }
            guard let whole = Int(times.magnitude, negative: times.isNegative) else { throw .tooLarge }
            let power = try ExactPower.whole(Rational(root), whole)
            return negative && whole & 1 == 1 ? power.negated : power
        }
    }

    private static func whole(_ base: Rational, _ exponent: Int) throws(NumberError) -> Rational {
        let times = exponent.magnitude
        if case .small(let numerator, let denominator) = base {
            if denominator == 1, numerator.magnitude == 1 { return Rational(exponent & 1 == 0 ? 1 : numerator) }
            if times <= 8 { return short(numerator, denominator, Int(times), inverted: exponent < 0) }
        }
        return Rational(try LowestTerms(base).raised(to: exponent))
    }

    /// A short power as it comes: the words of numerator and denominator multiplied by the base's again and again.
    private static func short(_ numerator: Int, _ denominator: Int, _ times: Int, inverted: Bool) -> Rational {
        let negative = numerator < 0 && times & 1 == 1
        if let above = numerator.magnitude.power(UInt(times)), let below = denominator.magnitude.power(UInt(times)),
            (above | below) >> 63 == 0
        {
            let (p, q) = inverted ? (below, above) : (above, below)
            return .small(negative ? -Int(p) : Int(p), Int(q))
        }
        let (p, q) =
            inverted ? (denominator.magnitude, numerator.magnitude) : (numerator.magnitude, denominator.magnitude)
        return Rational(
            settling: BigFraction(room: times, times, isLowest: denominator == 1) { above, below in
                (negative, Limbs.power(above, p, times), Limbs.power(below, q, times))
            })
    }
}

extension Limbs {
    /// `target = base^times`, in at most `times` words; returns how many. For short powers, `times > 0`.
    fileprivate static func power(_ target: Target, _ base: UInt, _ times: Int) -> Int {
        target[0] = base
        var count = 1
        for _ in 1..<max(times, 1) {
            let carry = product(target, target, count, base)
            if carry != 0 {
                target[count] = carry
                count += 1
            }
        }
        return count
    }
}

extension UInt {
    /// The power if it fits.
    fileprivate func power(_ exponent: UInt) -> UInt? {
        if self == 1 { return 1 }
        if exponent >= 64 { return nil }
        var result: UInt = 1
        for _ in 0..<exponent {
            let (product, overflow) = result.multipliedReportingOverflow(by: self)
            if overflow { return nil }
            result = product
        }
        return result
    }
}
