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
        if adjoins(other) { return Period(first: first, last: other.last) }
        if other.adjoins(self) { return Period(first: other.first, last: last) }
        return nil
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
        guard other.first > first, other.first - first <= 366 else { return false }
        return shifted(months: 12) == other || other.shifted(months: -12) == self
    }
}
