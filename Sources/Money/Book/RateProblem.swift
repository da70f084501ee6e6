import Calendars

/// Why there is no rate.
package enum RateProblem: Error, Hashable, Sendable {
    /// What a table has rates of.
    package enum Subject: Hashable, Sendable {
        /// A code, or a pair as a unit is written.
        case named(String)
        /// So many currencies: the table as a whole.
        case currencies(Int)
    }

    /// What a table, or several together, hold of a currency or a pair.
    package struct Holding: Hashable, Sendable {
        package let what: Subject
        /// `ECB`, `desk`, `ECB and desk`.
        package let source: String
        package let period: Period
        /// The last day the source itself has: later than the period's where the currency has ended.
        package let sourceEnds: Day

        package init(what: Subject, source: String, period: Period, sourceEnds: Day) {
            self.what = what
            self.source = source
            self.period = period
            self.sourceEnds = sourceEnds
        }
    }

    case sameCurrency(CurrencyCode)
    /// No table has the currency; `tables` are those there are.
    case unknownCurrency(CurrencyCode, tables: [Holding])
    /// Both currencies are known, but no day and no third currency joins them.
    case notJoined(CurrencyCode, CurrencyCode, [Holding])
    case before(Day, Holding)
    /// The currency has ended, or the table has, more than seven days before the day.
    case after(Day, Holding)
    /// The rate before the day is more than seven days old although later ones follow; `next` is the first of these.
    case gap(Day, Holding, last: Day, next: Day)
    /// A mean needs the whole period. `covered` is the longer part of it that has rates, where any has.
    case periodNotCovered(Period, Holding, covered: Period?, gap: Period?)
    /// No day of a short period has a rate, though there are some before and after it: it has no business day. `last` is
    /// the last day before it that has one.
    case noDay(Period, Holding, last: Day, isOfCalendar: Bool)

    /// How old a rate may be, in days.
    package static let oldest = 7
}
