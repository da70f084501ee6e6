extension Number {
    /// −1, 0 or 1 as `a` is less than, equal to or greater than `b`. Exact numbers compare exactly; where one is
    /// approximate, values within a relative 1e-12 of the larger are equal.
    package static func compare(_ a: Number, _ b: Number) -> Int {
        if let x = a.exact, let y = b.exact { return Rational.order(x, y) }
        if a.isRange || b.isRange { return RangeArithmetic.order(a, b) }
        if a.isBeyond || b.isBeyond { return beyondOrder(a, b) ?? exactlyOrdered(a, b) }
        let (x, y) = (a.doubleValue, b.doubleValue)
        let bound = max(x.magnitude, y.magnitude) * 1e-12
        if bound.isFinite, (x - y).magnitude <= bound, x != 0, y != 0 { return 0 }
        return exactlyOrdered(a, b)
    }

    /// −1, 0 or 1 without any tolerance: a total order by value, an approximate number standing for the exact value of
    /// its double.
    package static func exactlyOrdered(_ a: Number, _ b: Number) -> Int {
        switch (a.kind, b.kind) {
        case (.exact(let x), .exact(let y)): return Rational.order(x, y)
        case (.approximate(let x), .approximate(let y)): return x < y ? -1 : x == y ? 0 : 1
        case (.range, _), (_, .range): return RangeArithmetic.order(a, b)
        default:
            return Rational.order(
                a.rational ?? Rational(exactly: a.doubleValue), b.rational ?? Rational(exactly: b.doubleValue))
        }
    }

    private var isBeyond: Bool {
        if case .beyond = storage { return true }
        return false
    }

    /// 0 where two numbers of which one is beyond a double's range are within the tolerance.
    private static func beyondOrder(_ a: Number, _ b: Number) -> Int? {
        guard a.sign == b.sign, a.sign != 0 else { return nil }
        let (p, q) = (a.significandAndExponent, b.significandAndExponent)
        guard (p.exponent - q.exponent).magnitude <= 1 else { return nil }
        let (x, y) = (p.significand, Double(sign: .plus, exponent: q.exponent - p.exponent, significand: q.significand))
        return (x - y).magnitude <= max(x, y) * 1e-12 ? 0 : nil
    }
}
