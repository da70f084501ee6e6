/// The names of units after a number.
extension NameReader {
    /// Whether a unit stands at an offset: `%`, `‰`, the sign of a currency, `unit("m")`, or a name that is no word of the
    /// grammar, no call and no path.
    mutating func standsUnit(at start: Int) -> Bool {
        let first = text.plain(start)
        if first == UInt8(ascii: "%") { return true }
        if !text.startsName(start) {
            return (first >= 0x80 || first == UInt8(ascii: "$")) && Sign(text.scalar(start).value) != nil
        }
        let run = word(at: start)
        if first >= 0x80, text.limitSuffix(at: start) != nil { return false }
        if Word(run.symbol)?.followsExpression == true { return false }
        switch text.plain(run.end) {
        case UInt8(ascii: "("): return run.isUnitWord && quotedName(after: run.end) != nil
        case UInt8(ascii: "."): return !text.startsName(run.end + text.width(run.end))
        default: return true
        }
    }

    /// The unit at an offset where one stands.
    mutating func unit(at place: Int) -> Token {
        guard text.startsName(place) else {
            var token = Token(.unit, place, place + text.width(place))
            token.symbol = (Sign(text.scalar(place).value) ?? .percent).symbol
            return token
        }
        let word = word(at: place)
        if word.isUnitWord, let (name, end) = quotedName(after: word.end) {
            var token = Token(.unit, place, end)
            (token.symbol, token.value) = (symbol(name), 1)
            return token
        }
        var run = word.run
        let length = run.end - run.start
        if length > 6, text[place] >= 0x80 || text[run.end - 1] >= 0x80, text.limitSuffix(at: run.end - 6) != nil {
            run.end -= 6
        }
        var token = Token(.unit, place, run.end)
        token.symbol = run.end == word.end ? word.symbol : symbol(run)
        return token
    }

    /// The name in `("name")` at an offset, and where that ends: `unit("m")` is a unit even where a variable is called m.
    private func quotedName(after word: Int) -> (name: NameRun, end: Int)? {
        let opening = word + text.width(word)
        let start = opening + text.width(opening)
        guard text.plain(word) == UInt8(ascii: "("), text.plain(opening) == UInt8(ascii: "\""), text.startsName(start)
        else {
            return nil
        }
        let name = text.nameRun(at: start)
        let closing = name.end + text.width(name.end)
        guard text.plain(name.end) == UInt8(ascii: "\""), text.plain(closing) == UInt8(ascii: ")") else { return nil }
        return (name, closing + text.width(closing))
    }
}

extension NameReader.NamedRun {
    /// Whether it is the word that a unit is written with where a variable has its name.
    fileprivate var isUnitWord: Bool { symbol == Word.unit.symbol }
}
