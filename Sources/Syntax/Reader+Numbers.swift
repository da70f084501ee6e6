import Reporting

/// The digits of numbers; what may follow them is read by `Reader+Literals`.
extension Reader {
    /// Digits while they are read: the first 18 significant ones as a whole number.
    private struct Digits {
        var value = 0
        var significant = 0
        var fraction = 0

        mutating func append(_ digit: UInt8) {
            if significant == 0, digit == 48 { return }
            significant += 1
            if significant <= 18 { value = value * 10 + Int(digit &- 48) }
        }
    }

    /// Reads the number, date or period at an offset.
    mutating func number(at start: Int) throws(SyntaxError) {
        var digits = Digits()
        var place = start
        try run(&digits, &place, isFraction: false)
        switch plain(place) {
        case UInt8(ascii: "-"):
            if try date(at: start, afterYear: place) { return }
        case UInt8(ascii: "/"): try refuseSlashes(start, place)
        case UInt8(ascii: "M"), UInt8(ascii: "H"), UInt8(ascii: "Q"), UInt8(ascii: "m"), UInt8(ascii: "h"),
            UInt8(ascii: "q"):
            if try period(at: start, letter: place) { return }
        case UInt8(ascii: "x"), UInt8(ascii: "X"):
            try refuseHexadecimal(start, place)
        case UInt8(ascii: ","):
            try groups(&digits, start, &place)
        default: break
        }
        try fraction(&digits, start, &place)
        let exponent = try exponent(start, &place)
        if place - start > Grammar.digitLimit, digits.significant > Grammar.digitLimit {
            throw error(
                .tooLarge, "a number of more than \(Grammar.digitLimit) digits is too long", Span(start, start + 20))
        }
        token = Token(.number, start, place)
        token.value = digits.significant > 18 ? -1 : digits.value
        token.exponent = exponent - digits.fraction
        position = place
    }

    /// Digits, with single `_` between them.
    private mutating func run(_ digits: inout Digits, _ place: inout Int, isFraction: Bool) throws(SyntaxError) {
        while true {
            let character = plain(place)
            if Self.isDigit(character) {
                digits.append(character)
                if isFraction { digits.fraction += 1 }
                place += width(place)
            } else if character == UInt8(ascii: "_") {
                let next = place + width(place)
                guard Self.isDigit(plain(next)) else {
                    position = next
                    throw error(.badNumber, "an underscore in a number stands between digits", Span(place, next))
                }
                place = next
            } else {
                return
            }
        }
    }

    /// The groups of `53,437,000`. Directly inside a call, list or index they are an error, since commas separate.
    private mutating func groups(
        _ digits: inout Digits, _ start: Int, _ place: inout Int
    ) throws(SyntaxError) {
        let next = place + width(place)
        guard Self.isDigit(plain(next)) else { return }
        let isHead =
            digits.significant > 0 && plain(start) != 48 && digits.significant <= 3
            && countDigits(start) == digits.significant
        if !context.groupsAllowed {
            guard isHead, countDigits(next) == 3 else { return }
            throw ambiguousGroups(start, place)
        }
        let first = place
        var isGrouped = isHead
        while plain(place) == UInt8(ascii: ","), case let next = place + width(place), Self.isDigit(plain(next)) {
            if countDigits(next) != 3 { isGrouped = false }
            place = next
            try run(&digits, &place, isFraction: false)
        }
        guard isGrouped else {
            position = place
            let written = source.text(Span(start, place))
            let commas = plainBytes(first, place).filter { $0 == 44 }.count
            throw error(
                .badGrouping, "in `\(Self.clip(written))` not every group after the first has three digits",
                Span(start, place), label: commas == 1 ? "the decimal sign is a point" : "",
                fix: plainNumber(start, place, point: commas == 1 ? 44 : nil))
        }
    }

