import Reporting

/// What follows the digits of a literal, where spaces tell units from arithmetic:
///
///     literal  = NUMBER [ scale ] [ unit ] [ "以上" | "以下" ]      at most one space between
///     unit     = factor { ( "/" | "*" | "·" ) factor } { " per " factor … }      nothing but single spaces between
///     factor   = [ scale ] ( name | `unit("` name `")` ) [ ( "^" | "**" ) [ "-" ] DIGITS | "²" | "³" ]
extension Lexer {
    /// The token that goes on with the literal; nil where that has ended.
    mutating func tailToken(at place: Int, _ gap: Int) -> Token? {
        let part = tail
        switch part {
        case .number, .scale:
            tail = .none
            // Most often a look at one character tells that nothing follows.
            let next = text.byte(place)
            guard
                next.isNameLetter || next >= 0x80 || next == UInt8(ascii: "%") || next == UInt8(ascii: "/")
                    || next == UInt8(ascii: "$")
            else { return nil }
            return first(place, gap, afterNumber: part == .number)
        case .unit, .power:
            tail = .none
            return further(place, gap, afterPower: part == .power)
        case .joint:
            if let scale = scaleInUnit(at: place) { return scale }
            return unit(at: place)
        case .jointScale: return unit(at: place)
        case .none: return nil
        }
    }

    /// What may follow the digits, or the scale after them.
    private mutating func first(_ place: Int, _ gap: Int, afterNumber: Bool) -> Token? {
        let isNear = gap <= 1
        if isNear, afterNumber, let scale = scale(at: place) { return scale }
        if isNear, standsUnit(at: place) { return unit(at: place) }
        let isSlash = text.plain(place) == UInt8(ascii: "/")
        if hasCurrency {
            if gap == 0, isSlash, standsUnit(at: place + text.width(place)) { return joint(place, .unitDivide) }
            if gap > 0, let per = perBeforeUnit(at: place) { return per }
        }
        if gap == 1, isSlash, isPrintedDenominator(place) { return joint(place, .unitDivide) }
        return isNear ? limit(at: place) : nil
    }

    /// What may follow a unit, or its power.
    private mutating func further(_ place: Int, _ gap: Int, afterPower: Bool) -> Token? {
        if gap == 0 {
            if !afterPower, let power = unitPower(at: place) { return power }
            let next = place + text.width(place)
            switch text.plain(place) {
            case UInt8(ascii: "/") where standsUnit(at: next): return joint(place, .unitDivide)
            case UInt8(ascii: "*") where standsUnit(at: next): return joint(place, .unitMultiply)
            case 0xC2 where text.scalar(place).value == "·" && standsUnit(at: next): return joint(place, .unitMultiply)
            default: break
            }
        } else if let per = perBeforeUnit(at: place) {
            return per
        }
        return gap <= 1 ? limit(at: place) : nil
    }

    private mutating func joint(_ place: Int, _ kind: Token.Kind) -> Token {
        tail = .joint
        return Token(kind, place, place + text.width(place))
    }

    /// `per` with a unit after it.
    private mutating func perBeforeUnit(at place: Int) -> Token? {
        guard text.plain(place) == UInt8(ascii: "p") else { return nil }
        let run = word(at: place)
        guard run.symbol == Word.per.symbol, text.spaceWidth(run.end) > 0, standsUnit(at: text.skipSpaces(run.end))
        else { return nil }
        tail = .joint
        return Token(.unitDivide, place, run.end)
    }

    /// `20 / user @ 9M2025` is how a number per user with a basis prints, so it is read as one literal.
    private mutating func isPrintedDenominator(_ slash: Int) -> Bool {
        let end = slash + text.width(slash)
        guard text.spaceWidth(end) > 0, case let name = text.skipOneSpace(end), text.startsName(name) else {
            return false
        }
        // Look first how far the unit can go, so that arithmetic does not fail on its way.
        var ahead = name
        while text.continuesName(ahead) || text.isUnitJoint(ahead) { ahead += text.width(ahead) }
        return text.plain(text.skipSpaces(ahead)) == UInt8(ascii: "@") && standsUnit(at: name)
    }

    private mutating func limit(at place: Int) -> Token? {
        guard let kind = text.limitSuffix(at: place), !text.continuesName(place + 6) else { return nil }
        return Token(kind, place, place + 6)
    }

    // MARK: Scales

    private func scaleToken(_ start: Int, _ end: Int, _ symbol: Symbol, _ exponent: Int) -> Token {
        var token = Token(.scale, start, end)
        token.symbol = symbol
        token.power = Int32(exponent)
        return token
    }

    /// The scale directly after the digits.
    private mutating func scale(at start: Int) -> Token? {
        if text.byte(start) >= 0x80, let scale = text.chineseScale(at: start) {
            tail = .scale
            let run = NameRun(start: start, end: start + scale.length, isWide: false)
            return scaleToken(start, run.end, symbol(run), scale.exponent)
        }
        guard text.startsName(start) else { return nil }
        let run = word(at: start)
        let symbol = run.symbol
        guard let word = Word(symbol) else { return nil }
        if let exponent = word.scale {
            tail = .scale
            return scaleToken(start, run.end, symbol, exponent)
        }
        guard word == .m, hasCurrency || standsCurrency(at: text.skipOneSpace(run.end)) else { return nil }
        tail = .scale
        var token = scaleToken(start, run.end, symbol, 6)
        token.value = 1
        return token
    }

