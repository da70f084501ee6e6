import Calendars
import Numbers
import Quantities
import Reporting
import Syntax

/// What a built-in function does, written in the language itself with its arguments put in: how `explain` opens it.
/// An opening is shown only where it gives what the function gave.
enum BuiltinFormula {
    struct Opening {
        /// What the expression gives, where the function has several results; else empty.
        var title = ""
        /// The names in it, and what they stand for.
        var names: [(name: String, value: Value)]
        var text: String
        var expected: Value?
        /// Whether it is nothing that leads to the result, but a check which must give zero.
        var isCheck = false
        var remark = ""
    }

    /// Functions whose formula has their own parameters in it.
    private static let fixed: [String: String] = [
        "capm": "rf + beta * premium",
        "wacc": "equity / (equity + debt) * ke + debt / (equity + debt) * kd * (1 - tax)",
        "unlever": "beta / (1 + (1 - tax) * debt / equity)",
        "relever": "beta * (1 + (1 - tax) * debt / equity)",
        "gordon": "next / (r - g)",
        "terminal_value": "last * (1 + g) / (r - g)",
        "implied_growth": "r - next / value",
        "perpetuity": "payment / rate",
        "growing_perpetuity": "next / (rate - g)",
        "cagr": "(last / first)^(1 / periods) - 1",
        "effect": "(1 + nominal / periods)^periods - 1",
        "nominal": "((1 + effective)^(1 / periods) - 1) * periods",
        "growth": "new / old - 1",
        "post_money": "pre + investment",
        "pre_money": "post - investment",
        "ownership": "part / whole",
        "market_cap": "shares * price",
        "offer_size": "shares * price",
        "treasury_stock": "options - options * strike / price",
        "pmt": "-(pv * (1 + rate)^nper + fv) * rate / ((1 + rate)^nper - 1)",
        "fv": "-(pv * (1 + rate)^nper + pmt * ((1 + rate)^nper - 1) / rate)",
        "pv": "-(fv + pmt * ((1 + rate)^nper - 1) / rate) / (1 + rate)^nper",
    ]

    /// The most items that are written out one by one.
    private static let longest = 12

