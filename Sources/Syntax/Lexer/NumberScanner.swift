import Reporting

/// One number while it is read: its digits, with what may stand between them, and its power of ten; dates and periods
/// begin with digits too. What may follow a number is read by `LiteralTail`.
struct NumberScanner {
    let text: UnsafeBufferPointer<UInt8>
    let start: Int
    /// Whether commas may group digits here.
    let groupsAllowed: Bool
    /// Where the next character is looked for.
    var place: Int
    var digits = Digits()

    /// The number, date or period that begins at a place.
    @inline(__always)
    static func token(
        _ text: UnsafeBufferPointer<UInt8>, at start: Int, groupsAllowed: Bool
    ) throws(SyntaxError) -> Token {
        if let plain = plainNumber(text, at: start) { return plain }
        var scanner = NumberScanner(text, at: start, groupsAllowed: groupsAllowed)
        return try scanner.token()
    }

    private init(_ text: UnsafeBufferPointer<UInt8>, at start: Int, groupsAllowed: Bool) {
        self.text = text
        self.start = start
        self.groupsAllowed = groupsAllowed
        place = start
    }

    /// Digits while they are read: the first 18 significant ones as a whole number.
    struct Digits {
        private(set) var value = 0
        private(set) var significant = 0
        /// How many stand after the point.
        var fraction = 0

        @inline(__always)
        mutating func append(_ digit: UInt8) {
            if significant == 0, digit == 48 { return }
            significant += 1
            if significant <= 18 { value = value &* 10 &+ Int(digit &- 48) }
        }
    }

    /// Whatever is more than a plain number.
    private mutating func token() throws(SyntaxError) -> Token {
        try run(isFraction: false)
        // Only an ASCII letter or sign, or a wide one, can be anything but the end.
        switch text.plain(place) {
        case UInt8(ascii: "-"):
            if let date = try DateScanner(text: text, start: start).date(afterYear: place) { return date }
        case UInt8(ascii: "/"):
            try DateScanner(text: text, start: start).refuseSlashed(place)
        case UInt8(ascii: "'"), 0xE2:
            try refuseApostrophes()
        case 0x20, 0xE3...0xEF:
            if let date = try ChineseDateScanner(text: text, start: start).token(afterYear: place) { return date }
            if let number = try ChineseNumeral.token(text, asDigits: start) { return number }
        case UInt8(ascii: "M"), UInt8(ascii: "H"), UInt8(ascii: "Q"), UInt8(ascii: "m"), UInt8(ascii: "h"),
            UInt8(ascii: "q"):
            if let period = try PeriodScanner(text: text, start: start).period(letter: place) { return period }
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            try refuseHexadecimal()
        case UInt8(ascii: ","):
            try groups()
        default: break
        }
        if text.plain(place) == UInt8(ascii: ".") { try fraction() }
        let exponent = text.plain(place) | 0x20 == UInt8(ascii: "e") ? try exponent() : 0
        if place - start > Grammar.digitLimit, digits.significant > Grammar.digitLimit {
            throw .unreadable(
                LiteralFinding.tooManyDigits(limit: Grammar.digitLimit), start, place, at: Span(start, start + 20))
        }
        return Self.number(
            start, place, digits.significant > 18 ? -1 : digits.value, Int32(clamping: exponent - digits.fraction))
    }

    @inline(__always)
    private static func number(_ start: Int, _ end: Int, _ value: Int, _ power: Int32) -> Token {
        var token = Token(.number, start, end)
        token.value = value
        token.power = power
        return token
    }

    /// A number of few ASCII digits, perhaps with a point, that ends at once: most numbers.
    private static func plainNumber(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Token? {
        var value = 0
        var end = start
        while case let digit = text.byte(end) &- 48, digit < 10 {
            value = value &* 10 &+ Int(digit)
            end += 1
        }
        let point = end
        if text.byte(end) == UInt8(ascii: "."), text.byte(end + 1).isDigit {
            end += 1
            while case let digit = text.byte(end) &- 48, digit < 10 {
                value = value &* 10 &+ Int(digit)
                end += 1
            }
        }
        guard end - start < 18 else { return nil }
        switch text.byte(end) {
        case 0x20 where text.byte(end &+ 1) >= 0xE3: return nil
        case 0x20, 0x0A, 0, UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "%"),
            UInt8(ascii: ";"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "^"):
            return number(start, end, value, end > point ? Int32(truncatingIfNeeded: point + 1 - end) : 0)
        default: return nil
        }
    }

    /// Reads digits, with single `_` between them.
    @inline(__always)
    mutating func run(isFraction: Bool) throws(SyntaxError) {
        while true {
            let byte = text.byte(place)
            if byte.isDigit {
                digits.append(byte)
                if isFraction { digits.fraction += 1 }
                place += 1
            } else if byte < 0x80 && byte != UInt8(ascii: "_") {
                return
            } else if case let digit = text.plain(place), digit.isDigit {
                digits.append(digit)
                if isFraction { digits.fraction += 1 }
                place += text.width(place)
            } else if text.plain(place) == UInt8(ascii: "_") {
                let next = place + text.width(place)
                guard text.plain(next).isDigit else {
                    throw .unreadable(LiteralFinding.underscoreAtEdge, start, next, at: Span(place, next))
                }
                place = next
            } else {
                return
            }
        }
    }

    /// The power of ten after `e`, 0 without one. `5e` alone is a number with the unit `e`.
    private mutating func exponent() throws(SyntaxError) -> Int {
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
        guard value <= 1_000_000_000 else {
            throw .unreadable(LiteralFinding.hugeExponent, start, place, at: Span(start, min(place, start + 40)))
        }
        return sign == UInt8(ascii: "-") ? -value : value
    }

    private func refuseHexadecimal() throws(SyntaxError) {
        guard place - start == text.width(start), text.plain(start) == 48 else { return }
        let next = place + text.width(place)
        let character = text.plain(next)
        guard character.isDigit || (character | 0x20) &- 97 < 6 else { return }
        throw .unreadable(LiteralFinding.hexadecimal, start, text.nameRun(at: start).end)
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
