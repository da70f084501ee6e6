/// How a company's years go: when they end, which number they bear, and where their quarters end.
///
/// A year that ends on a day of a month has the calendar's months; one that ends on a weekday has 52 or 53 weeks, and
/// quarters of weeks, but no months.
package struct FiscalCalendar: Hashable, Sendable {
    /// What a year ends on. Weekdays are 1 for Monday to 7 for Sunday.
    package enum End: Hashable, Sendable {
        case day(YearEnd)
        /// The last such weekday of a month, 1 to 12.
        case last(weekday: Int, month: Int)
        /// The one of such weekdays that is nearest to a day, which may lie in the month before or after.
        case nearest(weekday: Int, YearEnd)
    }

    package let end: End
    /// Whether a year bears the number of the calendar year that it begins in, and not that of the one it ends in.
    package let isNamedByStart: Bool
    /// The weeks of each quarter in a year of 52.
    package let quarterWeeks: [Int]
    /// The quarter, 1 to 4, that has the 53rd week; nil where it is not told. Then it is the last.
    package let longQuarter: Int?

    package static let evenQuarters = [13, 13, 13, 13]

    /// The calendar's own year.
    package static let calendar = FiscalCalendar(.day(.calendar))

    /// Nil where the quarters do not make 52 weeks, or are spoken of in a year that has months.
    package init?(
        _ end: End, isNamedByStart: Bool, quarterWeeks: [Int]? = nil, longQuarter: Int? = nil
    ) {
        if case .day = end, quarterWeeks != nil || longQuarter != nil { return nil }
        let weeks = quarterWeeks ?? FiscalCalendar.evenQuarters
        guard weeks.count == 4, weeks.allSatisfy({ 1...49 ~= $0 }), weeks.reduce(0, +) == 52,
            longQuarter.map({ 1...4 ~= $0 }) ?? true
        else { return nil }
        self.end = end
        // A year that ends with December begins in the year it ends in.
        self.isNamedByStart = isNamedByStart && !FiscalCalendar.endsDecember(end)
        self.quarterWeeks = weeks
        self.longQuarter = longQuarter
    }

    /// Numbered by its end, with quarters of 13 weeks where it has weeks.
    package init(_ end: End) {
        self.end = end
        (isNamedByStart, quarterWeeks, longQuarter) = (false, FiscalCalendar.evenQuarters, nil)
    }

    private static func endsDecember(_ end: End) -> Bool {
        switch end {
        case .day(let day), .nearest(_, let day): day == .calendar
        case .last(_, let month): month == 12
        }
    }

    /// Whether its years are counted in weeks.
    package var isOfWeeks: Bool { if case .day = end { false } else { true } }

    /// The last day of the year with this number; nil outside the years 1 to 9999.
    ///
    /// A year bears the number of the day it is reckoned from: the one that ends on the Saturday nearest to 2020-12-31,
    /// which is 2021-01-02, is that of 2020.
    package func lastDay(of year: Int) -> Day? {
        let (year, overflow) = year.addingReportingOverflow(isNamedByStart ? 1 : 0)
        guard !overflow else { return nil }
        switch end {
        case .day(let end): return end.lastDay(of: year)
        case .last(let weekday, let month):
            guard let last = YearEnd(month: month, day: 28)?.monthEnd(of: year) else { return nil }
            return last.adding(days: -((last.weekday - weekday + 7) % 7))
        case .nearest(let weekday, let end):
            guard let day = end.lastDay(of: year) else { return nil }
            let later = (weekday - day.weekday + 7) % 7
            return day.adding(days: later > 3 ? later - 7 : later)
        }
    }

    /// The first day of the year with this number; nil outside the years 1 to 9999.
    package func firstDay(of year: Int) -> Day? {
        // Not from the year before: FY1 of the calendar has none.
        if self == .calendar { return Day(year: year, month: 1, day: 1) }
        let (before, overflow) = year.subtractingReportingOverflow(1)
        return overflow ? nil : lastDay(of: before)?.adding(days: 1)
    }

    /// 52 or 53; nil where its years are not counted in weeks.
    package func weeks(of year: Int) -> Int? {
        guard isOfWeeks, let first = firstDay(of: year), let last = lastDay(of: year) else { return nil }
        return (last - first + 1) / 7
    }

    /// Whether it is not told which quarter of a year has the 53rd week, and these months depend on it.
    package func isUnsure(of span: FiscalSpan) -> Bool {
        guard isOfWeeks, longQuarter == nil, !span.isWholeYears else { return false }
        let years = [span.start, span.end].filter { $0 % 12 != 0 }.map { $0 / 12 }
        return years.contains { weeks(of: $0) == 53 }
    }
}
