import Calendars

/// The days on which a bond pays coupons, as they lie around the day it is settled on. They are counted back from
/// maturity in whole calendar months; where the bond matures on the last day of a month, every coupon is paid on one.
package struct CouponSchedule {
    package let settlement: Day
    package let maturity: Day
    /// Coupons a year: 1, 2, 3, 4, 6 or 12.
    package let frequency: Int
    /// Coupons after settlement, that of maturity among them; one that is paid on the day of settlement is not.
    package let count: Int
    /// The last coupon day up to settlement, and the first one after it.
    package let previous: Day
    package let next: Day

    /// - Throws: `maturityNotAfter`, `noFrequency`, `outsideCalendar`.
    package init(settlement: Day, maturity: Day, frequency: Int) throws(FinanceError) {
        guard [1, 2, 3, 4, 6, 12].contains(frequency) else { throw .noFrequency(frequency) }
        guard settlement < maturity else { throw .maturityNotAfter }
        (self.settlement, self.maturity, self.frequency) = (settlement, maturity, frequency)
        let (from, to) = (settlement.civil, maturity.civil)
        let periods = ((to.year - from.year) * 12 + to.month - from.month) * frequency / 12
        func date(_ periods: Int) throws(FinanceError) -> Day {
            guard let day = CouponSchedule.date(periods, before: maturity, frequency) else { throw .outsideCalendar }
            return day
        }
        let near = try date(periods)
        if near > settlement {
            (count, next, previous) = (periods + 1, near, try date(periods + 1))
        } else {
            (count, next, previous) = (periods, try date(periods - 1), near)
        }
    }

    /// Every coupon day after settlement, in order.
    package var dates: [Day] {
        (0..<count).reversed().compactMap { CouponSchedule.date($0, before: maturity, frequency) }
    }

    private static func date(_ periods: Int, before maturity: Day, _ frequency: Int) -> Day? {
        maturity.adding(months: -periods * (12 / frequency))
    }
}
