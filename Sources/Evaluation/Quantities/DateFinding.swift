import Reporting
import Resolution

/// What is wrong with calendar arithmetic, or is to be said of it.
package enum DateFinding: Reporting.Finding, Hashable {
    /// What a period moves by.
    package enum PeriodLength: Sendable, Hashable {
        case months(Int)
        case days(Int)
    }

    /// A date is moved by something of another dimension.
    case movedBy(String)
    /// It leads outside the years that there are.
    case outside
    /// The last day of a month stays one, where keeping the day of the month would lead to another.
    case keptEnd(of: String, dayKept: String)
    /// A part of a month or of a day: what was left over, the days it is where it is given in another unit, and what
    /// these were rounded down to where they were.
    case rounded(rest: String, days: String?, to: String?)

    /// A step of dates that is no whole number of days or months.
    case partOfStep
    /// A period and a span that leads to no period of its kind: what it moves by.
    case periodMovedBy(String, _ own: PeriodLength)
    /// The months of a year of weeks, which only the company knows.
    case periodOfWeeks(String)

    package var code: DiagnosticCode {
        switch self {
        case .partOfStep, .periodMovedBy, .periodOfWeeks: .wrongArguments
        case .movedBy: .dimensionMismatch
        case .outside: .badDate
        case .keptEnd: .endOfMonth
        case .rounded: .roundedDays
        }
    }
}
