import Reporting

/// Statements, and which words begin one.
extension Reader {
    /// Reads the statement at the token up to its end, which is not passed.
    mutating func statement() throws(SyntaxError) -> Statement {
        let start = token
        let form = try statementForm()
        switch token.kind {
        case .newline, .semicolon, .end: break
        default:
            if case .expression(let tree) = form { throw unexpected(after: tree) }
            throw unexpected(after: lastValue(form))
        }
        return Statement(start.span.joined(previous), form)
    }

    private mutating func statementForm() throws(SyntaxError) -> Statement.Form {
        if assignFollowsName {
            let name = try expectName("a name")
            try advance()
            return .assign(name, try body())
        }
        if token.kind == .name, token.symbol.isWord, let form = try keywordStatement() { return form }
        return .expression(try expression(.binding))
    }

    /// Whether `NAME =` begins the statement; a reserved word there is an error that says so.
    private var assignFollowsName: Bool {
        (token.kind == .name || token.symbol.isReserved) && assignFollows
    }

    /// The expression that a statement ends with, for the error after it.
    private func lastValue(_ form: Statement.Form) -> Tree? {
        switch form {
        case .assign(_, let tree), .assert(let tree), .assume(_, let tree, why: nil): tree
        case .function(let function): function.body
        case .print(let trees): trees.last
        case .unit(_, _, let tree): tree
        case .param(_, let tree, about: nil): tree
        case .write(_, _, let tree): tree
        default: nil
        }
    }

    /// Reads a statement that a word begins; nil, and nothing read, where the word is an ordinary name.
    private mutating func keywordStatement() throws(SyntaxError) -> Statement.Form? {
        guard let word = Word(token.symbol), Self.beginsStatement(word) else { return nil }
        let mark = mark
        let start = token
        let isGlued = plain(position) == UInt8(ascii: "(") || plain(position) == UInt8(ascii: "[")
        try advance()
        guard introduces(word, isGlued: isGlued), try !isSettingInName(word) else {
            goBack(to: mark)
            return nil
        }
        switch word {
        case .fn: return .function(try functionDefinition())
        case .unit: return try unitDefinition()
        case .rate: return .rate(try rateDefinition())
        case .metric: return .metric(try metricDefinition())
        case .company: return .company(try company())
        case .assume:
            let (name, tree, why) = try assumption()
            return .assume(name, tree, why: why)
        case .param:
            let (name, tree, about) = try assumption()
            return .param(name, tree, about: about)
        case .scenario:
            return try scenario()
        case .write:
            let quote = token.span
            guard token.kind == .quote else {
                throw badStatement(start, "a file: `write \"table.csv\"`, or `write \"table.csv\" from t`")
            }
            let file = try verbatimText()
            let span = quote.joined(previous)
            guard isWord(.from) else { return .write(file, span: span, nil) }
            try advance()
            return .write(file, span: span, try expression(.binding))
        case .import:
            let quote = token.span
            guard token.kind == .quote else {
                throw badStatement(start, "a file: `import \"file.suan\"`")
            }
            let file = try verbatimText()
            return .importFile(file, span: quote.joined(previous))
        case .assert: return .assert(try expression(.binding))
        case .print:
            var trees = [try expression(.binding)]
            while token.kind == .comma {
                try advance()
                trees.append(try expression(.binding))
            }
            return .print(trees)
        case .digits, .scale, .group, .notes, .strict: return .setting(try setting(word, start))
        case .explain: return try explanation()
        case .bounds: return .bounds(try expression(.binding))
        case .reconcile: return try reconciliation()
        case .sources: return .sources(try expression(.binding))
        case .audit: return .audit(try expression(.binding))
        case .lesson: return .lesson(try lesson())
        default: throw badStatement(start, "nothing else")
        }
    }

    static func beginsStatement(_ word: Word) -> Bool {
        switch word {
        case .fn, .unit, .rate, .metric, .company, .assume, .import, .assert, .print, .digits, .scale, .group, .notes,
            .strict, .scenario, .param, .write, .explain, .bounds, .reconcile, .sources, .audit, .lesson:
            true
        default: false
        }
    }

    /// Whether the token, which follows the word, makes a statement of it and not an expression.
    private func introduces(_ word: Word, isGlued: Bool) -> Bool {
        let takesExpression =
            switch word {
            case .assert, .print, .explain, .bounds, .reconcile, .sources, .audit: true
            default: false
            }
        switch token.kind {
        case .end, .newline, .semicolon, .assign, .dot, .comma, .colon: return false
        case .openRound: return takesExpression && !isGlued || word == .rate && !isGlued
        case .openSquare: return takesExpression && !isGlued
        case .minus, .approximately: return takesExpression
        case .on, .off: return true
        default: return Grammar.infix(token.kind) == nil
        }
    }

    /// `group on` and `scale off` are settings; `scale off 5` is five scaled off, whatever that is.
    private mutating func isSettingInName(_ word: Word) throws(SyntaxError) -> Bool {
        guard token.kind == .on || token.kind == .off else { return false }
        switch word {
        case .group, .notes, .strict, .scale, .rate:
            let mark = mark
            try advance()
            let ends = token.kind == .newline || token.kind == .semicolon || token.kind == .end
            goBack(to: mark)
            return !ends
        default:
            return true
        }
    }

    func badStatement(_ word: Token, _ wanted: String) -> SyntaxError {
        error(
            .badStatement, "after `\(source.text(word.span))` should stand \(wanted)",
            token.kind == .end || token.kind == .newline ? word.span : token.span)
    }

    private mutating func setting(_ word: Word, _ start: Token) throws(SyntaxError) -> Setting {
        let value = token
        switch word {
        case .digits:
            guard value.kind == .number, value.exponent == 0, value.value >= 0 else {
                throw badStatement(start, "a whole number: `digits 10`")
            }
            try advance()
            return .digits(value.value, value.span)
        case .scale:
            guard value.kind == .name || value.kind == .off else {
                throw badStatement(start, "a scale or `off`: `scale M`, `scale 万`, `scale off`")
            }
            try advance()
            return .scale(Name(value.span, value.symbol))
        default:
            guard value.kind == .on || value.kind == .off else { throw badStatement(start, "`on` or `off`") }
            try advance()
            let isOn = value.kind == .on
            return word == .group ? .group(isOn) : word == .notes ? .notes(isOn) : .strict(isOn)
        }
    }
}
