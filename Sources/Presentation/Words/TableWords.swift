import Evaluation
import Reporting
import Resolution

extension TableFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese ?? english : english }

    private var english: Wording {
        switch self {
        case .noRows: Wording("there is nothing to compare")
        case .constantOrder:
            Wording("rows are sorted by a column's name or an expression of each company, and this is the same for all")
        case .noneLeft(let condition, let count):
            Wording("`\(condition)` holds of no company, and \(count) \(count == 1 ? "was" : "were") asked for")
        case .noCell(let columns, let rows, let cause):
            Wording(
                columns.joined(separator: ", ") + (rows.isEmpty ? "" : " of \(rows.joined(separator: ", "))")
                    + ": " + Self.words(cause, .english))
        case .notReported(let columns, let metric, let rows):
            Wording("\(columns.joined(separator: ", ")): \(metric) was not reported by \(rows.joined(separator: ", "))")
        case .leftOut(let names, let count, let condition):
            Wording(
                "left out \(names.count) of \(count), since `\(condition)` does not hold: "
                    + names.joined(separator: ", "))
        case .leftOutUnknown(let names, let count, let condition, let cause):
            Wording(
                "left out \(names.count) of \(count), since it is not known whether `\(condition)` holds: "
                    + "\(names.joined(separator: ", ")); \(Self.words(cause, .english))")
        case .noStatistic(let name, let column, let cause):
            Wording("\(name) of \(column): \(Self.words(cause, .english))")
        case .mixedCurrencies(let column, let one, let other): Wording("\(column) is in \(one) and \(other)")
        case .timesApart(let column, let one, let other):
            Wording("times differ: \(column) is of \(one) in one row, and of \(other) in another")
        case .unequalPeriods(let column, let one, let other):
            Wording("\(column) is over unequal lengths of time: \(one) and \(other)")
        case .tooManyCells: Wording("the table would have too many cells")
        case .noCells(let count, let all, let place, let cause):
            Wording(
                "\(count) of \(all) cells \(count == 1 ? "has" : "have") no value; at \(place): "
                    + Self.words(cause, .english))
        case .axisWithoutValues(let name): Wording("`\(name)` has no values")
        case .axisWithoutSteps(let name, let range):
            Wording("say in what steps `\(name)` goes: `\(range) step …`")
        case .beforeSeries(let asked, let first):
            Wording("the series begins on \(first), after \(asked), and what comes later is not taken")
        case .noneInPeriod(let period, let first, let last):
            Wording("nothing of the series lies in \(period): it goes from \(first) to \(last)")
        case .onOrBefore(let asked, let found, let days):
            Wording("of \(found), the last on or before \(asked), \(days) \(days == 1 ? "day" : "days") earlier")
        case .moreOnOrBefore: Wording("further days are not in the series, and the last before each was taken")
        case .staleValue(let asked, let last, let days):
            Wording("the series ended on \(last), \(days) days before \(asked)")
        case .gapInSeries(let asked, let found, let days, let next):
            Wording(
                "the series has nothing between \(found) and \(next): what was taken is \(days) days older than \(asked)"
            )
        case .yearAsRow(let year):
            Wording(
                "\(year) is a year here and no row: a series is had by a date or a period, a row past 1899 from its column"
            )
        case .hiddenRows(let count, let all, let day):
            Wording(
                "as of \(day): \(count) of \(all) rows of the series are later and not seen")
        case .laterRows(let count, let all, let column, let day):
            Wording(
                "\(count) of \(all) rows are later than \(day), as \(column) says, and were not known then: a series hides such, and so does filter(…)"
            )
        case .noColumn(let name, let isPart, let names, let near):
            Wording(
                "there is no \(isPart ? "part" : "column") `\(name)`"
                    + (near.isEmpty ? "; there are: \(names.joined(separator: ", "))" : suggestion(near)))
        }
    }

    private static func words(_ cause: Cause, _ language: Language) -> String {
        Wording(of: cause.finding, language).sentence
    }
}