    static func openings(
        _ builtin: Builtin, _ arguments: [Value?], _ names: [String?], _ result: Value, _ step: Step, _ machine: Machine
    ) -> [Opening] {
        let parameters = builtin.parameters
        var given: [(name: String, value: Value)] = []
        for (index, value) in arguments.enumerated() {
            guard let value else { continue }
            let name = names[index] ?? (index < parameters.count ? parameters[index] : "")
            if !name.isEmpty { given.append((name, plain(value))) }
        }
        func value(_ name: String) -> Value? { given.first { $0.name == name }?.value }
        func items(_ name: String) -> Int? {
            guard case .list(let list)? = value(name), !list.items.isEmpty, list.items.count <= longest else {
                return nil
            }
            return list.items.count
        }
        func one(_ text: String, _ remark: String = "") -> [Opening] {
            [Opening(names: given, text: text, expected: result, remark: remark)]
        }
        switch builtin.name {
        case "annualize":
            guard case .quantity(let flow)? = arguments.first ?? nil, let basis = machine.world.bases[flow.basis],
                case .period(let period) = basis.time, !basis.isAnnualized, !period.isYear
            else { return [] }
            guard let months = period.wholeMonths else {
                return one("flow * 365 / \(period.days)", "\(period.days) days made a year of 365")
            }
            return one("flow * 12 / \(months)", "\(months) months made twelve, as if the year were even")
        case "growth" where arguments.count == 1: return yearOnYear(step, result, machine)
        case "ltm": return lastTwelveMonths(step, result, machine)
        case "sum", "mean":
            let count: Int
            var (names, text): ([(name: String, value: Value)], String)
            if arguments.count == 1, let n = items("xs") {
                count = n
                (names, text) = (given, (1...n).map { "xs[\($0)]" }.joined(separator: " + "))
            } else if arguments.count > 1, arguments.count <= longest {
                count = arguments.count
                names = arguments.enumerated().compactMap { place, value in
                    value.map { ("x\(place + 1)", plain($0)) }
                }
                text = names.map(\.name).joined(separator: " + ")
            } else {
                return []
            }
            if builtin.name == "mean" { text = "(\(text)) / \(count)" }
            return [Opening(names: names, text: text, expected: result)]
        case "npv":
            guard let count = items("flows") else { return [] }
            var first = 0
            if case .quantity(let start)? = value("first") { first = start.number.asInt ?? 0 }
            return one(series("flows", count, "rate") { "\($0 + first)" })
        case "irr":
            guard let count = items("flows") else { return [] }
            return [
                Opening(
                    names: given + [("irr", result)], text: series("flows", count, "irr") { "\($0)" }, isCheck: true,
                    remark: "at this rate the flows are worth nothing together")
            ].titled("the net present value at \(machine.world.describe(result))")
        case "xirr", "xnpv":
            guard let count = items("flows"), case .list(let dates)? = value("dates"), dates.items.count == count,
                case .date(let start)? = value("at") ?? earliest(dates)
            else { return [] }
            let days = dates.items.map { item -> Int in if case .date(let day) = item { day - start } else { 0 } }
            if builtin.name == "xnpv" { return one(series("flows", count, "rate") { "(\(days[$0]) / 365)" }) }
            return [
                Opening(
                    names: given + [("xirr", result)], text: series("flows", count, "xirr") { "(\(days[$0]) / 365)" },
                    isCheck: true, remark: "at this rate the flows are worth nothing together")
            ].titled("the net present value at \(machine.world.describe(result))")
        case "fvschedule":
            guard let count = items("rates") else { return [] }
            return one("amount" + (1...count).map { " * (1 + rates[\($0)])" }.joined())
        case "dcf": return discounted(given, items("flows"), result)
        case "enterprise_value", "equity_value":
            let isEquity = builtin.name == "equity_value"
            var text = ""
            for (name, _) in given {
                let isTaken = name == "cash" || name == "investments"
                let isFirst = name == "equity" || name == "enterprise"
                text += isFirst ? name : isTaken != isEquity ? " - \(name)" : " + \(name)"
            }
            return one(text)
        case "per":
            guard case .quantity(let flow)? = arguments.first ?? nil, let basis = machine.world.bases[flow.basis],
                case .period(let period) = basis.time
            else { return [] }
            let months = basis.isAnnualized ? 12 : period.wholeMonths
            return one(months.map { "flow / (\($0) month)" } ?? "flow / (\(period.days) day)")
        case "over":
            guard case .period(let period)? = value("period") else { return [] }
            return one(period.wholeMonths.map { "rate * \($0) month" } ?? "rate * \(period.days) day")
        case "pduration":
            // `to` is a word of the language.
            guard let first = value("from"), let last = value("to"), let rate = value("rate") else { return [] }
            let names = [("first", first), ("last", last), ("rate", rate)]
            return [Opening(names: names, text: "ln(last / first) / ln(1 + rate)", expected: result)]
        default:
            guard let text = fixed[builtin.name] else { return [] }
            if ["pmt", "fv", "pv"].contains(builtin.name) {
                for name in ["pv", "fv", "pmt"] where value(name) == nil {
                    given.append((name, .quantity(Quantity(.zero))))
                }
            }
            return one(text)
        }
    }

    /// A sum of flows, each discounted by the power that its place has.
    private static func series(_ flows: String, _ count: Int, _ rate: String, _ power: (Int) -> String) -> String {
        (0..<count).map { "\(flows)[\($0 + 1)] / (1 + \(rate))^\(power($0))" }.joined(separator: " + ")
    }

    private static func earliest(_ dates: List) -> Value? {
        var first: Day?
        for case .date(let day) in dates.items where first.map({ day < $0 }) ?? true { first = day }
        return first.map { .date($0) }
    }

