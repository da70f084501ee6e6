import Finance
import Numbers
import Quantities
import Reporting

/// Cost of capital, and values from flows and multiples.
extension Builtins {
    static let valuation: [Builtin] = [
        Builtin("capm(rf, beta, premium)", "the return that shareholders expect", 3...3) {
            (machine, arguments) throws(Failure) in
            let (riskFree, beta) = (try arguments.rate(0, machine), try arguments.number(1, machine))
            let premium = try arguments.rate(2, machine)
            let rate = try machine.number(arguments.span) { () throws(NumberError) in
                try CostOfCapital.equity(riskFree: riskFree, beta: beta, premium: premium)
            }
            return .quantity(try machine.percent(rate, arguments.span))
        },
        Builtin("wacc(equity, debt, ke, kd, tax)", "the weighted average cost of capital, after tax", 4...5) {
            (machine, arguments) throws(Failure) in
            guard arguments.isGiven(4) else {
                throw machine.failure(
                    .wrongArguments, "wacc wants the tax rate given; 0% leaves it out: wacc(equity, debt, ke, kd, tax)",
                    at: arguments.span)
            }
            let amounts = try arguments.amounts(at: [0, 1], machine).numbers
            let (equity, debt) = (try arguments.rate(2, machine), try arguments.rate(3, machine))
            let tax = try arguments.rate(4, machine)
            for place in 0...1 where amounts[place].sign < 0 || amounts[0].isZero && amounts[1].isZero {
                throw machine.failure(
                    .notMeaningful, "equity and debt are amounts of zero or more, and not both zero",
                    at: arguments.spans[place])
            }
            let parts = try machine.finance(arguments) { () throws(FinanceError) in
                try CostOfCapital.weighted(
                    equity: amounts[0], debt: amounts[1], costOfEquity: equity, costOfDebt: debt, tax: tax)
            }
            func text(_ share: Number) throws(Failure) -> String {
                machine.world.describe(.quantity(try machine.percent(share, arguments.span)))
            }
            if machine.world.wantsNotes {
                machine.note(
                    .derived,
                    "equity \(try text(parts.equityWeight)), debt \(try text(parts.debtWeight)) at \(try text(parts.debtAfterTax)) after tax; the tax shield takes off \(try text(parts.shield))",
                    at: arguments.span)
            }
            return .quantity(try machine.percent(parts.rate, arguments.span))
        },
        Builtin("unlever(beta, debt, equity, tax)", "the beta of the business without its debt", 4...4) {
            (machine, arguments) throws(Failure) in
            try levered(machine, arguments) { (b, d, e, t) throws(FinanceError) in
                try CostOfCapital.unlevered(beta: b, debt: d, equity: e, tax: t)
            }
        },
        Builtin("relever(beta, debt, equity, tax)", "the beta of the equity with debt beside it", 4...4) {
            (machine, arguments) throws(Failure) in
            try levered(machine, arguments) { (b, d, e, t) throws(FinanceError) in
                try CostOfCapital.relevered(beta: b, debt: d, equity: e, tax: t)
            }
        },
        Builtin("gordon(next, r, g)", "what a flow that grows for ever is worth a period before it", 3...3) {
            (machine, arguments) throws(Failure) in
            let next = try arguments.quantity(0, machine)
            let (rate, growth) = (try arguments.rate(1, machine), try arguments.rate(2, machine))
            try endless(next.number, machine, arguments)
            return try machine.money(arguments, at: 2, next.unit) { () throws(FinanceError) in
                try EndlessGrowth.value(next: next.number, rate: rate, growth: growth)
            }
        },
        Builtin(
            "terminal_value(last, r, g)", "what follows the last flow, worth at its time: last × (1 + g) / (r - g)",
            3...3
        ) {
            (machine, arguments) throws(Failure) in
            let last = try arguments.quantity(0, machine)
            let (rate, growth) = (try arguments.rate(1, machine), try arguments.rate(2, machine))
            try endless(last.number, machine, arguments)
            return try machine.money(arguments, at: 2, last.unit) { () throws(FinanceError) in
                try EndlessGrowth.value(last: last.number, rate: rate, growth: growth)
            }
        },
        Builtin("implied_growth(value, next, r)", "the growth for ever that a value takes for granted", 3...3) {
            (machine, arguments) throws(Failure) in
            let amounts = try arguments.amounts(at: [0, 1], machine).numbers
            let rate = try arguments.rate(2, machine)
            let growth = try machine.finance(arguments) { () throws(FinanceError) in
                try EndlessGrowth.growth(value: amounts[0], next: amounts[1], rate: rate)
            }
            return .quantity(try machine.percent(growth, arguments.span))
        },
        Builtin(
            "dcf(flows, wacc, g = none, exit_multiple = none, mid_year = false, at = none)",
            "the value of yearly flows and what follows them, with its parts", 2...6
        ) {
            (machine, arguments) throws(Failure) in
            try discounted(machine, arguments)
        },
        Builtin(
            "enterprise_value(equity, debt = 0, leases = 0, preferred = 0, minority = 0, cash = 0, investments = 0)",
            "equity and every claim before it, less cash and what is not of the business", 1...7, positional: 1
        ) { (machine, arguments) throws(Failure) in
            try bridge(machine, arguments, isEquity: false)
        },
        Builtin(
            "equity_value(enterprise, debt = 0, leases = 0, preferred = 0, minority = 0, cash = 0, investments = 0)",
            "what an enterprise value leaves for the shareholders", 1...7, positional: 1
        ) { (machine, arguments) throws(Failure) in
            try bridge(machine, arguments, isEquity: true)
        },
        Builtin(
            "value_range(multiples, metric, shares = none)", "a metric times the low, median and high of multiples",
            2...3
        ) {
            (machine, arguments) throws(Failure) in
            try range(machine, arguments)
        },
    ]

