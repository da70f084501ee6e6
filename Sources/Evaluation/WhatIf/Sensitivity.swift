import Numbers
import Quantities
import Reporting

/// `sensitivity(E, by = 10%)`: how far E moves when each variable and figure that it rests on is that much smaller and
/// greater, the others staying as they are. The greatest swing stands first: the rows of a tornado chart.
final class Sensitivity: Code {
    let body: Code
    /// 10% where it is not given.
    let by: Code?

    init(_ span: Span, _ body: Code, by: Code?) {
        self.body = body
        self.by = by
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        let share = try share(machine)
        let inputs = InputList()
        let first = Variation(machine.variation)
        first.inputs = inputs
        _ = try machine.vary(first) { () throws(Failure) in try machine.quantity(body) }
        var rows: [(swing: Value, cells: [Value])] = []
        for input in inputs.inputs {
            try machine.poll(span)
            guard let row = try row(input, share, machine) else { continue }
            rows.append(row)
        }
        guard !rows.isEmpty else {
            throw machine.failure(
                .undefinedResult, "this rests on no variable and no figure that could be varied", at: body.span)
        }
        let order = try machine.order(of: rows.map(\.swing), span)
        let text = machine.world.describe(.quantity(try machine.percent(share, span)))
        let columns = ["input", "value", "at -\(text)", "at +\(text)", "swing"].map { TableValue.Column($0) }
        return .table(TableValue(columns, cells: order.reversed().flatMap { rows[$0].cells }))
    }

    private func share(_ machine: Machine) throws(Failure) -> Number {
        guard let by else { return Number(1, over: 10) }
        let quantity = try machine.quantity(by)
        guard machine.world.units.isDimensionless(quantity.unit), quantity.number.sign > 0 else {
            throw machine.failure(
                .wrongArguments, "`by` is a share above zero, such as 10%", at: by.span,
                machine.dimension(quantity.unit))
        }
        return quantity.unit == .none
            ? quantity.number : try machine.scaled(quantity.number, from: quantity.unit, by.span)
    }

    /// The row of one input; nil where it is nothing to be made smaller and greater.
    private func row(
        _ input: InputList.Input, _ share: Number, _ machine: Machine
    ) throws(Failure) -> (swing: Value, cells: [Value])? {
        guard input.value.isAmount else { return nil }
        var ends: [Value] = []
        for factor in [share.negated(), share] {
            let variation = Variation(machine.variation)
            variation.put(try machine.grown(input.value, by: factor, span), for: input.target)
            let end = try machine.vary(variation) { () throws(Failure) in try machine.attempt(body) }
            switch end {
            case .success(let value): ends.append(value)
            case .failure(let failure):
                machine.note(
                    .undefinedCells, "without a value where \(input.name) is varied: \(failure.diagnostic.message)",
                    at: body.span)
                ends.append(.missing(Builtin.passedOver))
            }
        }
        guard case .quantity(let low) = ends[0], case .quantity(let high) = ends[1] else {
            let none = Value.missing(Builtin.passedOver)
            return (.quantity(Quantity(.zero)), [.text(input.name), input.value, ends[0], ends[1], none])
        }
        var swing = try machine.sum(
            Quantity(high.number, unit: high.unit), Quantity(low.number, unit: low.unit), negative: true,
            Places(whole: span, left: body.span, right: body.span))
        swing.number = swing.number.magnitude()
        return (
            .quantity(swing), [.text(input.name), input.value.withoutQualifiers, ends[0], ends[1], .quantity(swing)]
        )
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

extension Machine {
    /// An amount, or each of a list, with a share of itself added.
    fileprivate func grown(_ value: Value, by share: Number, _ span: Span) throws(Failure) -> Value {
        switch value {
        case .quantity(var quantity):
            quantity.number = try number(span) { () throws(NumberError) in
                try quantity.number.multiplied(by: Number.one.adding(share))
            }
            return .quantity(quantity)
        case .list(let list):
            var items: [Value] = []
            for item in list.items { items.append(try grown(item, by: share, span)) }
            return try self.list(items, span)
        default: return value
        }
    }

    /// A plain number as a percentage.
    func percent(_ number: Number, _ span: Span) throws(Failure) -> Quantity {
        guard let unit = world.units.unit(named: "%") else { throw failure(.unknownUnit, "there is no %", at: span) }
        let hundred = try self.number(span) { () throws(NumberError) in try number.multiplied(by: Number(100)) }
        return Quantity(hundred, unit: unit)
    }
}