    private static func discounted(
        _ given: [(name: String, value: Value)], _ count: Int?, _ result: Value
    ) -> [Opening] {
        guard let count, case .table(let record) = result, record.isRecord else { return [] }
        func has(_ name: String) -> Bool { given.contains { $0.name == name } }
        var isMid = false
        for case ("mid_year", .truth(let truth)) in given { isMid = truth }
        func part(_ name: String) -> Value? { record.column(name).map { record.cell(0, $0) } }
        let flows = (1...count).map { "flows[\($0)] / (1 + wacc)^\(isMid ? "\($0 - 1).5" : "\($0)")" }
            .joined(separator: " + ")
        let end =
            has("exit_multiple")
            ? "flows[\(count)] * exit_multiple / (1 + wacc)^\(count)"
            : "flows[\(count)] * (1 + g) / (wacc - g) / (1 + wacc)^\(isMid ? "\(count - 1).5" : "\(count)")"
        guard let ofFlows = part("flows_value"), let ofEnd = part("terminal_value"), let whole = part("value") else {
            return []
        }
        return [
            Opening(title: "flows_value", names: given, text: flows, expected: ofFlows),
            Opening(title: "terminal_value", names: given, text: end, expected: ofEnd),
            Opening(
                title: "value", names: [("flows_value", plain(ofFlows)), ("terminal_value", plain(ofEnd))],
                text: "flows_value + terminal_value", expected: whole),
        ]
    }

    /// The two figures that a growth of one metric compares.
    private static func yearOnYear(_ step: Step, _ result: Value, _ machine: Machine) -> [Opening] {
        guard step.figures.count >= 2 else { return [] }
        let pair = step.figures.suffix(2).map { entry -> (name: String, value: Value, end: Day?) in
            let aside = Machine(machine.world, source: machine.source)
            let value = (try? aside.value(of: entry.figure, entry.path, step.node.span)) ?? .truth(false)
            return ("", plain(value), entry.figure.end)
        }
        let isOrdered = (pair[0].end ?? .latest) > (pair[1].end ?? .latest)
        let (new, old) = isOrdered ? (pair[0], pair[1]) : (pair[1], pair[0])
        return [
            Opening(
                names: [("new", new.value), ("old", old.value)], text: "new / old - 1", expected: result,
                remark: "the same period a year before")
        ]
    }

    /// The flows that twelve months were put together from.
    private static func lastTwelveMonths(_ step: Step, _ result: Value, _ machine: Machine) -> [Opening] {
        let forms = [2: "whole - part", 3: "year + now - before", 4: "first + second + third + fourth"]
        guard let text = forms[step.figures.count] else { return [] }
        let words = text.split(separator: " ").filter { $0.utf8.count > 1 }
        var names: [(name: String, value: Value)] = []
        for (word, entry) in zip(words, step.figures) {
            let aside = Machine(machine.world, source: machine.source)
            guard let value = try? aside.value(of: entry.figure, entry.path, step.node.span) else { return [] }
            names.append((String(word), plain(value)))
        }
        let times = step.figures.map(\.figure.time.name).joined(separator: ", ")
        return [Opening(names: names, text: text, expected: result, remark: "of \(times)")]
    }

    /// An argument as a formula takes it: without the time it speaks of, which the function has looked at.
    private static func plain(_ value: Value) -> Value {
        switch value {
        case .quantity(let quantity): .quantity(Quantity(quantity.number, unit: quantity.unit))
        case .list(let list): .list(List(list.items.map(plain)))
        default: value
        }
    }

    /// Evaluates an opening, its names bound to their values, and gives the steps.
    static func steps(_ opening: Opening, _ world: World) throws(Failure) -> Step? {
        let source = Source(name: "formula", text: opening.text)
        var parser = Parser(source, symbols: world.symbols)
        guard case .statement(let statement, _)? = parser.next(), case .expression(let tree) = statement.form else {
            return nil
        }
        let resolver = Resolver(world, source: source, statement: statement.span, isChecking: false)
        var slots: [(slot: Slot, value: Value)] = []
        for (name, value) in opening.names {
            slots.append((resolver.scope.declare(world.symbols.intern(name)), value))
        }
        let resolved = try resolver.resolved(tree)
        let (evaluator, recorder) = (Evaluator(world, source: source), StepRecorder())
        evaluator.begin(source, statement: statement.span)
        _ = try evaluator.watched(by: recorder) { () throws(Failure) in
            try evaluator.within(resolved.frame) { () throws(Failure) in
                for (slot, value) in slots { try evaluator.put(value, in: slot, resolved.span) }
                return try evaluator.value(resolved.node)
            }
        }
        return recorder.root
    }
}

extension [BuiltinFormula.Opening] {
    fileprivate func titled(_ title: String) -> Self {
        map { opening in
            var titled = opening
            titled.title = title
            return titled
        }
    }
}
