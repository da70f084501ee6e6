/// The greatest common divisor, by Lehmer's method.
enum CommonDivisor {
    /// The greatest common divisor of two numbers other than 0, their top words not 0.
    ///
    /// Lehmer's method (Knuth, TAOCP 2, 4.5.2 L) on the top 128 bits, with Collins' condition for stopping (Jebelean,
    /// "A double-digit Lehmer–Euclid algorithm", 1995): about 62 bits go in each pass over the words.
    ///
    /// Complexity: O(n²), about 1/60 of the steps of a binary algorithm.
    static func of(_ a: [UInt], _ b: [UInt]) -> [UInt] {
        // Either may have to hold a number as long as the other.
        let count = max(a.count, b.count)
        let (countA, countB) = (a.count, b.count)
        var a = a + repeatElement(0, count: count - countA)
        var b = b + repeatElement(0, count: count - countB)
        return a.withUnsafeMutableBufferPointer { a in
            b.withUnsafeMutableBufferPointer { b in
                guard let x = a.baseAddress, let y = b.baseAddress else { return [] }
                return withUnsafeTemporaryAllocation(of: UInt.self, capacity: count + 1) { scratch in
                    guard let scratch = scratch.baseAddress else { return [] }
                    return reduce(x, countA, y, countB, scratch)
                }
            }
        }
    }

    /// Works on both numbers in place; `scratch` has room for a word more than the longer.
    private static func reduce(
        _ a: Limbs.Target, _ countA: Int, _ b: Limbs.Target, _ countB: Int, _ scratch: Limbs.Target
    ) -> [UInt] {
        var (x, m, y, n) = (a, countA, b, countB)
        if m < n || (m == n && Limbs.isLess(x, y, n)) { (x, m, y, n) = (y, n, x, m) }
        while n > 2 {
            // Here x >= y. Unless they are about as long, or the short look brings nothing, one division is due.
            if m - n <= 1 {
                let step = cofactors(leading(x, m, y, n))
                if step.v0 != 0 {
                    // Both results are shorter than y was by about 62 bits.
                    for i in n..<m { y[i] = 0 }
                    combine(x, y, m, step)
                    (m, n) = (Limbs.trimmed(x, m), Limbs.trimmed(y, m))
                    if m < n || (m == n && Limbs.isLess(x, y, n)) { (x, m, y, n) = (y, n, x, m) }
                    continue
                }
            }
            remainder(x, m, y, n, scratch)
            (x, m, y, n) = (y, n, x, Limbs.trimmed(x, n))
        }
        if n > 0, m > 2 {
            remainder(x, m, y, n, scratch)
            m = Limbs.trimmed(x, n)
        }
        let divisor = commonDivisor(double(x, m), double(y, n))
        let (low, high) = (UInt(truncatingIfNeeded: divisor), UInt(truncatingIfNeeded: divisor >> 64))
        if n == 0, m > 2 { return Array(UnsafeBufferPointer(start: x, count: m)) }
        return high == 0 ? [low] : [low, high]
    }

    /// `x = x mod y`; the words above become 0.
    private static func remainder(_ x: Limbs.Target, _ m: Int, _ y: Limbs.Target, _ n: Int, _ scratch: Limbs.Target) {
        let shift = y[n - 1].leadingZeroBitCount
        scratch[m] = Limbs.shiftLeft(scratch, x, m, shift)
        _ = Limbs.shiftLeft(y, y, n, shift)
        Division.divide(nil, scratch, m + 1, y, n)
        Limbs.shiftRight(scratch, scratch, n, shift)
        Limbs.shiftRight(y, y, n, shift)
        x.update(from: scratch, count: n)
        for i in n..<m { x[i] = 0 }
    }

    /// The top 128 bits of x, and those of y that stand at the same places; `m >= n > 2`, `m − n <= 1`.
    private static func leading(_ x: Limbs.Source, _ m: Int, _ y: Limbs.Source, _ n: Int) -> (UInt128, UInt128) {
        let shift = UInt(x[m - 1].leadingZeroBitCount)
        func top(_ words: Limbs.Source, _ count: Int) -> UInt128 {
            let high: UInt = m == count ? words[m - 1] : 0
            let pair = UInt128(high) << 64 | UInt128(words[m - 2])
            return shift == 0 ? pair : pair &<< UInt128(shift) | UInt128(words[m - 3] &>> (64 - shift))
        }
        return (top(x, m), top(y, n))
    }

    private struct Cofactors {
        var (u0, u1, v0, v1): (UInt, UInt, UInt, UInt)
        /// Whether u0 and v1 are the positive ones.
        var isEven: Bool
    }

