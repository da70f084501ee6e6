import Numbers
import Testing

@testable import Finance

/// Discounted flows, endless growth and betas: the laws that tie them together.
@Suite struct ValueTests {
    private func discounted(
        _ flows: [Double], _ rate: Double, _ end: DiscountedCashFlow.End, isMidYear: Bool = false
    ) throws -> DiscountedCashFlow {
        var discounting = DiscountedCashFlow.Discounting(rate: rate, isMidYear: isMidYear)
        for flow in flows { discounting.add(flow) }
        return try discounting.valued(end)
    }

    /// 100/1.1 + 110/1.21 + 120/1.331, and 120 × 1.02 / 0.08 over 1.331.
    @Test func theSumByHand() throws {
        let result = try discounted([100, 110, 120], 0.1, .growth(0.02))
        let flows = 100 / 1.1 + 110 / 1.21 + 120 / 1.331
        #expect(abs(result.flowsValue - flows) < 1e-9)
        #expect(abs(result.terminalValue - 1530 / 1.331) < 1e-9)
        #expect(abs(result.impliedMultiple - 12.75) < 1e-12)
    }

    /// Half a year earlier, all is worth a half year's interest more.
    @Test func midYearIsHalfAYearEarlier() throws {
        let end = try discounted([100, 110, 120], 0.1, .growth(0.02))
        let middle = try discounted([100, 110, 120], 0.1, .growth(0.02), isMidYear: true)
        #expect(abs(middle.value / end.value - 1.1.squareRoot()) < 1e-12)
    }

    /// An exit multiple's value stands at the last year-end, wherever in their years the flows do.
    @Test(arguments: [false, true]) func anExitIsAtTheEndOfTheYear(isMidYear: Bool) throws {
        let result = try discounted([100, 110, 120], 0.1, .multiple(8), isMidYear: isMidYear)
        #expect(abs(result.terminalValue - 960 / 1.331) < 1e-9)
    }

    /// The growth that a multiple implies leads back to the multiple.
    @Test(arguments: [false, true], [3.0, 8, 15]) func impliedPartsLeadBack(isMidYear: Bool, multiple: Double) throws {
        let exit = try discounted([90, 100], 0.12, .multiple(multiple), isMidYear: isMidYear)
        let growth = try discounted([90, 100], 0.12, .growth(exit.impliedGrowth), isMidYear: isMidYear)
        #expect(abs(growth.impliedMultiple - multiple) < 1e-9)
        #expect(abs(growth.value - exit.value) < 1e-9)
    }

    @Test func whatHasNoValueIsRefused() {
        let four = Number(4, over: 100)
        #expect(throws: FinanceError.self) { try discounted([], 0.1, .growth(0.02)) }
        #expect(throws: FinanceError.self) { try discounted([100], 0.1, .growth(0.1)) }
        #expect(throws: FinanceError.self) { try discounted([-100], 0.1, .growth(0.02)) }
        #expect(throws: FinanceError.self) { try discounted([100], 0.1, .multiple(0)) }
        #expect(throws: FinanceError.self) { try EndlessGrowth.value(next: .one, rate: four, growth: four) }
        #expect(throws: FinanceError.self) { try EndlessGrowth.value(next: .zero, rate: four, growth: .zero) }
    }

    @Test func inversesAreExact() throws {
        let (rate, growth) = (Number(9, over: 100), Number(4, over: 100))
        let next = Number(208, over: 100)
        let value = try EndlessGrowth.value(next: next, rate: rate, growth: growth)
        #expect(Number.exactlyOrdered(value, Number(416, over: 10)) == 0)
        let back = try EndlessGrowth.growth(value: value, next: next, rate: rate)
        #expect(Number.exactlyOrdered(back, growth) == 0)
        let (beta, tax) = (Number(12, over: 10), Number(1, over: 4))
        let bare = try CostOfCapital.unlevered(beta: beta, debt: Number(40), equity: Number(60), tax: tax)
        #expect(Number.exactlyOrdered(bare, Number(8, over: 10)) == 0)
        let again = try CostOfCapital.relevered(beta: bare, debt: Number(40), equity: Number(60), tax: tax)
        #expect(Number.exactlyOrdered(again, beta) == 0)
    }

    @Test func optionsOutOfTheMoneyAddNothing() throws {
        let (options, strike) = (Number(100), Number(5))
        #expect(try Dilution.treasuryStock(options: options, strike: strike, price: Number(20)).asInt == 75)
        #expect(try Dilution.treasuryStock(options: options, strike: strike, price: Number(5)).isZero)
        #expect(try Dilution.treasuryStock(options: options, strike: strike, price: Number(4)).isZero)
    }

    /// 1, 3, 5 have the variance 4 and the root 2; 2, 4, 4, 4, 6 the variance 2, which has no rational root.
    @Test func deviationsAreExactWhereTheyAreRational() throws {
        #expect(try Statistics.deviation([1, 3, 5].map { Number($0) }) { false }.asInt == 2)
        #expect(try Statistics.deviation([2, 4, 4, 4, 6].map { Number($0) }) { false }.isExact == false)
        #expect(try Statistics.harmonicMean([4, 6, 12].map { Number($0) }) { false }.asInt == 6)
    }
}