    /// A flow that is no gain goes on for ever without a value.
    private static func endless(
        _ flow: Number, _ machine: Machine, _ arguments: Builtin.Arguments
    ) throws(Failure) {
        guard flow.sign <= 0 else { return }
        throw machine.failure(
            .notMeaningful, "a flow of zero or less that goes on for ever has no meaningful value",
            at: arguments.spans[0])
    }

    private static func levered(
        _ machine: Machine, _ arguments: Builtin.Arguments,
        _ body: (Number, Number, Number, Number) throws(FinanceError) -> Number
    ) throws(Failure) -> Value {
        let beta = try arguments.number(0, machine)
        let amounts = try arguments.amounts(at: [1, 2], machine).numbers
        let tax = try arguments.rate(3, machine)
        let result = try machine.finance(arguments) { () throws(FinanceError) in
            try body(beta, amounts[0], amounts[1], tax)
        }
        return .quantity(Quantity(result))
    }

    // MARK: Discounted cash flow

    private static let parts = [
        "value", "flows_value", "terminal_value", "terminal_share", "implied_multiple", "implied_growth",
    ]
    .map { TableValue.Column($0) }

    private static func discounted(_ machine: Machine, _ arguments: Builtin.Arguments) throws(Failure) -> Value {
        let flows = try arguments.amounts(0, machine)
        let rate = try arguments.rate(1, machine).doubleValue
        guard rate > -1 else {
            throw machine.failure(
                .undefinedResult, "a rate of -100% or less leaves nothing to discount", at: arguments.spans[1])
        }
        guard arguments.isGiven(2) != arguments.isGiven(3) else {
            let words = arguments.isGiven(2) ? "not both" : "one of them"
            throw machine.failure(
                .wrongArguments, "dcf wants what follows the last flow: g = … or exit_multiple = …, \(words)",
                at: arguments.span)
        }
        let end: DiscountedCashFlow.End =
            arguments.isGiven(2)
            ? .growth(try arguments.rate(2, machine).doubleValue)
            : .multiple(try arguments.number(3, machine).doubleValue)
        var discounting = DiscountedCashFlow.Discounting(rate: rate, isMidYear: try arguments.flag(4, machine))
        for flow in flows.numbers { discounting.add(flow.doubleValue) }
        if let last = flows.numbers.last, last.sign <= 0 {
            throw machine.failure(
                .notMeaningful, "what follows is made of the last flow, and that is not above zero",
                at: arguments.spans[0], machine.world.describe(.quantity(Quantity(last, unit: flows.unit))))
        }
        let place = flows.numbers.isEmpty ? 0 : arguments.isGiven(2) ? 2 : 3
        let result = try machine.finance(arguments, at: place) { () throws(FinanceError) in
            try discounting.valued(end)
        }
        let basis = arguments.isGiven(5) ? try date(machine, arguments) : .none
        let unit = machine.world.units.canonical(flows.unit)
        guard let percent = machine.world.units.unit(named: "%") else {
            throw machine.failure(.unknownUnit, "there is no %", at: arguments.span)
        }
        func part(_ value: Double, _ unit: UnitID) throws(Failure) -> Value {
            let number = try machine.number(arguments.span) { () throws(NumberError) in try Number(approximate: value) }
            return .quantity(Quantity(number, unit: unit, basis: unit == percent || unit == .none ? .none : basis))
        }
        return .table(
            TableValue(
                parts,
                cells: [
                    try part(result.value, unit), try part(result.flowsValue, unit),
                    try part(result.terminalValue, unit),
                    try part(100 * result.terminalValue / result.value, percent),
                    try part(result.impliedMultiple, .none), try part(100 * result.impliedGrowth, percent),
                ], isRecord: true))
    }

