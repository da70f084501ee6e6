import Reporting

/// Figures: a name, a value for each basis, and the words of the source they rest on; and what should hold among them.
extension CompanyParser {
    /// Reads a figure; the token is its name and `=` follows.
    static func figure(_ cursor: inout TokenCursor) throws(SyntaxError) -> FigureTree {
        let name = try cursor.expectName(.metricName)
        try cursor.expect(.assign, .assign)
        var values = [try column(&cursor)]
        while cursor.token.kind == .comma {
            try cursor.advance()
            values.append(try column(&cursor))
        }
        var figure = FigureTree(name: name, values: values, source: nil, words: nil, span: name.span)
        if cursor.isKeyword(.from) { (figure.source, figure.words) = try source(&cursor) }
        figure.span = name.span.joined(cursor.previous)
        return figure
    }

    /// `from article "5343.7 万美元"`: where it was printed, and the words; one of them may be absent.
    static func source(_ cursor: inout TokenCursor) throws(SyntaxError) -> (name: Name?, words: String?) {
        let from = cursor.token
        var name: Name?
        try cursor.advance()
        if cursor.token.kind == .name {
            name = Name(cursor.token.span, cursor.token.symbol)
            try cursor.advance()
        }
        if cursor.token.beginsText { return (name, try TextParser.verbatim(&cursor)) }
        guard name != nil else { throw cursor.wanted(.figureSource, after: from) }
        return (name, nil)
    }

    /// The value for one basis: `-` and `—` alone are missing, qualifiers before it speak of the whole of it.
    static func column(_ cursor: inout TokenCursor) throws(SyntaxError) -> FigureTree.Value {
        try cursor.skipNewlines()
        if cursor.token.kind == .minus || cursor.token.kind == .dash, let missing = try missing(&cursor) {
            return missing
        }
        cursor.columnStart = cursor.context.bracketsNegate ? cursor.token.start : -1
        var words = try QualifierParser.qualifiers(&cursor, before: [.literal, .any]) ?? []
        let tree = try ExpressionParser.body(&cursor)
        if case .number(let literal) = tree.form {
            words.formUnion(literal.qualifiers)
        }
        words.formUnion(try wordsBehind(&cursor))
        if endsColumn(cursor.token), let error = cursor.lonelyBrackets(tree, isFigure: true) { throw error }
        return FigureTree.Value(qualifiers: words, tree: tree)
    }

    /// Qualifiers behind a value: `50M to 60M USD expected`.
    private static func wordsBehind(_ cursor: inout TokenCursor) throws(SyntaxError) -> Qualifiers {
        var words: Qualifiers = []
        while cursor.token.kind == .name {
            switch Word(cursor.token.symbol) {
            case .expected: words.insert(.expected)
            case .about: words.insert(.about)
            case .reportedly: words.insert(.reportedly)
            default: return words
            }
            try cursor.advance()
        }
        return words
    }

    /// `-`, `--` or `—` as the whole of a column.
    private static func missing(_ cursor: inout TokenCursor) throws(SyntaxError) -> FigureTree.Value? {
        let start = cursor.token.span
        let second = cursor.peek()
        let isDouble = second.kind == .minus || second.kind == .dash
        let next = isDouble ? cursor.peek(1) : second
        // A bad token fails when it is come to.
        guard endsColumn(next) || next.kind == .bad else { return nil }
        try cursor.advance()
        if isDouble { try cursor.advance() }
        cursor.height = 1
        return FigureTree.Value(qualifiers: [], tree: Tree(start.joined(cursor.previous), .missing))
    }

    static func endsColumn(_ token: Token) -> Bool {
        switch token.kind {
        case .comma, .newline, .semicolon, .end, .closeCurly: true
        default: token.kind == .name && token.symbol == Word.from.symbol
        }
    }

    // MARK: Checks

    /// `A ≈ B "claim" else suspect "why" note "more"`, after `check`.
    static func check(_ start: Span, _ cursor: inout TokenCursor) throws(SyntaxError) -> CheckTree {
        let condition = try ExpressionParser.body(&cursor)
        guard cursor.token.beginsText else { throw cursor.error(.checkClaim) }
        var check = CheckTree(span: start, condition: condition, claim: try TextParser.interpolated(&cursor))
        try passLines(&cursor, orElse: true)
        if cursor.token.kind == .else {
            try cursor.advance()
            check.level = try cursor.expectName(.checkLevel)
            if cursor.token.beginsText { check.why = try TextParser.interpolated(&cursor) }
        }
        try passLines(&cursor, orElse: false)
        if cursor.token.kind == .name, isNote(cursor.token, cursor.peek()) {
            try cursor.advance()
            guard cursor.token.beginsText else { throw cursor.error(.noteWords) }
            check.note = try TextParser.interpolated(&cursor)
        }
        check.span = start.joined(cursor.previous)
        return check
    }

    private static func isNote(_ token: Token, _ next: Token) -> Bool {
        token.kind == .name && token.symbol == Word.note.symbol && next.beginsText && !next.startsLine
    }

    /// Goes on to the next line where it brings a `note` or, if wanted, `else`.
    private static func passLines(_ cursor: inout TokenCursor, orElse: Bool) throws(SyntaxError) {
        guard cursor.token.kind == .newline else { return }
        let (next, distance) = cursor.peekPastNewlines()
        guard orElse && next.kind == .else || isNote(next, cursor.peek(distance + 1)) else { return }
        try cursor.skipNewlines()
    }
}
