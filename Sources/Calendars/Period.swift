/// A run of days, both ends included.
package struct Period: Hashable, Sendable {
    package let first: Day
    package let last: Day

    /// Nil when the last day is before the first.
    package init?(first: Day, last: Day) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// Its length: 1 where first and last are the same day.
    package var days: Int {
        last - first + 1
    }

    /// The number of whole calendar months: nil unless it starts on a first and ends on a last day of a month.
    package var wholeMonths: Int? {
        let from = first.civil
        let to = last.civil
        guard from.day == 1, to.day == Day.daysInMonth(year: to.year, month: to.month) else { return nil }
        return (to.year - from.year) * 12 + to.month - from.month + 1
    }

    /// Whether it is one year: twelve whole months, or from any day to the day before it a year later.
    package var isYear: Bool {
        if let wholeMonths { return wholeMonths == 12 }
        guard let next = last.adding(days: 1) else { return false }
        return next == first.adding(months: 12, keepingEnd: false)
    }
}
