import Reporting

/// Number literals: what stands before the digits, and after them the scale and the unit.
///
///     literal  = { qualifier } [ "≈" ] [ CODE | SYMBOL ] NUMBER [ scale ] [ unit ] [ "以上" | "以下" ]
///     unit     = factor { ( "/" | "*" | "·" ) factor } { " per " factor … }      nothing but single spaces between
///     factor   = [ scale ] name [ ( "^" | "**" ) [ "-" ] DIGITS | "²" | "³" ]
///
/// All of it is read from the bytes, because here spaces tell units from arithmetic.
extension Reader {
    /// Reads a literal whose number, currency symbol or code is the token.
    mutating func literal(
        from start: Int? = nil, qualifiers: Qualifiers = [], isApproximate: Bool = false
    ) throws(SyntaxError) -> Tree {
        let start = start ?? token.start
        var currency: Name?
        if token.kind != .number {
            currency = try currencyBeforeNumber()
        }
        var literal = NumberLiteral(digits: decimalDigits(token))
        literal.isApproximate = isApproximate
        literal.qualifiers = qualifiers
        literal.currency = currency
        if mayHaveTail { try readTail(&literal) }
        let span = Span(start, position)
        token.end = position
        try advance()
        height = 1
        return Tree(span, .number(literal))
    }

    /// Reads a currency and goes on to the number after it.
    private mutating func currencyBeforeNumber() throws(SyntaxError) -> Name {
        let currency = Name(token.span, token.symbol)
        let written = source.text(token.span)
        let isYen = token.kind == .currency && (written == "¥" || written == "￥")
        let gap = skipOneSpace(position)
        let next = plain(gap)
        guard Self.isDigit(next) else {
            let span = token.span
            let number = gap + width(gap)
            position = max(position, min(gap, text.count))
            if next == UInt8(ascii: "-"), Self.isDigit(plain(number)) {
                let digits = nameRunWithPoints(number)
                throw error(
                    .badNumber, "the sign stands before the currency", span.joined(Span(gap, number)),
                    fix: "-\(written)\(source.text(Span(number, digits)))", replacing: span.joined(Span(number, digits))
                )
            }
            throw error(
                .badNumber, "`\(written)` stands directly before a number", span, label: "no number after it")
        }
        try advance()
        guard token.kind == .number else {
            throw error(.badNumber, "`\(written)` stands directly before a number, not a date", token.span)
        }
        if isYen {
            notes.append(
                note(.readAsYuan, "`¥` is read as CNY; write `JP¥` for yen", currency.span))
        }
        return currency
    }

    /// Whether a scale, unit or suffix may follow the digits; most often a look at one character tells that none does.
    private var mayHaveTail: Bool {
        let next = byte(byte(position) == 0x20 ? position + 1 : position)
        switch next {
        case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "/"), 0x80...0xFF, 0x09, 0x0D: return true
        default: return Self.isLetter(next)
        }
    }

    /// Where a number that starts at an offset ends, about: for showing it in a fix.
    private func nameRunWithPoints(_ start: Int) -> Int {
        var place = start
        while continuesName(place) || plain(place) == UInt8(ascii: ".") && Self.isDigit(plain(place + width(place))) {
            place += width(place)
        }
        return place
    }

    /// Reads scale, unit and suffix after the digits, and leaves `position` behind them.
    private mutating func readTail(_ literal: inout NumberLiteral) throws(SyntaxError) {
        readScale(&literal)
        try readUnit(&literal)
        let place = skipOneSpace(position)
        if let suffix = suffix(at: place), !continuesName(place + 6) {
            literal.qualifiers.insert(suffix)
            position = place + 6
        }
    }

    // MARK: Scale

    private mutating func readScale(_ literal: inout NumberLiteral) {
        let start = skipOneSpace(position)
        let first = byte(start)
        if first >= 0x80, let scale = chineseScale(at: start) {
            literal.scale = scale.exponent
            position = start + scale.length
            return
        }
        guard startsName(start) else { return }
        let run = nameRun(at: start)
        let length = run.end - run.start
        guard length <= 2 || (7...8).contains(length) || run.isWide, let word = Word(symbol(run)) else { return }
        if let scale = word.scale {
            literal.scale = scale
            position = run.end
        } else if word == .m, literal.currency != nil || currencyStands(at: skipOneSpace(run.end)) {
            literal.scale = 6
            position = run.end
            notes.append(note(.readAsMillion, "`m` next to a currency is read as million", run.span))
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

    /// Whether a currency's code, symbol or Chinese name stands at an offset.
    private func currencyStands(at start: Int) -> Bool {
        guard startsName(start) else {
            switch scalar(start).value {
            case "$", "€", "£", "¥", "￥", "₩", "₹": return true
            default: return false
            }
        }
        let run = nameRun(at: start)
        if run.end - run.start == 3 { return isCode(run.start) || source.text(run.span) == "元" }
        guard byte(start) >= 0x80 else { return false }
        switch source.text(run.span) {
        case "元人民币", "人民币", "美元", "港元", "港币", "欧元", "英镑", "日元": return true
        default: return false
        }
    }

    // MARK: Suffix

    /// `以上` or `以下` at an offset.
    func suffix(at start: Int) -> Qualifiers? {
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
