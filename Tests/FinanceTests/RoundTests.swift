import Numbers
import TestSupport
import Testing

@testable import Finance

/// Rounds against published examples, and the laws that counts obey.
@Suite struct RoundTests {
    /// Nivi, "The Option Pool Shuffle", Venture Hacks, 2007: 2M for 8M before the money, 6M shares, a pool of 20% after
    /// the round. The price is 1.00 and not 8/6, so the present shares are worth 6M.
    @Test func theShuffleOfVentureHacks() throws {
        let round = try PricedRound(
            value: Number(8_000_000), investment: Number(2_000_000), shares: Number(6_000_000), pool: .zero,
            wantedPool: Number(1, over: 5), poolAfter: false)
        #expect(round.price.asInt == 1)
        #expect(round.newPool.asInt == 2_000_000)
        #expect(round.issued.asInt == 2_000_000)
        #expect(round.after.asInt == 10_000_000)
        #expect(try round.before.multiplied(by: round.price).asInt == 6_000_000)
    }

    /// The glossary of Deckmetric, "Option pool shuffle": 5M for 20M before the money with a pool of 12% after the round
    /// leaves the present shares 20M - 12% × 25M = 17M.
    @Test func theShuffleOfTwentyMillion() throws {
        let round = try PricedRound(
            value: Number(20_000_000), investment: Number(5_000_000), shares: Number(10_000_000), pool: .zero,
            wantedPool: Number(12, over: 100), poolAfter: false)
        #expect(try round.before.multiplied(by: round.price).asInt == 17_000_000)
    }

    /// Made after the round, the pool dilutes the investors too, and the price is the one without it.
    @Test func theInvestorsShareAPoolMadeAfter() throws {
        let round = try PricedRound(
            value: Number(8), investment: Number(2), shares: Number(6), pool: .zero, wantedPool: Number(1, over: 5),
            poolAfter: true)
        #expect(Number.exactlyOrdered(round.price, Number(4, over: 3)) == 0)
        let part = try round.issued.divided(by: round.after)
        #expect(Number.exactlyOrdered(part, Number(16, over: 100)) == 0)
        #expect(Number.exactlyOrdered(try round.newPool.divided(by: round.after), Number(1, over: 5)) == 0)
    }

    @Test(arguments: [false, true]) func aPoolThatIsLargeEnoughStays(poolAfter: Bool) throws {
        let round = try PricedRound(
            value: Number(8), investment: Number(2), shares: Number(10), pool: Number(5),
            wantedPool: Number(1, over: 10), poolAfter: poolAfter)
        #expect(round.newPool.isZero)
    }

    @Test func whatLeavesNothingIsRefused() {
        #expect(throws: FinanceError.self) {
            try PricedRound(
                value: Number(8), investment: Number(2), shares: Number(6), pool: .zero, wantedPool: Number(4, over: 5),
                poolAfter: false)
        }
    }

    /// Shares add up after every round, and a price times its count is the value before the money.
    @Test func tablesAddUp() throws {
        var source = TestRandom(stream: 34)
        for _ in 0..<200 {
            func random(_ range: ClosedRange<Int>) -> Number { Number(Int.random(in: range, using: &source)) }
            var table = try CapTable(
                founders: [("A", random(1...1000)), ("B", random(1...1000)), ("A", random(1...9))],
                pool: random(0...100))
            #expect(table.holders == ["A", "B"])
            for round in 0..<3 {
                let value = random(500...900)
                try table.raise(
                    [("F\(round)", random(1...100)), ("A", random(1...9))], value: value,
                    wantedPool: Bool.random(using: &source)
                        ? Number(Int.random(in: 0...20, using: &source), over: 100) : nil,
                    poolAfter: .random(using: &source))
                let stage = try #require(table.stages.last)
                var sum = stage.pool
                for count in stage.shares { sum = try sum.adding(count) }
                #expect(Number.exactlyOrdered(sum, stage.total) == 0, "seed \(TestRandom.seed)")
                let priced = try #require(stage.round)
                #expect(Number.exactlyOrdered(priced.after, stage.total) == 0, "seed \(TestRandom.seed)")
                let worth = try priced.price.multiplied(by: priced.priced)
                #expect(Number.exactlyOrdered(worth, value) == 0, "seed \(TestRandom.seed)")
            }
        }
    }
}
