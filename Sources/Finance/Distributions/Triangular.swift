/// Rises in a straight line from the least value to the most likely one, and falls to the greatest.
package struct Triangular: Distribution {
    package let low: Double
    package let most: Double
    package let high: Double

    /// - Parameter most: not outside the two others, which differ.
    package init(low: Double, most: Double, high: Double) { (self.low, self.most, self.high) = (low, most, high) }

    /// That of which 5% lie below one value and 5% above another, the most likely between them.
    package init(p5: Double, most: Double, p95: Double) {
        // Of a triangle from 0 to 1 with its peak at t, √(t / 20) lies 5% above.
        let (low, high) = PeakedRange.ends(p5: p5, most: most, p95: p95) { peak in
            ((peak * 0.05).squareRoot(), 1 - ((1 - peak) * 0.05).squareRoot())
        }
        self.init(low: low, most: most, high: high)
    }

    /// What lies below the most likely value.
    private var rising: Double { (most - low) / (high - low) }

    package func quantile(_ below: Double, _ above: Double) -> Double {
        let width = high - low
        if below <= rising { return low + (below * width * (most - low)).squareRoot() }
        return high - (above * width * (high - most)).squareRoot()
    }

    package func chances(at value: Double) -> (below: Double, above: Double) {
        if value <= low { return (0, 1) }
        if value >= high { return (1, 0) }
        let width = high - low
        if value <= most {
            let below = (value - low) / width * ((value - low) / (most - low))
            return (below, 1 - below)
        }
        let above = (high - value) / width * ((high - value) / (high - most))
        return (1 - above, above)
    }

    package var corners: [Double]? { [rising] }
}

/// A distribution between two ends with a peak, of which two chances are known instead of its ends.
enum PeakedRange {
    /// Finds the ends by halving where the peak stands between them.
    ///
    /// - Parameter tails: of the distribution from 0 to 1 with its peak at a place, the values that 5% lie below and 95%.
    static func ends(
        p5: Double, most: Double, p95: Double, _ tails: (Double) -> (low: Double, high: Double)
    ) -> (low: Double, high: Double) {
        var (left, right) = (0.0, 1.0)
        // Both sides of the peak are as long as they are in the distribution from 0 to 1, times the width.
        for _ in 0..<64 {
            let peak = (left + right) / 2
            let (low, high) = tails(peak)
            if (peak - low) * (p95 - most) > (high - peak) * (most - p5) { right = peak } else { left = peak }
        }
        let peak = (left + right) / 2
        let (low, high) = tails(peak)
        let width = (p95 - p5) / (high - low)
        return (most - peak * width, most + (1 - peak) * width)
    }
}
