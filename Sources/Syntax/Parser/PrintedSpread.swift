import Reporting

/// An uncertain quantity as a line shows it, `≈ 37.0 month, 90%: 32.7 month to 41.8 month`, typed back: it is
/// `likely(32.7 month, 41.8 month, median = 37.0 month)`.
enum PrintedSpread {
    /// Whether `, 90%:` follows the number that was read.
    static func follows(_ cursor: inout TokenCursor) -> Bool {
        guard cursor.token.kind == .comma, !cursor.token.startsLine, cursor.peek().kind == .number,
            cursor.peek(1).kind == .unit, cursor.peek(2).kind == .colon
        else { return false }
        return cursor.written(cursor.peek().span.joined(cursor.peek(1).span)) == "90%"
    }

    /// Reads what follows the median; the token is the comma.
    static func rest(of median: Tree, from start: Int, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        for _ in 0..<4 { try cursor.advance() }
        let low = try end(&cursor)
        guard cursor.token.kind == .to else {
            throw cursor.error(.spreadWithoutEnd, Span(start, Int(low.span.end)))
        }
        try cursor.advance()
        let high = try end(&cursor)
        try cursor.grow()
        let span = Span(start, Int(high.span.end))
        return Tree(
            span,
            .call(
                Tree(span, .name(cursor.symbols.intern("likely"))),
                [
                    Argument(name: nil, value: low), Argument(name: nil, value: high),
                    Argument(name: Name(median.span, cursor.symbols.intern("median")), value: median),
                ]))
    }

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
}
