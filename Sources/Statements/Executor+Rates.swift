import Calendars
import Money
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Units and rates of the session.
extension Executor {
    func declareUnit(
        _ name: Name, _ also: [Name], _ definition: Tree?, _ span: Span, _ source: Source
    ) throws(Failure) {
        var defined: (factor: Number, unit: UnitID)?
        if let definition {
            let resolver = resolver(source, span)
            let resolved = try resolver.resolved(definition)
            begin(source, statement: span)
            let quantity = try evaluator.quantity(resolved)
            guard quantity.number.sign > 0 else {
                throw evaluator.site.failure(.undefinedResult, "a unit is more than nothing", at: definition.span)
            }
            defined = (quantity.number, state.units.canonical(quantity.unit))
        }
        for name in [name] + also {
            guard let known = state.unit(name.symbol) else { continue }
            // The same definition again is none: a script may be run twice.
            if let defined, let declared = state.declaredUnits[name.symbol.index], declared,
                let factor = try? state.units.factor(from: known, to: defined.unit),
                Number.compare(factor, defined.factor) == 0
            {
                continue
            }
            if defined == nil, state.declaredUnits[name.symbol.index] == false { continue }
            throw evaluator.site.failure(
                .duplicateName, "there is a unit `\(state.symbols.text(name.symbol))` already", at: name.span)
        }
        let fresh = ([name] + also).filter { state.unit($0.symbol) == nil }
        guard !fresh.isEmpty else { return }
        state.declareUnit(fresh.map(\.symbol), definition: defined)
    }

    func setRate(_ tree: RateTree, _ span: Span, _ source: Source) throws(Failure) {
        let resolver = resolver(source, span)
        var sides: (Resolved, Resolved)?
        var market: (UnitID, UnitID, Resolved)?
        switch tree.form {
        case .off:
            begin(source, statement: span)
            if !isChecking { state.forgetRates() }
            return
        case .equation(let left, let right): sides = (try resolver.resolved(left), try resolver.resolved(right))
        case .market(let base, let quoted, let number):
            market = (try currency(base, source), try currency(quoted, source), try resolver.resolved(number))
        }
        let onDay: Resolved?
        if let on = tree.on { onDay = try resolver.resolved(on) } else { onDay = nil }
        begin(source, statement: span)
        if isChecking { return }
        var (from, to, number) = ("", "", Number.one)
        if let (left, right) = sides {
            let (a, b) = (try evaluator.quantity(left), try evaluator.quantity(right))
            (from, to) = (try currencyCode(a.unit, left.span), try currencyCode(b.unit, right.span))
            guard a.number.sign > 0, b.number.sign > 0 else {
                let place = a.number.sign > 0 ? right.span : left.span
                throw evaluator.site.failure(.wrongArguments, "a rate is greater than zero", at: place)
            }
            number = try evaluator.site.number(span) { () throws(NumberError) in try b.number.divided(by: a.number) }
        } else if let (base, quoted, written) = market {
            let quantity = try evaluator.quantity(written)
            guard quantity.unit == .none, quantity.number.sign > 0 else {
                throw evaluator.site.failure(
                    .wrongArguments, "a rate in this notation is a plain number greater than zero", at: written.span)
            }
            (from, to, number) = (try currencyCode(base, span), try currencyCode(quoted, span), quantity.number)
        }
        guard from != to else {
            throw evaluator.site.failure(.wrongArguments, "a rate is between two different currencies", at: span)
        }
        guard let one = CurrencyCode(from), let other = CurrencyCode(to) else {
            throw evaluator.site.failure(.wrongArguments, "a rate is between two currencies", at: span)
        }
        var day: Day?
        if let onDay {
            let value = try evaluator.run(onDay)
            guard case .date(let stated) = value else {
                throw evaluator.site.wrongKind(value, wanted: "a date", at: onDay.span)
            }
            day = stated
        }
        if let known = evaluator.rates.invertedRate(number, one, other, on: day) {
            let when = onDay.map { " on \(source.text($0.span))" } ?? ""
            throw evaluator.site.failure(
                .rateOffTable,
                "this is more than \(RateProblem.farOff) times off the table, where 1 \(from) was \(known) \(to)",
                at: span,
                fix: "rate 1 \(to) = \(number.shortText) \(from)\(when)")
        }
        if let day {
            state.add(rate: StatedRate(from: one, to: other, number: number, day: day, source: tree.from))
        } else {
            state.add(rate: SessionRate(from: one, to: other, number: number, source: tree.from))
        }
        if market != nil { evaluator.report.note(.rate, "rate 1 \(from) = \(number.shortText) \(to)", at: span) }
    }

    private func currency(_ name: Name, _ source: Source) throws(Failure) -> UnitID {
        guard let unit = state.unit(name.symbol), state.units.isMoney(unit) else {
            throw Failure(
                Diagnostic(
                    .error, .unknownUnit, "there is no currency `\(state.symbols.text(name.symbol))`",
                    labels: [Label(source, name.span)]))
        }
        return unit
    }

    private func currencyCode(_ unit: UnitID, _ span: Span) throws(Failure) -> String {
        let factors = state.units.factors(of: unit)
        guard let code = state.units.currency(of: unit), factors.count == 1, factors[0].exponent == 1 else {
            throw evaluator.site.failure(
                .wrongArguments, "a rate is between amounts of money", at: span, state.units.describeDimension(unit))
        }
        return code
    }
}
