extension Rational {
    /// −1, 0 or 1 as `p` is less than, equal to or greater than `q`.
    static func order(_ p: Rational, _ q: Rational) -> Int {
        if case .small(let a, let b) = p, case .small(let c, let d) = q {
            if b == d { return a < c ? -1 : a == c ? 0 : 1 }
            let (left, right) = (Int128(a) &* Int128(d), Int128(c) &* Int128(b))
            return left < right ? -1 : left == right ? 0 : 1
        }
        let (x, y) = (p.sign, q.sign)
        if x != y { return x < y ? -1 : 1 }
        let order = p.withParts { a in q.withParts { b in magnitudeOrder(a, b) } }
        return x < 0 ? -order : order
    }

    /// The order of two magnitudes, told from the bit lengths where they suffice.
    private static func magnitudeOrder(_ x: FractionParts, _ y: FractionParts) -> Int {
        let difference =
            Limbs.bitWidth(x.above, x.countAbove) + Limbs.bitWidth(y.below, y.countBelow)
            - Limbs.bitWidth(y.above, y.countAbove) - Limbs.bitWidth(x.below, x.countBelow)
        if difference.magnitude >= 2 { return difference.signum() }
        if Limbs.order(x.below, x.countBelow, y.below, y.countBelow) == 0 {
            return Limbs.order(x.above, x.countAbove, y.above, y.countAbove)
        }
        let (m, n) = (x.countAbove + y.countBelow, y.countAbove + x.countBelow)
        return withUnsafeTemporaryAllocation(of: UInt.self, capacity: m + n) { scratch in
            let left = scratch.baseAddress.unsafelyUnwrapped
            let right = left + m
            multiply(left, x.above, x.countAbove, y.below, y.countBelow)
            multiply(right, y.above, y.countAbove, x.below, x.countBelow)
            return Limbs.order(left, Limbs.trimmed(left, m), right, Limbs.trimmed(right, n))
        }
    }
}
