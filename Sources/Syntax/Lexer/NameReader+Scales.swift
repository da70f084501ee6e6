/// Scales: words and Chinese characters that multiply a number, or stand before a unit.
extension NameReader {
    /// The scale directly after the digits.
    mutating func scale(at start: Int, hasCurrency: Bool) -> Token? {
        if text.byte(start) >= 0x80, let scale = text.chineseScale(at: start) {
            let run = NameRun(start: start, end: start + scale.length, isWide: false)
            return scaleToken(start, run.end, symbol(run), scale.exponent)
        }
        guard text.startsName(start) else { return nil }
        let run = word(at: start)
        let symbol = run.symbol
        guard let word = Word(symbol) else { return nil }
        if let exponent = word.scale {
            return scaleToken(start, run.end, symbol, exponent)
        }
        if let multiple = word.multiple {
            var token = scaleToken(start, run.end, symbol, 0)
            token.value = multiple
            return token
        }
        guard let exponent = word.moneyScale, hasCurrency || standsCurrency(at: text.skipOneSpace(run.end)) else {
            return nil
        }
        var token = scaleToken(start, run.end, symbol, exponent)
        // `m` and `mm` are metres and millimetres elsewhere.
        if word == .m || word == .mm { token.value = 1 }
        return token
    }

    /// A scale before a further unit: `CNY/万 user`, `USD/M token`.
    mutating func scaleInUnit(at place: Int) throws(SyntaxError) -> Token? {
        guard text.startsName(place) else { return nil }
        let word = word(at: place)
        let run = word.run
        let end: Int
        let exponent: Int
        if text.byte(place) >= 0x80, let scale = text.chineseScale(at: place) {
            (exponent, end) = (scale.exponent, place + scale.length)
        } else if let scale = Word(word.symbol)?.scale {
            (exponent, end) = (scale, run.end)
        } else {
            return nil
        }
        guard standsUnit(at: end < run.end ? end : text.skipOneSpace(end)) else {
            throw .unreadable(GrammarFinding.scaleWantsUnit(text.string(place, end)), place, end)
        }
        return scaleToken(place, end, symbol(NameRun(start: place, end: end, isWide: run.isWide)), exponent)
    }

    /// The Chinese scale that a name begins with, and what is left of the name: `万美元` in a conversion's target.
    func splitScale(_ token: Token) -> (scale: Token, name: Token?)? {
        guard text[token.start] >= 0x80, let scale = text.chineseScale(at: token.start) else { return nil }
        let end = token.start + scale.length
        let word = symbol(NameRun(start: token.start, end: end, isWide: false))
        let part = scaleToken(token.start, end, word, scale.exponent)
        guard end < token.end else { return (part, nil) }
        var name = Token(.name, end, token.end)
        name.symbol = symbol(NameRun(start: end, end: token.end, isWide: true))
        return (part, name)
    }

    private func scaleToken(_ start: Int, _ end: Int, _ symbol: Symbol, _ exponent: Int) -> Token {
        var token = Token(.scale, start, end)
        token.symbol = symbol
        token.power = Int32(exponent)
        return token
    }
}
