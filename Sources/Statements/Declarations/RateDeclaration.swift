import Calendars
import Evaluation
import Money
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// `rate 1 USD = 7.1 CNY on 2025-06-30 from "desk"`, `rate USDCNY 7.1`: a rate of the session.
struct RateDeclaration {
    private let execution: Execution
    private var state: State { execution.state }
    private var evaluator: Evaluator { execution.evaluator }

    init(_ execution: Execution) { self.execution = execution }

    /// A rate as it is written, its expressions read.
    private enum Written {
        case equation(Resolved, Resolved)
        case market(UnitID, UnitID, Resolved)
    }

    /// So many of the second currency are one of the first.
    private typealias Meaning = (from: String, to: String, number: Number)

    func carryOut(_ tree: RateTree) throws(Failure) {
        guard !state.folders.isReading else { throw failure(.inFolder, at: execution.span) }
        guard let (written, on) = try read(tree) else { return }
        if execution.isChecking { return }
        let (from, to, number) = try meaning(of: written)
        guard from != to else { throw failure(.sameCurrency, at: execution.span) }
        guard let one = CurrencyCode(from), let other = CurrencyCode(to) else {
            throw failure(.noCurrencies, at: execution.span)
        }
        let day = try on.map { (resolved) throws(Failure) in try self.day(resolved) }
        if let (finding, isInverseRight) = evaluator.rates.doubt(number, one, other, on: day) {
            let fix = tree.inverse(number, one, other, on.map { execution.source.text($0.span) })
            throw execution.failure(finding, at: execution.span, fix: isInverseRight ? fix : nil)
        }
        if let day {
            state.add(rate: StatedRate(from: one, to: other, number: number, day: day, source: tree.from))
        } else {
            state.add(rate: SessionRate(from: one, to: other, number: number, source: tree.from))
        }
        if case .market = written {
            evaluator.report.note(
                RateDeclarationFinding.stated(from, number.shortText, to), at: execution.span)
        }
    }

    /// Reads the expressions and begins the statement; nil where rates are forgotten, which is done then.
    private func read(_ tree: RateTree) throws(Failure) -> (written: Written, on: Resolved?)? {
        let resolver = execution.resolver()
        let written: Written
        switch tree.form {
        case .off:
            execution.begin()
            if !execution.isChecking { state.forgetRates() }
            return nil
        case .equation(let left, let right):
            written = .equation(try resolver.resolved(left), try resolver.resolved(right))
        case .market(let base, let quoted, let number):
            written = .market(try currency(base), try currency(quoted), try resolver.resolved(number))
        }
        let on = try tree.on.map { (tree) throws(Failure) in try resolver.resolved(tree) }
        execution.begin()
        return (written, on)
    }

    private func meaning(of written: Written) throws(Failure) -> Meaning {
        switch written {
        case .equation(let left, let right):
            let (a, b) = (try money(left), try money(right))
            let (from, to) = (try code(a.unit, left.span), try code(b.unit, right.span))
            guard a.number.sign > 0, b.number.sign > 0 else {
                throw execution.failure(RateFinding.notPositive, at: a.number.sign > 0 ? right.span : left.span)
            }
            let number = try evaluator.site.number(execution.span) { () throws(NumberError) in
                try b.number.divided(by: a.number)
            }
            return (from, to, number)
        case .market(let base, let quoted, let number):
            let quantity = try evaluator.quantity(number)
            guard quantity.unit == .none, quantity.number.sign > 0 else {
                throw failure(.noPlainNumber, at: number.span)
            }
            return (try code(base, execution.span), try code(quoted, execution.span), quantity.number)
        }
    }

    private func day(_ resolved: Resolved) throws(Failure) -> Day {
        let value = try evaluator.run(resolved)
        guard case .date(let day) = value else {
            throw evaluator.site.wrongKind(value, .date, at: resolved.span)
        }
        return day
    }

    /// An amount; of a unit that was declared of a currency, in that currency.
    private func money(_ side: Resolved) throws(Failure) -> Quantity {
        let amount = try evaluator.quantity(side)
        let held = CurrencyUnits(state.units).inCurrencies(amount.unit)
        guard held != amount.unit else { return amount }
        let number = try evaluator.arithmetic.converted(amount, to: held, side.span)
        return Quantity(number, unit: held, basis: amount.basis)
    }

    private func currency(_ name: Name) throws(Failure) -> UnitID {
        guard let unit = state.unit(name.symbol), state.units.isMoney(unit) else {
            throw failure(.noCurrency(execution.text(name)), at: name.span)
        }
        return unit
    }

    private func code(_ unit: UnitID, _ span: Span) throws(Failure) -> String {
        let factors = state.units.factors(of: unit)
        guard let code = state.units.currency(of: unit), factors.count == 1, factors[0].exponent == 1 else {
            throw execution.failure(
                RateDeclarationFinding.noMoney, at: span, state.units.describeDimension(unit))
        }
        return code
    }

    private func failure(_ finding: RateDeclarationFinding, at span: Span) -> Failure {
        execution.failure(finding, at: span)
    }
}

extension RateTree {
    /// The statement the other way round, with its day and source.
    fileprivate func inverse(_ number: Number, _ from: CurrencyCode, _ to: CurrencyCode, _ day: String?) -> String {
        var text = "rate 1 \(to) = \(number.shortText) \(from)" + (day.map { " on \($0)" } ?? "")
        // What would have to be escaped is left out.
        if let said = self.from, !said.utf8.contains(where: { "\"\\{\n".utf8.contains($0) }) {
            text += " from \"\(said)\""
        }
        return text
    }
}
