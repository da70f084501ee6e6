import Reporting

/// A run of name characters in the text.
struct NameRun {
    var start: Int
    var end: Int
    /// Whether it has full-width letters or digits, whose plain forms are the name.
    var isWide: Bool

    var span: Span { Span(start, end) }
    var isEmpty: Bool { start == end }
}

/// Names, words and currency symbols.
extension Reader {
    /// The symbol of a run.
    func symbol(_ run: NameRun) -> Symbol {
        if !run.isWide { return symbols.intern(UnsafeBufferPointer(rebasing: text[run.start..<run.end])) }
        return plainBytes(run.start, run.end).withUnsafeBufferPointer { symbols.intern($0) }
    }

    /// The characters from an offset to another in their plain forms.
    func plainBytes(_ start: Int, _ end: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var place = start
        while place < end {
            let character = plain(place)
            let width = width(place)
            if character < 0x80 {
                bytes.append(character)
            } else {
                bytes.append(contentsOf: text[place..<min(place + width, end)])
            }
            place += width
        }
        return bytes
    }

    /// Reads the name, word, period or currency symbol at an offset.
    mutating func name(at start: Int) throws(SyntaxError) {
        if plain(start) == UInt8(ascii: "F"), try fiscalYear(at: start) { return }
        var run = nameRun(at: start)
        if let end = currencySymbolEnd(run) {
            token = Token(.currency, start, end)
            token.symbol = currencySymbol(start, end)
            position = end
            return
        }
        if byte(start) >= 0x80, case let end = chineseQualifiers(run).end, end < run.end,
            Self.isDigit(plain(end))
        {
            run.end = end
        }
        let symbol = symbol(run)
        var kind = Token.Kind.name
        if symbol.isReserved {
            kind = Token.Kind(rawValue: UInt8(truncatingIfNeeded: symbol.index)) ?? .name
        } else if symbol == Word.per.symbol, !nameFollowsAsOrdinary(run.end) {
            kind = .per
        }
        token = Token(kind, start, run.end)
        token.symbol = symbol
        position = run.end
    }

    /// Whether `=`, `(` or `.` comes next, which makes an ordinary name of a word.
    private func nameFollowsAsOrdinary(_ end: Int) -> Bool {
        switch plain(skipSpaces(end)) {
        case UInt8(ascii: "="), UInt8(ascii: "("), UInt8(ascii: "."): true
        default: false
        }
    }

    /// Where a currency symbol that starts like a name ends: `US$`, `CN¥`, or `RMB` before digits.
    private func currencySymbolEnd(_ run: NameRun) -> Int? {
        let length = run.end - run.start
        guard !run.isWide else { return nil }
        if length > 3, byte(run.start) == UInt8(ascii: "R"), byte(run.start + 1) == UInt8(ascii: "M"),
            byte(run.start + 2) == UInt8(ascii: "B"), Self.isDigit(byte(run.start + 3))
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

    private func isYen(_ offset: Int) -> Bool {
        guard byte(offset) >= 0x80 else { return false }
        let scalar = scalar(offset).value
        return scalar == "¥" || scalar == "￥"
    }

    private func currencySymbol(_ start: Int, _ end: Int) -> Symbol {
        let letters = nameRun(at: start)
        guard letters.end < end else {
            return symbols.intern(String(decoding: text[start..<end], as: UTF8.self))
        }
        let name = String(decoding: text[start..<letters.end], as: UTF8.self)
        return symbols.intern(name + (isYen(letters.end) ? "¥" : "$"))
    }

    /// Whether the token is a code of three upper-case letters with a number after it: `USD 53.4M`.
    var isCodeBeforeNumber: Bool {
        guard token.kind == .name, token.end - token.start == 3, isCode(token.start) else { return false }
        return Self.isDigit(nextCharacter)
    }

    /// Whether three upper-case ASCII letters stand at an offset.
    func isCode(_ start: Int) -> Bool {
        for offset in start..<start + 3 where byte(offset) &- 65 >= 26 { return false }
        return true
    }
}
