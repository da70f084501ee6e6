extension Period {
    /// Whether both are the same part of two years: 2025H1 and 2023H1, or quarters of 13 and 14 weeks.
    package func isYearsApart(from other: Period) -> Bool {
        if let own = fiscal, let theirs = other.fiscal {
            return own.months == theirs.months && own.start != theirs.start
                && (own.start - theirs.start).isMultiple(of: 12)
        }
        let (early, late) = first < other.first ? (self, other) : (other, self)
        let (from, to) = (early.first.civil, late.first.civil)
        let months = (to.year - from.year) * 12 + to.month - from.month
        guard months > 0, months.isMultiple(of: 12) else { return false }
        // A leap day is lost on one of the two ways.
        return early.shifted(months: months) == late || late.shifted(months: -months) == early
    }
}
