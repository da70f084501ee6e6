import Calendars
import Companies
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution

/// Flows scaled to another length of time, and the growth from one amount to another.
struct Annualizing {
    private let evaluator: Evaluator
    private let state: State
    private let site: Site

    init(_ evaluator: Evaluator) { (self.evaluator, state, site) = (evaluator, evaluator.state, evaluator.site) }

    /// A period's length, for a unit that has time in it: in months where it is whole months and the unit counts in
    /// them, else in days.
    func length(of period: Period, countedIn unit: UnitID, _ span: Span) throws(Failure) -> Quantity {
        if let months = period.spannedMonths, state.units.countsMonths(unit) {
            return Quantity(Number(months), unit: try evaluator.operations.dates.timeUnit("month", span))
        }
        return Quantity(Number(period.days), unit: try evaluator.operations.dates.timeUnit("day", span))
    }

    /// The length of a flow's period in a unit of time; twelve months where it is annualised.
    func length(
        of flow: Quantity, _ place: Span, in unit: Quantity, _ unitPlace: Span, _ name: String
    ) throws(Failure) -> Quantity {
        guard state.units.sameDimension(unit.unit, try evaluator.operations.dates.timeUnit("month", place)) else {
            throw site.failure(
                FlowFinding.timeUnit(function: name), at: unitPlace,
                state.units.describeDimension(unit.unit))
        }
        guard let basis = state.bases[flow.basis], let known = state.bases.length(of: flow.basis) else {
            throw notFlow(flow, place, name)
        }
        let length: Quantity
        if case .period(let period) = basis.time, !basis.isAnnualized {
            length = try self.length(of: period, countedIn: unit.unit, place)
        } else {
            length = Quantity(
                Number(known.months ?? known.days),
                unit: try evaluator.operations.dates.timeUnit(known.months == nil ? "day" : "month", place))
        }
        let number = try evaluator.arithmetic.converted(length, to: unit.unit, place)
        return Quantity(number, unit: unit.unit)
    }

    func annualized(_ x: Quantity, _ span: Span) throws(Failure) -> Quantity {
        let known = state.bases[x.basis]
        if known.map({ $0.kind == .rate }) ?? true, state.units.timeExponent(of: x.unit) == -1 {
            let (month, year) = (
                try evaluator.operations.dates.timeUnit("month", span),
                try evaluator.operations.dates.timeUnit("year", span)
            )
            do {
                // A rate becomes per year: its own unit times time, then over a year.
                let amount = try state.units.product(x.unit, month)
                let perYear = try state.units.quotient(amount.unit, year)
                let number = try evaluator.arithmetic.converted(
                    Quantity(x.number, unit: x.unit), to: perYear.unit, span)
                return Quantity(number, unit: perYear.unit, basis: x.basis)
            } catch let error as NumberError {
                throw site.failure(error, at: span)
            } catch let error as Failure {
                throw error
            } catch {
                throw notFlow(x, span, "annualize")
            }
        }
        guard var basis = known, let length = state.bases.length(of: x.basis) else {
            throw notFlow(x, span, "annualize")
        }
        if length.isYear { return Quantity(x.number, unit: x.unit, basis: x.basis) }
        let factor = length.months.map { Number(12, over: $0) } ?? Number(365, over: length.days)
        let number = try site.number(span) { () throws(NumberError) in try x.number.multiplied(by: factor) }
        basis.isAnnualized = true
        return Quantity(number, unit: x.unit, basis: state.bases.intern(basis))
    }

    /// The same time, of another kind.
    func rebased(_ identifier: BasisID, kind: Basis.Kind) -> BasisID {
        let shaped = state.bases.reshaped(identifier)
        guard var basis = state.bases[shaped] else { return shaped }
        basis.kind = kind
        return state.bases.intern(basis)
    }

    /// Warns of times that do not go together; of others that are not one, a note names both.
    private func tellTimes(
        _ new: BasisID, _ old: BasisID, at places: (Span, Span), _ span: Span
    ) throws(Failure) {
        guard evaluator.report.basisSilence == 0 else { return }
        if let concern = state.bases.growthConcern(new, old) {
            try evaluator.arithmetic.say(concern, new, old, at: places)
        } else if state.wantsNotes, new != old, state.bases[new] != nil, state.bases[old] != nil {
            let names = (state.bases.fullName(new), state.bases.fullName(old))
            evaluator.report.note(FlowFinding.against(names.0, before: names.1), at: span)
        }
    }

    private func notFlow(_ x: Quantity, _ span: Span, _ name: String) -> Failure {
        guard let basis = state.bases[x.basis] else {
            let based = "\(site.text(span).bracketed) @ FY2025"
            return site.failure(
                FlowFinding.notAFlow(function: name, .withoutPeriod), at: span,
                fix: state.units.kind(of: x.unit) == .flow ? site.replacing(span, with: based, in: span) : nil)
        }
        let other: FlowFinding.Other =
            switch (basis.time, basis.kind) {
            case (.mixed, _): .mixture
            case (.date, .flow): .atDate
            default: .kind(basis.kind)
            }
        return site.failure(
            FlowFinding.notAFlow(function: name, other), at: span, state.bases.fullName(x.basis))
    }

    /// `(new - old) / old`, in percent.
    func growth(
        _ new: Quantity, _ old: Quantity, at places: (Span, Span), _ span: Span
    ) throws(Failure) -> Quantity {
        try tellTimes(new.basis, old.basis, at: places, span)
        // Fails where they have no order.
        _ = try evaluator.report.silentOnBases { () throws(Failure) in
            try evaluator.ordering.order(new, old, at: places, whole: span)
        }
        guard old.number.sign > 0 else {
            throw site.failure(
                FlowFinding.growthBase(state.describe(.quantity(old))), at: places.1)
        }
        guard let percent = state.units.unit(named: "%") else {
            throw site.failure(AmountFinding.noPercent, at: span)
        }
        let base = try evaluator.arithmetic.converted(old, to: new.unit, span)
        let number = try site.number(span) { () throws(NumberError) in
            // Each amount once, so that their printed digits are counted once.
            try new.number.divided(by: base).subtracting(.one).multiplied(by: Number(100))
        }
        return Quantity(number, unit: percent, basis: rebased(new.basis, kind: .ratio))
    }
}
