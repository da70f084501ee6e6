import Calendars
import Companies
import Quantities
import Resolution

/// The time of a basis in later years, as the fiscal calendar of the company it speaks of has it.
package struct FiscalTime {
    private let basis: Basis
    /// That of the company; the calendar's own where it speaks of none.
    package let calendar: FiscalCalendar

    package init(_ basis: Basis, in call: Call) {
        self.basis = basis
        calendar = call.evaluator.state.companies.company(ofSeries: basis.series)?.calendar ?? .calendar
    }

    /// The time that many years later; nil outside the years 1 to 9999, and for a mixture.
    package func later(years: Int) -> Basis.Time? {
        switch basis.time {
        case .date(let day): calendar.shifted(day, years: years).map { .date($0) }
        case .period(let period):
            (isTyped(period) ? period.shifted(years: years, ofWeeks: 52) : calendar.shifted(period, years: years))
                .map { .period($0) }
        case .mixed: nil
        }
    }

    /// Whether it is a year of weeks that was typed, so that nobody knows which of those after it have 53.
    package var isOfUnknownWeeks: Bool {
        guard case .period(let period) = basis.time else { return false }
        return isTyped(period) && period.isOfWeeks
    }

    /// Whether it is a period of a fiscal calendar that is not known.
    private func isTyped(_ period: Period) -> Bool {
        guard let span = period.fiscal else { return false }
        return calendar.period(span) != period
    }
}
