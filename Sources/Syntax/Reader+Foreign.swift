import Reporting

/// Signs of other languages, met where the reading fails, and what is written here instead.
extension Reader {
    private static let operators = [
        "===": "==", "!==": "!=", "<>": "!=", "=!": "!=", "=<": "<=", "=>": ">=", ":=": "=", "&&": "and", "&": "and",
        "||": "or", "|": "or", "~": "≈", "!": "not ",
    ]

    /// The error for an operator of other languages that stands at or round an offset.
    func foreignOperator(at offset: Int) -> SyntaxError? {
        var (start, end) = (offset, offset)
        while start > 0, isOperatorSign(start - 1) { start -= 1 }
        while isOperatorSign(end) { end += 1 }
        let written = source.text(Span(start, end))
        guard let ours = Self.operators[written] else { return nil }
        // `not` stands before what it denies.
        let fits = written != "!" || startsName(end) || plain(end) == UInt8(ascii: "(")
        return error(
            .unexpectedCharacter, "`\(written)` means nothing here; write `\(ours == "not " ? "not" : ours)`",
            Span(start, end), fix: fits ? ours : nil, resume: end)
    }

    private func isOperatorSign(_ offset: Int) -> Bool {
        switch byte(offset) {
        case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"), UInt8(ascii: "&"),
            UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    /// The error for a text between single quotes; the lexer is left behind it.
    mutating func foreignQuote(_ start: Int) -> SyntaxError {
        let opening = scalar(start).value
        let closing: Unicode.Scalar? = opening == "‘" ? "’" : opening
        var place = start + width(start)
        while place < text.count, text[place] != 0x0A, scalar(place).value != closing { place += width(place) }
        guard scalar(place).value == closing else {
            position = start + width(start)
            return error(.unexpectedCharacter, "a text stands between `\"` and `\"`", Span(start, position))
        }
        let inner = source.text(Span(start + width(start), place))
        position = place + width(place)
        return error(
            .unexpectedCharacter, "a text stands between `\"` and `\"`", Span(start, position), fix: "\"\(inner)\"")
    }
}
