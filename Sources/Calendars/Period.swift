/// A run of days, both ends included, perhaps known as months of a fiscal calendar. Two of the same days are equal,
/// whatever they are known as.
package struct Period: Hashable, Sendable {
    package let first: Day
    package let last: Day
    /// The bits of `fiscal`; 0 for none, 1 where it goes by its days.
    package let label: UInt32

    /// Nil when the last day is before the first.
    ///
    /// - Parameter fiscal: the months of a fiscal calendar that these days are.
    package init?(first: Day, last: Day, fiscal: FiscalSpan? = nil) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
        label = fiscal?.bits ?? 0
    }

    /// The same days, called by these alone: months of the calendar are meant by no name where a company's year is
    /// another.
    init(days: Period) {
        (first, last, label) = (days.first, days.last, 1)
    }

    var goesByDays: Bool { label == 1 }

    /// The months of a fiscal calendar that it is; nil for a run of days that is none, or was made by the calendar.
    package var fiscal: FiscalSpan? { FiscalSpan(bits: label) }

    /// `fiscal`, where these days are not the same months of the calendar, which go without saying.
    package var ownFiscal: FiscalSpan? { fiscal.flatMap { $0.isCalendar(first, last) ? nil : $0 } }

    /// Its length: 1 where first and last are the same day.
    package var days: Int {
        last - first + 1
    }

    package static func == (a: Period, b: Period) -> Bool {
        a.first == b.first && a.last == b.last
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(first)
        hasher.combine(last)
    }

    /// The number of whole months, those of its fiscal calendar where it has one: nil unless it starts on a first and
    /// ends on a last day of a month.
    package var wholeMonths: Int? { fiscal?.months ?? calendarMonths }

    /// As `wholeMonths`, of the calendar alone.
    var calendarMonths: Int? {
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

extension FiscalSpan {
    /// Whether days are the same months of the calendar.
    fileprivate func isCalendar(_ first: Day, _ last: Day) -> Bool {
        let civil = first.civil
        return civil.day == 1 && start == civil.year * 12 + civil.month - 1 && last.endsMonth
            && last.civil.year * 12 + last.civil.month == end
    }
}
