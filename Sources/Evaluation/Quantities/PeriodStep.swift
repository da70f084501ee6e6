import Calendars
import Quantities
import Reporting
import Resolution

/// A period plus a span of its own kind: `2025Q3 + 1 quarter` is 2025Q4, `9M2025 + 1 year` is 9M2026. A quarter and a
/// month is no quarter, and an error.
struct PeriodStep {
    private let dates: DateArithmetic
    private let period: Period
    private let span: Quantity
    private let place: Span
    private let whole: Span

    init(_ dates: DateArithmetic, _ period: Period, _ span: Quantity, _ place: Span, _ whole: Span) {
        (self.dates, self.period, self.span) = (dates, period, span)
        (self.place, self.whole) = (place, whole)
    }

    var next: Period {
        get throws(Failure) {
            let count = try dates.whole(span, place, whole)
            if let own = period.ownMonths {
                guard let months = count?.months, months % own == 0 else { throw ofOtherKind }
                if let moved = period.moved(months: months) { return moved }
                if period.isOfWeeks { throw dates.site.failure(DateFinding.periodOfWeeks(period.name), at: whole) }
                throw dates.outside(place)
            }
            guard let days = count?.days, days % period.days == 0 else { throw ofOtherKind }
            guard let moved = period.moved(days: days) else { throw dates.outside(place) }
            return moved
        }
    }

    private var ofOtherKind: Failure {
        let own = period.ownMonths.map { DateFinding.PeriodLength.months($0) } ?? .days(period.days)
        return dates.site.failure(DateFinding.periodMovedBy(period.name, own), at: place)
    }
}
