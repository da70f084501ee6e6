/// Every value between two is as likely as another.
package struct Uniform: Distribution {
    package let low: Double
    package let high: Double

    /// - Parameter high: above the lower end.
    package init(low: Double, high: Double) { (self.low, self.high) = (low, high) }

    /// That of which 5% lie below one value and 5% above another.
    package init(p5 low: Double, p95 high: Double) {
        let twentieth = (high - low) / 18
        self.init(low: low - twentieth, high: high + twentieth)
    }

    package func quantile(_ below: Double, _ above: Double) -> Double {
        below < above ? low + (high - low) * below : high - (high - low) * above
    }

    package func chances(at value: Double) -> (below: Double, above: Double) {
        let width = high - low
        return (min(max((value - low) / width, 0), 1), min(max((high - value) / width, 0), 1))
    }

    package var corners: [Double]? { [] }
}
