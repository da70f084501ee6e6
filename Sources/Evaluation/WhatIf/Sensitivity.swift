import Numbers
import Quantities
import Reporting
import Resolution

/// Finds `sensitivity(E, by = 10%)`: how far E moves when each variable and figure that it rests on is that much smaller
/// and greater, the others staying as they are. The greatest swing stands first: the rows of a tornado chart.
struct Sensitivity {
    private let evaluator: Evaluator
    private let body: Node
    /// 10% where it is not given.
    private let by: Node?
    private let span: Span
    private var site: Site { evaluator.site }

    init(_ evaluator: Evaluator, _ body: Node, _ by: Node?, _ span: Span) {
        (self.evaluator, self.body, self.by, self.span) = (evaluator, body, by, span)
    }

    func table() throws(Failure) -> Value {
        let share = try share()
        let inputs = InputList()
        let first = Variation(evaluator.lens.variation)
        first.inputs = inputs
        _ = try evaluator.lens.vary(first) { () throws(Failure) in try evaluator.quantity(body) }
        var rows: [(swing: Value, cells: [Value])] = []
        for input in inputs.inputs {
            try evaluator.limits.poll(span)
            guard let row = try row(input, share) else { continue }
            rows.append(row)
        }
        guard !rows.isEmpty else {
            throw site.failure(
                VariationFinding.nothingToVary, at: body.span)
        }
        if rows.allSatisfy({ if case .quantity(let swing) = $0.swing { swing.number.isZero } else { false } }) {
            evaluator.report.note(VariationFinding.unchangingInputs, at: body.span)
        }
        let order = try evaluator.sorter.order(of: rows.map(\.swing), span)
        let text = evaluator.text(.quantity(try evaluator.arithmetic.percent(share, span)))
        let columns = ["input", "value", "at -\(text)", "at +\(text)", "swing"].map { TableValue.Column($0) }
        let table = TableValue(columns, cells: order.reversed().flatMap { rows[$0].cells })
        return try evaluator.limits.table(table, span)
    }

    private func share() throws(Failure) -> Number {
        guard let by else { return Number(1, over: 10) }
        let quantity = try evaluator.quantity(by)
        guard evaluator.state.units.isDimensionless(quantity.unit), quantity.number.sign > 0 else {
            throw site.failure(
                VariationFinding.noShare, at: by.span,
                evaluator.state.units.describeDimension(quantity.unit))
        }
        MissingPercent(evaluator).look(at: quantity, by.span)
        return quantity.unit == .none
            ? quantity.number : try evaluator.arithmetic.scaled(quantity.number, from: quantity.unit, by.span)
    }

    /// The row of one input; nil where it is nothing to be made smaller and greater.
    private func row(
        _ input: InputList.Input, _ share: Number
    ) throws(Failure) -> (swing: Value, cells: [Value])? {
        guard input.value.isAmount else { return nil }
        var ends: [Value] = []
        for factor in [share.negated(), share] {
            let variation = Variation(evaluator.lens.variation)
            variation.put(try grown(input.value, by: factor), for: input.target)
            let end = try evaluator.lens.vary(variation) { () throws(Failure) in
                try evaluator.attempt { () throws(Failure) in try evaluator.value(body) }
            }
            switch end {
            case .success(let value): ends.append(value)
            case .failure(let failure):
                evaluator.report.note(
                    VariationFinding.noValue(input.name, Cause(failure.diagnostic.finding)), at: body.span)
                ends.append(.missing(Builtin.passedOver))
            }
        }
        guard case .quantity(let low) = ends[0], case .quantity(let high) = ends[1] else {
            let none = Value.missing(Builtin.passedOver)
            return (.quantity(Quantity(.zero)), [.text(input.name), input.value, ends[0], ends[1], none])
        }
        var swing = try evaluator.arithmetic.sum(
            Quantity(high.number, unit: high.unit), Quantity(low.number, unit: low.unit), negative: true,
            Places(whole: span, left: body.span, right: body.span))
        swing.number = swing.number.magnitude()
        return (
            .quantity(swing), [.text(input.name), input.value.withoutQualifiers, ends[0], ends[1], .quantity(swing)]
        )
    }

    /// An amount, or each of a list, with a share of itself added.
    private func grown(_ value: Value, by share: Number) throws(Failure) -> Value {
        switch value {
        case .quantity(var quantity):
            quantity.number = try site.number(span) { () throws(NumberError) in
                try quantity.number.multiplied(by: Number.one.adding(share))
            }
            return .quantity(quantity)
        case .list(let list):
            var items: [Value] = []
            for item in list.items { items.append(try grown(item, by: share)) }
            return try evaluator.limits.list(items, span)
        default: return value
        }
    }
}

extension Value {
    /// Whether it is an amount other than zero, or a list of amounts.
    fileprivate var isAmount: Bool {
        switch self {
        case .quantity(let quantity): return !quantity.number.isZero
        case .list(let list):
            return !list.items.isEmpty && list.items.allSatisfy { if case .quantity = $0 { true } else { false } }
        default: return false
        }
    }

    fileprivate var withoutQualifiers: Value {
        guard case .quantity(var quantity) = self else { return self }
        quantity.qualifiers = 0
        return .quantity(quantity)
    }
}
