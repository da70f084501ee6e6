import Reporting

/// Statements, and which words begin one.
enum StatementParser {
    /// Reads the statement at the token up to its end, which is not passed.
    static func statement(_ cursor: inout TokenCursor) throws(SyntaxError) -> Statement {
        let start = cursor.token
        let form = try form(&cursor)
        guard cursor.token.kind.endsStatement else {
            if case .expression(let tree) = form { throw cursor.unexpected(after: tree) }
            throw cursor.unexpected(after: lastValue(form))
        }
        switch form {
        case .expression(let tree), .assign(_, let tree), .assume(_, let tree, why: _), .param(_, let tree, about: _),
            .formula(_, let tree):
            if let error = cursor.lonelyBrackets(tree) { throw error }
        default: break
        }
        return Statement(start.span.joined(cursor.previous), form)
    }

    private static func form(_ cursor: inout TokenCursor) throws(SyntaxError) -> Statement.Form {
        let start = cursor.token
        // `NAME =` begins the statement; a reserved word there is an error that says so.
        if start.kind == .name || start.kind.isReserved {
            if cursor.assignFollows {
                let name = try cursor.expectName(.name)
                try cursor.advance()
                return .assign(name, try ExpressionParser.body(&cursor))
            }
            if cursor.defineFollows {
                let name = try cursor.expectName(.name)
                try cursor.advance()
                return .formula(name, try ExpressionParser.body(&cursor))
            }
            if start.kind == .name, start.symbol.isWord, let form = try keywordStatement(&cursor) { return form }
        }
        let tree = try ExpressionParser.expression(&cursor, .binding)
        if cursor.token.kind == .assign, let figure = try FigureParser.figure(of: tree, &cursor) {
            return .figure(figure)
        }
        return .expression(tree)
    }

    /// The expression that a statement ends with, for the error after it.
    private static func lastValue(_ form: Statement.Form) -> Tree? {
        switch form {
        case .assign(_, let tree), .formula(_, let tree), .assert(let tree), .assume(_, let tree, why: nil): tree
        case .function(let function): function.body
        case .print(let trees): trees.last
        case .unit(_, _, let tree): tree
        case .param(_, let tree, about: nil): tree
        case .write(_, _, let tree): tree
        case .figure(let tree) where tree.figure.source == nil && tree.figure.words == nil:
            tree.basis ?? tree.figure.values.last?.tree
        default: nil
        }
    }

    /// Reads a statement that a word begins; nil, and nothing read, where the word is an ordinary name.
    private static func keywordStatement(_ cursor: inout TokenCursor) throws(SyntaxError) -> Statement.Form? {
        guard let word = Word(cursor.token.symbol), word.beginsStatement, introduces(word, &cursor) else { return nil }
        let start = cursor.token
        try cursor.advance()
        switch word {
        case .fn: return .function(try DefinitionParser.function(&cursor))
        case .unit: return try DefinitionParser.unit(&cursor)
        case .rate: return .rate(try DefinitionParser.rate(&cursor))
        case .metric: return .metric(try DefinitionParser.metric(&cursor))
        case .company: return .company(try CompanyParser.company(&cursor))
        case .assume:
            let (name, tree, why) = try DefinitionParser.assumption(&cursor)
            return .assume(name, tree, why: why)
        case .param:
            let (name, tree, about) = try DefinitionParser.assumption(&cursor)
            return .param(name, tree, about: about)
        case .scenario: return try WhatIfParser.scenario(&cursor)
        case .write: return try write(start, &cursor)
        case .import:
            let (file, span) = try file(.importedFile, after: start, &cursor)
            return .importFile(file, span: span)
        case .assert: return .assert(try ExpressionParser.expression(&cursor, .binding))
        case .print: return .print(try values(&cursor))
        case .explain: return try explanation(&cursor)
        case .bounds: return .bounds(try ExpressionParser.expression(&cursor, .binding))
        case .reconcile: return try reconciliation(&cursor)
        case .sources: return .sources(try ExpressionParser.expression(&cursor, .binding))
        case .audit: return .audit(try ExpressionParser.expression(&cursor, .binding))
        case .lesson: return .lesson(try LessonParser.lesson(&cursor))
        case .digits, .scale, .group, .notes, .strict: return .setting(try setting(word, start, &cursor))
        case .as: return .setting(try day(start, &cursor))
        case .correlate: return try correlation(start, &cursor)
        case .samples: return .setting(.samples(try ExpressionParser.expression(&cursor, .binding)))
        case .seed: return .setting(.seed(try ExpressionParser.expression(&cursor, .binding)))
        default: throw cursor.wanted(.nothing, after: start)
        }
    }

