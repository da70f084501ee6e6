/// A divisor of one or two words with its top bit set, and its inverse, by which a quotient takes two multiplications
/// instead of a division (Möller and Granlund, "Improved division by invariant integers", 2011).
struct Reciprocal {
    /// The top word, and the one below (0 where there is none).
    let high: UInt
    let low: UInt
    /// `⌊(2^128 − 1) / high⌋ − 2^64`, or `⌊(2^192 − 1) / (high, low)⌋ − 2^64`.
    let inverse: UInt

    /// - Precondition: the top bit of `word` is set.
    init(_ word: UInt) {
        high = word
        low = 0
        inverse = Reciprocal.inverse(word)
    }

    /// Of two words (algorithm 6 there).
    ///
    /// - Precondition: the top bit of `high` is set.
    init(_ high: UInt, _ low: UInt) {
        var v = Reciprocal.inverse(high)
        var p = high &* v &+ low
        if p < low {
            v &-= 1
            if p >= high {
                v &-= 1
                p &-= high
            }
            p &-= high
        }
        let t = v.multipliedFullWidth(by: low)
        p = p &+ t.high
        if p < t.high {
            v &-= 1
            if p > high || (p == high && t.low >= low) { v &-= 1 }
        }
        (self.high, self.low, inverse) = (high, low, v)
    }

    private static func inverse(_ word: UInt) -> UInt {
        word.dividingFullWidth((~word, .max)).quotient
    }

    /// Quotient and rest of `(u1, u0)` by one word, `u1 < high` (algorithm 4 there).
    @inline(__always)
    func quotient(_ u1: UInt, _ u0: UInt) -> (quotient: UInt, rest: UInt) {
        let product = UInt128(inverse) &* UInt128(u1) &+ (UInt128(u1) &<< 64 | UInt128(u0))
        let low = UInt(truncatingIfNeeded: product)
        var quotient = UInt(truncatingIfNeeded: product &>> 64) &+ 1
        var rest = u0 &- quotient &* high
        if rest > low {
            quotient &-= 1
            rest = rest &+ high
        }
        if rest >= high {
            quotient = quotient &+ 1
            rest &-= high
        }
        return (quotient, rest)
    }

    /// Quotient and rest of three words by the two, `(u2, u1)` less than them (algorithm 5 there).
    @inline(__always)
    func quotient(_ u2: UInt, _ u1: UInt, _ u0: UInt) -> (quotient: UInt, rest: UInt128) {
        let divisor = UInt128(high) &<< 64 | UInt128(low)
        let product = UInt128(inverse) &* UInt128(u2) &+ (UInt128(u2) &<< 64 | UInt128(u1))
        let q0 = UInt(truncatingIfNeeded: product)
        var quotient = UInt(truncatingIfNeeded: product &>> 64)
        let r1 = u1 &- quotient &* high
        var rest =
            (UInt128(r1) &<< 64 | UInt128(u0)) &- UInt128(low) &* UInt128(quotient) &- divisor
        quotient = quotient &+ 1
        if UInt(truncatingIfNeeded: rest &>> 64) >= q0 {
            quotient &-= 1
            rest = rest &+ divisor
        }
        if rest >= divisor {
            quotient = quotient &+ 1
            rest = rest &- divisor
        }
        return (quotient, rest)
    }
}
