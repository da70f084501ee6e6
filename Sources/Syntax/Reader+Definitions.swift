import Reporting

/// Definitions: functions, units, rates, metrics, assumptions.
extension Reader {
    /// `runway(cash: Money, burn: Money/month = 3) = cash / burn`, after `fn`.
    mutating func functionDefinition() throws(SyntaxError) -> FunctionTree {
        let name = try expectName("the name of the function")
        guard token.kind == .openRound else {
            throw error(
                .badStatement, "a function has its parameters in brackets: `fn f(x) = 2 * x`",
                token.kind == .end || token.kind == .newline ? name.span : token.span)
        }
        let opened = token.span
        let outer = context
        context = context.items(isCall: true)
        try advance()
        var parameters: [FunctionTree.Parameter] = []
        while token.kind != .closeRound || !parameters.isEmpty {
            var parameter = FunctionTree.Parameter(name: try expectName("the name of a parameter"))
            if token.kind == .colon {
                try advance()
                parameter.type = try unit(wanted: "a dimension such as `Money/month`")
            }
            if token.kind == .assign {
                try advance()
                parameter.initial = try body()
            }
            parameters.append(parameter)
            guard token.kind == .comma else { break }
            try advance()
        }
        guard token.kind == .closeRound else { throw unclosed(opened, in: outer, after: parameters.last?.initial) }
        context = outer
        try advance()
        try expect(.assign, "`=` and what the function gives")
        return FunctionTree(name: name, parameters: parameters, body: try body())
    }

    /// `wafer`, `rack = 72 GPU`, `wafer also 晶圆`, after `unit`.
    mutating func unitDefinition() throws(SyntaxError) -> Statement.Form {
        let name = try expectName("the name of the unit")
        var also = try otherNames()
        var definition: Tree?
        if token.kind == .assign {
            try advance()
            definition = try expression(.binding)
            also += try otherNames()
        }
        return .unit(name, also: also, definition: definition)
    }

    /// `also 收入, 营收`, if it stands here.
    mutating func otherNames() throws(SyntaxError) -> [Name] {
        guard isWord(.also), !assignFollows else { return [] }
        var names: [Name] = []
        repeat {
            try advance()
            try skipNewlines()
            names.append(try expectName("another name", goesOn: true))
        } while token.kind == .comma
        return names
    }

    /// `1 USD = 7.04 CNY on 2025-12-19 from "the article"`, `USD/CNY = 7.04` or `off`, after `rate`.
    mutating func rateDefinition() throws(SyntaxError) -> RateTree {
        if token.kind == .off {
            try advance()
            return RateTree(form: .off)
        }
        let left = try expression(.product)
        guard token.kind == .assign else {
            throw error(
                .badStatement, "a rate is an equation: `rate 1 USD = 7.04 CNY`, or `rate USD/CNY = 7.04`",
                token.kind == .end || token.kind == .newline ? previous : token.span)
        }
        try advance()
        let right = try expression(.product)
        var rate = RateTree(form: .equation(left, right))
        if case .binary(.divide, let base, let quoted) = left.form, case .name(let first) = base.form,
            case .name(let second) = quoted.form
        {
            rate.form = .market(base: Name(base.span, first), quoted: Name(quoted.span, second), right)
        }
        if token.kind == .on {
            try advance()
            rate.on = try postfix()
        }
        if isWord(.from) {
            let from = token
            try advance()
            guard token.kind == .quote else { throw badStatement(from, "the source's words in quotes") }
            rate.from = try verbatimText()
        }
        return rate
    }

    /// `revenue "Revenue" also 收入, 营收 : flow`, after `metric`.
    mutating func metricDefinition() throws(SyntaxError) -> MetricTree {
        let name = try expectName("the name of the metric")
        let title = token.kind == .quote ? try verbatimText() : nil
        let also = try otherNames()
        guard token.kind == .colon else {
            throw error(
                .badStatement,
                "a metric ends with its kind: `: flow`, `balance`, `average`, `ratio`, `rate` or `attribute`",
                token.kind == .end || token.kind == .newline ? previous : token.span)
        }
        try advance()
        let kind = try expectName("the kind of the metric: flow, balance, average, ratio, rate or attribute")
        return MetricTree(name: name, title: title, also: also, kind: kind)
    }

    /// `wacc = 12% "why"`, after `assume`.
    mutating func assumption() throws(SyntaxError) -> (Name, Tree, String?) {
        let name = try expectName("the name of the assumption")
        try expect(.assign, "`=` and the value of `\(symbols.text(name.symbol))`")
        let tree = try body()
        let why = token.kind == .quote ? try verbatimText() : nil
        return (name, tree, why)
    }
}