    /// Whether what follows the word that is the token makes a statement of it and not an expression.
    private static func introduces(_ word: Word, _ cursor: inout TokenCursor) -> Bool {
        let next = cursor.peek()
        let takesExpression =
            switch word {
            case .assert, .print, .explain, .bounds, .reconcile, .sources, .audit, .correlate: true
            default: false
            }
        switch next.kind {
        case .end, .newline, .semicolon, .assign, .dot, .comma, .colon: return false
        case .openRound: return (takesExpression || word == .rate) && next.gap > 0
        case .openSquare: return takesExpression && next.gap > 0
        case .minus, .approximately: return takesExpression
        case .of: return word == .as
        case .on, .off:
            // `group on` and `scale off` are settings; `scale off 5` is five scaled off, whatever that is.
            switch word {
            case .group, .notes, .strict, .scale, .rate: return cursor.peek(1).kind.endsStatement
            default: return false
            }
        default: return OperatorTable.row(next.kind) == nil
        }
    }

    // MARK: Statements of one word and what follows it

    private static func values(_ cursor: inout TokenCursor) throws(SyntaxError) -> [Tree] {
        var trees = [try ExpressionParser.expression(&cursor, .binding)]
        while cursor.token.kind == .comma {
            try cursor.advance()
            trees.append(try ExpressionParser.expression(&cursor, .binding))
        }
        return trees
    }

    /// `correlate [g, m] by 0.6`; the token is what comes after the word.
    private static func correlation(_ start: Token, _ cursor: inout TokenCursor) throws(SyntaxError) -> Statement.Form {
        guard cursor.token.kind == .openSquare else { throw cursor.wanted(.correlatedNames, after: start) }
        let names = try ExpressionParser.expression(&cursor, .range)
        guard cursor.isWord(.by) else { throw cursor.wanted(.correlatedBy, after: start) }
        try cursor.advance()
        return .correlate(names, by: try ExpressionParser.expression(&cursor, .binding))
    }

    private static func file(
        _ wanted: Wanted, after word: Token, _ cursor: inout TokenCursor
    ) throws(SyntaxError) -> (String, Span) {
        guard cursor.token.beginsText else { throw cursor.wanted(wanted, after: word) }
        let quote = cursor.token.span
        let file = try TextParser.verbatim(&cursor)
        return (file, quote.joined(cursor.previous))
    }

    private static func write(_ start: Token, _ cursor: inout TokenCursor) throws(SyntaxError) -> Statement.Form {
        let (file, span) = try file(.writtenFile, after: start, &cursor)
        guard cursor.isWord(.from) else { return .write(file, span: span, nil) }
        try cursor.advance()
        return .write(file, span: span, try ExpressionParser.expression(&cursor, .binding))
    }

    /// `as of 2026-03-01`, `as of off`; the token is `of`.
    private static func day(_ start: Token, _ cursor: inout TokenCursor) throws(SyntaxError) -> Setting {
        let words = start.span.joined(cursor.token.span)
        try cursor.advance()
        if cursor.token.kind == .off {
            try cursor.advance()
            return .asOf(nil, words)
        }
        guard !cursor.token.kind.endsStatement else {
            throw cursor.error(.settingDay)
        }
        return .asOf(try ExpressionParser.expression(&cursor, .binding), words)
    }

    private static func setting(
        _ word: Word, _ start: Token, _ cursor: inout TokenCursor
    ) throws(SyntaxError) -> Setting {
        let value = cursor.token
        switch word {
        case .digits:
            guard value.kind == .number, value.exponent == 0, value.value >= 0 else {
                throw cursor.wanted(.digits, after: start)
            }
            try cursor.advancePastNumber()
            return .digits(value.value, value.span)
        case .scale:
            guard value.kind == .name || value.kind == .off else { throw cursor.wanted(.scale, after: start) }
            try cursor.advance()
            return .scale(Name(value.span, value.symbol))
        default:
            guard value.kind == .on || value.kind == .off else { throw cursor.wanted(.onOrOff, after: start) }
            try cursor.advance()
            let isOn = value.kind == .on
            return word == .group ? .group(isOn) : word == .notes ? .notes(isOn) : .strict(isOn)
        }
    }
}
