import BigInt

/// Sums, products and quotients that outgrow a word or are approximate.
extension Number {
    @inline(never)
    func addingSlowly(_ other: Number) throws(NumberError) -> Number {
        guard isExact, other.isExact, let (a, b) = parts, let (c, d) = other.parts else {
            if isRange || other.isRange { return try Number.rangeSum(self, other) }
            return try Number(approximate: finiteDouble() + other.finiteDouble())
        }
        if b == d { return try Number.reduced(a + c, b) }
        let common = b == 1 || d == 1 ? 1 : b.commonDivisor(with: d)
        if common == 1 {
            guard b.bitWidth + d.bitWidth - 1 <= SizeLimit.bits else { throw .tooLarge }
            return try Number.lowest(a.times(d) + c.times(b), b.times(d))
        }
        // Knuth, TAOCP 2, 4.5.1: only divisors of the common one can cancel.
        let (left, right) = (b.dividedExactly(by: common), d.dividedExactly(by: common))
        guard left.bitWidth + right.bitWidth - 1 <= SizeLimit.bits else { throw .tooLarge }
        let sum = a.times(right) + c.times(left)
        let rest = sum.magnitude.commonDivisor(with: common)
        if rest == 1 { return try Number.lowest(sum, left.times(d)) }
        return try Number.lowest(
            BigInt(sign: sum.sign, magnitude: sum.magnitude.dividedExactly(by: rest)),
            left.times(d.dividedExactly(by: rest)))
    }

    @inline(never)
    func multipliedSlowly(by other: Number) throws(NumberError) -> Number {
        guard isExact, other.isExact, let (a, b) = parts, let (c, d) = other.parts else {
            if isRange || other.isRange { return try Number.rangeProduct(self, other) }
            return try Number(approximate: finiteDouble() * other.finiteDouble())
        }
        return try Number.product(a, b, c, d)
    }

    @inline(never)
    func dividedSlowly(by other: Number) throws(NumberError) -> Number {
        if isRange || other.isRange { return try Number.rangeQuotient(self, other) }
        if other.isZero { throw .divisionByZero }
        guard isExact, other.isExact, let (a, b) = parts, let (c, d) = other.parts else {
            return try Number(approximate: finiteDouble() / other.finiteDouble())
        }
        return try Number.product(a, b, BigInt(sign: c.sign, magnitude: d), c.magnitude)
    }

    /// `a/b × c/d`, both in lowest terms: what can cancel does so before anything is multiplied.
    private static func product(
        _ a: BigInt, _ b: BigUInt, _ c: BigInt, _ d: BigUInt
    ) throws(NumberError) -> Number {
        if a.isZero || c.isZero { return Number(0) }
        let (left, below) = cancelled(a.magnitude, d)
        let (right, under) = cancelled(c.magnitude, b)
        // A product of p and q bits has p + q bits or one less.
        guard left.bitWidth + right.bitWidth - 1 <= SizeLimit.bits,
            under.bitWidth + below.bitWidth - 1 <= SizeLimit.bits
        else { throw .tooLarge }
        return try lowest(
            BigInt(sign: a.sign == c.sign ? .plus : .minus, magnitude: left.times(right)), under.times(below))
    }

    /// The two without their common divisor.
    private static func cancelled(_ a: BigUInt, _ b: BigUInt) -> (BigUInt, BigUInt) {
        let divisor = a == 1 || b == 1 ? 1 : a.commonDivisor(with: b)
        return divisor == 1 ? (a, b) : (a.dividedExactly(by: divisor), b.dividedExactly(by: divisor))
    }
}
