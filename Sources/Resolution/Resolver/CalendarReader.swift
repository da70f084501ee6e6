import Calendars
import Companies
import Reporting
import Syntax

/// Reads days and periods as they are written; in a company, periods of its own year.
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

    func period(_ literal: PeriodLiteral, _ span: Span) throws(Failure) -> Period {
        let part: Period.Part
        switch literal.part {
        case .year: part = .year
        case .half(let number): part = .half(number)
        case .quarter(let number): part = .quarter(number)
        case .months(let number): part = .months(number)
        case .month(let number): part = .month(number)
        }
        let companies = environment.state.companies
        let yearEnd = environment.context.map { companies.companies[$0.company].yearEnd } ?? .calendar
        guard let period = Period(year: literal.year, part: part, yearEnd: yearEnd) else {
            throw passage.failure(CalendarFinding.noPeriod, at: span)
        }
        return period
    }

    func period(_ first: DateLiteral, _ last: DateLiteral, _ span: Span) throws(Failure) -> Period {
        let (from, to) = (try day(first), try day(last))
        guard let period = Period(first: from, last: to) else {
            throw passage.failure(CalendarFinding.reversed, at: span, fix: "\(to)..\(from)")
        }
        return period
    }
}