    /// The date that a value stands at. Flows that speak of years have to follow it: the first ends a year later.
    private static func date(_ machine: Machine, _ arguments: Builtin.Arguments) throws(Failure) -> BasisID {
        guard case .date(let day) = arguments.values[5] else {
            throw machine.wrongKind(arguments.values[5], wanted: "a date", at: arguments.spans[5])
        }
        if case .quantity(let flow)? = try arguments.list(0, machine).items.first,
            let basis = machine.world.bases[flow.basis], case .period(let period) = basis.time,
            let end = day.adding(months: 12), period.last != end, !basis.isAnnualized
        {
            let message = "the first flow is of the year to \(period.last), and is taken as one of the year to \(end)"
            let places = [(arguments.spans[0], ""), (arguments.spans[5], "")]
            if machine.world.settings.isStrict { throw machine.failure(.differentDates, message, at: places) }
            try machine.warn(.differentDates, message, at: places)
        }
        return machine.world.bases.intern(Basis(time: .date(day), kind: .balance))
    }

    // MARK: From equity to enterprise value

    private static let claims = ["debt", "leases", "preferred", "minority", "cash", "investments"]

    private static func bridge(
        _ machine: Machine, _ arguments: Builtin.Arguments, isEquity: Bool
    ) throws(Failure) -> Value {
        // One unit throughout; then each sum says what is to be said of the dates.
        _ = try arguments.amounts(at: Array(0...6), machine)
        var total = try arguments.quantity(0, machine)
        total.qualifiers = 0
        for index in 1...6 where arguments.isGiven(index) {
            let isTakenOff = (index >= 5) != isEquity
            let amount = try arguments.quantity(index, machine)
            total = try machine.sum(total, amount, negative: isTakenOff, arguments.places(0, index))
        }
        let missing = claims.enumerated().filter { !arguments.isGiven($0.offset + 1) }.map(\.element)
        if !missing.isEmpty, machine.world.wantsNotes {
            machine.note(
                .derived, "not given, and taken as nothing: \(missing.joined(separator: ", "))", at: arguments.span)
        }
        return .quantity(total)
    }

    // MARK: Ranges by multiples

    /// The items of a list, or both ends of a range.
    private static func multiples(_ machine: Machine, _ arguments: Builtin.Arguments) throws(Failure) -> Amounts {
        guard case .interval(let range) = arguments.values[0] else { return try arguments.amounts(0, machine) }
        let high = try machine.converted(range.high, to: range.low.unit, arguments.spans[0])
        return Amounts(numbers: [range.low.number, high], unit: range.low.unit)
    }

    private static func range(_ machine: Machine, _ arguments: Builtin.Arguments) throws(Failure) -> Value {
        let multiples = try multiples(machine, arguments)
        guard !multiples.numbers.isEmpty else {
            throw machine.failure(.emptyList, "there are no multiples", at: arguments.spans[0])
        }
        for (index, number) in multiples.numbers.enumerated() where number.sign <= 0 {
            throw machine.named(
                machine.failure(
                    .notMeaningful,
                    "a multiple that is not above zero is not meaningful; meaningful(xs) leaves such out",
                    at: arguments.spans[0]), item: index)
        }
        let metric = try arguments.quantity(1, machine)
        guard metric.number.sign > 0 else {
            throw machine.failure(
                .notMeaningful, "a multiple of what is not above zero is not meaningful", at: arguments.spans[1])
        }
        let shares = arguments.isGiven(2) ? try arguments.quantity(2, machine) : nil
        let sorted = multiples.numbers.sorted { Number.exactlyOrdered($0, $1) < 0 }
        let middle = try machine.number(arguments.span) { () throws(NumberError) in
            let half = sorted.count / 2
            return sorted.count.isMultiple(of: 2)
                ? try sorted[half - 1].adding(sorted[half]).divided(by: Number(2)) : sorted[half]
        }
        var columns = ["case", "multiple", "value"].map { TableValue.Column($0) }
        if shares != nil { columns.append(.init("per_share")) }
        var cells: [Value] = []
        let places = arguments.places(0, 1)
        for (name, multiple) in [("low", sorted[0]), ("median", middle), ("high", sorted[sorted.count - 1])] {
            let factor = Quantity(multiple, unit: multiples.unit)
            let value = try machine.product(factor, Quantity(metric.number, unit: metric.unit), places)
            cells += [.text(name), .quantity(factor), .quantity(value)]
            if let shares {
                let plain = Quantity(shares.number, unit: shares.unit)
                cells.append(.quantity(try machine.quotient(value, plain, arguments.places(0, 2))))
            }
        }
        return .table(TableValue(columns, cells: cells))
    }
}
