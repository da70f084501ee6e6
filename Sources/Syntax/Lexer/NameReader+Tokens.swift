import Reporting

/// Names, words of the grammar and currency symbols as tokens.
extension NameReader {
    /// The name, word, period or currency symbol at an offset.
    mutating func token(at start: Int) throws(SyntaxError) -> Token {
        if text.plain(start) == UInt8(ascii: "F"),
            let period = try PeriodScanner(text: text, start: start).fiscalYear()
        {
            return period
        }
        let word = word(at: start)
        var run = word.run
        if text[start] < 0x80, run.end - start > 2, text[start] != UInt8(ascii: "R") {
            return token(word.symbol, start, run.end)
        }
        if run.end - start <= 2 || text[start] == UInt8(ascii: "R"), let end = currencySymbolEnd(run) {
            var token = Token(.currency, start, end)
            token.symbol = currencySymbol(start, end)
            return token
        }
        if text[start] >= 0x80, case let end = text.chineseQualifiers(start, run.end).end, end > start, end < run.end,
            beginsAmount(end)
        {
            run.end = end
        }
        return token(run.end == word.end ? word.symbol : symbol(run), start, run.end)
    }

    /// Whether a number begins after Chinese qualifiers, perhaps with its currency: `约191`, `约人民币191`, `约一千万`.
    private func beginsAmount(_ start: Int) -> Bool {
        if text.plain(start).isDigit || currencyBeforeNumber(at: start) != nil { return true }
        guard text.chineseDigit(at: start) != nil else { return false }
        return (try? ChineseNumeral.token(text, asWord: start)) != nil
    }

    private func token(_ symbol: Symbol, _ start: Int, _ end: Int) -> Token {
        var kind = Token.Kind.name
        if symbol.isReserved {
            kind = Token.Kind(rawValue: UInt8(truncatingIfNeeded: symbol.index)) ?? .name
        } else if symbol == Word.per.symbol, !isOrdinary(end) {
            kind = .per
        }
        var token = Token(kind, start, end)
        token.symbol = symbol
        if end - start == 3, text.isCode(start), text.plain(text.skipSpaces(end)).isDigit { token.isCode = true }
        return token
    }

    /// Whether `=`, `(` or `.` comes after the word that ends there, which makes an ordinary name of it.
    private func isOrdinary(_ end: Int) -> Bool {
        switch text.plain(text.skipSpaces(end)) {
        case UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: "."): true
        default: false
        }
    }
}
