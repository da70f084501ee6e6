extension FractionParts {
    /// The order of two magnitudes, told from the bit lengths where they suffice.
    static func magnitudeOrder(_ x: FractionParts, _ y: FractionParts) -> Int {
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
            Multiplication.product(left, x.above, x.countAbove, y.below, y.countBelow)
            Multiplication.product(right, y.above, y.countAbove, x.below, x.countBelow)
            return Limbs.order(left, Limbs.trimmed(left, m), right, Limbs.trimmed(right, n))
        }
    }
}
