import Reporting

/// What follows the digits of a literal, where spaces tell units from arithmetic:
///
///     literal  = NUMBER [ scale ] [ unit ] [ "以上" | "以下" ]      at most one space between
///     unit     = factor { ( "/" | "*" | "·" ) factor } { " per " factor … }      nothing but single spaces between
///     factor   = [ scale ] ( name | `%` | `‰` | `unit("` name `")` ) [ ( "^" | "**" ) [ "-" ] DIGITS | "²" | "³" ]
struct LiteralTail {
    /// The part read last, which tells what may follow.
    private var part = Part.none
    /// Whether the number has a currency before it.
    private var hasCurrency = false

    private enum Part {
        case none, number, scale, unit, power, joint, jointScale
    }

    /// Whether something may follow still.
    @inline(__always)
    var isOpen: Bool { part != .none }

    /// A number was read.
    @inline(__always)
    mutating func begin(hasCurrency: Bool) {
        part = .number
        self.hasCurrency = hasCurrency
    }

    /// What follows is no part of the literal.
    @inline(__always)
    mutating func end() { part = .none }

    /// The token that goes on with the literal after a gap of so many spaces; nil where it has ended.
    mutating func next(
        at place: Int, _ gap: Int, _ names: inout NameReader
    ) throws(SyntaxError) -> Token? {
        let last = part
        switch last {
        case .number, .scale:
            part = .none
            // Most often a look at one character tells that nothing follows.
            let next = names.text.byte(place)
            guard
                next.isNameLetter || next >= 0x80 || next == UInt8(ascii: "%") || next == UInt8(ascii: "/")
                    || next == UInt8(ascii: "$")
            else { return nil }
            return first(place, gap, &names, afterNumber: last == .number)
        case .unit, .power:
            part = .none
            return try further(place, gap, &names, afterPower: last == .power)
        case .joint:
            part = .none
            if let scale = try names.scaleInUnit(at: place) { return took(scale, .jointScale) }
            return took(names.unit(at: place), .unit)
        case .jointScale: return took(names.unit(at: place), .unit)
        case .none: return nil
        }
    }

    @inline(__always)
    private mutating func took(_ token: Token, _ part: Part) -> Token {
        self.part = part
        return token
    }

    /// What may follow the digits, or the scale after them.
    private mutating func first(
        _ place: Int, _ gap: Int, _ names: inout NameReader, afterNumber: Bool
    ) -> Token? {
        let text = names.text
        let isNear = gap <= 1
        if isNear, afterNumber, let scale = names.scale(at: place, hasCurrency: hasCurrency) {
            return took(scale, .scale)
        }
        if isNear, names.standsUnit(at: place) { return took(names.unit(at: place), .unit) }
        let isSlash = text.plain(place) == UInt8(ascii: "/")
        if hasCurrency {
            if gap == 0, isSlash, names.standsUnit(at: place + text.width(place)) {
                return joint(place, .unitDivide, text)
            }
            if gap > 0, let per = perBeforeUnit(at: place, &names) { return per }
        }
        if gap == 1, isSlash, isPrintedDenominator(place, &names) { return joint(place, .unitDivide, text) }
        return isNear ? limit(at: place, text) : nil
    }

    /// What may follow a unit, or its power.
    private mutating func further(
        _ place: Int, _ gap: Int, _ names: inout NameReader, afterPower: Bool
    ) throws(SyntaxError) -> Token? {
        let text = names.text
        if gap == 0 {
            if !afterPower, let power = try UnitPowerScanner(text: text, start: place).token() {
                return took(power, .power)
            }
            let next = place + text.width(place)
            switch text.plain(place) {
            case UInt8(ascii: "/") where names.standsUnit(at: next): return joint(place, .unitDivide, text)
            case UInt8(ascii: "*") where names.standsUnit(at: next): return joint(place, .unitMultiply, text)
            case 0xC2 where text.scalar(place).value == "·" && names.standsUnit(at: next),
                0xE2 where text.scalar(place).value == "⋅" && names.standsUnit(at: next):
                return joint(place, .unitMultiply, text)
            default: break
            }
        } else if let per = perBeforeUnit(at: place, &names) {
            return per
        }
        return gap <= 1 ? limit(at: place, text) : nil
    }

    /// The sign between two factors of a unit.
    private mutating func joint(_ place: Int, _ kind: Token.Kind, _ text: UnsafeBufferPointer<UInt8>) -> Token {
        took(Token(kind, place, place + text.width(place)), .joint)
    }

    /// `per` with a unit after it.
    private mutating func perBeforeUnit(at place: Int, _ names: inout NameReader) -> Token? {
        let text = names.text
        guard text.plain(place) == UInt8(ascii: "p") else { return nil }
        let run = names.word(at: place)
        guard run.symbol == Word.per.symbol, text.spaceWidth(run.end) > 0,
            names.standsUnit(at: text.skipSpaces(run.end))
        else { return nil }
        return took(Token(.unitDivide, place, run.end), .joint)
    }

    /// `20 / user @ 9M2025` is how a number per user with a basis prints, so it is read as one literal.
    private func isPrintedDenominator(_ slash: Int, _ names: inout NameReader) -> Bool {
        let text = names.text
        let end = slash + text.width(slash)
        guard text.spaceWidth(end) > 0, case let name = text.skipOneSpace(end), text.startsName(name) else {
            return false
        }
        // Look first how far the unit can go, so that arithmetic does not fail on its way.
        var ahead = name
        while text.continuesName(ahead) || isUnitJoint(ahead, text) { ahead += text.width(ahead) }
        return text.plain(text.skipSpaces(ahead)) == UInt8(ascii: "@") && names.standsUnit(at: name)
    }

    private func isUnitJoint(_ place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        switch text.plain(place) {
        case UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "^"), UInt8(ascii: "-"): true
        case 0xC2, 0xE2:
            text.scalar(place).value == "·" || text.scalar(place).value == "⋅" || text.superscript(at: place) != nil
        default: false
        }
    }

    /// `以上` or `以下`.
    private func limit(at place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Token? {
        guard let kind = text.limitSuffix(at: place), !text.continuesName(place + 6) else { return nil }
        return Token(kind, place, place + 6)
    }
}
