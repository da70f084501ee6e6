import Reporting

/// The digits of numbers; what may follow them is read by `Lexer+Units`.
extension Lexer {
    /// Digits while they are read: the first 18 significant ones as a whole number.
    private struct Digits {
        var value = 0
        var significant = 0
        var fraction = 0

        @inline(__always)
        mutating func append(_ digit: UInt8) {
            if significant == 0, digit == 48 { return }
            significant += 1
            if significant <= 18 { value = value &* 10 &+ Int(digit &- 48) }
        }
    }

    /// The number, date or period at an offset.
    mutating func number(at start: Int) -> Token {
        if let plain = plainNumber(at: start) { return plain }
        var digits = Digits()
        var place = start
        if let problem = run(&digits, start, &place, isFraction: false) { return problem }
        // Only an ASCII letter or sign, or a wide one, can be anything but the end.
        let next = text.plain(place)
        switch next {
        case UInt8(ascii: "-"):
            if let date = date(at: start, afterYear: place) { return date }
        case UInt8(ascii: "/"):
            if let problem = slashedDate(start, place) { return problem }
        case UInt8(ascii: "M"), UInt8(ascii: "H"), UInt8(ascii: "Q"), UInt8(ascii: "m"), UInt8(ascii: "h"),
            UInt8(ascii: "q"):
            if let period = period(at: start, letter: place) { return period }
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            if let problem = hexadecimal(start, place) { return problem }
        case UInt8(ascii: ","):
            if let problem = groups(&digits, start, &place) { return problem }
        default: break
        }
        if text.plain(place) == UInt8(ascii: "."), let problem = fraction(&digits, start, &place) { return problem }
        var exponent = 0
        if text.plain(place) | 0x20 == UInt8(ascii: "e") {
            exponent = self.exponent(&place)
            if exponent == Lexer.hugeExponent {
                return bad(LiteralFinding.hugeExponent, start, place, at: Span(start, min(place, start + 40)))
            }
        }
        if place - start > Grammar.digitLimit, digits.significant > Grammar.digitLimit {
            return bad(
                LiteralFinding.tooManyDigits(limit: Grammar.digitLimit), start, place, at: Span(start, start + 20))
        }
        return number(
            start, place, digits.significant > 18 ? -1 : digits.value, Int32(clamping: exponent - digits.fraction))
    }

    @inline(__always)
    private mutating func number(_ start: Int, _ end: Int, _ value: Int, _ power: Int32) -> Token {
        var token = Token(.number, start, end)
        token.value = value
        token.power = power
        tail = .number
        hasCurrency = before == .currency || isAfterCode
        return token
    }

