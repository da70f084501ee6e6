import Reporting

/// What is uncertain as a line shows it, typed back: `≈ 37.0 month, 90%: 32.7 month to 41.8 month` is
/// `likely(32.7 month, 41.8 month, median = 37.0 month)`, `true in 51.4% of samples` is `happens(51.4%)`.
enum PrintedSamples {
    /// Whether `, 90%:` follows the number that was read.
    static func spreadFollows(_ cursor: inout TokenCursor) -> Bool {
        guard cursor.token.kind == .comma, !cursor.token.startsLine, cursor.peek().kind == .number,
            cursor.peek(1).kind == .unit, cursor.peek(2).kind == .colon
        else { return false }
        return cursor.written(cursor.peek().span.joined(cursor.peek(1).span)) == "90%"
    }

    /// Reads what follows the median; the token is the comma.
    static func spread(about median: Tree, from start: Int, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        for _ in 0..<4 { try cursor.advance() }
        let low = try end(&cursor)
        guard cursor.token.kind == .to else {
            throw cursor.error(.spreadWithoutEnd, Span(start, Int(low.span.end)))
        }
        try cursor.advance()
        let high = try end(&cursor)
        try cursor.grow()
        let span = Span(start, Int(high.span.end))
        if operators.contains(cursor.token.kind), !cursor.token.startsLine {
            throw cursor.error(.operatorBesideSpread, span, fix: "(\(cursor.written(span)))", replacing: span)
        }
        return Tree(
            span,
            .call(
                Tree(span, .name(cursor.symbols.intern("likely"))),
                [
                    Argument(name: nil, value: low), Argument(name: nil, value: high),
                    Argument(name: Name(median.span, cursor.symbols.intern("median")), value: median),
                ]))
    }

    /// What might be meant for the upper end alone.
    private static let operators: Set<Token.Kind> = [.plus, .minus, .star, .slash, .caret, .superscript, .mod]

    private static func end(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let sign = cursor.token
        if sign.kind == .minus { try cursor.advance() }
        guard QualifierParser.beginsLiteral(cursor.token), cursor.token.kind != .approximately else {
            throw cursor.missingOperand()
        }
        let number = try LiteralParser.literal(&cursor)
        guard sign.kind == .minus else { return number }
        try cursor.grow()
        return Tree(sign.span.joined(number.span), .negate(number))
    }

    /// Reads what follows `true`: `in 51.4% of samples`, `in all samples`, `in no sample`; nil, and nothing read, where
    /// something else follows.
    static func event(_ start: Span, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree? {
        guard cursor.token.kind == .in, !cursor.token.startsLine else { return nil }
        let (first, last) = (cursor.peek(), cursor.peek(1))
        if first.kind == .name, last.kind == .name, let truth = truth(cursor.written(first), cursor.written(last)) {
            for _ in 0..<3 { try cursor.advance() }
            return Tree(start.joined(last.span), .truth(truth))
        }
        guard first.kind == .number, last.kind == .unit, cursor.peek(2).kind == .of, case let end = cursor.peek(3),
            end.kind == .name, cursor.written(end) == "samples"
        else { return nil }
        try cursor.advance()
        let share = try LiteralParser.literal(&cursor)
        for _ in 0..<2 { try cursor.advance() }
        try cursor.grow()
        let span = start.joined(end.span)
        let name = Tree(span, .name(cursor.symbols.intern("happens")))
        return Tree(span, .call(name, [Argument(name: nil, value: share)]))
    }

    private static func truth(_ first: String, _ last: String) -> Bool? {
        switch (first, last) {
        case ("all", "samples"): true
        case ("no", "sample"): false
        default: nil
        }
    }
}
