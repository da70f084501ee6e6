import Calendars
import Reporting
import Syntax

/// Reads days as they are written, and the periods between two of them.
struct CalendarReader {
    private let environment: Environment

    init(_ environment: Environment) { self.environment = environment }

    private var passage: Passage { environment.passage }

    func day(_ literal: DateLiteral) throws(Failure) -> Day {
        guard let day = Day(year: literal.year, month: literal.month, day: literal.day) else {
            guard literal.year >= 1, (1...12).contains(literal.month) else {
                throw passage.failure(CalendarFinding.beforeYears, at: literal.span)
            }
            let last = Day.daysInMonth(year: literal.year, month: literal.month)
            throw passage.failure(
                CalendarFinding.noDay(year: literal.year, month: literal.month, days: last), at: literal.span,
                fix: "\(String(passage.text(literal.span).dropLast(2)))\(last)")
        }
        return day
    }

    func period(_ first: DateLiteral, _ last: DateLiteral, _ span: Span) throws(Failure) -> Period {
        let (from, to) = (try day(first), try day(last))
        guard let period = Period(first: from, last: to) else {
            throw passage.failure(CalendarFinding.reversed, at: span, fix: "\(to)..\(from)")
        }
        return period
    }
}
