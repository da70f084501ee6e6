import Reporting

/// What is put in the place of variables and figures: `with`, scenarios.
enum WhatIfParser {
    /// `with P = V, bear: E`; the token is `with`.
    static func with(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let start = cursor.token.span
        let outer = cursor.context
        try cursor.advance()
        var overrides: [Override] = []
        var tallest = 0
        while true {
            try cursor.skipNewlines()
            overrides.append(try override(&cursor))
            tallest = max(tallest, cursor.height)
            guard cursor.token.kind == .comma else { break }
            try cursor.advance()
        }
        guard cursor.token.kind == .colon else {
            throw cursor.error(.withColon, incomplete: cursor.token.kind == .end)
        }
        try cursor.advance()
        try cursor.skipNewlines()
        cursor.context = outer
        let body = try ExpressionParser.expression(&cursor, .prefix)
        try cursor.grow(tallest)
        return Tree(start.joined(body.span), .with(overrides, body))
    }

    /// `minimax.burn[FY2024] = V`, `g = V`, or the name of a scenario alone.
    private static func override(_ cursor: inout TokenCursor) throws(SyntaxError) -> Override {
        guard cursor.token.kind == .name else {
            throw cursor.error(.withTarget, incomplete: cursor.token.kind == .end)
        }
        let target = try OperandParser.postfix(&cursor)
        guard cursor.token.kind == .assign else {
            if case .name = target.form { return Override(target: target, value: nil) }
            throw cursor.error(StatementFinding.withValue(cursor.written(target.span)), target.span)
        }
        guard isTarget(target) else { throw cursor.error(StatementFinding.otherTarget, target.span) }
        try cursor.advance()
        return Override(
            target: target, value: try ExpressionParser.expression(&cursor, .prefix, startsArgument: true))
    }

    /// Only a name, or a company's figure, can be given another value.
    private static func isTarget(_ target: Tree) -> Bool {
        switch target.form {
        case .name, .member: return true
        case .asOf(let inner, _): return isTarget(inner)
        case .index(let base, _):
            if case .member = base.form { return true }
            return false
        default: return false
        }
    }

    // MARK: Scenarios

    /// `bear "title" { P = V; … }`, after `scenario`.
    static func scenario(_ cursor: inout TokenCursor) throws(SyntaxError) -> Statement.Form {
        let name = try cursor.expectName(.scenarioName)
        let title = cursor.token.beginsText ? try TextParser.verbatim(&cursor) : nil
        guard cursor.token.kind == .openCurly else {
            throw cursor.error(.scenarioBraces(cursor.symbols.text(name.symbol)))
        }
        let opened = cursor.token.span
        try cursor.advance()
        var overrides: [Override] = []
        while true {
            while cursor.token.kind == .newline || cursor.token.kind == .semicolon || cursor.token.kind == .comma {
                try cursor.advance()
            }
            if cursor.token.kind == .closeCurly { break }
            if cursor.token.kind == .end { throw cursor.unclosedBrace(opened, nil) }
            if !startsOverride(&cursor) { throw cursor.unclosedBrace(opened, .beforeThis) }
            let override = try override(&cursor)
            overrides.append(override)
            switch cursor.token.kind {
            case .newline, .semicolon, .comma, .closeCurly, .end: break
            default: throw cursor.unexpected(after: override.value ?? override.target)
            }
        }
        try cursor.advance()
        return .scenario(name, title: title, overrides)
    }

    /// Whether the token may begin an override: a name that no bracket and no further word follows.
    private static func startsOverride(_ cursor: inout TokenCursor) -> Bool {
        guard cursor.token.kind == .name else { return true }
        let next = cursor.peek()
        switch next.kind {
        case .assign, .dot, .range, .semicolon, .comma, .closeCurly, .end, .newline: return true
        default: return next.startsLine || next.kind == .bad && cursor.text.byte(next.start) == 0
        }
    }
}
