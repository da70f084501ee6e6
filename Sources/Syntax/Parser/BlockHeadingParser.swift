import Reporting

/// The units of a block, as they are typed (`thousand USD, share`) or as statements head their columns: `RMB'000`,
/// `USD million`, `US$ thousands`, `人民币千元`, `单位：百万元`.
enum BlockHeadingParser {
    /// Whether a Chinese heading stands at the token, which wants no `in` before it.
    static func begins(_ cursor: inout TokenCursor) -> Bool {
        guard cursor.token.kind == .name, cursor.text[cursor.token.start] >= 0x80 else { return false }
        let text = cursor.written(cursor.token)
        if ChineseHeading.unitWords.contains(text) { return cursor.peek().kind == .colon }
        guard ChineseHeading(text) != nil else { return false }
        let next = cursor.peek()
        switch next.kind {
        case .openCurly, .comma: return true
        case .name: return next.symbol == Word.over.symbol || next.symbol == Word.at.symbol
        default: return false
        }
    }

    /// Reads the units, separated by commas.
    static func units(_ cursor: inout TokenCursor) throws(SyntaxError) -> [UnitTree] {
        if cursor.token.kind == .name, ChineseHeading.unitWords.contains(cursor.written(cursor.token)) {
            try cursor.advance()
            if cursor.token.kind == .colon { try cursor.advance() }
        }
        var units = [try unit(&cursor)]
        while cursor.token.kind == .comma {
            try cursor.advance()
            try cursor.skipNewlines()
            units.append(try unit(&cursor))
        }
        if cursor.token.kind == .name, ChineseHeading.currencyWords.contains(cursor.written(cursor.token)) {
            try cursor.advance()
            if cursor.token.kind == .colon { try cursor.advance() }
            let written = try cursor.expectName(.blockUnit)
            let text = cursor.symbols.text(written.symbol)
            let currency = Name(written.span, cursor.symbols.intern(ChineseScript.simplified(text) ?? text))
            for place in units.indices { units[place] = try replaceYuan(in: units[place], by: currency, &cursor) }
        }
        return units
    }

    /// `单位：千元 币种：港币` is thousands of Hong Kong dollars.
    private static func replaceYuan(
        in unit: UnitTree, by currency: Name, _ cursor: inout TokenCursor
    ) throws(SyntaxError) -> UnitTree {
        var unit = unit
        guard unit.factors.count == 1, let name = unit.factors[0].name else { return unit }
        let text = cursor.symbols.text(name.symbol)
        guard ChineseHeading.yuan.contains(text) || name.symbol == currency.symbol else {
            throw cursor.error(
                LiteralFinding.headingCurrencies(text, cursor.symbols.text(currency.symbol)), currency.span)
        }
        unit.factors[0].name = currency
        return unit
    }

    /// Currencies whose amounts are counted in `元`.
    private static let ofYuan: Set<String> = ["CNY", "RMB", "CN¥", "¥", "￥", "人民币", "人民幣"]

    private static func unit(_ cursor: inout TokenCursor) throws(SyntaxError) -> UnitTree {
        let first = cursor.token
        if first.kind == .name {
            let text = cursor.written(first)
            if let scale = scale(text, isPlural: true) ?? scaleOfMoney(text, before: cursor.peek()) {
                return try scaleFirst(scale, &cursor)
            }
            if text == "T", case let next = cursor.peek(), next.kind == .currency || next.kind == .name,
                !next.startsLine, !endsUnit(next)
            {
                throw cursor.error(LiteralFinding.thousandOrTrillion(cursor.written(next)), first.span)
            }
            if cursor.text[first.start] >= 0x80, let heading = ChineseHeading(text) {
                try cursor.advance()
                let place = heading.length == 0 ? first.span : Span(first.start, first.start + heading.length)
                let name = Name(place, cursor.symbols.intern(heading.currency))
                return tree(name, heading.scale, heading.word, first.span, cursor)
            }
        }
        if first.kind == .currency || first.kind == .name, let tree = try currencyFirst(&cursor) { return tree }
        return try ConversionParser.unit(&cursor, wanted: .blockUnit)
    }

    /// `thousands of US dollars` without the dollars: `thousands`, `millions of USD`.
    private static func scaleFirst(_ scale: Int, _ cursor: inout TokenCursor) throws(SyntaxError) -> UnitTree {
        let first = cursor.token
        try cursor.advance()
        if cursor.token.kind == .of { try cursor.advance() }
        var name = try CurrencyPhrase.read(&cursor)
        if name != nil {
        } else if cursor.token.kind == .currency || cursor.token.kind == .name && !endsUnit(cursor.token) {
            name = Name(cursor.token.span, cursor.token.symbol)
            LiteralParser.noteYuan(cursor.token.span, &cursor)
            try cursor.advance()
        }
        return tree(name, scale, word(of: scale), first.span.joined(cursor.previous), cursor)
    }

