import Calendars
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution

/// Calendar arithmetic: dates and spans of time.
final class DateArithmetic {
    let state: State
    let site: Site
    let report: Report
    let arithmetic: Arithmetic

    init(_ state: State, _ site: Site, _ report: Report, _ arithmetic: Arithmetic) {
        (self.state, self.site, self.report, self.arithmetic) = (state, site, report, arithmetic)
    }

    /// A date plus a span of time, either way round; nil where neither side is a date.
    func sum(_ a: Value, _ b: Value, _ code: Places) throws(Failure) -> Value? {
        switch (a, b) {
        case (.date(let day), .quantity(let span)): return .date(try moved(day, by: span, code.right, code.whole))
        case (.quantity(let span), .date(let day)): return .date(try moved(day, by: span, code.left, code.whole))
        case (.period(let period), .quantity(let span)):
            return .period(try PeriodStep(self, period, span, code.right, code.whole).next)
        case (.quantity(let span), .period(let period)):
            return .period(try PeriodStep(self, period, span, code.left, code.whole).next)
        default: return nil
        }
    }

    /// A date less a span of time, or the days between two dates.
    func difference(_ a: Value, _ b: Value, _ code: Places) throws(Failure) -> Value? {
        switch (a, b) {
        case (.date(let day), .quantity(var span)):
            span.number = span.number.negated()
            return .date(try moved(day, by: span, code.right, code.whole))
        case (.period(let period), .quantity(var span)):
            span.number = span.number.negated()
            return .period(try PeriodStep(self, period, span, code.right, code.whole).next)
        case (.date(let later), .date(let earlier)):
            return .quantity(Quantity(Number(later - earlier), unit: try timeUnit("day", code.whole)))
        default: return nil
        }
    }

    /// Months, quarters and years move whole calendar months, then the fraction × 30.4375 days; other units of time move
    /// days. A part of a day is dropped, whichever way the date moves.
    func moved(_ day: Day, by span: Quantity, _ place: Span, _ whole: Span) throws(Failure) -> Day {
        let (days, months, isMonths) = try unitsOfMoving(by: span, place, whole)
        var result: Day? = day
        var rest = span
        if isMonths {
            let count = try arithmetic.converted(span, to: months, whole)
            let wholeMonths = DateArithmetic.truncated(count)
            guard let moving = DateArithmetic.wholeInt(wholeMonths) else { throw outside(place) }
            result = day.adding(months: moving)
            let fraction = try site.number(whole) { () throws(NumberError) in try count.subtracting(wholeMonths) }
            rest = Quantity(fraction, unit: months)
            if fraction.isZero, day.endsMonth, let other = day.adding(months: moving, keepingEnd: false),
                other != result
            {
                report.note(DateFinding.keptEnd(of: "\(day)", dayKept: "\(other)"), at: place)
            }
        }
        let exact = try arithmetic.converted(rest, to: days, whole)
        let wholeDays = DateArithmetic.truncated(exact)
        guard let moving = DateArithmetic.wholeInt(wholeDays), let moved = result?.adding(days: moving) else {
            throw outside(place)
        }
        let isRounded = Number.compare(wholeDays, exact) != 0
        if isRounded || isMonths && !rest.number.isZero {
            func text(_ number: Number, _ unit: UnitID) -> String {
                state.describe(.quantity(Quantity(number.magnitude(), unit: unit)))
            }
            report.note(
                DateFinding.rounded(
                    rest: text(rest.number, rest.unit), days: rest.unit == days ? nil : text(exact, days),
                    to: isRounded ? text(wholeDays, days) : nil), at: place)
        }
        return moved
    }

    func timeUnit(_ name: String, _ span: Span) throws(Failure) -> UnitID {
        guard let unit = state.units.unit(named: name) else {
            throw site.failure(AmountFinding.noUnit(name), at: span)
        }
        return unit
    }

    /// Whether it is a unit of time.
    func isTime(_ unit: UnitID) -> Bool {
        state.units.unit(named: "month").map { state.units.sameDimension(unit, $0) } ?? false
    }

    /// The units that dates move by, and which of them a span of time is counted in.
    private func unitsOfMoving(
        by span: Quantity, _ place: Span, _ whole: Span
    ) throws(Failure) -> (days: UnitID, months: UnitID, isMonths: Bool) {
        let units = state.units
        let (days, months) = (try timeUnit("day", whole), try timeUnit("month", whole))
        guard units.sameDimension(span.unit, days) else {
            throw site.failure(
                DateFinding.movedBy(units.describeDimension(span.unit)), at: place,
                fix: span.unit == .none ? site.replacing(place, with: "\(site.text(place)) day", in: whole) : nil)
        }
        return (days, months, units.countsMonths(span.unit))
    }

    /// How many whole months, or else days, a span of time is; nil where it is a part of one.
    func whole(_ span: Quantity, _ place: Span, _ whole: Span) throws(Failure) -> (months: Int?, days: Int?)? {
        let (days, months, isMonths) = try unitsOfMoving(by: span, place, whole)
        let number = try arithmetic.converted(span, to: isMonths ? months : days, whole)
        guard let count = number.asWhole else { return nil }
        return isMonths ? (count, nil) : (nil, count)
    }

    func outside(_ span: Span) -> Failure {
        site.failure(DateFinding.outside, at: span)
    }

    /// The whole number next to one on the side of zero; an approximate number that is as good as whole is that one.
    private static func truncated(_ number: Number) -> Number {
        let nearest = number.rounded()
        if !number.isExact, Number.compare(nearest, number) == 0 { return nearest }
        return number.sign < 0 ? number.negated().floor().negated() : number.floor()
    }

    /// The value of a whole number that fits, be it approximate.
    private static func wholeInt(_ number: Number) -> Int? {
        number.asInt ?? (number.isExact ? nil : Int(exactly: number.doubleValue))
    }
}

extension UnitTable {
    /// Whether a unit has months, quarters or years in it, which are calendar months where days are counted.
    func countsMonths(_ unit: UnitID) -> Bool {
        factors(of: unit).contains { ["month", "quarter", "year"].contains($0.name) }
    }
}
