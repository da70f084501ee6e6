extension Period {
    /// The months from its first day to the day after its last, those of its fiscal calendar where it has one: nil where
    /// these are not the same day of a month, as with a period of weeks. 2024-07-01..2025-06-30 has twelve, and so has
    /// 2024-02-16..2025-02-15.
    package var spannedMonths: Int? {
        if let wholeMonths { return wholeMonths }
        guard let next = last.adding(days: 1) else { return nil }
        let (from, to) = (first.civil, next.civil)
        let months = (to.year - from.year) * 12 + to.month - from.month
        return months > 0 && first.adding(months: months, keepingEnd: false) == next ? months : nil
    }

    /// The months from one period of a series to the next. Months, quarters, halves and years follow one another; what
    /// is of another length, such as nine months to date, comes again each year.
    package var seriesStep: Int? {
        guard let months = spannedMonths else { return nil }
        return [1, 3, 6].contains(months) || months % 12 == 0 ? months : 12
    }

    /// The period of this length that begins so many calendar months later; nil outside the years 1 to 9999 and where
    /// its length is no count of months.
    package func sibling(after months: Int) -> Period? {
        guard let length = spannedMonths, let start = first.adding(months: months, keepingEnd: false)
        else { return nil }
        let (sum, overflow) = months.addingReportingOverflow(length)
        guard !overflow else { return nil }
        if let next = first.adding(months: sum, keepingEnd: false) {
            return next.adding(days: -1).flatMap { Period(first: start, last: $0) }
        }
        // The last day of all has no day after it.
        guard wholeMonths != nil, let last = last.adding(months: months) else { return nil }
        return Period(first: start, last: last)
    }
}
