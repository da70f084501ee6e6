/// How near approximate numbers count as equal: within a relative 1e-12 of the larger.
enum Tolerance {
    static let relative = 1e-12

    /// Whether two doubles count as equal although they differ; 0 is near to nothing.
    @inline(__always)
    static func covers(_ x: Double, _ y: Double) -> Bool {
        let bound = max(x.magnitude, y.magnitude) * relative
        return bound.isFinite && (x - y).magnitude <= bound && x != 0 && y != 0
    }

    /// The same of two numbers of which one is beyond a double's range.
    static func coversBeyond(_ a: Number, _ b: Number) -> Bool {
        guard a.sign == b.sign, a.sign != 0 else { return false }
        let (p, q) = (ScaledDouble(magnitudeOf: a), ScaledDouble(magnitudeOf: b))
        guard (p.exponent - q.exponent).magnitude <= 1 else { return false }
        let (x, y) = (p.significand, Double(sign: .plus, exponent: q.exponent - p.exponent, significand: q.significand))
        return (x - y).magnitude <= max(x, y) * relative
    }

    /// The whole number that a double misses by no more than that, nil past what an `Int` holds.
    static func whole(_ value: Double) -> Int? {
        let whole = value.rounded()
        return (value - whole).magnitude <= whole.magnitude * relative ? Int(exactly: whole) : nil
    }
}
