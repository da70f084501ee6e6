/// Periods of one kind after another: the quarter after a quarter, the same nine months of another year.
extension Period {
    /// The months that it moves by, or several times as many: its own length where months, quarters and halves follow
    /// one another, a year where it is years or comes again each year; nil where it is no whole months.
    package var ownMonths: Int? { seriesStep.map { min($0, 12) } }

    /// The period so many months later, earlier where negative, of its fiscal calendar where it has one. Nil outside the
    /// years 1 to 9999, and for the months of a year of weeks, which only its company knows.
    package func moved(months: Int) -> Period? {
        guard let span = fiscal else { return sibling(after: months) }
        guard areMonths(span.months), let moved = span.shifted(months: months), let days = sibling(after: months)
        else { return nil }
        return Period(first: days.first, last: days.last, fiscal: moved)
    }

    /// The period so many days later, earlier where negative; nil outside the years 1 to 9999.
    package func moved(days: Int) -> Period? {
        guard let first = first.adding(days: days), let last = last.adding(days: days) else { return nil }
        return Period(first: first, last: last)
    }
}
