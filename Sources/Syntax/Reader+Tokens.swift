import Reporting

/// The lexer: from bytes to the next token.
extension Reader {
    /// Goes on to the next token.
    mutating func advance() throws(SyntaxError) {
        previous = token.span
        tokensUntilAsked &-= 1
        if tokensUntilAsked <= 0 { askToStop() }
        if wasStopped { return found(.end, text.count, text.count) }
        var place = position
        while true {
            let first = byte(place)
            switch first {
            case 0x20, 0x09, 0x0D:
                place += 1
            case 0x0A:
                if !context.lineGoesOn { return found(.newline, place, place + 1) }
                place += 1
            case UInt8(ascii: "#"):
                place = endOfLine(place)
            default:
                if first >= 0x80 {
                    let space = spaceWidth(place)
                    if space > 0 {
                        place += space
                        continue
                    }
                    if plain(place) == UInt8(ascii: "#") {
                        place = endOfLine(place)
                        continue
                    }
                }
                return try token(at: place)
            }
        }
    }

    /// The offset of the line end at or after an offset.
    func endOfLine(_ offset: Int) -> Int {
        var offset = offset
        while offset < text.count, text[offset] != 0x0A { offset += 1 }
        return offset
    }

    private mutating func found(_ kind: Token.Kind, _ start: Int, _ end: Int) {
        token = Token(kind, start, end)
        position = end
    }

    private mutating func token(at start: Int) throws(SyntaxError) {
        let first = plain(start)
        if Self.isDigit(first) { return try number(at: start) }
        if Self.isLetter(first) { return try name(at: start) }
        let next = start + width(start)
        switch first {
        case UInt8(ascii: "("): found(.openRound, start, next)
        case UInt8(ascii: ")"): found(.closeRound, start, next)
        case UInt8(ascii: "["): found(.openSquare, start, next)
        case UInt8(ascii: "]"): found(.closeSquare, start, next)
        case UInt8(ascii: "{"): found(.openCurly, start, next)
        case UInt8(ascii: "}"): found(.closeCurly, start, next)
        case UInt8(ascii: ","): found(.comma, start, next)
        case UInt8(ascii: ";"): found(.semicolon, start, next)
        case UInt8(ascii: ":"): found(.colon, start, next)
        case UInt8(ascii: "+"): found(.plus, start, next)
        case UInt8(ascii: "/"): found(.slash, start, next)
        case UInt8(ascii: "^"): found(.caret, start, next)
        case UInt8(ascii: "@"): found(.basis, start, next)
        case UInt8(ascii: "%"):
            found(.percent, start, next)
            token.symbol = symbols.intern("%")
        case UInt8(ascii: "\""): found(.quote, start, next)
        case UInt8(ascii: "."): pair(start, ".", .range, else: .dot)
        case UInt8(ascii: "*"): pair(start, "*", .caret, else: .star)
        case UInt8(ascii: "-"): pair(start, ">", .arrow, else: .minus)
        case UInt8(ascii: "="): pair(start, "=", .equal, else: .assign)
        case UInt8(ascii: "<"): pair(start, "=", .lessOrEqual, else: .less)
        case UInt8(ascii: ">"): pair(start, "=", .greaterOrEqual, else: .greater)
        case UInt8(ascii: "!"): try pair(start, "=", .unequal)
        case UInt8(ascii: "|"): try pair(start, ">", .pipe)
        case UInt8(ascii: "~"): try pair(start, "=", .approximately)
        case UInt8(ascii: "$"): currency(start, next, "$")
        default: try other(at: start)
        }
    }

    /// A token of two characters, or of the first alone.
    private mutating func pair(_ start: Int, _ second: Unicode.Scalar, _ both: Token.Kind, else one: Token.Kind) {
        let middle = start + width(start)
        if plain(middle) == UInt8(ascii: second) {
            found(both, start, middle + width(middle))
        } else {
            found(one, start, middle)
        }
    }

    /// A token of two characters whose first means nothing alone.
    private mutating func pair(_ start: Int, _ second: Unicode.Scalar, _ both: Token.Kind) throws(SyntaxError) {
        let middle = start + width(start)
        guard plain(middle) == UInt8(ascii: second) else {
            throw unexpectedCharacter(start, fix: nil)
        }
        found(both, start, middle + width(middle))
    }

    private mutating func currency(_ start: Int, _ end: Int, _ symbol: String) {
        found(.currency, start, end)
        token.symbol = symbols.intern(symbol)
    }

    /// A token that starts with a character outside ASCII, or an error.
    private mutating func other(at start: Int) throws(SyntaxError) {
        if start >= text.count { return found(.end, text.count, text.count) }
        if startsName(start) { return try name(at: start) }
        let (scalar, width) = scalar(start)
        guard let scalar else {
            position = start + 1
            throw error(.invalidUTF8, "this byte is no UTF-8 text", Span(start, start + 1))
        }
        let next = start + width
        switch scalar {
        case "≈": found(.approximately, start, next)
        case "≠": found(.unequal, start, next)
        case "≤": found(.lessOrEqual, start, next)
        case "≥": found(.greaterOrEqual, start, next)
        case "²", "³": found(.superscript, start, next)
        case "·": found(.middleDot, start, next)
        case "—", "–": found(.dash, start, next)
        case "‰":
            found(.percent, start, next)
            token.symbol = symbols.intern("‰")
        case "€", "£", "₩", "₹": currency(start, next, String(Character(scalar)))
        case "¥", "￥": currency(start, next, "¥")
        case "、": throw unexpectedCharacter(start, fix: ",")
        case "‘", "'", "`": throw foreignQuote(start)
        default: throw unexpectedCharacter(start, fix: nil)
        }
    }

    /// The error for a character that starts no token; the lexer is left behind it.
    private mutating func unexpectedCharacter(_ start: Int, fix: String?) -> SyntaxError {
        let (scalar, width) = scalar(start)
        position = start + width
        let span = Span(start, start + width)
        guard let scalar, scalar.value >= 0x20, scalar.value != 0x7F else {
            let code = "0123456789ABCDEF".utf8.map { Character(Unicode.Scalar($0)) }
            let value = Int(scalar?.value ?? 0)
            let name = "U+00\(code[value >> 4 & 15])\(code[value & 15])"
            return error(.unexpectedCharacter, "there is a control character (\(name)) in the text", span)
        }
        if let foreign = foreignOperator(at: start) { return foreign }
        let character = String(Character(scalar))
        if let fix {
            return error(.unexpectedCharacter, "`\(character)` means nothing here; write `\(fix)`", span, fix: fix)
        }
        return error(.unexpectedCharacter, "`\(character)` means nothing here", span)
    }
}
