import Reporting

/// Texts between double quotes.
enum TextParser {
    /// Reads the text that the token begins, with its `{expressions}`.
    static func interpolated(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let opening = cursor.token
        var parts: [TextPart] = []
        var tallest = 0
        while true {
            let piece = cursor.token
            if piece.value >= 0 { throw cursor.problem(piece).inText(from: opening.span) }
            let characters = cursor.text.characters(of: piece)
            let goesOn = piece.kind == .textStart || piece.kind == .textMiddle
            if !characters.isEmpty || parts.isEmpty && !goesOn { parts.append(.characters(characters)) }
            guard goesOn else { break }
            let brace = Span(piece.end - 1, piece.end)
            let outer = cursor.context
            cursor.context = outer.group()
            cursor.context.lineGoesOn = false
            cursor.context.inText = true
            cursor.token = Token(.openCurly, piece.end - 1, piece.end)
            try cursor.advance()
            if cursor.token.kind == .textMiddle || cursor.token.kind == .textEnd {
                throw cursor.error(CharacterFinding.emptyInterpolation, brace.joined(cursor.token.span), fix: #"\{\}"#)
            }
            let inner = try ExpressionParser.expression(&cursor, .binding)
            tallest = max(tallest, cursor.height)
            parts.append(.expression(inner, try format(&cursor)))
            switch cursor.token.kind {
            case .textMiddle, .textEnd: break
            case .text, .textStart:
                throw cursor.error(CharacterFinding.unclosedInterpolation, brace, also: [cursor.previous])
            case .colon: throw cursor.error(CharacterFinding.badFormat, cursor.token.span)
            default: throw cursor.unclosed(brace, in: outer)
            }
            cursor.context = outer
        }
        let end = cursor.token.end
        try pass(&cursor)
        try cursor.grow(tallest)
        return Tree(Span(opening.start, end), .text(parts))
    }

    /// What says how the number of an expression is written, where something does.
    private static func format(_ cursor: inout TokenCursor) throws(SyntaxError) -> TextFormat? {
        guard cursor.token.kind == .format else { return nil }
        let span = Span(cursor.token.start + 1, cursor.token.end)
        let format = TextFormat(text: cursor.text.string(Int(span.start), Int(span.end)), span: span)
        try cursor.advance()
        return format
    }

    /// Reads the text that the token begins, taking `{` and `}` as they are. For titles and source words.
    static func verbatim(_ cursor: inout TokenCursor) throws(SyntaxError) -> String {
        cursor.makeVerbatim()
        let token = cursor.token
        if token.value >= 0 { throw cursor.problem(token) }
        let words = cursor.text.characters(of: token)
        try pass(&cursor)
        return words
    }

    /// Goes past the end of a text, whose place is that of the closing quotation mark.
    private static func pass(_ cursor: inout TokenCursor) throws(SyntaxError) {
        let end = cursor.token.end
        cursor.token = Token(.semicolon, end - cursor.text.closingWidth(before: end), end)
        try cursor.advance()
    }
}

extension Token {
    /// Whether a text begins with it.
    var beginsText: Bool { kind == .text || kind == .textStart }
}
