import Reporting

/// Names, words and currency symbols.
extension Lexer {
    /// The symbol of a run.
    func symbol(_ run: NameRun) -> Symbol {
        if !run.isWide { return symbols.intern(UnsafeBufferPointer(rebasing: text[run.start..<run.end])) }
        return text.plainBytes(run.start, run.end).withUnsafeBufferPointer { symbols.intern($0) }
    }

    /// The name, word, period or currency symbol at an offset.
    mutating func name(at start: Int) -> Token {
        if text.plain(start) == UInt8(ascii: "F"), let period = fiscalYear(at: start) { return period }
        let word = word(at: start)
        var run = word.run
        if text[start] < 0x80, run.end - start > 2, text[start] != UInt8(ascii: "R") {
            return token(word.symbol, start, run.end)
        }
        if run.end - start <= 2 || text[start] == UInt8(ascii: "R"), let end = text.currencySymbolEnd(run) {
            var token = Token(.currency, start, end)
            token.symbol = currencySymbol(start, end)
            return token
        }
        if text[start] >= 0x80, case let end = text.chineseQualifiers(start, run.end).end, end < run.end,
            text.plain(end).isDigit
        {
            run.end = end
        }
        return token(run.end == word.end ? word.symbol : symbol(run), start, run.end)
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

    /// The run of name characters at an offset, and its symbol, kept for the next question about the same place.
    @inline(__always)
    mutating func word(at start: Int) -> NamedRun {
        if lastWord.start != start { lastWord = readWord(at: start) }
        return lastWord
    }

    private func readWord(at start: Int) -> NamedRun {
        var end = start
        while case let byte = text.byte(end), byte.isNameCharacter {
            end += 1
        }
        guard text.byte(end) < 0x80 else {
            let run = text.nameRun(at: start)
            return NamedRun(run: run, symbol: symbol(run))
        }
        let run = NameRun(start: start, end: end, isWide: false)
        return NamedRun(run: run, symbol: symbols.intern(UnsafeBufferPointer(rebasing: text[start..<end])))
    }

    /// Whether `=`, `(` or `.` comes after the word that ends there, which makes an ordinary name of it.
    private func isOrdinary(_ end: Int) -> Bool {
        switch text.plain(text.skipSpaces(end)) {
        case UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: "."): true
        default: false
        }
    }

    private func currencySymbol(_ start: Int, _ end: Int) -> Symbol {
        let letters = text.nameRun(at: start)
        guard letters.end < end else { return symbols.intern(text.string(start, end)) }
        return symbols.intern(text.string(start, letters.end) + (text.isYen(letters.end) ? "¥" : "$"))
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a currency symbol that starts like a name ends: `US$`, `CN¥`, or `RMB` before digits.
    func currencySymbolEnd(_ run: NameRun) -> Int? {
        let length = run.end - run.start
        guard !run.isWide else { return nil }
        if length > 3, byte(run.start) == UInt8(ascii: "R"), byte(run.start + 1) == UInt8(ascii: "M"),
            byte(run.start + 2) == UInt8(ascii: "B"), byte(run.start + 3).isDigit
        {
            return run.start + 3
        }
        guard length <= 2 else { return nil }
        let first = byte(run.start)
        let second = length == 2 ? byte(run.start + 1) : 0
        if plain(run.end) == UInt8(ascii: "$") {
            switch (first, second) {
            case (UInt8(ascii: "U"), UInt8(ascii: "S")), (UInt8(ascii: "H"), UInt8(ascii: "K")),
                (UInt8(ascii: "N"), UInt8(ascii: "T")), (UInt8(ascii: "A"), 0), (UInt8(ascii: "C"), 0),
                (UInt8(ascii: "S"), 0):
                return run.end + width(run.end)
            default: return nil
            }
        }
        switch (first, second) {
        case (UInt8(ascii: "C"), UInt8(ascii: "N")), (UInt8(ascii: "J"), UInt8(ascii: "P")):
            return isYen(run.end) ? run.end + width(run.end) : nil
        default: return nil
        }
    }

    func isYen(_ offset: Int) -> Bool {
        guard byte(offset) >= 0x80 else { return false }
        let scalar = scalar(offset).value
        return scalar == "¥" || scalar == "￥"
    }

    /// The Chinese qualifiers that a run starts with, one after the other, and where they end.
    func chineseQualifiers(_ start: Int, _ end: Int) -> (qualifiers: Qualifiers, end: Int) {
        var qualifiers: Qualifiers = []
        var place = start
        while place < end, let (qualifier, length) = chineseQualifier(at: place), place + length <= end {
            qualifiers.insert(qualifier)
            place += length
        }
        return (qualifiers, place)
    }

    func chineseQualifier(at place: Int) -> (Qualifiers, Int)? {
        guard byte(place) >= 0xE5 else { return nil }
        let second = scalar(place + 3).value
        switch scalar(place).value {
        case "约": return (.about, second == "为" || second == "有" ? 6 : 3)
        case "大": return second == "约" ? (.about, 6) : nil
        case "至": return second == "少" ? (.atLeast, 6) : second == "多" ? (.atMost, 6) : nil
        case "预": return second == "计" ? (.expected, 6) : nil
        default: return nil
        }
    }

    /// The longest Chinese scale at an offset: its power of ten and its length in bytes.
    func chineseScale(at start: Int) -> (exponent: Int, length: Int)? {
        let first =
            switch scalar(start).value {
            case "十": 1
            case "百": 2
            case "千": 3
            case "万": 4
            case "亿": 8
            default: 0
            }
        guard first > 0 else { return nil }
        switch scalar(start + 3).value {
        case "万" where first < 4: return (first + 4, 6)
        case "亿" where first < 8: return (first + 8, 6)
        default: return first > 2 ? (first, 3) : nil
        }
    }

    /// `以上` or `以下` at an offset.
    func limitSuffix(at start: Int) -> Token.Kind? {
        guard byte(start) == 0xE4, byte(start + 1) == 0xBB, byte(start + 2) == 0xA5, byte(start + 3) == 0xE4,
            byte(start + 4) == 0xB8
        else { return nil }
        switch byte(start + 5) {
        case 0x8A: return .atLeast
        case 0x8B: return .atMost
        default: return nil
        }
    }
}
