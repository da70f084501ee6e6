import Testing

@testable import Numbers

/// Where an end of a range is too small for an approximate number, the range reaches to zero: it still holds every value.
@Suite struct RangeUnderflowTests {
    private func approximate(_ value: Double) throws -> Number { try Number(approximate: value) }

    private func range(_ low: Double?, _ high: Double?) throws -> Number {
        let ends = (try low.map { try approximate($0) }, try high.map { try approximate($0) })
        return Number(range: ends.0, ends.1, Doubt())
    }

    /// Whether it lies between the two, the first end being zero itself where that is asked for.
    private func isBetween(_ number: Number, _ low: Double, _ high: Double) throws -> Bool {
        let range = try #require(number.range)
        let (below, above) = (try #require(range.low).doubleValue, try #require(range.high).doubleValue)
        return below <= above && below >= low && above <= high
    }

    @Test func theLowEndOfSmallNumbersIsZero() throws {
        // exp(-1000) is 5e-435.
        #expect(try isBetween(range(-1_000, -1).exponential(), 0, 0.37))
        #expect(try isBetween(range(1e-200, 1).raised(to: Number(2)), 0, 1.001))
        #expect(try isBetween(range(1e-200, 1).multiplied(by: range(1e-200, 1)), 0, 1.001))
        #expect(try isBetween(range(1e-200, 1).divided(by: range(1, 1e200)), 0, 1.001))
        #expect(try isBetween(range(1e-200, 1).divided(by: approximate(1e200)), 0, 1.001e-200))
        #expect(try isBetween(range(0.1, 0.5).raised(to: range(1, 400)), 0, 0.501))
    }

    @Test func theHighEndOfSmallNumbersIsAboveZero() throws {
        let product = try #require(range(1e-200, 2e-200).multiplied(by: range(1e-200, 2e-200)).range)
        #expect(product.low?.isZero == true)
        #expect(try #require(product.high).doubleValue > 0 && #require(product.high).doubleValue < 1e-307)
        let both = try range(-2_000, -1_000).exponential()
        #expect(both.range?.low?.isZero == true && both.range?.high?.sign == 1)
    }

    @Test func belowZeroTheOtherWayRound() throws {
        #expect(try isBetween(range(-1, -1e-200).multiplied(by: range(1e-200, 1)), -1.001, 0))
        #expect(try isBetween(range(-1, -1e-200).divided(by: approximate(1e200)), -1.001e-200, 0))
        let cube = try #require(range(-1e-200, 1).raised(to: Number(3)).range)
        #expect(try #require(cube.low).sign == -1 && #require(cube.low).doubleValue > -1e-307)
        let sum = try #require(range(1e-300, 1).subtracting(range(1e-300, 1.1e-300)).range)
        #expect(try #require(sum.low).doubleValue <= -1e-301)
    }

    @Test func anOpenRangeToo() throws {
        let quotient = try #require(range(1, nil).divided(by: range(1, 1e308)).range)
        #expect(try #require(quotient.low).doubleValue <= 1e-308 && quotient.high == nil)
        #expect(throws: NumberError.divisionByZero) { try range(1, 2).divided(by: .zero) }
        #expect(throws: NumberError.divisionByZero) { try range(1, 2).divided(by: range(-1, 1)) }
    }

    @Test func doubtIsSharedByRanges() throws {
        let doubt = Doubt()
        let range = Number(range: Number(1), Number(3), doubt)
        #expect(!doubt.isRaised)
        _ = try Number.compare(range.adding(Number(1)), Number(3))
        #expect(doubt.isRaised)
        doubt.lower()
        #expect(!doubt.isRaised)
    }
}
