import RealModule

/// The distribution of a quantity whose logarithm is normal: above zero, and as likely twice its median as half of it.
package struct Lognormal: Distribution {
    /// The mean and the standard deviation of the logarithm.
    package let location: Double
    package let scale: Double

    package init(location: Double, scale: Double) { (self.location, self.scale) = (location, scale) }

    /// That of which 5% lie below one value and 5% above another, both above zero.
    package init(p5 low: Double, p95 high: Double) {
        let (a, b) = (Double.log(low), Double.log(high))
        self.init(location: (a + b) / 2, scale: (b - a) / 2 / NormalDistribution.ninetyFifth)
    }

    /// By the mean and the standard deviation of the quantity itself, both above zero.
    package init(mean: Double, deviation: Double) {
        let ratio = deviation / mean
        let variance = Double.log(onePlus: ratio * ratio)
        self.init(location: Double.log(mean) - variance / 2, scale: variance.squareRoot())
    }

    /// By the median, above zero, and the standard deviation of the quantity: `w (w − 1) = (deviation / median)²`, where
    /// w is the exponential of the scale's square.
    package init(median: Double, deviation: Double) {
        let ratio = deviation / median
        let root = (1 + 4 * ratio * ratio).squareRoot()
        // w − 1 = (root − 1) / 2, so that what is small keeps its digits.
        let excess = 2 * ratio * ratio / (1 + root)
        self.init(location: Double.log(median), scale: Double.log(onePlus: excess).squareRoot())
    }

    /// By the median, and the value that 95% lie below, which is greater; both above zero.
    package init(median: Double, p95 high: Double) {
        self.init(
            location: Double.log(median), scale: Double.log(high / median) / NormalDistribution.ninetyFifth)
    }

    package func quantile(_ below: Double, _ above: Double) -> Double {
        Double.exp(location + scale * NormalDistribution.value(below: below, above: above))
    }

    package func chances(at value: Double) -> (below: Double, above: Double) {
        value > 0 ? NormalDistribution.chances(at: (Double.log(value) - location) / scale) : (0, 1)
    }

    package var corners: [Double]? { [] }
}
