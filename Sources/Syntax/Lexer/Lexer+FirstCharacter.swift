import Reporting

/// Which character begins which token: a digit a number, a letter a name, else brackets, operators, `%` and `‰`, currencies.
/// A `%` directly after a number or one space from it is read with it, by `LiteralTail`.
extension Lexer {
    /// The token that begins at a place: a number, a name, or a sign by its first character.
    mutating func token(at start: Int) throws(SyntaxError) -> Token {
        let first = text.plain(start)
        if first.isDigit { return try number(at: start) }
        if first.isNameLetter { return try name(at: start) }
        let next = start + text.width(start)
        switch first {
        case UInt8(ascii: "("): return openRound(start, next)
        case UInt8(ascii: "["):
            brackets.push(.square)
            return Token(.openSquare, start, next)
        case UInt8(ascii: "{"):
            brackets.push(.curly)
            return Token(.openCurly, start, next)
        case UInt8(ascii: ")"):
            brackets.popRound()
            return Token(.closeRound, start, next)
        case UInt8(ascii: "]"):
            brackets.pop(.square)
            return Token(.closeSquare, start, next)
        case UInt8(ascii: "}"): return closingBrace(start, next)
        case UInt8(ascii: ","): return Token(.comma, start, next)
        case UInt8(ascii: ";"): return Token(.semicolon, start, next)
        case UInt8(ascii: ":"):
            if brackets.innermost?.isInText == true, let end = FormatScanner(text).end(from: next) {
                return Token(.format, start, end)
            }
            return try pair(start, next, "=", .define, else: .colon)
        case UInt8(ascii: "+"): return try pair(start, next, "+", .plusPlus, else: .plus)
        case UInt8(ascii: "/"): return Token(.slash, start, next)
        case UInt8(ascii: "^"): return Token(.caret, start, next)
        case UInt8(ascii: "@"): return Token(.basis, start, next)
        case UInt8(ascii: "%"): return sign(.percent, .percent, start, next)
        case UInt8(ascii: "\""): return textToken(from: start)
        case UInt8(ascii: "."): return try pair(start, next, ".", .range, else: .dot)
        case UInt8(ascii: "*"): return try pair(start, next, "*", .caret, else: .star)
        case UInt8(ascii: "-"): return try pair(start, next, ">", .arrow, else: .minus)
        case UInt8(ascii: "="): return try pair(start, next, "=", .equal, else: .assign)
        case UInt8(ascii: "<"): return try pair(start, next, "=", .lessOrEqual, else: .less)
        case UInt8(ascii: ">"): return try pair(start, next, "=", .greaterOrEqual, else: .greater)
        case UInt8(ascii: "!"): return try pair(start, next, "=", .unequal, else: nil)
        case UInt8(ascii: "|"): return try pair(start, next, ">", .pipe, else: nil)
        case UInt8(ascii: "~"): return try pair(start, next, "=", .approximately, else: nil)
        case UInt8(ascii: "$"): return sign(.currency, .dollar, start, next)
        default: return try other(at: start)
        }
    }

    /// A token of two characters; of the first alone where that means something.
    private mutating func pair(
        _ start: Int, _ middle: Int, _ second: Unicode.Scalar, _ both: Token.Kind, else one: Token.Kind?
    ) throws(SyntaxError) -> Token {
        if text.plain(middle) == UInt8(ascii: second) { return Token(both, start, middle + text.width(middle)) }
        if let one { return Token(one, start, middle) }
        throw UnknownCharacter(text, at: start).problem
    }

    /// A sign that is a name of its own: `%`, a currency.
    private func sign(_ kind: Token.Kind, _ sign: Sign, _ start: Int, _ end: Int) -> Token {
        var token = Token(kind, start, end)
        token.symbol = sign.symbol
        return token
    }

    /// A token that starts with a character outside ASCII, or a bad one.
    private mutating func other(at start: Int) throws(SyntaxError) -> Token {
        if start >= text.count { return Token(.end, text.count, text.count) }
        if let token = try chinese(at: start) { return token }
        if text.startsName(start) { return try names.token(at: start) }
        let (scalar, width) = text.scalar(start)
        guard let scalar else { throw .unreadable(CharacterFinding.notUTF8, start, start + 1) }
        let next = start + width
        switch scalar {
        case "≈": return Token(.approximately, start, next)
        case "≠": return Token(.unequal, start, next)
        case "≤": return Token(.lessOrEqual, start, next)
        case "≥": return Token(.greaterOrEqual, start, next)
        case "·", "⋅": return Token(.star, start, next)
        case "→": return Token(.arrow, start, next)
        case "—", "–": return Token(.dash, start, next)
        case "‰": return sign(.percent, .permille, start, next)
        case "€", "£", "₩", "₹", "¥", "￥":
            return sign(.currency, Sign(scalar) ?? .yen, start, next)
        default:
            guard let raised = text.superscript(at: start) else { throw UnknownCharacter(text, at: start).problem }
            var token = Token(.superscript, start, raised.end)
            token.value = raised.value
            return token
        }
    }

    /// A date, period, number or currency that begins with a Chinese character: `二零二四年`, `一千八百万`, `人民币` before
    /// a number.
    private mutating func chinese(at start: Int) throws(SyntaxError) -> Token? {
        guard text.byte(start) >= 0xE3 else { return nil }
        if let end = names.currencyBeforeNumber(at: start) {
            var token = Token(.currency, start, end)
            token.symbol = names.symbol(NameRun(start: start, end: end, isWide: false))
            return token
        }
        guard text.chineseDigit(at: start) != nil || text.chineseTen(at: start) == 1 else { return nil }
        let date = ChineseDateScanner(text: text, start: start)
        try date.refuseMonths()
        if let token = date.token() { return token }
        try date.refuseNear()
        guard let number = try ChineseNumeral.token(text, asWord: start) else { return nil }
        beginLiteral()
        return number
    }
}
