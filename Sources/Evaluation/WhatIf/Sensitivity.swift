import Numbers
import Quantities
import Reporting
import Resolution

/// Finds `sensitivity(E, by = 10%)`: how far E moves when each variable and figure that it rests on is that much smaller
/// and greater, the others staying as they are. The greatest swing stands first: the rows of a tornado chart. With an
/// amount, `by = 1 pp` or `by = 5M USD`, those inputs are moved that it can be added to.
struct Sensitivity {
    /// How far each input is moved.
    fileprivate enum Step {
        /// By a share of itself.
        case share(Number)
        /// By an amount; of percentage points, those that are percentages.
        case amount(Quantity)
    }

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
        let step = try step()
        let inputs = InputList()
        let first = Variation(evaluator.lens.variation)
        first.inputs = inputs
        // Nothing uncertain was there before: what the body draws itself shows in its result.
        let isWatched = evaluator.state.draws > 0
        let watch = UncertainInputs()
        func found(isWatched: Bool) throws(Failure) -> Value {
            try evaluator.lens.drawingAlike { () throws(Failure) in
                try evaluator.lens.vary(first) { () throws(Failure) in
                    isWatched
                        ? try evaluator.watched(by: watch) { () throws(Failure) in try evaluator.value(body) }
                        : try evaluator.value(body)
                }
            }
        }
        let value = try found(isWatched: isWatched)
        if value.isSampled {
            if !isWatched {
                _ = try evaluator.report.hushed { () throws(Failure) in try found(isWatched: true) }
            }
            return try uncertain(value, watch)
        }
        guard case .quantity(let base) = value else { throw site.wrongKind(value, .quantity, at: body.span) }
        var rows: [(swing: Value, cells: [Value])] = []
        var leftOut: [String] = []
        for input in inputs.inputs {
            try evaluator.limits.poll(span)
            guard fits(input.value, step) else {
                leftOut.append(input.name)
                continue
            }
            guard let row = try row(input, step) else { continue }
            rows.append(row)
        }
        if !leftOut.isEmpty, !rows.isEmpty {
            evaluator.report.note(VariationFinding.otherInputs(leftOut, by: text(step)), at: by?.span ?? span)
        }
        guard !rows.isEmpty else {
            throw site.failure(
                leftOut.isEmpty ? VariationFinding.nothingToVary : .noneOfStep(leftOut, by: text(step)),
                at: leftOut.isEmpty ? body.span : by?.span ?? body.span)
        }
        if rows.allSatisfy({ if case .quantity(let swing)? = $0.cells.last { swing.number.isZero } else { false } }) {
            evaluator.report.note(VariationFinding.unchangingInputs, at: body.span)
        }
        let order = try evaluator.sorter.order(of: rows.map(\.swing), span)
        let text = text(step)
        let columns = ["input", "value", "at -\(text)", "at +\(text)", "swing"].map { TableValue.Column($0) }
        let table = TableValue(
            columns, cells: order.reversed().flatMap { rows[$0].cells },
            role: .swings(base: base, low: 2, high: 3, sides: ["-\(text)", "+\(text)"], ends: nil))
        return try evaluator.limits.table(table, span)
    }

    /// The rows of an uncertain result: its true inputs by their share of its width.
    private func uncertain(_ value: Value, _ inputs: UncertainInputs) throws(Failure) -> Value {
        if let by { throw site.failure(VariationFinding.uncertainStep, at: by.span) }
        let found = try Contributions(of: value, inputs, evaluator, span)
        guard !found.all.isEmpty else { throw site.failure(VariationFinding.nothingToVary, at: body.span) }
        let percent = Int((100 * found.explained).rounded())
        if found.isConstant {
            evaluator.report.note(SamplingFinding.sameForAll, at: body.span)
        } else if percent < 50 {
            evaluator.report.note(SamplingFinding.littleExplained(percent: percent), at: body.span)
        }
        if found.leftOut > 0 { evaluator.report.note(SamplingFinding.moreInputs(found.leftOut), at: body.span) }
        var cells: [Value] = []
        for row in found.all {
            let (low, high) = row.input.ends
            let swing = try evaluator.arithmetic.sum(
                Quantity(row.atHigh.number, unit: row.atHigh.unit), Quantity(row.atLow.number, unit: row.atLow.unit),
                negative: true, Places(whole: span, left: body.span, right: body.span))
            cells += [
                .text(row.input.name), .quantity(low), .quantity(high), .quantity(row.atLow.toThree),
                .quantity(row.atHigh.toThree),
                .quantity(Quantity(swing.number.magnitude(), unit: swing.unit).toThree),
                .quantity(Quantity(try number((1000 * row.share).rounded() / 10), unit: try percentUnit())),
            ]
        }
        let columns = ["input", "p5", "p95", "at_low", "at_high", "swing", "share"].map { TableValue.Column($0) }
        return try evaluator.limits.table(TableValue(columns, cells: cells, role: role(of: value)), span)
    }

    /// What its columns are.
    private func role(of value: Value) -> TableValue.Role? {
        guard case .quantity(let whole) = value else { return nil }
        return .swings(base: whole, low: 3, high: 4, sides: ["p5", "p95"], ends: (1, 2))
    }

    private func number(_ value: Double) throws(Failure) -> Number {
        try site.number(span) { () throws(NumberError) in try Number(approximate: value) }
    }

    private func percentUnit() throws(Failure) -> UnitID { try evaluator.arithmetic.percent(.one, span).unit }

    private func step() throws(Failure) -> Step {
        guard let by else { return .share(Number(1, over: 10)) }
        let quantity = try evaluator.quantity(by)
        let units = evaluator.state.units
        guard quantity.number.sign > 0 else { throw site.failure(VariationFinding.noShare, at: by.span) }
        if isStepOfRates(quantity.unit) || !units.isDimensionless(quantity.unit) {
            return .amount(Quantity(quantity.number, unit: quantity.unit))
        }
        // 1 may be all of it, or an amount of 1.
        if quantity.unit == .none, Number.compare(quantity.number, .one) >= 0 {
            throw site.failure(VariationFinding.noShare, at: by.span)
        }
        return .share(
            quantity.unit == .none
                ? quantity.number : try evaluator.arithmetic.scaled(quantity.number, from: quantity.unit, by.span))
    }

    /// Percentage points and hundredths of them are added to percentages, never shares of them.
    private func isStepOfRates(_ unit: UnitID) -> Bool {
        let units = evaluator.state.units
        return units.isPoint(unit) || units.isPercentLike(unit) && units.text(of: units.canonical(unit)) == "bps"
    }

    private func text(_ step: Step) -> String {
        switch step {
        case .share(let share):
            (try? evaluator.arithmetic.percent(share, span)).map { evaluator.text(.quantity($0)) } ?? ""
        case .amount(let amount): evaluator.text(.quantity(amount))
        }
    }

    /// Whether an input is something that the step can be added to.
    private func fits(_ value: Value, _ step: Step) -> Bool {
        guard case .amount(let amount) = step else { return true }
        let units = evaluator.state.units
        switch value {
        case .quantity(let quantity):
            return isStepOfRates(amount.unit)
                ? units.isPercentLike(quantity.unit) : units.sameDimension(quantity.unit, amount.unit)
        case .list(let list): return !list.items.isEmpty && list.items.allSatisfy { fits($0, step) }
        default: return false
        }
    }

    /// The row of one input; nil where it is nothing to be made smaller and greater.
    private func row(
        _ input: InputList.Input, _ step: Step
    ) throws(Failure) -> (swing: Value, cells: [Value])? {
        guard input.value.isAmount(orZero: step.isAmount) else { return nil }
        var ends: [Value] = []
        for isLess in [true, false] {
            let variation = Variation(evaluator.lens.variation)
            variation.move(input, to: try moved(input.value, by: step, isLess), isLess: isLess)
            let end = try evaluator.lens.vary(variation) { () throws(Failure) in
                try evaluator.lens.drawingAlike { () throws(Failure) in
                    try evaluator.attempt { () throws(Failure) in try evaluator.value(body) }
                }
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

    /// An amount, or each of a list, with a share of itself added or taken away, or an amount.
    private func moved(_ value: Value, by step: Step, _ isLess: Bool) throws(Failure) -> Value {
        switch value {
        case .quantity(var quantity):
            switch step {
            case .share(let share):
                let factor = isLess ? share.negated() : share
                quantity.number = try site.number(span) { () throws(NumberError) in
                    try quantity.number.multiplied(by: Number.one.adding(factor))
                }
            case .amount(let amount):
                let number = try evaluator.arithmetic.converted(amount, to: quantity.unit, span)
                quantity.number = try site.number(span) { () throws(NumberError) in
                    try isLess ? quantity.number.subtracting(number) : quantity.number.adding(number)
                }
            }
            return .quantity(quantity)
        case .list(let list):
            var items: [Value] = []
            for item in list.items { items.append(try moved(item, by: step, isLess)) }
            return try evaluator.limits.list(items, span)
        default: return value
        }
    }
}

extension Sensitivity.Step {
    fileprivate var isAmount: Bool { if case .amount = self { true } else { false } }
}

extension Value {
    /// Whether it is an amount, other than zero unless that may be moved too, or a list of amounts.
    fileprivate func isAmount(orZero: Bool) -> Bool {
        switch self {
        case .quantity(let quantity): return orZero || !quantity.number.isZero
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
