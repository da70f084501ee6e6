import RealModule

/// The beta distribution from 0 to 1.
struct BetaShape: Sendable {
    private let a: Double
    private let b: Double
    /// The logarithm of the beta function of both.
    private let logBeta: Double
    /// The chance of less than a half.
    private let half: Double

    init(_ a: Double, _ b: Double) {
        (self.a, self.b) = (a, b)
        logBeta = Double.logGamma(a) + Double.logGamma(b) - Double.logGamma(a + b)
        half = BetaShape.chances(a, b, logBeta, 0.5, 0.5).below
    }

    /// A shape below a half is steeper at its end than a table tells.
    var isSmooth: Bool { min(a, b) >= 0.5 }

    /// The regularized incomplete beta function of x, and what it lacks to 1.
    ///
    /// - Parameter rest: 1 less x, with digits of its own.
    func chances(at x: Double, _ rest: Double) -> (below: Double, above: Double) {
        BetaShape.chances(a, b, logBeta, x, rest)
    }

    private static func chances(
        _ a: Double, _ b: Double, _ logBeta: Double, _ x: Double, _ rest: Double
    ) -> (below: Double, above: Double) {
        let power = Double.exp(a * Double.log(x) + b * Double.log(rest) - logBeta)
        if x * (a + b + 2) < a + 1 {
            let below = min(power / a * fraction(a, b, x), 1)
            return (below, 1 - below)
        }
        let above = min(power / b * fraction(b, a, rest), 1)
        return (1 - above, above)
    }

    /// The continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions, by the method of Lentz in
    /// the form of I. Thompson and A. Barnett (1986).
    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        var c = 1.0
        var d = 1 - (a + b) * x / (a + 1)
        if d.magnitude < tiny { d = tiny }
        d = 1 / d
        var value = d
        // About √max(a, b) steps are enough; the bound is for shapes that no fraction suits.
        var m = 1.0
        while m < 100_000 {
            let twice = 2 * m
            var term = m * (b - m) * x / ((a + twice - 1) * (a + twice))
            d = 1 + term * d
            if d.magnitude < tiny { d = tiny }
            c = 1 + term / c
            if c.magnitude < tiny { c = tiny }
            d = 1 / d
            value *= d * c
            term = -(a + m) * (a + b + m) * x / ((a + twice) * (a + twice + 1))
            d = 1 + term * d
            if d.magnitude < tiny { d = tiny }
            c = 1 + term / c
            if c.magnitude < tiny { c = tiny }
            d = 1 / d
            let factor = d * c
            value *= factor
            if (factor - 1).magnitude < 1e-15 { break }
            m += 1
        }
        return value
    }

    /// The value that a chance lies below, and 1 less it.
    func quantile(_ below: Double, _ above: Double) -> (value: Double, rest: Double) {
        if below <= half {
            let x = BetaShape.lower(a, b, logBeta, below, above)
            return (x, 1 - x)
        }
        let x = BetaShape.lower(b, a, logBeta, above, below)
        return (1 - x, x)
    }

    /// The value up to a half that a chance lies below: by Halley's method, and by halving where that leaves the bracket.
    private static func lower(
        _ a: Double, _ b: Double, _ logBeta: Double, _ below: Double, _ above: Double
    ) -> Double {
        var (low, high) = (0.0, 0.5)
        // Far down the distribution is that of a power; else it is nearly normal.
        var x = Double.exp((Double.log(below) + Double.log(a) + logBeta) / a)
        if x > 0.1 * a / (a + b) || !x.isFinite {
            x = BetaShape.normal(a, b, below, above)
            if !(x > 0 && x < 0.5) { x = 0.25 }
        }
        guard x > 0 else { return 0 }
        for _ in 0..<100 {
            let chances = chances(a, b, logBeta, x, 1 - x)
            // The difference of the smaller chances keeps its digits.
            let error = below < above ? chances.below - below : above - chances.above
            if error == 0 { return x }
            if error > 0 { high = x } else { low = x }
            let density = Double.exp((a - 1) * Double.log(x) + (b - 1) * Double.log(onePlus: -x) - logBeta)
            let step = error / density
            // The slope of the density over itself.
            let bend = (a - 1) / x - (b - 1) / (1 - x)
            var next = x - step / max(1 - 0.5 * min(1, max(-1, step * bend)), 0.5)
            if !(next > low && next < high) {
                next = low > 0 ? (low * high).squareRoot() : high / 16
            }
            if (next - x).magnitude <= 4e-16 * x { return next }
            x = next
        }
        return x
    }

    /// A value near that which a chance lies below (M. Abramowitz and I. Stegun, "Handbook of Mathematical Functions",
    /// 26.5.22, for shapes above 1).
    private static func normal(_ a: Double, _ b: Double, _ below: Double, _ above: Double) -> Double {
        guard a > 1, b > 1 else { return 0.25 }
        let y = -NormalDistribution.value(below: below, above: above)
        let (p, q) = (1 / (2 * a - 1), 1 / (2 * b - 1))
        let (h, l) = (2 / (p + q), (y * y - 3) / 6)
        let w = y * (h + l).squareRoot() / h - (q - p) * (l + 5.0 / 6 - 2 / (3 * h))
        return a / (a + b * Double.exp(2 * w))
    }
}
