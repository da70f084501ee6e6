import Calendars
import Companies
import Evaluation
import Reporting
import Resolution
import Syntax

/// Gives a company the fiscal calendar that its file tells.
struct FiscalYearReader {
    private let execution: Execution
    private var state: State { execution.state }

    init(_ execution: Execution) { self.execution = execution }

    func read(_ tree: FiscalYearTree, of company: Int) throws(Failure) {
        let end = try end(tree)
        guard
            let calendar = FiscalCalendar(
                end, isNamedByStart: tree.isNamedByStart, quarterWeeks: tree.quarterWeeks,
                longQuarter: tree.longQuarter)
        else {
            if case .day = end { throw execution.failure(FiscalYearFinding.noWeeks, at: tree.span) }
            throw execution.failure(FiscalYearFinding.weeks(tree.quarterWeeks?.reduce(0, +) ?? 0), at: tree.span)
        }
        let known = state.companies.companies[company]
        guard calendar != known.calendar else { return }
        if known.hasPeriods {
            let finding = FiscalYearFinding.changed(
                company: state.name(known.name), from: known.calendar.description, to: calendar.description)
            execution.report.warn(finding, at: [(tree.span, "")])
        }
        state.update(company: company) { $0.adopt(calendar) }
    }

    private func end(_ tree: FiscalYearTree) throws(Failure) -> FiscalCalendar.End {
        func yearEnd(_ month: Int, _ day: Int) throws(Failure) -> YearEnd {
            guard let end = YearEnd(month: month, day: day) else {
                throw execution.failure(CompanyDefinitionFinding.noSuchDay, at: tree.endSpan)
            }
            return end
        }
        switch tree.end {
        case .day(let month, let day): return .day(try yearEnd(month, day))
        case .last(let weekday, let month): return .last(weekday: weekday, month: month)
        case .nearest(let weekday, let month, let day): return .nearest(weekday: weekday, try yearEnd(month, day))
        }
    }
}

/// What is wrong with a fiscal year that a company's file tells, or is to be said of it.
package enum FiscalYearFinding: Reporting.Finding, Hashable {
    /// Weeks are spoken of in a year of months.
    case noWeeks
    /// The quarters have so many weeks together, and not 52.
    case weeks(Int)
    /// Figures of the company were read in another calendar.
    case changed(company: String, from: String, to: String)

    package var code: DiagnosticCode {
        switch self {
        case .noWeeks, .weeks: .badStatement
        case .changed: .fiscalCalendar
        }
    }
}

extension Company {
    /// Whether it has a figure of a period.
    fileprivate var hasPeriods: Bool {
        figures.values.contains { history in history.contains { if case .period = $0.time { true } else { false } } }
    }
}
