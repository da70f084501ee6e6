import RealModule

/// The beta distribution between two ends: of two shapes above zero, of which the first draws it up and the second down.
package struct Beta: Distribution {
    private let low: Double
    private let width: Double
    private let shape: BetaShape

    /// - Parameters:
    ///   - a: above zero.
    ///   - b: above zero.
    ///   - high: above the lower end.
    package init(_ a: Double, _ b: Double, low: Double = 0, high: Double = 1) {
        (self.low, width) = (low, high - low)
        shape = BetaShape(a, b)
    }

    /// By a mean between the ends and a standard deviation.
    ///
    /// - Returns: Nil where no such distribution is so wide: `deviation² ≥ (mean − low) (high − mean)`.
    package init?(mean: Double, deviation: Double, low: Double = 0, high: Double = 1) {
        let (middle, spread) = ((mean - low) / (high - low), deviation / (high - low))
        let total = middle * (1 - middle) / (spread * spread) - 1
        guard middle > 0, middle < 1, total > 0, total.isFinite else { return nil }
        self.init(middle * total, (1 - middle) * total, low: low, high: high)
    }

    /// The distribution of PERT, of the least, the most likely and the greatest value: `a = 1 + 4 (most − low) / width`,
    /// `b = 1 + 4 (high − most) / width`, so that the mean is `(low + 4 most + high) / 6`.
    ///
    /// Source: D. Vose, "Risk Analysis" (3rd ed. 2008), appendix III.
    package init(low: Double, most: Double, high: Double) {
        let width = high - low
        self.init(1 + 4 * (most - low) / width, 1 + 4 * (high - most) / width, low: low, high: high)
    }

    /// The same, of which 5% lie below one value and 5% above another, the most likely between them.
    package init(p5: Double, most: Double, p95: Double) {
        let (low, high) = PeakedRange.ends(p5: p5, most: most, p95: p95) { peak in
            let shape = BetaShape(1 + 4 * peak, 5 - 4 * peak)
            return (shape.quantile(0.05, 0.95).value, shape.quantile(0.95, 0.05).value)
        }
        self.init(low: low, most: most, high: high)
    }

    package func quantile(_ below: Double, _ above: Double) -> Double {
        let (value, rest) = shape.quantile(below, above)
        return value <= rest ? low + width * value : low + width - width * rest
    }

    package func chances(at value: Double) -> (below: Double, above: Double) {
        if value <= low { return (0, 1) }
        if value >= low + width { return (1, 0) }
        return shape.chances(at: (value - low) / width, (low + width - value) / width)
    }

    package var corners: [Double]? { shape.isSmooth ? [] : nil }
}
