import Calendars
import Quantities
import Reporting
import Resolution

/// `x @ 9M2025`, `x @ 2025-09-30`: gives a value without a basis its basis.
struct BasisGiving {
    private let state: State
    private let site: Site
    private let limits: Limits
    private let time: Value
    private let timePlace: Span
    private let isAnnualized: Bool
    private let span: Span

    init(_ evaluator: Evaluator, _ time: Value, _ timePlace: Span, isAnnualized: Bool, _ span: Span) {
        (state, site, limits) = (evaluator.state, evaluator.site, evaluator.limits)
        (self.time, self.timePlace) = (time, timePlace)
        (self.isAnnualized, self.span) = (isAnnualized, span)
    }

    func given(to value: Value, _ operand: Span) throws(Failure) -> Value {
        switch value {
        case .quantity(let quantity): return .quantity(try given(to: quantity, operand))
        case .list(let list):
            try limits.checkStack(span)
            var items: [Value] = []
            for item in list.items {
                try limits.poll(span)
                items.append(try given(to: item, operand))
            }
            return try limits.list(items, span)
        default: throw site.wrongKind(value, .quantity, at: operand)
        }
    }

    private func given(to quantity: Quantity, _ operand: Span) throws(Failure) -> Quantity {
        let made: Basis
        switch time {
        case .date(let day):
            let isRate = state.units.kind(of: quantity.unit) == .rate
            made = Basis(time: .date(day), kind: isRate ? .rate : .balance)
        case .period(let period):
            // A year is one as it stands, whatever is said of it.
            let isScaled = isAnnualized && !period.isYear
            // What was scaled is a flow, whatever was made of it since: a ratio keeps the word too.
            let kind = isScaled ? .flow : state.units.kind(of: quantity.unit)
            made = Basis(time: .period(period), kind: kind, isAnnualized: isScaled)
        default: throw site.wrongKind(time, .dateOrPeriod, at: timePlace)
        }
        if isAnnualized, made.kind != .flow {
            throw site.failure(BasisFinding.annualizedOther, at: span)
        }
        if let old = state.bases[quantity.basis], old.time != made.time || made.isAnnualized && !old.isAnnualized {
            let name = state.bases.fullName(quantity.basis)
            // Nothing is scaled by saying so.
            let isUnscaled = old.time == made.time && old.kind == .flow
            throw site.failure(
                BasisFinding.otherTime(name), at: operand, name,
                fix: isUnscaled ? site.replacing(span, with: "annualize(\(site.text(operand)))", in: span) : nil)
        }
        guard state.bases[quantity.basis] == nil else { return quantity }
        var based = quantity
        based.basis = state.bases.intern(made)
        return based
    }
}

extension UnitTable {
    /// What an amount over a period is taken for: money and counted things are flows, amounts per time are rates, and
    /// the rest stands level.
    package func kind(of unit: UnitID) -> Basis.Kind {
        guard isScaledInDisplay(unit) else { return .ratio }
        return timeExponent(of: unit) < 0 ? .rate : .flow
    }
}
