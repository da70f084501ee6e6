import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// A company's periods in its own calendar.
extension Figures {
    func calendar(of path: Path) -> FiscalCalendar { company(path).calendar }

    /// The value of an index of a company's path, in which period literals are the company's.
    func index(_ node: Node, of path: Path) throws(Failure) -> Value {
        let outer = evaluator.indexed
        evaluator.indexed = path.company
        defer { evaluator.indexed = outer }
        return try evaluator.value(node)
    }

    /// The days that a literal means in a company's calendar; that of the one whose path is indexed where none is told, and
    /// the calendar's own where none is indexed.
    func period(_ literal: PeriodLiteral, of company: Int?, _ span: Span) throws(Failure) -> Period {
        let company = company ?? evaluator.indexed
        let calendar = company.map { state.companies.companies[$0].calendar } ?? .calendar
        guard let asked = FiscalSpan(year: literal.year, part: literal.part.inYear),
            let period = calendar.period(asked)
        else {
            let isOfMonths = literal.part.inYear.isQuarters == false
            throw site.failure(
                calendar.isOfWeeks && isOfMonths
                    ? CalendarFinding.noMonths(calendar: calendar.description) : .noPeriod, at: span)
        }
        if let company, calendar.isUnsure(of: asked) {
            let name = state.name(state.companies.companies[company].name)
            report.note(CalendarFinding.unsureWeek(company: name, year: asked.year), at: span)
        }
        return period
    }

    /// The same time a year earlier, in the company's calendar.
    func yearBefore(_ time: Figure.Time, of path: Path) -> Figure.Time? {
        switch time {
        case .none: nil
        case .date(let day): calendar(of: path).shifted(day, years: -1).map { .date($0) }
        case .period(let period): calendar(of: path).shifted(period, years: -1).map { .period($0) }
        }
    }
}
