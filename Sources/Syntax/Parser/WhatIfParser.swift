import Reporting

/// What is put in the place of variables and figures (`with`, scenarios), and what is compared.
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

    // MARK: Comparisons

    /// Whether the token is the word `compare` with a list or a name after it, and no ordinary name.
    static func comparesHere(_ cursor: inout TokenCursor) -> Bool {
        let next = cursor.peek()
        guard next.gap > 0, !next.startsLine else { return false }
        return next.kind == .openSquare || OperandParser.startsName(next, cursor)
    }

    /// `compare [minimax, zhipu] in USD by revenue, cash with median`; the token is `compare`.
    static func compare(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let start = cursor.token
        let isInCall = cursor.context.isCall
        try cursor.advance()
        let isScenarios = cursor.isWord(.scenarios) && isListNext(&cursor)
        if isScenarios { try cursor.advance() }
        var tree = CompareTree(
            rows: try OperandParser.postfix(&cursor), isScenarios: isScenarios, unit: nil, columns: [], statistics: [])
        var tallest = cursor.height
        if cursor.token.kind == .in || cursor.token.kind == .to || cursor.token.kind == .arrow {
            try cursor.advance()
            tree.unit = try ConversionParser.unit(&cursor, wanted: .compareUnit)
        }
        guard cursor.isWord(.by) else {
            throw cursor.error(.compareColumns, incomplete: cursor.token.kind == .end)
        }
        try cursor.advance()
        while true {
            try cursor.skipNewlines()
            tree.columns.append(try column(&cursor))
            tallest = max(tallest, cursor.height)
            guard cursor.token.kind == .comma else { break }
            if isInCall {
                let span = start.span.joined(cursor.previous)
                throw cursor.error(.compareOrArgument, cursor.token.span, also: [span])
            }
            try cursor.advance()
        }
        if cursor.token.kind == .with {
            repeat {
                try cursor.advance()
                tree.statistics.append(try cursor.expectName(.statistic, goesOn: true))
            } while cursor.token.kind == .comma
        }
        try cursor.grow(tallest)
        return Tree(start.span.joined(cursor.previous), .compare(tree))
    }

    private static func isListNext(_ cursor: inout TokenCursor) -> Bool {
        let next = cursor.peek()
        return next.kind == .openSquare && !next.startsLine
    }

    private static func column(_ cursor: inout TokenCursor) throws(SyntaxError) -> CompareTree.Column {
        var name: Name?
        if cursor.token.kind == .name, cursor.assignFollows {
            name = Name(cursor.token.span, cursor.token.symbol)
            try cursor.advance()
            try cursor.advance()
        }
        return CompareTree.Column(
            name: name, value: try ExpressionParser.expression(&cursor, .prefix, startsArgument: true))
    }
}
