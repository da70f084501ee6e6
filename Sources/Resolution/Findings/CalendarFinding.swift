import Reporting

/// What is wrong with a day or a period as it is written.
package enum CalendarFinding: Finding, Hashable {
    /// A day before the first year.
    case beforeYears
    /// A day after the last of its month, which has so many; months are counted from 1.
    case noDay(year: Int, month: Int, days: Int)
    case noPeriod
    /// A period that ends before it begins.
    case reversed

    package var code: DiagnosticCode {
        switch self {
        case .beforeYears, .noDay: .badDate
        case .noPeriod: .badPeriod
        case .reversed: .reversedPeriod
        }
    }
}
