/// Periods of a fiscal calendar, and what days are in it. Months are counted from the beginning of a fiscal year 0, as
/// in `FiscalSpan`.
extension FiscalCalendar {
    /// The days of a part of the year with this number; nil where there is no such part, as there are no months in a
    /// year of weeks, or a day of it lies outside the years 1 to 9999.
    package func period(year: Int, part: Period.Part) -> Period? {
        FiscalSpan(year: year, part: part).flatMap { period($0) }
    }

    /// The days of so many months; nil where a year has no such months, or outside the years 1 to 9999.
    package func period(_ span: FiscalSpan) -> Period? {
        guard let first = firstDay(ofMonth: span.start), let last = lastDay(beforeMonth: span.end) else { return nil }
        return Period(first: first, last: last, fiscal: self == .calendar ? nil : span)
    }

    /// The same days, with the months of this calendar that they are; where they are none, they go by their days alone,
    /// since what the calendar calls them would mean others here.
    package func labelled(_ period: Period) -> Period {
        guard self != .calendar else { return Period(first: period.first, last: period.last) ?? period }
        guard let start = month(beginningOn: period.first),
            let next = period.last.adding(days: 1), let end = month(beginningOn: next),
            let span = FiscalSpan(start: start, months: end - start)
        else { return Period(days: period) }
        return Period(first: period.first, last: period.last, fiscal: span) ?? period
    }

    /// The same period of another year, so many years later, earlier where negative. What is none of this calendar's
    /// moves by calendar months.
    package func shifted(_ period: Period, years: Int) -> Period? {
        guard let months = Period.months(ofYears: years) else { return nil }
        if let span = labelled(period).fiscal { return span.shifted(months: months).flatMap { self.period($0) } }
        return period.shifted(months: months)
    }

    /// The day that many years later: the end of a year or quarter of this calendar becomes that of another.
    package func shifted(_ day: Day, years: Int) -> Day? {
        guard let months = Period.months(ofYears: years) else { return nil }
        guard isOfWeeks, let next = day.adding(days: 1), let month = month(beginningOn: next) else {
            return day.adding(months: months)
        }
        return lastDay(beforeMonth: month + months)
    }

    /// The twelve months that end on a day: this calendar's where a month of it ends there.
    package func year(endingOn day: Day) -> Period? {
        guard let next = day.adding(days: 1) else { return nil }
        if self != .calendar, let end = month(beginningOn: next) {
            return FiscalSpan(start: end - 12, months: 12).flatMap { period($0) }
        }
        return next.adding(months: -12, keepingEnd: false).flatMap { Period(first: $0, last: day) }
    }

    // MARK: Months

    private func firstDay(ofMonth month: Int) -> Day? {
        let (year, offset) = (month / 12, month % 12)
        guard let start = firstDay(of: year) else { return nil }
        if offset == 0 { return start }
        guard isOfWeeks else { return start.adding(months: offset, keepingEnd: false) }
        guard offset % 3 == 0 else { return nil }
        let extra = weeks(of: year) == 53 && (longQuarter ?? 4) <= offset / 3 ? 1 : 0
        return start.adding(days: 7 * (quarterWeeks.prefix(offset / 3).reduce(0, +) + extra))
    }

    private func lastDay(beforeMonth month: Int) -> Day? {
        month % 12 == 0 ? lastDay(of: month / 12 - 1) : firstDay(ofMonth: month)?.adding(days: -1)
    }

    /// The month that begins on a day; nil where none does.
    private func month(beginningOn day: Day) -> Int? {
        let around = day.year
        // A year that ends about new year may bear a number two later than its first day.
        for year in (around - 1)...(around + 2) {
            guard let start = firstDay(of: year), start <= day else { continue }
            if start == day { return year * 12 }
            guard let last = lastDay(of: year), day <= last else { continue }
            for offset in stride(from: 0, to: 12, by: isOfWeeks ? 3 : 1)
            where firstDay(ofMonth: year * 12 + offset) == day {
                return year * 12 + offset
            }
            return nil
        }
        return nil
    }
}

extension FiscalCalendar {
    /// The year after the one that a period lies in; nil where it lies in two.
    package func year(after period: Period) -> Period? {
        if let span = labelled(period).fiscal {
            guard span.year == (span.end - 1) / 12 else { return nil }
            return self.period(year: span.year + 1, part: .year)
        }
        guard period.fiscal == nil, period.first.year == period.last.year else { return nil }
        return Period.year(period.last.year + 1)
    }
}

extension Period {
    /// The fiscal period that many years later where its calendar is not known: whole months move as such, and weeks by
    /// so many a year.
    package func shifted(years: Int, ofWeeks weeks: Int) -> Period? {
        guard let months = Period.months(ofYears: years), let span = fiscal?.shifted(months: months) else { return nil }
        let days = areMonths(span.months) ? shifted(months: months) : shifted(days: 7 * weeks * years)
        return days.flatMap { Period(first: $0.first, last: $0.last, fiscal: span) }
    }

    /// The months of so many years; nil for more years than the calendar has.
    fileprivate static func months(ofYears years: Int) -> Int? { (-10_000...10_000).contains(years) ? years * 12 : nil }

    /// Whether it is known as fiscal months and is weeks.
    package var isOfWeeks: Bool { fiscal.map { !areMonths($0.months) } ?? false }

    private func shifted(days: Int) -> Period? {
        guard let first = first.adding(days: days), let last = last.adding(days: days) else { return nil }
        return Period(first: first, last: last)
    }
}