    /// Euclid's algorithm on the leading parts as long as its quotients are certain to be those of the whole numbers.
    private static func cofactors(_ leading: (UInt128, UInt128)) -> Cofactors {
        var (a1, a2) = leading
        var isEven = false
        var (u0, u1, u2): (UInt, UInt, UInt) = (0, 1, 0)
        var (v0, v1, v2): (UInt, UInt, UInt) = (0, 0, 1)
        while a2 >= UInt128(v2), a1 &- a2 >= UInt128(v1) &+ UInt128(v2) {
            // Most quotients are 1, 2 or 3, and a division is dear.
            var quotient: UInt128 = 1
            var rest = a1 &- a2
            while rest >= a2, quotient < 4 {
                rest = rest &- a2
                quotient = quotient &+ 1
            }
            if rest >= a2 {
                let more: UInt128
                (more, rest) = division(rest, a2)
                quotient = quotient &+ more
            }
            let next = quotient &* UInt128(v2) &+ UInt128(v1)
            (a1, a2) = (a2, rest)
            (u0, u1, u2) = (u1, u2, u1 &+ UInt(truncatingIfNeeded: quotient) &* u2)
            (v0, v1, v2) = (v1, v2, UInt(truncatingIfNeeded: next))
            isEven.toggle()
            // A cofactor of two words: the next rest would be below it.
            if (quotient | next) &>> 64 != 0 { break }
        }
        return Cofactors(u0: u0, u1: u1, v0: v0, v1: v1, isEven: isEven)
    }

    /// Quotient and rest: from the top words, which make the quotient too large by one at most, and by a whole division
    /// where they do not fit.
    @inline(__always)
    private static func division(_ a: UInt128, _ b: UInt128) -> (UInt128, UInt128) {
        let shift = UInt128(max(0, 64 &- b.leadingZeroBitCount))
        let top = a &>> shift
        guard top &>> 64 == 0 else { return a.quotientAndRemainder(dividingBy: b) }
        var quotient = UInt128(UInt(truncatingIfNeeded: top) / UInt(truncatingIfNeeded: b &>> shift))
        var rest = a &- quotient &* b
        // Below 0, it went around. `a` is at least 4 b away from the top, since that was taken off before.
        while rest > a {
            quotient = quotient &- 1
            rest = rest &+ b
        }
        return (quotient, rest)
    }

    /// `x, y = u0 x − v0 y, v1 y − u1 x` where `isEven`, else both with the other sign; both results are not negative.
    private static func combine(_ x: Limbs.Target, _ y: Limbs.Target, _ count: Int, _ step: Cofactors) {
        let (p, q, r, s) =
            step.isEven ? (step.u0, step.v0, step.v1, step.u1) : (step.v0, step.u0, step.u1, step.v1)
        // first = p × one − q × other, second = r × other − s × one
        let (one, other) = step.isEven ? (x, y) : (y, x)
        var (carryP, carryQ, carryR, carryS): (UInt, UInt, UInt, UInt) = (0, 0, 0, 0)
        for i in 0..<count {
            let (a, b) = (one[i], other[i])
            let first = difference(a, p, b, q, &carryP, &carryQ)
            let second = difference(b, r, a, s, &carryR, &carryS)
            x[i] = first
            y[i] = second
        }
    }

    /// The next word of `a p − b q`; the carry of the first product is kept in `up`, that of the second and the borrow
    /// in `down`.
    @inline(__always)
    private static func difference(
        _ a: UInt, _ p: UInt, _ b: UInt, _ q: UInt, _ up: inout UInt, _ down: inout UInt
    ) -> UInt {
        let first = UInt128(a) &* UInt128(p) &+ UInt128(up)
        let second = UInt128(b) &* UInt128(q) &+ UInt128(down)
        let difference =
            UInt128(UInt(truncatingIfNeeded: first)) &- UInt128(UInt(truncatingIfNeeded: second))
        up = UInt(truncatingIfNeeded: first &>> 64)
        // The upper half of a negative difference is all ones.
        down = UInt(truncatingIfNeeded: second &>> 64) &- UInt(truncatingIfNeeded: difference &>> 64)
        return UInt(truncatingIfNeeded: difference)
    }

    private static func double(_ words: Limbs.Source, _ count: Int) -> UInt128 {
        (count > 1 ? UInt128(words[1]) << 64 : 0) | (count > 0 ? UInt128(words[0]) : 0)
    }

    /// Stein's binary algorithm on two words, as long as they are two.
    private static func commonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
        if a == 0 || b == 0 { return a | b }
        let shift = UInt128((a | b).trailingZeroBitCount)
        var u = a &>> UInt128(a.trailingZeroBitCount)
        var v = b &>> UInt128(b.trailingZeroBitCount)
        while (u | v) &>> 64 != 0, u != v {
            if u < v { swap(&u, &v) }
            let difference = u &- v
            u = difference &>> UInt128(difference.trailingZeroBitCount)
        }
        if u == v { return u &<< shift }
        let divisor = greatestCommonDivisor(UInt(truncatingIfNeeded: u), UInt(truncatingIfNeeded: v))
        return UInt128(divisor) &<< shift
    }
}
