import RealModule

/// The distribution by three percentiles, of any sign: lognormal from a beginning of its own, or turned round where its
/// lower half is the wider one; normal where both are alike. Where one half is next to nothing beside the other, each is
/// half of a normal distribution.
///
/// Source: J. Aitchison and J. A. C. Brown, *The Lognormal Distribution* (1957), chapter 6, the three-parameter
/// distribution by quantiles; of the halves, that of two normal distributions by G. Th. Fechner, *Kollektivmasslehre*
/// (1897).
package struct ShiftedLognormal: Distribution {
    private let median: Double
    /// How far the 95th percentile lies above the median, and the 5th below it.
    private let (above, below): (Double, Double)
    /// The logarithm of how much wider the upper half is than the lower.
    private let skew: Double

    /// - Parameters: in ascending order; they may be the same.
    package init(p5 low: Double, median: Double, p95 high: Double) {
        self.median = median
        (above, below) = (high - median, median - low)
        skew = above == below ? 0 : Double.log(above / below)
    }

    private enum Shape { case normal, skewed, halves }

    private var shape: Shape {
        // With a skew as small, the digits that it would change are past the last one; with one as great, no double could
        // tell where it begins.
        skew.magnitude < 1e-12 && above > 0 ? .normal : skew.magnitude > 0 && skew.magnitude < 200 ? .skewed : .halves
    }

    package func quantile(_ below: Double, _ above: Double) -> Double {
        let part = NormalDistribution.value(below: below, above: above) / NormalDistribution.ninetyFifth
        return switch shape {
        case .normal: median + self.above * part
        case .skewed: median + self.above * (Double.expMinusOne(skew * part) / Double.expMinusOne(skew))
        case .halves: median + (part > 0 ? self.above : self.below) * part
        }
    }

    package func chances(at value: Double) -> (below: Double, above: Double) {
        let away = value - median
        let part: Double
        switch shape {
        case .normal: part = away / above
        case .skewed:
            // Past where it begins, or ends, is none of it.
            let rest = away / above * Double.expMinusOne(skew)
            guard rest > -1 else { return skew > 0 ? (0, 1) : (1, 0) }
            part = Double.log(onePlus: rest) / skew
        case .halves:
            let half = away > 0 ? above : below
            if half == 0, away != 0 { return away < 0 ? (0, 1) : (1, 0) }
            part = half == 0 ? 0 : away / half
        }
        return NormalDistribution.chances(at: part * NormalDistribution.ninetyFifth)
    }

    package var corners: [Double]? { shape == .halves ? [0.5] : [] }
}
