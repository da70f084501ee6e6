import Reporting

/// Numbers with what belongs to them, dates and periods. Which tokens belong to a number the lexer has found out.
enum LiteralParser {
    /// Reads a literal whose number, currency symbol or code is the token.
    static func literal(
        _ cursor: inout TokenCursor, from start: Int? = nil, qualifiers: Qualifiers = [], isApproximate: Bool = false
    ) throws(SyntaxError) -> Tree {
        let start = start ?? cursor.token.start
        var currency: Name?
        if cursor.token.kind != .number { currency = try currencyBeforeNumber(&cursor) }
        let number = cursor.token
        var literal = NumberLiteral(digits: cursor.text.decimalDigits(number))
        literal.isApproximate = isApproximate
        literal.qualifiers = qualifiers
        literal.currency = currency
        try cursor.advance()
        var end = number.end
        if cursor.token.kind.isTail { try tail(&literal, number, &end, &cursor) }
        cursor.height = 1
        return Tree(Span(start, end), .number(literal))
    }

    /// Reads a number, and a length of time in parts as their sum: `1 hour 30 minute`. Directly inside brackets of a list,
    /// a call or an index they may be items without a comma, and are left to be an error.
    static func amount(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let tree = try literal(&cursor)
        guard cursor.token.kind == .number, !cursor.token.startsLine, cursor.context.groupsAllowed else { return tree }
        return try parts(of: tree, &cursor)
    }

    @inline(never)
    private static func parts(of first: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        guard case .number(let number) = first.form, var rank = SideBySide.rankOfTime(number, cursor) else {
            return first
        }
        var tree = first
        let before = (tree, cursor)
        var height = cursor.height
        while cursor.token.kind == .number, !cursor.token.startsLine {
            // Parts go down from larger to smaller units; what does not is told of as it was typed.
            guard let part = try? literal(&cursor), case .number(let next) = part.form,
                let smaller = SideBySide.rankOfTime(next, cursor), smaller > rank
            else {
                (tree, cursor) = before
                return tree
            }
            rank = smaller
            tree = Tree(tree.span.joined(part.span), .binary(.add, tree, part))
            try cursor.grow(height)
            height = cursor.height
        }
        return tree
    }

    /// Reads a currency and goes on to the number after it.
    private static func currencyBeforeNumber(_ cursor: inout TokenCursor) throws(SyntaxError) -> Name {
        let currency = Name(cursor.token.span, cursor.token.symbol)
        let written = cursor.written(cursor.token)
        let next = cursor.peek()
        guard next.gap <= 1, next.kind == .number || cursor.text.plain(next.start).isDigit else {
            throw currencyAlone(currency.span, written, cursor)
        }
        try cursor.advance()
        guard cursor.token.kind == .number else {
            throw cursor.error(LiteralFinding.currencyBeforeDate(written), cursor.token.span)
        }
        noteYuan(currency.span, &cursor)
        return currency
    }

    /// Tells that a bare `¥` is read as CNY, where one stands at a place.
    static func noteYuan(_ span: Span, _ cursor: inout TokenCursor) {
        let start = Int(span.start)
        guard cursor.text[start] == 0xC2 || cursor.text[start] == 0xEF else { return }
        let written = cursor.text.string(start, Int(span.end))
        if written == "¥" || written == "￥" { cursor.note(.readAsYuan, span) }
    }

    private static func currencyAlone(
        _ span: Span, _ written: String, _ cursor: borrowing TokenCursor
    ) -> SyntaxError {
        let text = cursor.text
        let gap = text.skipOneSpace(cursor.position)
        let number = gap + text.width(gap)
        let failedAt = max(cursor.position, min(gap, text.count))
        guard text.plain(gap) == UInt8(ascii: "-"), text.plain(number).isDigit else {
            return cursor.error(LiteralFinding.currencyAlone(written), span, failedAt: failedAt)
        }
        // Where the number ends, about: for showing it in a fix.
        var end = number
        while text.continuesName(end)
            || text.plain(end) == UInt8(ascii: ".") && text.plain(end + text.width(end)).isDigit
        {
            end += text.width(end)
        }
        return cursor.error(
            LiteralFinding.signAfterCurrency, span.joined(Span(gap, number)),
            fix: "-\(written)\(text.string(number, end))", replacing: span.joined(Span(number, end)),
            failedAt: failedAt)
    }

    /// Reads scale, unit and suffix after the digits.
    private static func tail(
        _ literal: inout NumberLiteral, _ number: Token, _ end: inout Int, _ cursor: inout TokenCursor
    ) throws(SyntaxError) {
        if cursor.token.kind == .scale {
            literal.scale = cursor.token.exponent
            literal.scaleWord = cursor.token.symbol
            if cursor.token.value > 1 { literal.multiple = cursor.token.value }
            if cursor.token.value == 1 { cursor.note(.readAsMillion(cursor.written(cursor.token)), cursor.token.span) }
            end = try pass(number, &cursor)
        }
        if cursor.token.kind.isUnitPart {
            // `$5 per user` has no unit of its own before `per`.
            let isWord = cursor.token.kind == .unitDivide && cursor.text.plain(cursor.token.start).isNameLetter
            let start = isWord ? end : cursor.token.start
            var factors: [UnitTree.Factor] = []
            try unit(&factors, number, &end, &cursor)
            if let currency = literal.currency { agree(&factors, currency, cursor) }
            for factor in factors { if let name = factor.name { noteYuan(name.span, &cursor) } }
            literal.unit = UnitTree(span: Span(start, end), factors: factors)
        }
        if cursor.token.kind == .atLeast || cursor.token.kind == .atMost {
            literal.qualifiers.insert(cursor.token.kind == .atLeast ? .atLeast : .atMost)
            end = try pass(number, &cursor)
        }
    }

