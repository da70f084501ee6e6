/// A day of a year that fiscal years are reckoned from, such as 06-30.
package struct YearEnd: Hashable, Sendable {
    /// 1 to 12.
    package let month: Int
    /// 1 to 31; in February 29 stands for its last day, whichever that is.
    package let day: Int

    /// 12-31: the fiscal year is the calendar's.
    package static let calendar = YearEnd(valid: 12, 31)

    /// Nil when no year has such a day. 02-28 and 02-29 both mean the last day of February.
    package init?(month: Int, day: Int) {
        guard day >= 1, day <= Day.daysInMonth(year: 2000, month: month) else { return nil }
        self.init(valid: month, month == 2 && day == 28 ? 29 : day)
    }

    private init(valid month: Int, _ day: Int) {
        self.month = month
        self.day = day
    }

    /// The day in the calendar year with this number; nil outside the years 1 to 9999.
    package func lastDay(of year: Int) -> Day? {
        Day(year: year, month: month, day: min(day, Day.daysInMonth(year: year, month: month)))
    }

    /// The last day of its month in that calendar year.
    func monthEnd(of year: Int) -> Day? {
        Day(year: year, month: month, day: Day.daysInMonth(year: year, month: month))
    }
}
