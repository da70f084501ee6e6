/// How likely a quantity that is not known lies where.
package protocol Distribution: Sendable {
    /// The value that a chance lies below.
    ///
    /// - Parameters:
    ///   - below: above 0 and below 1.
    ///   - above: 1 less that, with digits of its own.
    func quantile(_ below: Double, _ above: Double) -> Double

    /// The chances that it lies below a value, and above it.
    func chances(at value: Double) -> (below: Double, above: Double)

    /// The chances at which its quantile function has corners: between them it can be read off a table. Nil where it
    /// cannot.
    var corners: [Double]? { get }
}

/// A distribution of which only what lies between two values is left: the chances there are, in proportion, all there
/// are.
package struct Truncated<Base: Distribution>: Distribution {
    private let base: Base
    private let low: Double
    private let high: Double
    /// The chances below the lower end and above the upper, and what lies between.
    private let below: Double
    private let above: Double
    private let between: Double

    /// So little may lie between that no digit of it is known.
    private static var least: Double { 1e-12 }

    /// - Returns: Nil where next to nothing lies between the two.
    package init?(_ base: Base, _ low: Double, _ high: Double) {
        let (lower, upper) = (base.chances(at: low), base.chances(at: high))
        // Differences of what is small keep their digits.
        let between = lower.below < 0.5 ? upper.below - lower.below : lower.above - upper.above
        guard low < high, between > Truncated.least else { return nil }
        self.base = base
        (self.low, self.high) = (low, high)
        (below, above, self.between) = (lower.below, upper.above, between)
    }

    package func quantile(_ below: Double, _ above: Double) -> Double {
        let value = base.quantile(self.below + below * between, self.above + above * between)
        return min(max(value, low), high)
    }

    package func chances(at value: Double) -> (below: Double, above: Double) {
        if value <= low { return (0, 1) }
        if value >= high { return (1, 0) }
        let own = base.chances(at: value)
        return (max(own.below - below, 0) / between, max(own.above - above, 0) / between)
    }

    package var corners: [Double]? { base.corners?.map { ($0 - below) / between } }
}
