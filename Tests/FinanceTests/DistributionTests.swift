import Numbers
import RealModule
import TestSupport
import Testing

@testable import Finance

/// Distributions against scipy, and against what theory says of them.
@Suite struct DistributionTests {
    private static func distribution(_ name: Substring, _ p: [Double]) -> any Distribution {
        switch name {
        case "normal": Normal(mean: p[0], deviation: p[1])
        case "lognormal": Lognormal(mean: p[0], deviation: p[1])
        case "triangular": Triangular(low: p[0], most: p[1], high: p[2])
        case "pert": Beta(low: p[0], most: p[1], high: p[2])
        default: Beta(p[0], p[1])
        }
    }

    /// Quantiles within 1e-9 of scipy's, of the value or of the width from the median where it is near zero.
    @Test(arguments: ["normal", "lognormal", "triangular", "pert", "beta"])
    func agreesWithScipy(name: String) throws {
        let text = String(decoding: try #require(TestFiles.read("Tests/FinanceTests/quantiles.txt")), as: UTF8.self)
        let lines = text.split(separator: "\n").map { $0.split(separator: " ") }.filter { $0[0] == name }
        #expect(lines.count >= 100)
        for line in lines {
            let numbers = line.dropFirst().compactMap { Double($0) }
            let (chance, wanted) = (numbers[numbers.count - 2], numbers[numbers.count - 1])
            let distribution = Self.distribution(line[0], Array(numbers.dropLast(2)))
            let found = distribution.quantile(chance, 1 - chance)
            let scale = max(wanted.magnitude, name == "beta" ? 0 : (wanted - distribution.quantile(0.5, 0.5)).magnitude)
            #expect((found - wanted).magnitude <= 1e-9 * scale, "\(line.joined(separator: " ")): \(found)")
        }
    }

    /// By three percentiles; the other quantiles are scipy's of `lognorm(log(8/3)/z, loc = -3.8, scale = 4.8)`, and of its
    /// like turned round.
    @Test(arguments: [
        ((-2.0, 1.0, 9.0), [-2.6010929048110167, -0.5895329171550703, 6.5068372047975895]),
        ((2, 5, 6), [-0.5940289216369221, 4.146360675052349, 5.8626870901635595]),
        ((1, 2, 4), [0.7503735689468222, 1.5051834673472206, 3.4321866922522877]),
        ((-1, 0, 1), [-1.4143190834265496, -0.41006065168617056, 0.7791280297200638]),
    ])
    func threePercentiles(_ ends: (Double, Double, Double), _ wanted: [Double]) {
        let distribution = ShiftedLognormal(p5: ends.0, median: ends.1, p95: ends.2)
        let chances = [0.05, 0.5, 0.95, 0.01, 0.25, 0.9]
        for (chance, quantile) in zip(chances, [ends.0, ends.1, ends.2] + wanted) {
            #expect((distribution.quantile(chance, 1 - chance) - quantile).magnitude < 1e-7)
            #expect((distribution.chances(at: quantile).below - chance).magnitude < 1e-7)
        }
        // One side has an end, or the normal distribution is far from it.
        let far = (distribution.chances(at: ends.1 - 1e6).below, distribution.chances(at: ends.1 + 1e6).above)
        #expect(ends.2 - ends.1 < ends.1 - ends.0 ? far.1 == 0 : far.0 == 0)
    }

    /// A half that is next to nothing, or nothing.
    @Test(arguments: [(0.0, 1e-300, 1e300), (0, 0, 1), (-3, 2, 2), (4, 4, 4)])
    func unlikeHalves(_ ends: (Double, Double, Double)) {
        let distribution = ShiftedLognormal(p5: ends.0, median: ends.1, p95: ends.2)
        for (chance, quantile) in zip([0.05, 0.5, 0.95], [ends.0, ends.1, ends.2]) {
            #expect(
                (distribution.quantile(chance, 1 - chance) - quantile).magnitude <= 1e-12
                    * max(quantile.magnitude, ends.1))
        }
        let far = (distribution.chances(at: ends.0 - 100).below, distribution.chances(at: ends.2 + 100).above)
        #expect(ends.1 == ends.0 ? far.0 == 0 : ends.1 == ends.2 ? far.1 == 0 : true)
        #expect((distribution.chances(at: ends.1).below - 0.5).magnitude < 1e-12)
    }

