import Calendars
import Numbers
import RealModule

/// A bond with level coupons, for 100 of its face. Prices are clean: what has accrued is paid on top.
///
/// Source: the spreadsheets' functions PRICE, YIELD, DURATION and MDURATION (OpenFormula, ISO/IEC 26300:2015, part 2,
/// section 6.12), after J. J. Lynch and J. H. Mayle, *Standard Securities Calculation Methods* (1986). Yields are
/// compounded once a coupon; in the last period, where nothing is compounded any more, they are simple.
package struct Bond {
    package let schedule: CouponSchedule
    /// A year, of the face.
    let coupon: Number
    /// What is paid back for 100 of face.
    let redemption: Number
    let dayCount: CouponDayCount

    /// - Throws: `belowZero` for a coupon below zero, `notPositive` where nothing is paid at all.
    package init(
        _ schedule: CouponSchedule, coupon: Number, redemption: Number = Number(100), dayCount: CouponDayCount
    ) throws(FinanceError) {
        guard coupon.sign >= 0, redemption.sign >= 0 else { throw .belowZero }
        guard coupon.sign > 0 || redemption.sign > 0 else { throw .notPositive }
        (self.schedule, self.coupon, self.redemption, self.dayCount) = (schedule, coupon, redemption, dayCount)
    }

    var frequency: Number { Number(schedule.frequency) }

    /// One coupon.
    var payment: Number {
        get throws(FinanceError) {
            try number { () throws(NumberError) in try Number(100).multiplied(by: coupon).divided(by: frequency) }
        }
    }

    // MARK: Parts of a period

    /// The days of the period that settlement lies in.
    private var period: Number {
        guard let days = dayCount.daysOfYear else { return Number(schedule.next - schedule.previous) }
        return Number(days, over: schedule.frequency)
    }

    private func part(_ days: Int) throws(FinanceError) -> Number {
        try number { () throws(NumberError) in try Number(days).divided(by: period) }
    }

    /// How much of the period has passed on the day of settlement.
    ///
    /// - Parameter issue: the day that interest begins on, where it is not the last coupon's.
    func passed(since issue: Day? = nil) throws(FinanceError) -> Number {
        let start = max(issue ?? schedule.previous, schedule.previous)
        return try part(dayCount.days(from: start, to: schedule.settlement))
    }

    /// How much of it is still to come.
    var left: Number {
        get throws(FinanceError) {
            guard dayCount.restIsWhatIsLeft else {
                return try part(dayCount.days(from: schedule.settlement, to: schedule.next))
            }
            let passed = try passed()
            return try number { () throws(NumberError) in try Number.one.subtracting(passed) }
        }
    }

    /// The interest that has accrued on an amount of face since the last coupon, or since the bond was issued.
    ///
    /// - Throws: `issueAfterSettlement`.
    package func accrued(on face: Number = Number(100), since issue: Day? = nil) throws(FinanceError) -> Number {
        if let issue, issue > schedule.settlement { throw .issueAfterSettlement }
        let passed = try passed(since: issue)
        return try number { () throws(NumberError) in
            try coupon.divided(by: frequency).multiplied(by: passed).multiplied(by: face)
        }
    }

    // MARK: Price

    /// The clean price at a yield a year. Exact on a coupon day, as far as exact powers are kept.
    ///
    /// - Throws: `rateTooLow`, and what `Compounding` throws.
    package func price(yield: Number) throws(FinanceError) -> Number {
        let (payment, accrued, left) = (try payment, try accrued(), try left)
        let rate = try number { () throws(NumberError) in try yield.divided(by: frequency) }
        if schedule.count == 1 {
            let factor = try number { () throws(NumberError) in try rate.multiplied(by: left).adding(.one) }
            guard factor.sign > 0 else { throw .rateTooLow }
            return try number { () throws(NumberError) in
                try payment.adding(redemption).divided(by: factor).subtracting(accrued)
            }
        }
        let whole = try Compounding(rate: rate, periods: Number(schedule.count))
        let time = try number { () throws(NumberError) in try Number(schedule.count - 1).adding(left) }
        let factor = try Compounding(rate: rate, periods: time).factor
        return try number { () throws(NumberError) in
            try payment.multiplied(by: whole.annuity).adding(redemption).divided(by: factor).subtracting(accrued)
        }
    }

    // MARK: Yield

    /// The yield a year at a clean price.
    ///
    /// - Throws: `notPositive` where the price with what has accrued is not above zero, `noRate`.
    package func yield(price: Number) throws(FinanceError) -> Number {
        let (payment, accrued, left) = (try payment, try accrued(), try left)
        let paid = try number { () throws(NumberError) in try price.adding(accrued) }
        guard paid.sign > 0 else { throw .notPositive }
        if schedule.count == 1 {
            return try number { () throws(NumberError) in
                let gain = try payment.adding(redemption).divided(by: paid).subtracting(.one)
                return try gain.multiplied(by: frequency).divided(by: left)
            }
        }
        var amounts = Array(repeating: payment.doubleValue, count: schedule.count)
        amounts[schedule.count - 1] += redemption.doubleValue
        let first = left.doubleValue
        let times = (0..<schedule.count).map { Double($0) + first }
        let root = OnlyRoot([-paid.doubleValue] + amounts, years: [0] + times, evenly: [])
        guard let force = root.force else { throw .noRate }
        let rate = try InternalRate.approximate(Double.expMinusOne(force))
        let yield = try number { () throws(NumberError) in try rate.multiplied(by: frequency) }
        return exact(yield, price: price) ?? yield
    }

    /// The decimal of few digits next to a yield, if the price is exactly the one there.
    private func exact(_ yield: Number, price: Number) -> Number? {
        guard price.isExact, coupon.isExact, let left = try? left, left.isInteger else { return nil }
        for digits in [3, 6, 9] {
            guard let near = yield.nearestDecimal(significant: digits), let other = try? self.price(yield: near),
                other.isExact, Number.exactlyOrdered(other, price) == 0
            else { continue }
            return near
        }
        return nil
    }
}
