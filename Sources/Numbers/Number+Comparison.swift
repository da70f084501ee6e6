extension Number {
    /// −1, 0 or 1 as `a` is less than, equal to or greater than `b`. Exact numbers compare exactly; where one is
    /// approximate, values within a relative 1e-12 of the larger are equal.
    package static func compare(_ a: Number, _ b: Number) -> Int {
        if let x = a.exact, let y = b.exact { return Rational.order(x, y) }
        if a.isSpread || b.isSpread { return spreadOrder(a, b) }
        if a.isBeyond || b.isBeyond { return Tolerance.coversBeyond(a, b) ? 0 : exactlyOrdered(a, b) }
        return Tolerance.covers(a.doubleValue, b.doubleValue) ? 0 : exactlyOrdered(a, b)
    }

    /// −1, 0 or 1 without any tolerance: a total order by value, an approximate number standing for the exact value of
    /// its double.
    package static func exactlyOrdered(_ a: Number, _ b: Number) -> Int {
        switch (a.kind, b.kind) {
        case (.exact(let x), .exact(let y)): return Rational.order(x, y)
        case (.approximate(let x), .approximate(let y)): return x < y ? -1 : x == y ? 0 : 1
        case (.range, _), (_, .range), (.samples, _), (_, .samples): return spreadOrder(a, b)
        default:
            return Rational.order(
                a.rational ?? Rational(exactly: a.doubleValue), b.rational ?? Rational(exactly: b.doubleValue))
        }
    }

    /// The order of numbers that are known by more than one value.
    private static func spreadOrder(_ a: Number, _ b: Number) -> Int {
        a.isSampled || b.isSampled ? Samples.order(a, b) : RangeArithmetic.order(a, b)
    }

    private var isBeyond: Bool {
        if case .beyond = storage { return true }
        return false
    }
}
