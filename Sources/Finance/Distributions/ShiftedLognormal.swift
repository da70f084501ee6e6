import RealModule

/// The distribution by three percentiles, of any sign: lognormal from a beginning of its own, or turned round where its
/// lower half is the wider one; normal where both are alike.
///
/// Source: J. Aitchison and J. A. C. Brown, *The Lognormal Distribution* (1957), chapter 6, the three-parameter
/// distribution by quantiles.
package struct ShiftedLognormal: Distribution {
    private let median: Double
    /// How far the 95th percentile lies above the median.
    private let above: Double
    /// The logarithm of how much wider the upper half is than the lower.
    private let skew: Double

    /// - Parameters: in ascending order, no two of them the same.
    /// - Returns: Nil where one half is so much wider than the other that no double could tell its ends.
    package init?(p5 low: Double, median: Double, p95 high: Double) {
        self.median = median
        above = high - median
        skew = Double.log(above / (median - low))
        guard abs(skew) < 200 else { return nil }
    }

    /// With a skew as small as this, the digits that it would change are past the last one.
    private var isSymmetric: Bool { abs(skew) < 1e-12 }

    package func quantile(_ below: Double, _ above: Double) -> Double {
        let part = NormalDistribution.value(below: below, above: above) / NormalDistribution.ninetyFifth
        guard !isSymmetric else { return median + self.above * part }
        return median + self.above * (Double.expMinusOne(skew * part) / Double.expMinusOne(skew))
    }

    package func chances(at value: Double) -> (below: Double, above: Double) {
        let part = (value - median) / above
        guard !isSymmetric else { return NormalDistribution.chances(at: part * NormalDistribution.ninetyFifth) }
        // Past where it begins, or ends, is none of it.
        let rest = part * Double.expMinusOne(skew)
        guard rest > -1 else { return skew > 0 ? (0, 1) : (1, 0) }
        return NormalDistribution.chances(at: Double.log(onePlus: rest) / skew * NormalDistribution.ninetyFifth)
    }

    package var corners: [Double]? { [] }
}
