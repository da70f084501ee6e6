import Reporting

/// The unit of a number literal.
extension Reader {
    /// Reads the unit after digits and scale, if there is one.
    mutating func readUnit(_ literal: inout NumberLiteral) throws(SyntaxError) {
        let start = skipOneSpace(position)
        var factors: [UnitTree.Factor] = []
        var end = position
        var unitStart = start
        if standsUnit(at: start) {
            end = start
            try readFactors(&factors, &end, sign: 1, scaleAllowed: false)
        } else if literal.currency != nil {
            unitStart = position
            if plain(position) == UInt8(ascii: "/"), standsUnit(at: position + width(position)) {
                end = position + width(position)
                try readFactors(&factors, &end, sign: -1, scaleAllowed: true)
            }
        }
        if literal.currency != nil || !factors.isEmpty {
            while let next = unitAfterPer(end) {
                end = next
                try readFactors(&factors, &end, sign: -1, scaleAllowed: true)
            }
        }
        if factors.isEmpty, plain(start) == UInt8(ascii: "/"), start > position {
            unitStart = start
            end = try readPrintedDenominator(&factors, start) ?? end
        }
        guard !factors.isEmpty else { return }
        literal.unit = UnitTree(span: Span(unitStart, end), factors: factors)
        position = end
    }

    /// `20 / user @ 9M2025` is how a number per user with a basis prints, so it is read as one literal.
    private mutating func readPrintedDenominator(
        _ factors: inout [UnitTree.Factor], _ slash: Int
    ) throws(SyntaxError) -> Int? {
        var end = slash + width(slash)
        guard spaceWidth(end) > 0, case let name = skipOneSpace(end), startsName(name) else { return nil }
        // Look first how far the unit can go, so that arithmetic does not fail on its way.
        var ahead = name
        while continuesName(ahead) || isUnitJoint(ahead) { ahead += width(ahead) }
        guard plain(skipSpaces(ahead)) == UInt8(ascii: "@"), standsUnit(at: name) else { return nil }
        end = name
        try readFactors(&factors, &end, sign: -1, scaleAllowed: true)
        return end
    }

    private func isUnitJoint(_ offset: Int) -> Bool {
        switch plain(offset) {
        case UInt8(ascii: "/"), UInt8(ascii: "*"), UInt8(ascii: "^"), UInt8(ascii: "-"): true
        case 0xC2: ["²", "³", "·"].contains(scalar(offset).value)
        default: false
        }
    }

    /// Where the unit after ` per ` starts.
    private func unitAfterPer(_ offset: Int) -> Int? {
        guard spaceWidth(offset) > 0, case let start = skipSpaces(offset), startsName(start) else { return nil }
        let run = nameRun(at: start)
        guard symbol(run) == Word.per.symbol, spaceWidth(run.end) > 0 else { return nil }
        let unit = skipSpaces(run.end)
        return standsUnit(at: unit) ? unit : nil
    }

    /// Whether a unit stands at an offset: `%`, or a name that is no word of the grammar, call or path.
    private func standsUnit(at start: Int) -> Bool {
        let first = plain(start)
        if first == UInt8(ascii: "%") { return true }
        if !startsName(start) {
            guard first >= 0x80 || first == UInt8(ascii: "$") else { return false }
            switch scalar(start).value {
            case "‰", "€", "£", "₩", "₹", "¥", "￥": return true
            default: return first == UInt8(ascii: "$")
            }
        }
        let run = nameRun(at: start)
        if first >= 0x80, suffix(at: start) != nil { return false }
        // All words of the grammar that can stand here are lower-case ASCII.
        if first &- 97 < 26, run.end - run.start <= 7 || run.isWide, Word(symbol(run))?.followsExpression == true {
            return false
        }
        switch plain(run.end) {
        case UInt8(ascii: "("): return false
        case UInt8(ascii: "."): return !startsName(run.end + width(run.end))
        default: return true
        }
    }