    /// After a currency's Chinese name 元 is that currency: `港币1.2亿元`.
    private static func agree(_ factors: inout [UnitTree.Factor], _ currency: Name, _ cursor: borrowing TokenCursor) {
        guard cursor.text[Int(currency.span.start)] >= 0xE3, let first = factors.first?.name else { return }
        switch cursor.written(first.span) {
        case "元", "圆", "圓": factors[0].name = Name(first.span, currency.symbol)
        default: break
        }
    }

    /// Takes a token as a part of the literal, so that errors show the whole of it; gives where that ends.
    private static func pass(_ number: Token, _ cursor: inout TokenCursor) throws(SyntaxError) -> Int {
        let end = cursor.token.end
        cursor.token = Token(.number, number.start, end)
        try cursor.advance()
        return end
    }

    private static func unit(
        _ factors: inout [UnitTree.Factor], _ number: Token, _ end: inout Int, _ cursor: inout TokenCursor
    ) throws(SyntaxError) {
        var factor = UnitTree.Factor(name: nil)
        var sign = 1
        while true {
            let token = cursor.token
            switch token.kind {
            case .unitDivide: sign = -1
            case .unitMultiply: sign = 1
            case .scale:
                factor.scale = token.exponent
                factor.scaleWord = token.symbol
            case .unit:
                factor.name = Name(token.span, token.symbol)
                factor.exponent = sign
                factor.isQuoted = token.value == 1
                factors.append(factor)
                factor = UnitTree.Factor(name: nil)
            case .unitPower: factors[factors.count - 1].exponent *= token.value
            default: return
            }
            end = try pass(number, &cursor)
        }
    }

    /// `≈ 5`, `≈ -5 USD`: an approximate number; and with `, 90%: 3 USD to 8 USD` behind it an uncertain one.
    static func approximate(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let start = cursor.token
        let number = try approximateNumber(&cursor)
        guard PrintedSamples.spreadFollows(&cursor) else { return number }
        return try PrintedSamples.spread(about: number, from: start.start, &cursor)
    }

    private static func approximateNumber(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let start = cursor.token
        try cursor.advance()
        let isNegative = cursor.token.kind == .minus
        if isNegative { try cursor.advance() }
        let words = try QualifierParser.qualifiers(&cursor, before: .literal) ?? []
        guard QualifierParser.beginsLiteral(cursor.token), cursor.token.kind != .approximately else {
            throw cursor.error(.approximateAlone, start.span, incomplete: cursor.token.kind == .end)
        }
        let from = isNegative ? cursor.token.start : start.start
        let number = try literal(&cursor, from: from, qualifiers: words, isApproximate: true)
        guard isNegative else { return number }
        try cursor.grow()
        return Tree(start.span.joined(number.span), .negate(number))
    }

    static func dateOrPeriod(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let first = cursor.token
        guard cursor.peek().kind == .range, cursor.peek(1).kind == .date || cursor.peek(1).kind == .bad else {
            try cursor.advance()
            return Tree(first.span, .date(cursor.text.dateLiteral(first)))
        }
        try cursor.advance()
        try cursor.advance()
        let last = cursor.token
        try cursor.advance()
        let (from, to) = (cursor.text.dateLiteral(first), cursor.text.dateLiteral(last))
        guard cursor.isKeyword(.step) else { return Tree(first.span.joined(last.span), .datePeriod(from, to)) }
        // `2025-01-31..2025-12-31 step 1 month`: dates, and no period.
        let start = Tree(first.span, .date(from))
        return try ExpressionParser.stepped(start, Tree(last.span, .date(to)), &cursor)
    }

    /// `FY2024`, and `FY2024 (2023-10-01..2024-09-28)` or `2024Q2..2025Q1 (2023-12-31..2024-12-28)`, which say of days
    /// what they are in a fiscal calendar.
    static func period(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let start = cursor.token
        guard let first = cursor.text.periodLiteral(start.start) else { throw cursor.missingOperand() }
        var last = (token: start, literal: first)
        if cursor.peek().kind == .range, case let end = cursor.peek(1), end.kind == .period,
            cursor.peek(2).kind == .openRound, cursor.peek(3).kind == .date,
            let literal = cursor.text.periodLiteral(end.start)
        {
            last = (end, literal)
            try cursor.advance()
            try cursor.advance()
        } else if cursor.peek().kind != .openRound || cursor.peek(1).kind != .date {
            try cursor.advance()
            return Tree(start.span, .period(first))
        }
        let label = start.span.joined(last.token.span)
        try cursor.advance()
        let opened = cursor.token.span
        try cursor.advance()
        guard case .datePeriod(let from, let to) = try dateOrPeriod(&cursor).form, cursor.token.kind == .closeRound
        else { throw cursor.error(LiteralFinding.daysOfPeriod(cursor.written(label)), opened.joined(cursor.place)) }
        let span = start.span.joined(cursor.token.span)
        try cursor.advance()
        return Tree(
            span,
            .labelledPeriod(LabelledPeriodTree(first: first, last: last.literal, span: label, from: from, to: to)))
    }
}

extension Token.Kind {
    /// Whether it goes on with the literal before it.
    var isTail: Bool { rawValue >= Token.Kind.scale.rawValue && rawValue <= Token.Kind.atMost.rawValue }
    fileprivate var isUnitPart: Bool {
        rawValue > Token.Kind.scale.rawValue && rawValue <= Token.Kind.unitMultiply.rawValue
    }
}