    /// The number without the marks that group its digits; `point` is the mark that was meant as the decimal point.
    private func plainNumber(_ start: Int, _ end: Int, point: UInt8?) -> String {
        let bytes = plainBytes(start, end).compactMap { $0 == point ? 46 : $0 == 44 || $0 == 46 ? nil : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func ambiguousGroups(_ start: Int, _ comma: Int) -> SyntaxError {
        var place = comma
        while plain(place) == UInt8(ascii: ","), Self.isDigit(plain(place + width(place))) {
            place += width(place)
            while Self.isDigit(plain(place)) { place += width(place) }
        }
        position = place
        let bytes = plainBytes(start, place)
        let joined = String(decoding: bytes.filter { $0 != 44 }, as: UTF8.self)
        let spaced = Self.clip(String(decoding: bytes.flatMap { $0 == 44 ? [44, 32] : [$0] }, as: UTF8.self))
        return error(
            .ambiguousNumber,
            "between brackets a comma separates: write `\(Self.clip(joined))` for one number, `\(spaced)` for several",
            Span(start, place), fix: joined)
    }

    private mutating func fraction(
        _ digits: inout Digits, _ start: Int, _ place: inout Int
    ) throws(SyntaxError) {
        guard plain(place) == UInt8(ascii: ".") else { return }
        let next = place + width(place)
        let character = plain(next)
        if character == UInt8(ascii: ".") { return }
        guard Self.isDigit(character) else {
            position = next
            throw error(
                .badNumber, "a point stands between digits", Span(start, next),
                fix: startsName(next) ? nil : source.text(Span(start, place)))
        }
        place = next
        try run(&digits, &place, isFraction: true)
        if plain(place) == UInt8(ascii: "."), Self.isDigit(plain(place + width(place))) {
            position = place + width(place)
            throw error(.badNumber, "a number has one point", Span(start, position))
        }
        if plain(place) == UInt8(ascii: ","), context.groupsAllowed, Self.isDigit(plain(place + width(place))) {
            var end = place + width(place)
            while Self.isDigit(plain(end)) { end += width(end) }
            position = end
            throw error(
                .badGrouping, "commas group the digits before the decimal point", Span(start, end),
                fix: plainNumber(start, end, point: 44))
        }
    }

    /// The power of ten after `e`, 0 without one. `5e` alone is a number with the unit `e`.
    private mutating func exponent(_ start: Int, _ place: inout Int) throws(SyntaxError) -> Int {
        guard plain(place) | 0x20 == UInt8(ascii: "e") else { return 0 }
        var next = place + width(place)
        let sign = plain(next)
        if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { next += width(next) }
        guard Self.isDigit(plain(next)) else { return 0 }
        var value = 0
        while Self.isDigit(plain(next)) {
            if value < 1_000_000_000 { value = value * 10 + Int(plain(next) &- 48) }
            next += width(next)
        }
        place = next
        guard value <= 1_000_000_000 else {
            position = next
            throw error(
                .tooLarge, "the exponent of this number is beyond all reckoning", Span(start, min(next, start + 40)))
        }
        return sign == UInt8(ascii: "-") ? -value : value
    }

    private mutating func refuseHexadecimal(_ start: Int, _ letter: Int) throws(SyntaxError) {
        guard letter - start == width(start), plain(start) == 48 else { return }
        let next = letter + width(letter)
        let character = plain(next)
        guard Self.isDigit(character) || (character | 0x20) &- 97 < 6 else { return }
        let run = nameRun(at: start)
        position = run.end
        throw error(.badNumber, "numbers are decimal; there is no hexadecimal", run.span)
    }

    /// The digits of a number token, read again where they are many.
    func decimalDigits(_ token: Token) -> DecimalDigits {
        if token.value >= 0 { return DecimalDigits(small: token.value, exponent: token.exponent) }
        var digits: [UInt8] = []
        digits.reserveCapacity(token.end - token.start)
        var place = token.start
        while place < token.end {
            let character = plain(place)
            if Self.isDigit(character) {
                if !digits.isEmpty || character != 48 { digits.append(character &- 48) }
            } else if Self.isLetter(character), character != UInt8(ascii: "_") {
                break
            }
            place += width(place)
        }
        return DecimalDigits(small: nil, long: digits, exponent: token.exponent)
    }

    /// A text shortened for a message.
    static func clip(_ text: String) -> String {
        let line = text.prefix(49).prefix { !$0.isNewline }
        return line.utf8.count <= 48 && line.endIndex == text.endIndex ? text : String(line.prefix(40)) + "…"
    }
}
