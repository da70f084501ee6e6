import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Resolution

/// What a figure is outside the language: for tables that other programs read.
package struct FigureFacts {
    private let evaluator: Evaluator
    private var state: State { evaluator.state }
    private var figures: Figures { evaluator.figures }

    package init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    /// One figure, or the last twelve months of a flow.
    package struct Fact {
        /// In the unit that it was written in.
        package let amount: Quantity
        /// What makes it one in the unit of its metric's dimension; nil where that is not known.
        package let factor: Number?
        package let time: Figure.Time
        /// The currency, and the power of it; nil and 0 for none.
        package let currency: String?
        package let power: Int
        /// The time of the figure a year earlier that growth is reckoned from.
        package let before: Figure.Time?
        /// What makes a flow one of twelve months.
        package let perYear: Number?
        /// Whether it has a value.
        package var isKnown = true
    }

    /// A figure whose value cannot be reckoned.
    package func unknown(_ figure: Figure, _ path: Path) -> Fact {
        let all = figures.company(path).current(path.metric)
        var fact = Fact(
            amount: Quantity(.zero, unit: .none), factor: nil, time: figure.time, currency: nil, power: 0,
            before: figures.yearBefore(figure, path, among: all)?.time, perYear: nil)
        fact.isKnown = false
        return fact
    }

    /// - Returns: Nil where its value is no amount.
    package func fact(_ figure: Figure, _ path: Path) throws(Failure) -> Fact? {
        let span = Span(0, 0)
        guard case .quantity(let quantity) = try figures.value(of: figure, path, span) else { return nil }
        let all = figures.company(path).current(path.metric)
        return try fact(quantity, figure.time, path, before: figures.yearBefore(figure, path, among: all)?.time)
    }

    /// The last twelve months of a flow; nil where there are none.
    package func lastTwelveMonths(_ path: Path) throws(Failure) -> Fact? {
        guard state.companies.metrics[path.metric].kind == .flow,
            case .success(.quantity(let sum)) = try evaluator.attempt({ () throws(Failure) in
                .quantity(try figures.lastTwelveMonths(path, nil, Span(0, 0), Span(0, 0)))
            }), let basis = state.bases[sum.basis], case .period(let period) = basis.time
        else { return nil }
        return try fact(sum, .period(figures.calendar(of: path).labelled(period)), path, before: nil)
    }

    private func fact(
        _ quantity: Quantity, _ time: Figure.Time, _ path: Path, before: Figure.Time?
    ) throws(Failure) -> Fact {
        let metric = state.companies.metrics[path.metric]
        let money = state.units.moneyPower(of: quantity.unit)
        var amount = quantity
        let currency = money.flatMap { state.units.unit(named: $0.code) }
        let unit = metric.dimension.flatMap {
            $0.money == 0 ? $0.rest : currency.flatMap { c in metric.dimension?.unit(in: c, state.units) }
        }
        var factor: Number?
        if let unit, state.units.sameDimension(unit, quantity.unit) {
            let number = try evaluator.arithmetic.converted(quantity, to: unit, Span(0, 0))
            factor = try? state.units.factor(from: quantity.unit, to: unit)
            // A temperature is not made another by a factor.
            let product = factor.flatMap { try? quantity.number.multiplied(by: $0) }
            if product.map({ Number.compare($0, number) != 0 }) ?? true {
                (amount, factor) = (Quantity(number, unit: unit, basis: quantity.basis), .one)
            }
        }
        var perYear: Number?
        if metric.kind == .flow, let length = state.bases.length(of: quantity.basis) {
            perYear =
                length.isYear ? .one : length.months.map { Number(12, over: $0) } ?? Number(365, over: length.days)
        }
        return Fact(
            amount: amount, factor: factor, time: time, currency: money?.code, power: money?.power ?? 0, before: before,
            perYear: perYear)
    }
}
