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
    /// A fiscal year of weeks, which ends on what is told, has no months.
    case noMonths(calendar: String)
    /// What is written before the days has other days in the company.
    case otherDays(String, own: String, calendar: String)
    /// So many days are no such run of months in any calendar.
    case cannotBe(String, days: Int, months: Int)
    /// A year has a 53rd week, and it is not told in which quarter.
    case unsureWeek(company: String, year: Int)

    package var code: DiagnosticCode {
        switch self {
        case .beforeYears, .noDay: .badDate
        case .noPeriod, .noMonths, .otherDays, .cannotBe: .badPeriod
        case .unsureWeek: .fiscalCalendar
        case .reversed: .reversedPeriod
        }
    }
}
