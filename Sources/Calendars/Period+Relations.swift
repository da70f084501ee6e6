extension Period {
    package func contains(_ day: Day) -> Bool {
        first <= day && day <= last
    }

    /// Whether every day of the other is in it; true of itself.
    package func contains(_ other: Period) -> Bool {
        first <= other.first && other.last <= last
    }

    /// Whether they share a day.
    package func overlaps(_ other: Period) -> Bool {
        first <= other.last && other.first <= last
    }

    /// Whether the other starts the day after this ends.
    package func adjoins(_ other: Period) -> Bool {
        other.first - last == 1
    }

    /// Both as one, where either adjoins the other; else nil, also where they overlap.
    package func joined(_ other: Period) -> Period? {
        if adjoins(other) {
            return Period(first: first, last: other.last, fiscal: other.fiscal.flatMap { fiscal?.joined($0) })
        }
        return other.adjoins(self) ? other.joined(self) : nil
    }

    /// What is left of it after a part with the same start; nil where that is not so, or nothing is left.
    package func rest(after part: Period) -> Period? {
        guard first == part.first, let next = part.last.adding(days: 1) else { return nil }
        return Period(first: next, last: last, fiscal: part.fiscal.flatMap { fiscal?.rest(after: $0) })
    }

    /// The same period that many calendar months later, earlier where negative; nil outside the years 1 to 9999.
    ///
    /// A last day of a month stays one, so whole months stay whole.
    package func shifted(months: Int) -> Period? {
        guard let first = first.adding(months: months, keepingEnd: false), let last = last.adding(months: months)
        else { return nil }
        return Period(first: first, last: last)
    }

    /// Whether it is the same period as the other, one year earlier.
    package func isYearBefore(_ other: Period) -> Bool {
        if let own = fiscal, let later = other.fiscal {
            return own.months == later.months && later.start - own.start == 12
        }
        guard other.first > first, other.first - first <= 366 else { return false }
        return shifted(months: 12) == other || other.shifted(months: -12) == self
    }
}

extension Period {
    /// Whether these days can be such months in some fiscal calendar: as many whole months, or weeks, and in their year.
    package func mayBe(_ span: FiscalSpan) -> Bool {
        let (years, months) = span.months.quotientAndRemainder(dividingBy: 12)
        let weeks = 52 * years + 4 * months...53 * years + 4 * months + (months > 0 ? 5 : 0)
        guard areMonths(span.months) || days % 7 == 0 && weeks ~= days / 7 else { return false }
        // A fiscal year begins in the calendar year of its number or in the one before, give or take some days.
        guard let early = first.adding(days: -7), let late = first.adding(days: 7) else { return true }
        func month(_ day: Day) -> Int { day.civil.year * 12 + day.civil.month - 1 }
        return month(late) >= span.start - 12 - 1 && month(early) <= span.start + 12
    }

    /// Whether these days are so many months of the calendar, or of a fiscal year that begins on a day which some months
    /// don't have: where it ends 08-30, its fourth month is 11-30..12-30.
    func areMonths(_ count: Int) -> Bool {
        guard let next = last.adding(days: 1) else { return calendarMonths == count }
        let (from, to) = (first.civil, next.civil)
        guard (to.year - from.year) * 12 + to.month - from.month == count else { return false }
        if from.day == to.day { return true }
        return min(from.day, to.day) >= 28 && (from.day < to.day ? first : next).endsMonth
    }
}
