import BigInt

extension Number {
    /// −1, 0 or 1 as `a` is less than, equal to or greater than `b`. Exact numbers compare exactly; where one is
    /// approximate, values within a relative 1e-12 of the larger are equal.
    package static func compare(_ a: Number, _ b: Number) -> Int {
        if a.isExact, b.isExact { return exactlyOrdered(a, b) }
        if a.isRange || b.isRange { return rangeOrder(a, b) }
        let (x, y) = (a.doubleValue, b.doubleValue)
        let bound = max(x.magnitude, y.magnitude) * 1e-12
        if bound.isFinite, (x - y).magnitude <= bound, x != 0, y != 0 { return 0 }
        return exactlyOrdered(a, b)
    }

    /// −1, 0 or 1 without any tolerance: a total order by value, an approximate number standing for the exact value of
    /// its double.
    package static func exactlyOrdered(_ a: Number, _ b: Number) -> Int {
        switch (a.storage, b.storage) {
        case (.small(let a, let b), .small(let c, let d)):
            if b == d { return a < c ? -1 : a == c ? 0 : 1 }
            let (left, right) = (a.multipliedFullWidth(by: d), c.multipliedFullWidth(by: b))
            if left.high != right.high { return left.high < right.high ? -1 : 1 }
            return left.low < right.low ? -1 : left.low == right.low ? 0 : 1
        case (.approximate(let x), .approximate(let y)): return x < y ? -1 : x == y ? 0 : 1
        case (.range, _), (_, .range): return rangeOrder(a, b)
        default:
            let (x, y) = (a.sign, b.sign)
            if x != y { return x < y ? -1 : 1 }
            let (left, right) = (a.exactParts, b.exactParts)
            let order = order(
                left.numerator.magnitude, left.denominator, right.numerator.magnitude, right.denominator)
            return x < 0 ? -order : order
        }
    }

    private var exactParts: (numerator: BigInt, denominator: BigUInt) {
        parts ?? Number.exactly(doubleValue)
    }

    /// The order of `a/b` and `c/d`, told from the bit lengths where they suffice.
    private static func order(_ a: BigUInt, _ b: BigUInt, _ c: BigUInt, _ d: BigUInt) -> Int {
        let difference = (a.bitWidth + d.bitWidth) - (c.bitWidth + b.bitWidth)
        if difference.magnitude >= 2 { return difference.signum() }
        let (left, right) = b == d ? (a, c) : (a.times(d), c.times(b))
        return left < right ? -1 : left == right ? 0 : 1
    }
}
