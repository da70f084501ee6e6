import Reporting

/// Texts between double quotes. They end on the line where they begin.
extension Reader {
    /// Reads the text whose opening quote is the token, with its `{expressions}`.
    mutating func interpolatedText() throws(SyntaxError) -> Tree {
        let start = token.start
        var parts: [TextPart] = []
        var tallest = 0
        while true {
            let piece = try textPiece(from: start, interpolates: true)
            if !piece.isEmpty || parts.isEmpty && token.kind != .openCurly { parts.append(.characters(piece)) }
            guard token.kind == .openCurly else { break }
            let opened = token.span
            let outer = context
            context = context.group()
            context.lineGoesOn = false
            context.inText = true
            try advance()
            if token.kind == .closeCurly {
                throw error(
                    .missingOperand, #"an expression is missing between `{` and `}`; plain ones are `\{` and `\}`"#,
                    opened.joined(token.span), fix: #"\{\}"#)
            }
            parts.append(.expression(try expression(.binding)))
            tallest = max(tallest, height)
            if token.kind == .quote {
                throw error(
                    .unclosedBracket, #"`{` begins an expression in a text and is not closed; a plain one is `\{`"#,
                    opened,
                    label: "opened here", also: [(previous, "should be closed after this")])
            }
            guard token.kind == .closeCurly else { throw unclosed(opened, in: outer) }
            context = outer
        }
        let span = Span(start, token.end)
        try advance()
        try grow(tallest)
        return Tree(span, .text(parts))
    }

    /// Reads the text whose opening quote is the token, taking `{` and `}` as they are. For titles and source words.
    mutating func verbatimText() throws(SyntaxError) -> String {
        let words = try textPiece(from: token.start, interpolates: false)
        try advance()
        return words
    }

    /// Reads characters up to the closing quote, or to a `{`; either becomes the token.
    private mutating func textPiece(from start: Int, interpolates: Bool) throws(SyntaxError) -> String {
        let isCurly = byte(start) == 0xE2
        let begin = position
        var bytes: [UInt8] = []
        var copied = begin
        var place = begin
        while place < text.count {
            let character = text[place]
            switch character {
            case UInt8(ascii: "\""):
                return piece(&bytes, copied, place, .quote, place + 1)
            case 0xE2 where isCurly && byte(place + 1) == 0x80 && byte(place + 2) == 0x9D:
                return piece(&bytes, copied, place, .quote, place + 3)
            case 0xEF where byte(place + 1) == 0xBC && byte(place + 2) == 0x82 && byte(start) == 0xEF:
                return piece(&bytes, copied, place, .quote, place + 3)
            case UInt8(ascii: "{") where interpolates:
                return piece(&bytes, copied, place, .openCurly, place + 1)
            case UInt8(ascii: "\\"):
                bytes.append(contentsOf: text[copied..<place])
                bytes.append(try escape(at: place))
                place += 2
                copied = place
            case 0x0A:
                throw unterminated(start, place)
            case 0x09, 0x0D:
                place += 1
            case 0..<0x20, 0x7F:
                position = place + 1
                throw error(
                    .unexpectedCharacter, "there is a control character in the text", Span(place, place + 1))
            default:
                place += 1
            }
        }
        throw unterminated(start, place)
    }

    private mutating func piece(
        _ bytes: inout [UInt8], _ copied: Int, _ place: Int, _ kind: Token.Kind, _ end: Int
    ) -> String {
        token = Token(kind, place, end)
        position = end
        if bytes.isEmpty { return String(decoding: text[copied..<place], as: UTF8.self) }
        bytes.append(contentsOf: text[copied..<place])
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func escape(at place: Int) throws(SyntaxError) -> UInt8 {
        switch byte(place + 1) {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): return byte(place + 1)
        case UInt8(ascii: "n"): return 0x0A
        default:
            let end = min(place + 1 + (byte(place + 1) == 0x0A ? 0 : width(place + 1)), text.count)
            position = end
            throw error(
                .badEscape, #"in a text a backslash stands before `"`, `\`, `n`, `{` or `}`"#, Span(place, end),
                fix: #"\\"# + source.text(Span(min(place + 1, end), end)))
        }
    }

    private mutating func unterminated(_ start: Int, _ end: Int) -> SyntaxError {
        position = end
        return error(
            .unterminatedText, "the text has no closing quote on its line", Span(start, start + width(start)),
            label: "opened here", also: [(Span(max(start, end - 1), end), "not closed by here")])
    }
}
