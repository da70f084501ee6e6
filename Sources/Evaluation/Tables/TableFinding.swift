import Calendars
import Reporting
import Resolution

/// What is wrong with a table, or is to be said of its cells. Columns are called by their titles.
package enum TableFinding: Reporting.Finding, Hashable {
    /// A `compare` without rows.
    case noRows
    /// What rows are sorted by is a constant.
    case constantOrder
    /// Every company was left out: the condition, and how many there were.
    case noneLeft(String, of: Int)
    /// Why columns have no value in rows. The rows are called where the cause doesn't.
    case noCell([String], rows: [String], Cause)
    /// Columns have no value in rows since their companies did not report a metric.
    case notReported([String], metric: String, rows: [String])
    /// Companies that a condition does not hold of, among how many.
    case leftOut([String], of: Int, condition: String)
    /// Companies of which it is not known whether a condition holds, among how many, and why.
    case leftOutUnknown([String], of: Int, condition: String, Cause)
    /// Why a statistic of a column has no value.
    case noStatistic(String, of: String, Cause)
    /// A column has amounts in two currencies.
    case mixedCurrencies(String, String, String)
    /// A column has flows over two unequal lengths of time.
    case unequalPeriods(String, String, String)
    /// The first and the last time of a column of flows, which end more than half a year apart.
    case timesApart(String, String, String)
    case tooManyCells
    /// So many of all cells have no value; where the first of them is, and why.
    case noCells(Int, of: Int, first: String, Cause)
    /// A name that takes values has none.
    case axisWithoutValues(String)
    /// The range of such a name has no steps.
    case axisWithoutSteps(String, range: String)
    /// A table has no such column, or a record no such part; those there are, and those that are near.
    case noColumn(String, isPart: Bool, among: [String], near: [String])
    // Series
    /// A series begins after the day that was asked for.
    case beforeSeries(Day, first: Day)
    /// Nothing of a series lies in a period.
    case noneInPeriod(String, first: Day, last: Day)
    /// The day that was taken in the place of another, and how many days before it that is.
    case onOrBefore(Day, found: Day, days: Int)
    case moreOnOrBefore
    /// A series had ended long before the day that was asked for.
    case staleValue(Day, last: Day, days: Int)
    /// A series has nothing for long before the day that was asked for: what was found, and what comes next.
    case gapInSeries(Day, found: Day, days: Int, next: Day)
    /// A series has a year in the place of a row.
    case yearAsRow(Int)
    /// Rows of a series that are later than what the session sees, of how many.
    case hiddenRows(Int, of: Int, asOf: Day)
    /// Rows of a table whose dates are later than what the session sees, and the column that has these.
    case laterRows(Int, of: Int, column: String, asOf: Day)

    package var code: DiagnosticCode {
        switch self {
        case .noRows, .noneLeft, .axisWithoutValues: .emptyList
        case .constantOrder: .wrongArguments
        case .noCell, .notReported, .noStatistic, .noCells: .undefinedCells
        case .leftOut, .leftOutUnknown: .leftOut
        case .mixedCurrencies: .mixedCurrencies
        case .unequalPeriods: .unequalPeriods
        case .timesApart: .chosen
        case .tooManyCells: .tooLarge
        case .axisWithoutSteps: .wrongArguments
        case .noColumn: .unknownName
        case .beforeSeries, .noneInPeriod: .badIndex
        case .onOrBefore, .moreOnOrBefore: .onOrBefore
        case .staleValue, .gapInSeries: .staleValue
        case .yearAsRow: .badIndex
        case .hiddenRows: .asOf
        case .laterRows: .laterRows
        }
    }
}
