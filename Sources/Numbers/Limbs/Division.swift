/// Division by one word, and as learnt in school; `Division+Recursive` goes on from there.
enum Division {
    /// `quotient = source / divisor`, returns the rest; the two may be one, and the divisor is not 0.
    static func divide(_ quotient: Limbs.Target, _ source: Limbs.Source, _ count: Int, by divisor: UInt) -> UInt {
        let shift = divisor.leadingZeroBitCount
        let inverse = Reciprocal(divisor &<< UInt(shift))
        var rest: UInt = 0
        var i = count
        if shift == 0 {
            while i > 0 {
                i &-= 1
                (quotient[i], rest) = inverse.quotient(rest, source[i])
            }
            return rest
        }
        guard i > 0 else { return 0 }
        // Divisor and number are shifted alike, the number on the way.
        rest = source[i &- 1] &>> UInt(64 &- shift)
        while i > 0 {
            i &-= 1
            let below: UInt = i > 0 ? source[i &- 1] &>> UInt(64 &- shift) : 0
            (quotient[i], rest) = inverse.quotient(rest, source[i] &<< UInt(shift) | below)
        }
        return rest &>> UInt(shift)
    }

    /// The rest of a division by one word, which is not 0.
    static func remainder(_ source: Limbs.Source, _ count: Int, by divisor: UInt) -> UInt {
        let shift = divisor.leadingZeroBitCount
        let inverse = Reciprocal(divisor &<< UInt(shift))
        var rest: UInt = 0
        var i = count
        while i > 0 {
            i &-= 1
            let word = source[i]
            // rest < divisor, so that its shifted words are less than the shifted divisor.
            let high = shift == 0 ? rest : rest &<< UInt(shift) | word &>> UInt(64 &- shift)
            rest = inverse.quotient(high, word &<< UInt(shift)).rest &>> UInt(shift)
        }
        return rest
    }

    /// Divides in place: the remainder replaces the lowest `n` words of `dividend`, the words above become 0, and
    /// `quotient`, where wanted, gets `m − n` words. Knuth, TAOCP 2, 4.3.1 D, its digits estimated from three words by
    /// two, so that an estimate is nearly always right.
    ///
    /// `divisor` has its top bit set, and the top `n` words of `dividend` are less than it; `m >= n > 0`.
    ///
    /// Complexity: O(n (m − n)).
    static func divide(_ quotient: Limbs.Target?, _ dividend: Limbs.Target, _ m: Int, _ divisor: Limbs.Source, _ n: Int)
    {
        guard n > 1 else {
            let inverse = Reciprocal(divisor[0])
            var rest = dividend[m &- 1]
            dividend[m &- 1] = 0
            var j = m &- 1
            while j > 0 {
                j &-= 1
                let step = inverse.quotient(rest, dividend[j])
                dividend[j] = 0
                if let quotient { quotient[j] = step.quotient }
                rest = step.rest
            }
            dividend[0] = rest
            return
        }
        let inverse = Reciprocal(divisor[n &- 1], divisor[n &- 2])
        var j = m &- n
        while j > 0 {
            j &-= 1
            let part = dividend + j
            let (high, next) = (part[n], part[n &- 1])
            var digit: UInt
            if high == inverse.high, next == inverse.low {
                digit = .max
                let borrow = Limbs.subtractProduct(part, divisor, n, digit)
                part[n] = high &- borrow
                // The estimate is at most two too large.
                while part[n] != 0 {
                    digit &-= 1
                    part[n] = part[n] &+ Limbs.addWithCarry(part, divisor, n)
                }
            } else {
                var rest: UInt128
                (digit, rest) = inverse.quotient(high, next, part[n &- 2])
                let borrow = UInt128(Limbs.subtractProduct(part, divisor, n &- 2, digit))
                let isLarge = rest < borrow
                rest = rest &- borrow
                if isLarge {
                    digit &-= 1
                    let carry = Limbs.addWithCarry(part, divisor, n &- 2)
                    rest =
                        rest &+ (UInt128(inverse.high) &<< 64 | UInt128(inverse.low)) &+ UInt128(carry)
                }
                part[n] = 0
                part[n &- 1] = UInt(truncatingIfNeeded: rest &>> 64)
                part[n &- 2] = UInt(truncatingIfNeeded: rest)
            }
            if let quotient { quotient[j] = digit }
        }
    }
}
