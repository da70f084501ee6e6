import Calendars
import Numbers
import Testing

@testable import Finance

/// Bonds, bills and depreciation: the laws that tie their functions together.
@Suite struct BondTests {
    private func day(_ text: (Int, Int, Int)) -> Day { Day(year: text.0, month: text.1, day: text.2) ?? .earliest }

    private func bond(
        _ settlement: (Int, Int, Int), _ maturity: (Int, Int, Int), coupon: Number, frequency: Int = 2,
        _ dayCount: CouponDayCount
    ) throws -> Bond {
        let schedule = try CouponSchedule(settlement: day(settlement), maturity: day(maturity), frequency: frequency)
        return try Bond(schedule, coupon: coupon, dayCount: dayCount)
    }

    /// The example of Excel's documentation of PRICE.
    @Test func theDocumentedPrice() throws {
        let bond = try bond((2008, 2, 15), (2017, 11, 15), coupon: Number(575, over: 10_000), .thirty360US)
        let price = try bond.price(yield: Number(65, over: 1000))
        #expect(abs(price.doubleValue - 94.634_361_621) < 1e-8)
    }

    /// On a coupon day a bond is worth its face at its own coupon, exactly; and the yield leads back, exactly too.
    @Test(arguments: CouponDayCount.allCases) func parIsExact(_ dayCount: CouponDayCount) throws {
        guard dayCount.restIsWhatIsLeft else { return }
        let coupon = Number(4375, over: 100_000)
        let bond = try bond((2024, 5, 15), (2034, 5, 15), coupon: coupon, dayCount)
        let price = try bond.price(yield: coupon)
        #expect(price.isExact && Number.exactlyOrdered(price, Number(100)) == 0)
        let yield = try bond.yield(price: Number(100))
        #expect(yield.isExact && Number.exactlyOrdered(yield, coupon) == 0)
    }

    /// A yield of a price is the yield that the price was made with, also far from the ordinary.
    @Test(arguments: CouponDayCount.allCases, [-0.9, -0.01, 0, 0.03, 0.4, 5])
    func yieldsLeadBack(_ dayCount: CouponDayCount, rate: Double) throws {
        for maturity in [(2024, 9, 30), (2027, 2, 28), (2054, 2, 28)] {
            let bond = try bond((2024, 7, 4), maturity, coupon: Number(3, over: 100), dayCount)
            let price = try bond.price(yield: Number(approximate: rate))
            let yield = try bond.yield(price: price)
            #expect(abs(yield.doubleValue - rate) < 1e-9 * max(1, abs(rate)))
        }
    }

    /// The modified duration is the slope of the whole price, as far as a difference shows.
    @Test func theModifiedDurationIsASlope() throws {
        let bond = try bond((2024, 7, 4), (2034, 2, 28), coupon: Number(3, over: 100), .actualActual)
        func price(_ yield: Double) throws -> Double {
            try bond.price(yield: Number(approximate: yield)).doubleValue + bond.accrued().doubleValue
        }
        let slope = (try price(0.05 + 1e-5) - price(0.05 - 1e-5)) / 2e-5 / (try price(0.05))
        let duration = try bond.modifiedDuration(yield: Number(5, over: 100)) { false }
        #expect(abs(slope + duration.doubleValue) < 1e-6)
    }

    /// Coupon days keep the end of the month, whichever month they pass.
    @Test func couponsKeepTheEndOfTheMonth() throws {
        let schedule = try CouponSchedule(settlement: day((2024, 2, 1)), maturity: day((2025, 2, 28)), frequency: 4)
        let days = [(2024, 2, 29), (2024, 5, 31), (2024, 8, 31), (2024, 11, 30), (2025, 2, 28)].map(day)
        #expect(schedule.dates == days && schedule.count == 5 && schedule.previous == day((2023, 11, 30)))
        let other = try CouponSchedule(settlement: day((2024, 2, 1)), maturity: day((2025, 8, 30)), frequency: 2)
        #expect(other.dates.first == day((2024, 2, 29)) && other.dates[1] == day((2024, 8, 30)))
    }

