import Suan
import TestSupport
import Testing

/// Valuations with uncertain inputs, against what numpy has for them with many millions of samples.
@Suite struct UncertainModelTests {
    private static func run(_ lines: [String]) -> Session {
        let session = Session()
        for line in lines {
            let answer = session.answer(to: line)
            if answer.failed { Issue.record("\(line): \(answer.error.map { "\($0)" } ?? "")") }
        }
        return session
    }

    private static func expect(
        _ samples: Answer.Samples, _ wanted: [Double], within tolerance: Double,
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        let found = try [0.05, 0.5, 0.95].map { try #require(samples.percentile($0)) } + [try #require(samples.mean)]
        for (one, other) in zip(found, wanted) {
            #expect(abs(one / other - 1) < tolerance, "\(found)", sourceLocation: location)
        }
    }

    @Test func aRunway() throws {
        let session = Self.run(["burn = 25M to 32M USD/month"])
        let answer = session.answer(to: "1046.2M USD / burn")
        #expect(answer.unit == "month")
        try Self.expect(
            try #require(answer.value?.amount?.samples), [32.6938, 36.9888, 41.8480, 37.0930], within: 0.002)
    }

    /// A maker of cars: ten years of sales, margins and reinvestment, and what lies beyond.
    private static let model = [
        "sales0 = 46848M USD; profit0 = 5650.4M USD; safe = 1.56%",
        "growth = 25% to 45%; margin = 10% to 22%",
        "turns = map(1..10, t -> if t <= 5 then 4 else 4 * 2/3)",
        "path = map(1..10, t -> if t <= 5 then growth else growth - (growth - safe) / 5 * (t - 5))",
        "sales = scan(path, sales0, (s, g) -> s * (1 + g))",
        "margins = map(1..10, t -> if t > 5 then margin else margin - (margin - profit0 / sales0) / 5 * (5 - t))",
        "taxes = map(1..10, t -> if t <= 5 then 490/4087 else 490/4087 + (25% - 490/4087) / 5 * (t - 5))",
        "profits = sales * margins * map(taxes, x -> 1 - x)",
        "before = map(1..10, t -> if t == 1 then sales0 else sales[t - 1])",
        "flows = profits - (sales - before) / turns",
        "costs = map(1..10, t -> if t <= 5 then 6% else 6% + (safe + 4.5% - 6%) / 5 * (t - 5))",
        "factors = scan(costs, 1, (f, r) -> f / (1 + r))",
        "last_flow = last(sales) * (1 + safe) * margin * (1 - 25%) * (1 - safe / 15%)",
        "business = sum(flows * factors) + last_flow / 4.5% * last(factors)",
        "worth = (business - 10158M USD + 16095M USD - 51070.25M USD) / (1123M share) in USD/share",
    ]

    @Test func aMakerOfCars() throws {
        let session = Self.run(Self.model)
        let answer = session.answer(to: "worth")
        #expect(answer.unit == "USD/share")
        try Self.expect(try #require(answer.value?.amount?.samples), [242.6, 486.6, 1013.0, 539.4], within: 0.005)
        let chance = try #require(session.answer(to: "chance(worth > 1200 USD/share)").number).double
        #expect(abs(chance - 2.26) < 0.3)
    }

    /// Growth and margin that rise and fall together.
    @Test func aMakerOfCarsWhoseInputsGoTogether() throws {
        var lines = Self.model
        lines.insert("correlate [growth, margin] by 0.6", at: 2)
        let session = Self.run(lines)
        let answer = session.answer(to: "worth")
        try Self.expect(try #require(answer.value?.amount?.samples), [200.3, 484.8, 1230.8, 571.5], within: 0.005)
        let chance = try #require(session.answer(to: "chance(worth > 1200 USD/share)").number).double
        #expect(abs(chance - 5.46) < 0.3)
    }

    /// For sure, it is the value that was published.
    @Test func aMakerOfCarsForSure() throws {
        var lines = Self.model
        lines[1] = "growth = 35%; margin = 16%"
        let answer = Self.run(lines).answer(to: "business")
        #expect(abs(try #require(answer.number).double / 686_689.9e6 - 1) < 1e-5)
    }
}
