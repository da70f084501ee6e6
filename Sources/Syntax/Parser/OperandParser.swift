import Reporting

/// What stands left of any operator: signs, `not`, `if`, lambdas, and values with what is called or taken from them.
enum OperandParser {
    /// Reads what stands left of any operator. After an operator the line goes on to the next.
    static func prefix(
        _ cursor: inout TokenCursor, _ minimum: Level, startsArgument: Bool
    ) throws(SyntaxError) -> Tree {
        if cursor.token.kind == .newline { try goOnToOperand(&cursor) }
        switch cursor.token.kind {
        case .number: return try LiteralParser.amount(&cursor)
        case .minus: return try negation(&cursor)
        case .not:
            try allow(.not, after: minimum, cursor)
            return try denial(&cursor)
        case .if:
            try allow(.prefix, after: minimum, cursor)
            return try conditional(&cursor)
        case .with:
            try allow(.prefix, after: minimum, cursor)
            return try WhatIfParser.with(&cursor)
        case .approximately: return try LiteralParser.approximate(&cursor)
        case .name where startsArgument && arrowFollows(&cursor): return try lambda(&cursor)
        case .name where cursor.token.symbol == Word.compare.symbol && CompareParser.beginsHere(&cursor):
            try allow(.prefix, after: minimum, cursor)
            return try CompareParser.compare(&cursor)
        case .name where cursor.token.symbol == Word.screen.symbol && CompareParser.beginsHere(&cursor):
            try allow(.prefix, after: minimum, cursor)
            return try CompareParser.compare(&cursor)
        case .openRound where minimum <= .prefix:
            return try lambdaOrGroup(&cursor, startsArgument: startsArgument)
        default: return try postfix(&cursor)
        }
    }

    /// After an operator the line goes on to the next; not to one that begins with a definition.
    static func goOnToOperand(_ cursor: inout TokenCursor) throws(SyntaxError) {
        guard cursor.token.kind == .newline else { return }
        let sign = cursor.previous
        try cursor.skipNewlines()
        // What the text ends without is missing after the sign.
        if cursor.token.kind == .end { cursor.previous = sign }
        guard startsDefinition(&cursor) else { return }
        throw cursor.error(.noValueAfter(cursor.written(sign).excerpt), sign, failedAt: Int(sign.end))
    }

    /// Whether `NAME =` stands at the token, or `fn`, `unit` and the like with a name.
    private static func startsDefinition(_ cursor: inout TokenCursor) -> Bool {
        guard cursor.token.kind == .name else { return false }
        if cursor.assignFollows { return true }
        guard cursor.token.symbol.beginsStatement else { return false }
        let next = cursor.peek()
        guard next.gap > 0, !next.startsLine else { return false }
        return startsName(next, cursor) || next.kind == .text || next.kind == .textStart
    }

    /// Whether a token begins like a name and is no reserved word.
    static func startsName(_ token: Token, _ cursor: borrowing TokenCursor) -> Bool {
        !token.kind.isReserved && cursor.text.startsName(token.start)
    }

    private static func allow(
        _ level: Level, after minimum: Level, _ cursor: borrowing TokenCursor
    ) throws(SyntaxError) {
        guard minimum > level else { return }
        throw cursor.error(.needsBrackets(cursor.written(cursor.token)), cursor.token.span, also: [cursor.previous])
    }

    private static func negation(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let sign = cursor.token.span
        try cursor.advance()
        let operand = try ExpressionParser.expression(&cursor, .power)
        try cursor.grow()
        return Tree(sign.joined(operand.span), .negate(operand))
    }

    /// `not x`.
    private static func denial(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let word = cursor.token.span
        try cursor.advance()
        let operand = try ExpressionParser.expression(&cursor, .not)
        try cursor.grow()
        return Tree(word.joined(operand.span), .not(operand))
    }

    private static func conditional(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let start = cursor.token.span
        let outer = cursor.context
        cursor.context.elseBelongsToIf = false
        try cursor.advance()
        let condition = try ExpressionParser.expression(&cursor, .or)
        var tallest = cursor.height
        cursor.context.elseBelongsToIf = true
        try cursor.expect(.then, .then)
        let consequence = try ExpressionParser.expression(&cursor, .prefix)
        tallest = max(tallest, cursor.height)
        cursor.context.elseBelongsToIf = outer.elseBelongsToIf
        var span = start.joined(consequence.span)
        var alternative: Tree?
        if cursor.token.kind == .else {
            try cursor.advance()
            let tree = try ExpressionParser.expression(&cursor, .prefix)
            tallest = max(tallest, cursor.height)
            span = span.joined(tree.span)
            alternative = tree
        }
        try cursor.grow(tallest)
        return Tree(span, .conditional(condition, then: consequence, otherwise: alternative))
    }

    // MARK: Lambdas

    private static func arrowFollows(_ cursor: inout TokenCursor) -> Bool {
        let next = cursor.peek()
        return next.kind == .arrow && !next.startsLine
    }

    /// `x -> …` with a bare name.
    private static func lambda(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let name = Name(cursor.token.span, cursor.token.symbol)
        try cursor.advance()
        return try lambda([name], from: name.span, &cursor)
    }

    private static func lambda(
        _ names: [Name], from start: Span, _ cursor: inout TokenCursor
    ) throws(SyntaxError) -> Tree {
        try cursor.expect(.arrow, .arrow)
        let body = try ExpressionParser.expression(&cursor, .prefix, startsArgument: true)
        try cursor.grow()
        return Tree(start.joined(body.span), .lambda(names, body))
    }

    private static func lambdaOrGroup(_ cursor: inout TokenCursor, startsArgument: Bool) throws(SyntaxError) -> Tree {
        let start = cursor.token.span
        cursor.lexer.brackets.setRound(.group)
        guard let count = lambdaNameCount(&cursor, startsArgument: startsArgument), count != 1 || startsArgument else {
            return try postfix(&cursor)
        }
        return try lambda(lambdaNames(&cursor), from: start, &cursor)
    }

    /// Most names of a lambda.
    private static let mostNames = 1_000

    /// How many names the bracket begins with, if nothing but names and commas stands in it, and an arrow after it.
    private static func lambdaNameCount(_ cursor: inout TokenCursor, startsArgument: Bool) -> Int? {
        var distance = 0
        var count = 0
        var next = cursor.peek()
        guard cursor.text.startsName(next.start) || startsArgument && next.kind == .closeRound else { return nil }
        while next.kind == .comma || isNameRun(next, cursor.text), distance < 2 * mostNames {
            if next.kind != .comma, distance == 2 * count { count += 1 }
            distance += 1
            next = cursor.peek(distance)
        }
        guard next.kind == .closeRound, case let arrow = cursor.peek(distance + 1), arrow.kind == .arrow,
            !arrow.startsLine
        else { return nil }
        return count
    }

    private static func isNameRun(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var place = token.start
        while place < token.end, text.continuesName(place) { place += text.width(place) }
        return place >= token.end && token.end > token.start
    }

    /// Reads `(x, y)`; the token is the bracket.
    private static func lambdaNames(_ cursor: inout TokenCursor) throws(SyntaxError) -> [Name] {
        let opened = cursor.token.span
        let outer = cursor.context
        cursor.context = outer.items()
        try cursor.advance()
        var names: [Name] = []
        while cursor.token.kind != .closeRound {
            names.append(try cursor.expectName(.name))
            if cursor.token.kind != .comma { break }
            try cursor.advance()
        }
        guard cursor.token.kind == .closeRound else { throw cursor.unclosed(opened, in: outer) }
        cursor.context = outer
        try cursor.advance()
        return names
    }
}