    /// A scale before a further unit: `CNY/万 user`, `USD/M token`.
    private mutating func scaleInUnit(at place: Int) -> Token? {
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
            tail = .none
            return bad(GrammarFinding.scaleWantsUnit(text.string(place, end)), place, end)
        }
        tail = .jointScale
        return scaleToken(place, end, symbol(NameRun(start: place, end: end, isWide: run.isWide)), exponent)
    }

    /// Whether a currency's code, symbol or Chinese name stands at an offset.
    private func standsCurrency(at start: Int) -> Bool {
        guard text.startsName(start) else {
            switch text.scalar(start).value {
            case "$", "€", "£", "¥", "￥", "₩", "₹": return true
            default: return false
            }
        }
        let run = text.nameRun(at: start)
        if run.end - run.start == 3 { return text.isCode(run.start) || text.string(run.start, run.end) == "元" }
        guard text.byte(start) >= 0x80, run.end - run.start <= 12 else { return false }
        switch text.string(run.start, run.end) {
        case "元人民币", "人民币", "美元", "港元", "港币", "欧元", "英镑", "日元": return true
        default: return false
        }
    }

    // MARK: Units

    /// Whether a unit stands at an offset: `%`, or a name that is no word of the grammar, call or path.
    private mutating func standsUnit(at start: Int) -> Bool {
        let first = text.plain(start)
        if first == UInt8(ascii: "%") { return true }
        if !text.startsName(start) {
            return (first >= 0x80 || first == UInt8(ascii: "$")) && Sign(text.scalar(start).value) != nil
        }
        let run = word(at: start)
        if first >= 0x80, text.limitSuffix(at: start) != nil { return false }
        if Word(run.symbol)?.followsExpression == true { return false }
        switch text.plain(run.end) {
        case UInt8(ascii: "("): return run.isUnitWord && text.quotedName(after: run.end) != nil
        case UInt8(ascii: "."): return !text.startsName(run.end + text.width(run.end))
        default: return true
        }
    }

    /// The unit at an offset where one stands.
    private mutating func unit(at place: Int) -> Token {
        tail = .unit
        guard text.startsName(place) else {
            var token = Token(.unit, place, place + text.width(place))
            token.symbol = (Sign(text.scalar(place).value) ?? .percent).symbol
            return token
        }
        let word = word(at: place)
        if word.isUnitWord, let (name, end) = text.quotedName(after: word.end) {
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

    /// The power directly after a unit.
    private mutating func unitPower(at place: Int) -> Token? {
        var digits = place
        switch text.plain(place) {
        case 0xC2:
            let value = text.scalar(place).value
            guard value == "²" || value == "³" else { return nil }
            return power(place, place + 2, value == "²" ? 2 : 3)
        case UInt8(ascii: "^"):
            digits += text.width(place)
        case UInt8(ascii: "*"):
            digits += text.width(place)
            guard text.plain(digits) == UInt8(ascii: "*") else { return nil }
            digits += text.width(digits)
        default: return nil
        }
        let isNegative = text.plain(digits) == UInt8(ascii: "-")
        if isNegative { digits += text.width(digits) }
        var value = 0
        var end = digits
        while text.plain(end).isDigit {
            if value <= UnitTree.largestPower { value = value * 10 + Int(text.plain(end) &- 48) }
            end += text.width(end)
        }
        let isFraction = text.plain(end) == UInt8(ascii: ".") && text.plain(end + text.width(end)).isDigit
        guard end > digits, value <= UnitTree.largestPower, !text.continuesName(end), !isFraction else {
            return bad(LiteralFinding.unitPower, place, max(end, digits))
        }
        return power(place, end, isNegative ? -value : value)
    }

    private mutating func power(_ start: Int, _ end: Int, _ value: Int) -> Token {
        tail = .power
        var token = Token(.unitPower, start, end)
        token.value = value
        return token
    }
}

extension Lexer.NamedRun {
    /// Whether it is the word that a unit is written with where a variable has its name.
    fileprivate var isUnitWord: Bool { symbol == Word.unit.symbol }
}

extension UnsafeBufferPointer<UInt8> {
    /// The name in `("name")` at an offset, and where that ends: `unit("m")` is a unit even where a variable is called m.
    fileprivate func quotedName(after word: Int) -> (name: NameRun, end: Int)? {
        let opening = word + width(word)
        let start = opening + width(opening)
        guard plain(word) == UInt8(ascii: "("), plain(opening) == UInt8(ascii: "\""), startsName(start) else {
            return nil
        }
        let name = nameRun(at: start)
        let closing = name.end + width(name.end)
        guard plain(name.end) == UInt8(ascii: "\""), plain(closing) == UInt8(ascii: ")") else { return nil }
        return (name, closing + width(closing))
    }

    fileprivate func isUnitJoint(_ offset: Int) -> Bool {
        switch plain(offset) {
        case UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "^"), UInt8(ascii: "-"): true
        case 0xC2: ["²", "³", "·"].contains(scalar(offset).value)
        default: false
        }
    }
}

extension Lexer {
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
}
