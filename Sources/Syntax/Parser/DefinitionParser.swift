import Reporting

/// Definitions: functions, units, rates, metrics, assumptions.
enum DefinitionParser {
    /// `runway(cash: Money, burn: Money/month = 3) = cash / burn`, after `fn`.
    static func function(_ cursor: inout TokenCursor) throws(SyntaxError) -> FunctionTree {
        let name = try cursor.expectName(.functionName)
        guard cursor.token.kind == .openRound else {
            let finding: any Finding = StatementFinding.functionParameters
            throw cursor.error(finding, cursor.token.kind.endsLine ? name.span : cursor.token.span)
        }
        let opened = cursor.token.span
        let outer = cursor.context
        cursor.context = outer.items(isCall: true)
        cursor.lexer.brackets.setRound(.call)
        try cursor.advance()
        var parameters: [FunctionTree.Parameter] = []
        while cursor.token.kind != .closeRound || !parameters.isEmpty {
            parameters.append(try parameter(&cursor))
            guard cursor.token.kind == .comma else { break }
            try cursor.advance()
        }
        guard cursor.token.kind == .closeRound else {
            throw cursor.unclosed(opened, in: outer, after: parameters.last?.initial)
        }
        cursor.context = outer
        try cursor.advance()
        try cursor.expect(.assign, .functionBody)
        return FunctionTree(name: name, parameters: parameters, body: try ExpressionParser.body(&cursor))
    }

    private static func parameter(_ cursor: inout TokenCursor) throws(SyntaxError) -> FunctionTree.Parameter {
        var parameter = FunctionTree.Parameter(name: try cursor.expectName(.parameterName))
        if cursor.token.kind == .colon {
            try cursor.advance()
            parameter.type = try ConversionParser.unit(&cursor, wanted: .dimension)
        }
        if cursor.token.kind == .assign {
            try cursor.advance()
            parameter.initial = try ExpressionParser.body(&cursor)
        }
        return parameter
    }

    /// `wafer`, `rack = 72 GPU`, `wafer also 晶圆`, after `unit`.
    static func unit(_ cursor: inout TokenCursor) throws(SyntaxError) -> Statement.Form {
        let name = try cursor.expectName(.unitName)
        var also = try otherNames(&cursor)
        var definition: Tree?
        if cursor.token.kind == .assign {
            try cursor.advance()
            definition = try ExpressionParser.expression(&cursor, .binding)
            also += try otherNames(&cursor)
        }
        return .unit(name, also: also, definition: definition)
    }

    /// `also 收入, 营收`, if it stands here.
    static func otherNames(_ cursor: inout TokenCursor) throws(SyntaxError) -> [Name] {
        guard cursor.isWord(.also), !cursor.assignFollows else { return [] }
        var names: [Name] = []
        repeat {
            try cursor.advance()
            try cursor.skipNewlines()
            names.append(try cursor.expectName(.otherName, goesOn: true))
        } while cursor.token.kind == .comma
        return names
    }

    /// `1 USD = 7.04 CNY on 2025-12-19 from "the article"`, `USD/CNY = 7.04` or `off`, after `rate`.
    static func rate(_ cursor: inout TokenCursor) throws(SyntaxError) -> RateTree {
        if cursor.token.kind == .off {
            try cursor.advance()
            return RateTree(form: .off)
        }
        let left = try ExpressionParser.expression(&cursor, .product)
        guard cursor.token.kind == .assign else { throw cursor.error(.rateEquation) }
        try cursor.advance()
        let right = try ExpressionParser.expression(&cursor, .product)
        var rate = RateTree(form: .equation(left, right))
        if case .binary(.divide, let base, let quoted) = left.form, case .name(let first) = base.form,
            case .name(let second) = quoted.form
        {
            rate.form = .market(base: Name(base.span, first), quoted: Name(quoted.span, second), right)
        }
        if cursor.token.kind == .on {
            try cursor.advance()
            rate.on = try OperandParser.postfix(&cursor)
        }
        if cursor.isWord(.from) {
            let from = cursor.token
            try cursor.advance()
            guard cursor.token.beginsText else { throw cursor.wanted(.sourceWords, after: from) }
            rate.from = try TextParser.verbatim(&cursor)
        }
        return rate
    }

    /// `eps "EPS" also 每股收益 : flow of Money/share`, after `metric`.
    static func metric(_ cursor: inout TokenCursor) throws(SyntaxError) -> MetricTree {
        let name = try cursor.expectName(.newMetricName)
        let title = cursor.token.beginsText ? try TextParser.verbatim(&cursor) : nil
        let also = try otherNames(&cursor)
        guard cursor.token.kind == .colon else { throw cursor.error(.metricKind) }
        try cursor.advance()
        var metric = MetricTree(name: name, title: title, also: also, kind: try cursor.expectName(.metricKind))
        if cursor.token.kind == .of {
            try cursor.advance()
            metric.dimension = try ConversionParser.unit(&cursor, wanted: .dimension)
        }
        return metric
    }

    /// `wacc = 12% "why"`, after `assume`.
    static func assumption(_ cursor: inout TokenCursor) throws(SyntaxError) -> (Name, Tree, String?) {
        let name = try cursor.expectName(.assumptionName)
        try cursor.expect(.assign, .value(of: cursor.symbols.text(name.symbol)))
        let tree = try ExpressionParser.body(&cursor)
        let why = cursor.token.beginsText ? try TextParser.verbatim(&cursor) : nil
        return (name, tree, why)
    }
}