    /// Reads factors joined without spaces, and leaves `place` behind them.
    private mutating func readFactors(
        _ factors: inout [UnitTree.Factor], _ place: inout Int, sign: Int, scaleAllowed: Bool
    ) throws(SyntaxError) {
        var sign = sign
        var scaleAllowed = scaleAllowed
        while true {
            var factor = UnitTree.Factor(name: nil)
            if scaleAllowed { try readFactorScale(&factor, &place) }
            readFactorName(&factor, &place)
            factor.exponent = try sign * power(&place)
            factors.append(factor)
            let joint = place
            switch plain(joint) {
            case UInt8(ascii: "/"): sign = -1
            case UInt8(ascii: "*"): sign = 1
            default:
                guard scalar(joint).value == "·" else { return }
                sign = 1
            }
            guard case let next = joint + width(joint), standsUnit(at: next) else { return }
            place = next
            scaleAllowed = true
        }
    }

    /// A scale before a further unit: `CNY/万 user`, `USD/M token`.
    private mutating func readFactorScale(
        _ factor: inout UnitTree.Factor, _ place: inout Int
    ) throws(SyntaxError) {
        guard startsName(place) else { return }
        let run = nameRun(at: place)
        let end: Int
        if byte(place) >= 0x80, let scale = chineseScale(at: place) {
            factor.scale = scale.exponent
            end = place + scale.length
        } else if let scale = Word(symbol(run))?.scale {
            factor.scale = scale
            end = run.end
        } else {
            return
        }
        let word = NameRun(start: place, end: end, isWide: run.isWide)
        factor.scaleWord = symbol(word)
        let name = end < run.end ? end : skipOneSpace(end)
        guard standsUnit(at: name) else {
            position = end
            throw error(
                .unexpectedToken, "the scale `\(source.text(word.span))` wants a unit after it", word.span)
        }
        place = name
    }

    private mutating func readFactorName(_ factor: inout UnitTree.Factor, _ place: inout Int) {
        if startsName(place) {
            var run = nameRun(at: place)
            let length = run.end - run.start
            if length > 6, byte(place) >= 0x80 || byte(run.end - 1) >= 0x80, suffix(at: run.end - 6) != nil {
                run.end -= 6
            }
            factor.name = Name(run.span, symbol(run))
            place = run.end
        } else {
            let end = place + width(place)
            let symbol =
                switch scalar(place).value {
                case "￥": symbols.intern("¥")
                default: plainBytes(place, end).withUnsafeBufferPointer { symbols.intern($0) }
                }
            factor.name = Name(Span(place, end), symbol)
            place = end
        }
    }

    /// The power directly after a unit, 1 without one.
    private mutating func power(_ place: inout Int) throws(SyntaxError) -> Int {
        var digits = place
        switch plain(place) {
        case 0xC2:
            let value = scalar(place).value
            guard value == "²" || value == "³" else { return 1 }
            place += 2
            return value == "²" ? 2 : 3
        case UInt8(ascii: "^"):
            digits += width(place)
        case UInt8(ascii: "*"):
            digits += width(place)
            guard plain(digits) == UInt8(ascii: "*") else { return 1 }
            digits += width(digits)
        default:
            return 1
        }
        let isNegative = plain(digits) == UInt8(ascii: "-")
        if isNegative { digits += width(digits) }
        let count = countDigits(digits)
        var value = 0
        var end = digits
        while Self.isDigit(plain(end)) {
            if value < 1_000 { value = value * 10 + Int(plain(end) &- 48) }
            end += width(end)
        }
        let isFraction = plain(end) == UInt8(ascii: ".") && Self.isDigit(plain(end + width(end)))
        guard count > 0, value < 1_000, !continuesName(end), !isFraction else {
            position = max(end, digits)
            throw error(
                .badNumber,
                "the power of a unit is a small whole number; to raise the whole quantity put it in brackets",
                Span(place, max(end, digits)))
        }
        place = end
        return isNegative ? -value : value
    }
}
