/// Division that rests on multiplication: Burnikel and Ziegler, "Fast recursive division", 1998, in the form of Brent
/// and Zimmermann, "Modern computer arithmetic", 2010, 1.4.3, where everything is done in place.
extension Division {
    /// Where it overtakes the division learnt in school, in words of the quotient (measured).
    static let recursiveDivisionThreshold = 40

    /// As `divide`, which it is for a short quotient or divisor; `quotient` is wanted.
    ///
    /// Complexity: about twice that of multiplying quotient and divisor.
    static func divideQuickly(
        _ quotient: Limbs.Target, _ dividend: Limbs.Target, _ m: Int, _ divisor: Limbs.Source, _ n: Int
    ) {
        var left = m - n
        guard min(left, n) >= recursiveDivisionThreshold else {
            divide(quotient, dividend, m, divisor, n)
            return
        }
        withUnsafeTemporaryAllocation(of: UInt.self, capacity: n) { scratch in
            guard let scratch = scratch.baseAddress else { return }
            // Quotients of as many words as the divisor has, the odd rest of them first.
            var count = left % n == 0 ? n : left % n
            while left > 0 {
                left -= count
                divideBlock(quotient + left, dividend + left, count, divisor, n, scratch)
                count = n
            }
        }
    }

    /// A quotient of `count <= n` words from `n + count` words of the dividend, whose top `n` words are less than the
    /// divisor. `scratch` has room for `count` words. It calls itself about log2(count) deep.
    private static func divideBlock(
        _ quotient: Limbs.Target, _ dividend: Limbs.Target, _ count: Int, _ divisor: Limbs.Source, _ n: Int,
        _ scratch: Limbs.Target
    ) {
        guard count >= recursiveDivisionThreshold else {
            divide(quotient, dividend, n + count, divisor, n)
            return
        }
        let low = count / 2
        // The upper half of the quotient from the upper words of both; then what the divisor's lower words take away.
        divideHalf(quotient + low, dividend + 2 * low, count - low, divisor + low, n - low, scratch)
        correct(quotient + low, count - low, dividend + low, divisor, n, low, scratch)
        divideHalf(quotient, dividend + low, low, divisor + low, n - low, scratch)
        correct(quotient, low, dividend, divisor, n, low, scratch)
    }

    /// As `divideBlock`, also where the top `n` words equal the divisor: then the quotient is all ones, which is one too
    /// small, and the remainder may have a word more.
    private static func divideHalf(
        _ quotient: Limbs.Target, _ dividend: Limbs.Target, _ count: Int, _ divisor: Limbs.Source, _ n: Int,
        _ scratch: Limbs.Target
    ) {
        guard !Limbs.isLess(dividend + count, divisor, n) else {
            divideBlock(quotient, dividend, count, divisor, n, scratch)
            return
        }
        quotient.update(repeating: .max, count: count)
        _ = Limbs.subtractWithBorrow(dividend + count, n, divisor, n)
        Limbs.add(dividend, divisor, n)
    }

    /// Takes quotient × lower divisor words from the `n + 1` words of what is left, and mends a quotient that was too
    /// large by one or two.
    private static func correct(
        _ quotient: Limbs.Target, _ count: Int, _ rest: Limbs.Target, _ divisor: Limbs.Source, _ n: Int, _ low: Int,
        _ scratch: Limbs.Target
    ) {
        if count >= low {
            Multiplication.multiply(scratch, quotient, count, divisor, low)
        } else {
            Multiplication.multiply(scratch, divisor, low, quotient, count)
        }
        var missing = Limbs.subtractWithBorrow(rest, n + 1, scratch, count + low)
        while missing != 0 {
            subtractOne(quotient)
            missing &-= addWithCarry(rest, divisor, n, then: n)
        }
    }

    /// `target += source` over `count` words and on through the word at `last`; returns the carry out of that.
    private static func addWithCarry(_ target: Limbs.Target, _ source: Limbs.Source, _ count: Int, then last: Int)
        -> UInt
    {
        let carry = Limbs.addWithCarry(target, source, count)
        let (sum, over) = target[last].addingReportingOverflow(carry)
        target[last] = sum
        return over ? 1 : 0
    }

    /// One less, of a number that is not 0.
    private static func subtractOne(_ words: Limbs.Target) {
        var i = 0
        while words[i] == 0 {
            words[i] = .max
            i += 1
        }
        words[i] &-= 1
    }
}
