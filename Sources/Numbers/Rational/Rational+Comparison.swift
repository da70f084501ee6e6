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
        let order = p.withParts { a in q.withParts { b in FractionParts.magnitudeOrder(a, b) } }
        return x < 0 ? -order : order
    }
}