    /// `RMB'000`, `USD million`, `$ in thousands`, `£m`; nil, and nothing read, where no scale follows the currency.
    private static func currencyFirst(_ cursor: inout TokenCursor) throws(SyntaxError) -> UnitTree? {
        let first = cursor.token
        if let phrase = try CurrencyPhrase.read(&cursor) {
            if cursor.token.kind == .in { try cursor.advance() }
            let text = cursor.token.kind == .name ? cursor.written(cursor.token) : ""
            guard let scale = scale(text, isPlural: true) ?? scale(text, isPlural: false) else {
                return tree(phrase, 0, "", phrase.span, cursor)
            }
            try cursor.advance()
            return tree(phrase, scale, word(of: scale), first.span.joined(cursor.previous), cursor)
        }
        let currency = Name(first.span, first.symbol)
        if let end = thousands(after: cursor.position, in: cursor.text) {
            cursor.restart(at: end, depth: cursor.lexer.brackets.depth)
            try cursor.advance()
            LiteralParser.noteYuan(first.span, &cursor)
            return tree(currency, 3, "thousand", Span(Int(first.span.start), end), cursor)
        }
        var next = cursor.peek()
        let saysIn = next.kind == .in
        if saysIn { next = cursor.peek(1) }
        guard next.kind == .name, !next.startsLine else { return nil }
        let text = cursor.written(next)
        let isM = text == "m"
        guard let scale = isM && !saysIn ? 6 : scale(text, isPlural: true) ?? scale(text, isPlural: false) else {
            return nil
        }
        if ChineseHeading.yuan.contains(where: text.hasSuffix), !ofYuan.contains(cursor.written(first)) {
            throw cursor.error(LiteralFinding.headingCurrencies(cursor.written(first), text), next.span)
        }
        LiteralParser.noteYuan(first.span, &cursor)
        if saysIn { try cursor.advance() }
        try cursor.advance()
        if isM { cursor.note(.readAsMillion(text), cursor.token.span) }
        try cursor.advance()
        return tree(currency, scale, word(of: scale), first.span.joined(cursor.previous), cursor)
    }

    private static func endsUnit(_ token: Token) -> Bool {
        token.symbol == Word.over.symbol || token.symbol == Word.at.symbol || token.symbol == Word.from.symbol
    }

    private static func tree(
        _ name: Name?, _ scale: Int, _ word: String, _ span: Span, _ cursor: borrowing TokenCursor
    ) -> UnitTree {
        let scaleWord = scale == 0 ? nil : cursor.symbols.intern(word)
        return UnitTree(span: span, factors: [UnitTree.Factor(name: name, scale: scale, scaleWord: scaleWord)])
    }

    /// What a scale of so many tens is called in messages.
    private static func word(of scale: Int) -> String {
        switch scale {
        case 3: "thousand"
        case 4: "万"
        case 5: "lakh"
        case 6: "million"
        case 7: "crore"
        case 8: "亿"
        case 9: "billion"
        default: "trillion"
        }
    }

    /// The scales that only money has, before a currency: `Mio EUR`, `crore INR`.
    private static func scaleOfMoney(_ text: String, before next: Token) -> Int? {
        guard next.kind == .currency || next.kind == .name, !next.startsLine, !endsUnit(next) else { return nil }
        switch text.lowercasedLetters {
        case "mio", "mln", "mm": return 6
        case "lakh": return 5
        case "crore": return 7
        default: return nil
        }
    }

    /// The power of ten of a scale's word: `million`, or `millions` where the plural is asked for.
    private static func scale(_ text: String, isPlural: Bool) -> Int? {
        if isPlural {
            switch text.lowercasedLetters {
            case "thousands": return 3
            case "millions": return 6
            case "billions": return 9
            case "trillions": return 12
            case "lakhs": return 5
            case "crores": return 7
            default: return nil
            }
        }
        switch text {
        case "K", "k", "thousand", "Thousand", "千", "千元": return 3
        case "M", "MM", "mm", "mn", "mln", "mio", "Mio", "million", "Million", "百万", "百萬", "百万元", "百萬元": return 6
        case "lakh", "Lakh": return 5
        case "crore", "Crore", "Cr", "cr": return 7
        case "B", "bn", "billion", "Billion", "十亿", "十億": return 9
        case "T", "tn", "trillion", "Trillion", "万亿", "萬億": return 12
        case "万", "萬", "万元", "萬元": return 4
        case "亿", "億", "亿元", "億元": return 8
        default: return nil
        }
    }

    /// Where `'000` ends that stands after a currency, perhaps with a space between; the mark may be a curly one, or
    /// left out.
    private static func thousands(after start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var place = text.skipOneSpace(start)
        guard place < text.count else { return nil }
        switch text.scalar(place).value {
        case "'", "\u{2018}", "\u{2019}", "\u{FF07}", "`", "\u{2032}": place += text.width(place)
        case "0": break
        default: return nil
        }
        for _ in 0..<3 {
            guard place < text.count, text[place] == UInt8(ascii: "0") else { return nil }
            place += 1
        }
        if place < text.count, text[place] == UInt8(ascii: "s") { place += 1 }
        return text.continuesName(place) ? nil : place
    }
}