    /// The chance of less than a quantile is the one it was found of.
    @Test func chancesLeadBack() {
        let all: [any Distribution] = [
            Normal(mean: 3, deviation: 2), Lognormal(p5: 2, p95: 9), Triangular(low: -1, most: 2, high: 3),
            Uniform(low: 2, high: 7), Beta(2, 5), Beta(low: 1, most: 2, high: 5), Beta(0.5, 0.7, low: -3, high: 8),
        ]
        for distribution in all {
            for chance in [1e-5, 0.01, 0.2, 0.5, 0.77, 0.99] {
                let back = distribution.chances(at: distribution.quantile(chance, 1 - chance))
                #expect((back.below - chance).magnitude < 1e-11 && (back.above + chance - 1).magnitude < 1e-11)
            }
        }
    }

    /// What is known by its percentiles has these.
    @Test func percentilesAreKept() {
        let all: [any Distribution] = [
            Normal(p5: -2, p95: 9), Lognormal(p5: 2, p95: 9), Triangular(p5: 2, most: 3, p95: 9),
            Triangular(p5: 2, most: 8.9, p95: 9), Uniform(p5: 2, p95: 9), Beta(p5: 2, most: 3, p95: 9),
            Beta(p5: 2, most: 8.9, p95: 9),
        ]
        for distribution in all {
            let low = distribution.quantile(0.05, 0.95)
            #expect((low - 2).magnitude < 1e-9 || (low + 2).magnitude < 1e-9, "\(distribution)")
            #expect((distribution.quantile(0.95, 0.05) - 9).magnitude < 1e-9, "\(distribution)")
        }
        #expect((Lognormal(median: 4, p95: 9).quantile(0.5, 0.5) - 4).magnitude < 1e-12)
        #expect((Lognormal(median: 4, p95: 9).quantile(0.95, 0.05) - 9).magnitude < 1e-12)
    }

    /// The mean and the deviation of strata are the distribution's.
    @Test func momentsAreKept() {
        func moments(_ distribution: some Distribution) -> (mean: Double, deviation: Double) {
            let count = 100_000
            let values = (0..<count).map { row in
                distribution.quantile(
                    (Double(row) + 0.5) / Double(count), (Double(count - row) - 0.5) / Double(count))
            }
            let mean = values.reduce(0, +) / Double(count)
            return (mean, (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)).squareRoot())
        }
        func expect(_ found: (mean: Double, deviation: Double), _ mean: Double, _ deviation: Double) {
            #expect((found.mean - mean).magnitude < 1e-4 * deviation, "\(found)")
            #expect((found.deviation / deviation - 1).magnitude < 2e-3, "\(found)")
        }
        expect(moments(Lognormal(mean: 10, deviation: 3)), 10, 3)
        let median = moments(Lognormal(median: 10, deviation: 3))
        #expect((median.deviation / 3 - 1).magnitude < 2e-3)
        expect(moments(Beta(low: 1, most: 2, high: 5)), 14.0 / 6, 0.712_696_645_1)
        if let beta = Beta(mean: 0.3, deviation: 0.1) { expect(moments(beta), 0.3, 0.1) }
        expect(moments(Triangular(low: 0, most: 1, high: 2)), 1, (1.0 / 6).squareRoot())
        #expect(Beta(mean: 0.3, deviation: 0.46) == nil && Beta(mean: 1.2, deviation: 0.1) == nil)
    }

    /// What is cut off keeps its proportions, also far out, where chances are small.
    @Test func cutsKeepProportions() throws {
        let normal = Normal(mean: 0, deviation: 1)
        let cut = try #require(Truncated(normal, 1, 2))
        let whole = normal.chances(at: 2).below - normal.chances(at: 1).below
        for chance in [0.01, 0.4, 0.99] {
            let value = cut.quantile(chance, 1 - chance)
            #expect(
                ((normal.chances(at: value).below - normal.chances(at: 1).below) / whole - chance).magnitude < 1e-12)
        }
        let far = try #require(Truncated(normal, 6, 7))
        #expect((6...6.2).contains(far.quantile(0.5, 0.5)))
        #expect(Truncated(normal, 9, 10) == nil && Truncated(normal, 2, 1) == nil)
        #expect(Truncated(Uniform(low: 0, high: 1), 2, 3) == nil)
    }
}