    /// One that is paid on the day of settlement belongs to the seller.
    @Test func aCouponOfTodayIsPast() throws {
        let schedule = try CouponSchedule(settlement: day((2024, 5, 15)), maturity: day((2025, 5, 15)), frequency: 2)
        #expect(schedule.count == 2 && schedule.previous == schedule.settlement)
    }

    @Test func whatIsNoBondIsRefused() {
        func schedule(_ a: (Int, Int, Int), _ b: (Int, Int, Int), _ frequency: Int) throws(FinanceError) {
            _ = try CouponSchedule(settlement: day(a), maturity: day(b), frequency: frequency)
        }
        #expect(throws: FinanceError.maturityNotAfter) { try schedule((2024, 1, 1), (2024, 1, 1), 2) }
        #expect(throws: FinanceError.noFrequency(5)) { try schedule((2024, 1, 1), (2025, 1, 1), 5) }
        #expect(throws: FinanceError.outsideCalendar) { try schedule((1, 1, 15), (1, 2, 1), 1) }
    }

    /// Over half a year the equivalent yield satisfies the Treasury's equation; it goes on from what is below it.
    @Test func longBillsSatisfyTheirEquation() throws {
        let bill = try TreasuryBill(settlement: day((2024, 4, 1)), maturity: day((2025, 3, 1)))
        let discount = Number(5, over: 100)
        let (price, yield) = (
            try bill.price(discount: discount), try bill.bondEquivalent(discount: discount).doubleValue
        )
        let part = 334.0 / 365 - 0.5
        #expect(abs(price.doubleValue * (1 + part * yield) * (1 + yield / 2) - 100) < 1e-10)
    }

    /// All that is depreciated is the cost less the salvage, where the double rate reaches it.
    @Test(arguments: [3, 10, 25]) func depreciationComesToAnEnd(life: Int) throws {
        let (cost, salvage) = (Number(2400), Number(300))
        let depreciation = try Depreciation(cost: cost, salvage: salvage, life: Number(life))
        var total = Number.zero
        for period in 1...life { total = try total.adding(depreciation.declining(in: period, factor: Number(2))) }
        #expect(total.isExact && Number.compare(total, Number(2100)) <= 0)
        if life == 3 { #expect(Number.exactlyOrdered(total, Number(2100)) == 0) }
        #expect(throws: FinanceError.periodOutside(life + 1, of: life)) {
            try depreciation.declining(in: life + 1, factor: Number(2))
        }
    }

    /// A call less a put is the forward less the strike, both as of now.
    @Test func callsAndPutsAgree() throws {
        func value(isPut: Bool) throws -> Double {
            try BlackScholes.value(
                isPut: isPut, spot: Number(42), strike: Number(40), years: Number(1, over: 2),
                rate: Number(1, over: 10),
                volatility: Number(2, over: 10), dividends: Number(3, over: 100)
            ).doubleValue
        }
        let parity = 42 * 0.985_111_939_603_062_7 - 40 * 0.951_229_424_500_714
        #expect(abs(try value(isPut: false) - value(isPut: true) - parity) < 1e-12)
    }

    /// What is worth the same by dividends is worth the same by residual income, whatever the book value.
    @Test(arguments: [1, 6, 40]) func residualIncomeIsDividends(book: Int) throws {
        let (earnings, dividends) = ([Number(2), Number(3)], [Number(1), Number(4 + book)])
        let rate = Number(1, over: 10)
        let value = try EquityModels.residualIncome(
            book: Number(book), earnings: earnings, dividends: dividends, rate: rate, persistence: .zero)
        let paid = try PresentValue.net(rate: rate, flows: dividends, first: .one)
        #expect(Number.exactlyOrdered(value, paid) == 0)
    }
}
