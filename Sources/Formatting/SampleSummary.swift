import Numbers

/// The middle of a column and its ends, with what tells how far each of them is to be trusted.
package struct SampleSummary {
    /// A value that a share of the samples lies below.
    package struct Mark: Sendable {
        package let value: Double
        /// How far apart two halves of the samples are in it; 0 where they have the very same.
        package let doubt: Double
    }

    package let low: Mark
    package let median: Mark
    package let high: Mark
    /// Whether all samples are one value, but for what arithmetic has rounded: as near as approximate numbers count as
    /// equal.
    package let isOne: Bool

    /// Nine of ten samples lie between the ends.
    private static let shares = [0.05, 0.5, 0.95]

    /// - Returns: Nil where no sample is there.
    package init?(_ samples: Samples) {
        let order = SampleOrder(samples)
        guard order.count > 0 else { return nil }
        guard order.count >= SampleSummary.few else {
            // So few say nothing of each other.
            let ends = order.percentiles([0, 1] + SampleSummary.shares)
            let marks = ends[2...].map { Mark(value: $0, doubt: ends[1] - ends[0]) }
            (low, median, high) = (marks[0], marks[1], marks[2])
            isOne = SampleSummary.areNear(ends[0], ends[1])
            return
        }
        let (whole, one, other) = order.percentilesOfHalves(SampleSummary.shares)
        var doubts = zip(one, other).map { ($0 - $1).magnitude }
        if order.count <= SampleSummary.many {
            for (index, deviation) in SampleSummary.deviations(samples.present).enumerated() {
                doubts[index] = max(doubts[index], deviation)
            }
        }
        let marks = zip(whole, doubts).map { Mark(value: $0, doubt: $1) }
        (low, median, high) = (marks[0], marks[1], marks[2])
        // What is rare may lie beyond the ends.
        guard SampleSummary.areNear(whole[0], whole[2]) else {
            isOne = false
            return
        }
        let ends = order.percentiles([0, 1])
        isOne = SampleSummary.areNear(ends[0], ends[1])
    }

    private static let (few, many) = (8, 65_536)

    /// The standard deviation of the marks of four quarters, which is about what halves of other samples would differ by:
    /// two halves may agree by luck.
    private static func deviations(_ all: [Double]) -> [Double] {
        let quarters = (0..<4).map { part in
            SampleOrder(Array(all[all.count * part / 4..<all.count * (part + 1) / 4])).percentiles(shares)
        }
        return shares.indices.map { index in
            let mean = quarters.reduce(0) { $0 + $1[index] } / 4
            return (quarters.reduce(0) { $0 + ($1[index] - mean) * ($1[index] - mean) } / 3).squareRoot()
        }
    }

    private static func areNear(_ low: Double, _ high: Double) -> Bool {
        high - low <= 1e-12 * max(low.magnitude, high.magnitude)
    }
}
