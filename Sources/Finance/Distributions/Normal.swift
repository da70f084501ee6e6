/// The normal distribution of a mean and a standard deviation.
package struct Normal: Distribution {
    package let mean: Double
    package let deviation: Double

    /// - Parameter deviation: above zero.
    package init(mean: Double, deviation: Double) { (self.mean, self.deviation) = (mean, deviation) }

    /// That of which 5% lie below one value and 5% above another.
    package init(p5 low: Double, p95 high: Double) {
        self.init(mean: (low + high) / 2, deviation: (high - low) / 2 / NormalDistribution.ninetyFifth)
    }

    package func quantile(_ below: Double, _ above: Double) -> Double {
        mean + deviation * NormalDistribution.value(below: below, above: above)
    }

    package func chances(at value: Double) -> (below: Double, above: Double) {
        NormalDistribution.chances(at: (value - mean) / deviation)
    }

    package var corners: [Double]? { [] }
}

extension NormalDistribution {
    /// What a normal number of mean 0 and deviation 1 lies below with a chance of 95%.
    package static let ninetyFifth = 1.6448536269514722

    /// The value that a chance lies below.
    ///
    /// - Parameter above: 1 less the chance.
    package static func value(below: Double, above: Double) -> Double {
        value(below: below, above: above, middle: below < above ? below - 0.5 : 0.5 - above)
    }

    package static func chances(at z: Double) -> (below: Double, above: Double) {
        (chance(atMost: z), chance(atMost: -z))
    }
}