    /// A number of few ASCII digits, perhaps with a point, that ends at once: most numbers.
    private mutating func plainNumber(at start: Int) -> Token? {
        var value = 0
        var place = start
        while case let digit = text.byte(place) &- 48, digit < 10 {
            value = value &* 10 &+ Int(digit)
            place += 1
        }
        let point = place
        if text.byte(place) == UInt8(ascii: "."), text.byte(place + 1).isDigit {
            place += 1
            while case let digit = text.byte(place) &- 48, digit < 10 {
                value = value &* 10 &+ Int(digit)
                place += 1
            }
        }
        guard place - start < 18 else { return nil }
        switch text.byte(place) {
        case 0x20, 0x0A, 0, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "%"),
            UInt8(ascii: ";"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "^"):
            return number(start, place, value, place > point ? Int32(truncatingIfNeeded: point + 1 - place) : 0)
        default: return nil
        }
    }

    /// Reads digits, with single `_` between them; gives what is wrong with them, if anything is.
    @inline(__always)
    private mutating func run(_ digits: inout Digits, _ start: Int, _ place: inout Int, isFraction: Bool) -> Token? {
        while true {
            let byte = text.byte(place)
            if byte.isDigit {
                digits.append(byte)
                if isFraction { digits.fraction += 1 }
                place += 1
            } else if byte < 0x80 && byte != UInt8(ascii: "_") {
                return nil
            } else if case let digit = text.plain(place), digit.isDigit {
                digits.append(digit)
                if isFraction { digits.fraction += 1 }
                place += text.width(place)
            } else if text.plain(place) == UInt8(ascii: "_") {
                let next = place + text.width(place)
                guard text.plain(next).isDigit else {
                    return bad(LiteralFinding.underscoreAtEdge, start, next, at: Span(place, next))
                }
                place = next
            } else {
                return nil
            }
        }
    }

    /// The groups of `53,437,000`. Directly inside a call, list or index they are an error, since commas separate.
    private mutating func groups(_ digits: inout Digits, _ start: Int, _ place: inout Int) -> Token? {
        let next = place + text.width(place)
        guard text.plain(next).isDigit else { return nil }
        let isHead =
            digits.significant > 0 && text.plain(start) != 48 && digits.significant <= 3
            && text.countDigits(start) == digits.significant
        if !groupsAllowed {
            return isHead && text.countDigits(next) == 3 ? commaBetweenBrackets(start, place) : nil
        }
        let first = place
        var isGrouped = isHead
        while text.plain(place) == UInt8(ascii: ","), case let next = place + text.width(place),
            text.plain(next).isDigit
        {
            if text.countDigits(next) != 3 { isGrouped = false }
            place = next
            if let problem = run(&digits, start, &place, isFraction: false) { return problem }
        }
        if isGrouped { return nil }
        let commas = text.plainBytes(first, place).lazy.filter { $0 == 44 }.count
        return bad(
            LiteralFinding.badGroups(text.string(start, place).excerpt, isDecimalSign: commas == 1), start, place,
            fix: plainNumber(start, place, point: commas == 1 ? 44 : nil))
    }

    /// The number without the marks that group its digits; `point` is the mark that was meant as the decimal point.
    private func plainNumber(_ start: Int, _ end: Int, point: UInt8?) -> String {
        let bytes = text.plainBytes(start, end).compactMap { $0 == point ? 46 : $0 == 44 || $0 == 46 ? nil : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func commaBetweenBrackets(_ start: Int, _ comma: Int) -> Token {
        var place = comma
        while text.plain(place) == UInt8(ascii: ","), text.plain(place + text.width(place)).isDigit {
            place = text.skipDigits(place + text.width(place))
        }
        let bytes = text.plainBytes(start, place)
        let joined = String(decoding: bytes.filter { $0 != 44 }, as: UTF8.self)
        let spaced = String(decoding: bytes.flatMap { $0 == 44 ? [44, 32] : [$0] }, as: UTF8.self)
        return bad(
            LiteralFinding.commaBetweenBrackets(one: joined.excerpt, several: spaced.excerpt), start, place, fix: joined
        )
    }

    private mutating func fraction(_ digits: inout Digits, _ start: Int, _ place: inout Int) -> Token? {
        let next = place + text.width(place)
        let character = text.plain(next)
        if character == UInt8(ascii: ".") { return nil }
        guard character.isDigit else {
            return bad(
                LiteralFinding.pointAtEdge, start, next,
                fix: text.startsName(next) ? nil : text.string(start, place))
        }
        place = next
        if let problem = run(&digits, start, &place, isFraction: true) { return problem }
        let sign = text.plain(place)
        if sign == UInt8(ascii: "."), text.plain(place + text.width(place)).isDigit {
            return bad(LiteralFinding.twoPoints, start, place + text.width(place))
        }
        if sign == UInt8(ascii: ","), groupsAllowed, text.plain(place + text.width(place)).isDigit {
            let end = text.skipDigits(place + text.width(place))
            return bad(LiteralFinding.groupsAfterPoint, start, end, fix: plainNumber(start, end, point: 44))
        }
        return nil
    }

    private static let hugeExponent = Int.max

    /// The power of ten after `e`, 0 without one. `5e` alone is a number with the unit `e`.
    private func exponent(_ place: inout Int) -> Int {
        var next = place + text.width(place)
        let sign = text.plain(next)
        if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { next += text.width(next) }
        guard text.plain(next).isDigit else { return 0 }
        var value = 0
        while text.plain(next).isDigit {
            if value < 1_000_000_000 { value = value * 10 + Int(text.plain(next) &- 48) }
            next += text.width(next)
        }
        place = next
        guard value <= 1_000_000_000 else { return Lexer.hugeExponent }
        return sign == UInt8(ascii: "-") ? -value : value
    }

    private mutating func hexadecimal(_ start: Int, _ letter: Int) -> Token? {
        guard letter - start == text.width(start), text.plain(start) == 48 else { return nil }
        let next = letter + text.width(letter)
        let character = text.plain(next)
        guard character.isDigit || (character | 0x20) &- 97 < 6 else { return nil }
        return bad(LiteralFinding.hexadecimal, start, text.nameRun(at: start).end)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The digits of a number token, read again where they are many.
    func decimalDigits(_ token: Token) -> DecimalDigits {
        if token.value >= 0 { return DecimalDigits(small: token.value, exponent: token.exponent) }
        var digits: [UInt8] = []
        digits.reserveCapacity(token.end - token.start)
        var place = token.start
        while place < token.end {
            let character = plain(place)
            if character.isDigit {
                if !digits.isEmpty || character != 48 { digits.append(character &- 48) }
            } else if character.isNameLetter, character != UInt8(ascii: "_") {
                break
            }
            place += width(place)
        }
        return DecimalDigits(small: nil, long: digits, exponent: token.exponent)
    }
}
