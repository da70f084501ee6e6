/// Sums of fractions of few words, as their words stand.
extension FractionParts {
    /// The sum or difference of two numbers other than 0, nil where it would be large and not known to be in lowest terms.
    @inline(__always)
    func adding(_ other: FractionParts, subtracts: Bool) -> Rational? {
        let (x, y) = (self, other)
        let isNegative = y.isNegative != subtracts
        if x.countBelow == y.countBelow, Limbs.order(x.below, x.countBelow, y.below, y.countBelow) == 0 {
            // a/d ± c/d
            guard max(x.countAbove, y.countAbove) <= Rational.looseWords || x.isWhole else { return nil }
            return FractionParts.overCommon(x, y, isNegative)
        }
        // a/b ± c/d = (a ± c b/d) / b where d divides b
        if let sum = FractionParts.overLarger(x, y, x.isNegative, isNegative) { return sum }
        if let sum = FractionParts.overLarger(y, x, isNegative, x.isNegative) { return sum }
        return FractionParts.overProduct(x, y, isNegative)
    }

    /// The sum over the product of the two denominators; `isNegative` is y's sign.
    @inline(__always)
    private static func overProduct(_ x: FractionParts, _ y: FractionParts, _ isNegative: Bool) -> Rational? {
        let room = max(x.countAbove &+ y.countBelow, y.countAbove &+ x.countBelow) &+ 1
        guard room <= Rational.looseWords &+ 1, x.countBelow &+ y.countBelow <= Rational.looseWords else { return nil }
        return Rational(
            settling: BigFraction(room: room, x.countBelow &+ y.countBelow, isLowest: false) { above, below in
                Multiplication.product(below, x.below, x.countBelow, y.below, y.countBelow)
                let count = Multiplication.product(above, x.above, x.countAbove, y.below, y.countBelow)
                (above + count).update(repeating: 0, count: room &- count)
                let flips = Limbs.accumulate(
                    above, room, y.above, y.countAbove, x.below, x.countBelow, subtracts: x.isNegative != isNegative)
                return (x.isNegative != flips, room, x.countBelow &+ y.countBelow)
            })
    }

    /// The sum over x's denominator where that is known to be a multiple of y's: y is whole, or has a denominator of one
    /// word that divides a short one.
    private static func overLarger(
        _ x: FractionParts, _ y: FractionParts, _ xNegative: Bool, _ yNegative: Bool
    ) -> Rational? {
        let room = max(x.countAbove, y.countAbove &+ x.countBelow) &+ 1
        guard room <= Rational.looseWords &+ 1, y.countBelow == 1 else { return nil }
        let isWhole = y.below[0] == 1
        guard isWhole || x.countBelow <= 3 else { return nil }
        return withUnsafeTemporaryAllocation(of: UInt.self, capacity: 3) { quotient in
            var (factor, count) = (x.below, x.countBelow)
            if !isWhole {
                let target = quotient.baseAddress.unsafelyUnwrapped
                guard Division.divide(target, x.below, x.countBelow, by: y.below[0]) == 0 else { return nil }
                (factor, count) = (UnsafePointer(target), Limbs.trimmed(target, x.countBelow))
            }
            return Rational(
                settling: BigFraction(room: room, x.countBelow, isLowest: isWhole && x.isLowest) { above, below in
                    below.update(from: x.below, count: x.countBelow)
                    above.update(from: x.above, count: x.countAbove)
                    (above + x.countAbove).update(repeating: 0, count: room &- x.countAbove)
                    let flips = Limbs.accumulate(
                        above, room, y.above, y.countAbove, factor, count, subtracts: xNegative != yNegative)
                    return (xNegative != flips, room, x.countBelow)
                })
        }
    }

    /// The sum of two numbers over the same denominator; `isNegative` is y's sign.
    private static func overCommon(_ x: FractionParts, _ y: FractionParts, _ isNegative: Bool) -> Rational {
        let (m, n) = (x.countAbove, y.countAbove)
        return Rational(
            settling: BigFraction(room: max(m, n) &+ 1, x.countBelow, isLowest: x.isWhole) { above, below in
                below.update(from: x.below, count: x.countBelow)
                if x.isNegative == isNegative {
                    if m >= n {
                        Limbs.sum(above, x.above, m, y.above, n)
                    } else {
                        Limbs.sum(above, y.above, n, x.above, m)
                    }
                    return (isNegative, max(m, n) &+ 1, x.countBelow)
                }
                if Limbs.order(x.above, m, y.above, n) < 0 {
                    Limbs.difference(above, y.above, n, x.above, m)
                    return (isNegative, n, x.countBelow)
                }
                Limbs.difference(above, x.above, m, y.above, n)
                return (x.isNegative, m, x.countBelow)
            })
    }
}

extension Limbs {
    /// `target ± a × b` through `room` words, which have room for either sign; returns whether the result was negative:
    /// its magnitude is kept. For short numbers.
    static func accumulate(
        _ target: Target, _ room: Int, _ a: Source, _ countA: Int, _ b: Source, _ countB: Int, subtracts: Bool
    ) -> Bool {
        var isNegative = false
        for i in 0..<countB {
            let top = i &+ countA
            if subtracts {
                var borrow = subtractProduct(target + i, a, countA, b[i])
                var j = top
                while borrow != 0, j < room {
                    let (difference, under) = target[j].subtractingReportingOverflow(borrow)
                    target[j] = difference
                    borrow = under ? 1 : 0
                    j &+= 1
                }
                if borrow != 0 { isNegative = true }
            } else {
                var carry = addProduct(target + i, a, countA, b[i])
                var j = top
                while carry != 0, j < room {
                    let (sum, over) = target[j].addingReportingOverflow(carry)
                    target[j] = sum
                    carry = over ? 1 : 0
                    j &+= 1
                }
            }
        }
        if isNegative { negate(target, room) }
        return isNegative
    }
}
