import Numbers
import Quantities
import Reporting
import Resolution

/// Looks at the arguments of a call that gave a result, each by what its parameter is declared to be, and warns of what
/// was hardly meant so: a rate of 10 for 10%, a quarter capitalised as a year, cash below zero. This is the one place
/// where a function's arguments are doubted; the functions themselves know nothing of it.
struct ArgumentAudit {
    struct Argument {
        let parameter: Parameter
        let value: Value
        let place: Span
        /// What was written; nil where it is not known.
        let code: Node?

        var kind: Parameter.Kind { parameter.kind }
        var quantity: Quantity? { if case .quantity(let quantity) = value { quantity } else { nil } }

        /// Where an item of a list was written.
        func place(ofItem index: Int) -> Span {
            if case .list(let nodes)? = code?.form, index < nodes.count { return nodes[index].span }
            return place
        }
    }

    let evaluator: Evaluator
    /// Those that were given.
    let arguments: [Argument]
    /// What the function gave.
    let result: Value
    let units: ResultUnit
    /// Whether the arithmetic on the arguments has told what is to be said of their times.
    let isToldOfTimes: Bool
    /// Whether the items of a list may have several units: only then is each looked at.
    let hasUnits: Bool
    let span: Span

    /// Warns, or fails of what is said of times where the session is strict.
    func check() throws(Failure) {
        guard evaluator.lens.doubt == nil else { return }
        MissingPercent(evaluator).look(at: rates)
        for argument in arguments {
            switch argument.kind {
            case .rate, .growth, .share, .rates, .shares, .rounds: break
            case .cash, .debt, .money, .count: lookAtSign(argument)
            case .items, .sample: try lookAtItems(argument)
            case .annual: try lookAtYear(argument)
            case .flows, .yearly: try lookAtSeries(argument)
            case .periods: try lookAtPeriods(argument)
            default: break
            }
        }
        if !isToldOfTimes { try lookAtBalances() }
        try lookAtGrowth()
    }

    func argument(_ kind: Parameter.Kind) -> Argument? { arguments.first { $0.kind == kind } }

    func text(_ number: Number) -> String { evaluator.text(.quantity(Quantity(number))) }

    /// A plain number in percent; empty where it is past all bounds.
    func percent(_ number: Number) -> String {
        (try? evaluator.arithmetic.percent(number, span)).map { evaluator.text(.quantity($0)) } ?? ""
    }

    // MARK: Rates

    /// Every rate that was given, with its place: one alone, those of a list, and the shares that option pools of rounds
    /// are wanted to be.
    private var rates: [(rate: Quantity, place: Span)] {
        var rates: [(rate: Quantity, place: Span)] = []
        func add(_ value: Value, _ place: Span) {
            if case .quantity(let rate) = value { rates.append((rate, place)) }
        }
        for argument in arguments {
            switch (argument.kind, argument.value) {
            case (.rates, .list(let list)), (.shares, .list(let list)), (.rate, .list(let list)):
                for (index, item) in list.items.enumerated() { add(item, argument.place(ofItem: index)) }
            case (.rate, let value), (.growth, let value), (.share, let value), (.shares, let value):
                add(value, argument.place)
            case (.rounds, .list(let rounds)):
                for case .list(let round) in rounds.items where round.items.count > 3 {
                    add(round.items[3], argument.place)
                }
            default: break
            }
        }
        return rates
    }

    // MARK: Amounts

    private func lookAtSign(_ argument: Argument) {
        guard let amount = argument.quantity, amount.number.sign < 0 else { return }
        evaluator.report.warn(
            DoubtFinding.negative(parameter: argument.parameter.name, evaluator.text(argument.value)),
            at: [(argument.place, "")])
    }

    /// Percentages and plain numbers above 1 in one list: the latter lack a `%`.
    private func lookAtItems(_ argument: Argument) throws(Failure) {
        switch argument.value {
        case .list(let list):
            if hasUnits { lookAtMixture(list.items) { argument.place(ofItem: $0) } }
            if argument.kind == .sample { try lookAtLengths(argument, list.items) }
        default:
            // One argument after the other, looked at with the first.
            guard hasUnits, arguments.count > 1, argument.place == arguments[0].place else { return }
            lookAtMixture(arguments.map(\.value)) { arguments[$0].place }
        }
    }

    private func lookAtMixture(_ items: [Value], _ place: (Int) -> Span) {
        var (plain, hasPercent): (Int?, Bool) = (nil, false)
        for (index, item) in items.enumerated() {
            guard case .quantity(let quantity) = item else { return }
            if quantity.unit == .none {
                if plain == nil, isAboveOne(quantity.number) { plain = index }
            } else if evaluator.state.units.isPercentLike(quantity.unit) {
                hasPercent = true
            } else {
                return
            }
            if hasPercent, plain != nil { break }
        }
        guard hasPercent, let plain, case .quantity(let quantity) = items[plain] else { return }
        let place = place(plain)
        evaluator.report.warn(
            DoubtFinding.plainAmongPercentages(plain + 1, text(quantity.number), percent: percent(quantity.number)),
            at: [(place, "")], fix: MissingPercent.fix([place], evaluator.site))
    }

    private func isAboveOne(_ number: Number) -> Bool {
        !number.isSpread && Number.compare(number.magnitude(), .one) > 0
    }
}
