import Calendars
import Companies

/// A column of numbers: the time they speak of, and what they are counted in.
package struct StatementColumn: Equatable, Sendable {
    /// Nil where the column holds no amounts, but changes or shares of a total.
    package var time: Figure.Time?
    /// Three letters; nil where only the rows tell, by signs before their numbers.
    package var currency: String?
    /// Power of ten.
    package var scale = 0
    /// Whether the scale is told of money only: `RMB'000`.
    var isScaleOfMoney = false
    /// The sign that its currency was read from, where several currencies share it.
    package var sign: ReadSign?
    /// Whether it holds what is planned or supposed; then it has no time.
    package var isProjected = false
    /// Whether its time is that of the column in the page's currency that its amounts are a fixed rate of.
    package var isTimeByRate = false
    /// The days of a period that ends on no month's end were taken to be so many weeks.
    package var weeks: Int?
}

/// Why a table's columns are not understood.
package enum ColumnProblem: Error, Equatable, Sendable {
    /// The headings have another number of columns than the rows.
    case count(headings: Int, rows: Int)
    /// A heading over several columns does not tell which.
    case span(String)
    /// Two lines of the heading name other years: `2024` and `二零二三年`.
    case twoYears(Int, Int)
    /// Two lines of the heading name other units.
    case twoUnits(String, String)
    /// Nothing says when a column's period ends, or how long it is.
    case noTime(column: Int)
    case noCurrency(column: Int)
    /// Its title tells that its numbers are shares or changes, no amounts.
    case titleOfShares(String)
    /// Its title tells that it is of a part of the company.
    case titleOfPart(String)
    /// Its title tells of a period that is no fiscal one.
    case titleOfTime(String)
    /// Two columns are of one time, in one currency.
    case twins(Int, Int)
    /// A day that there is not: 31 June.
    case noSuchDay(column: Int)
}
