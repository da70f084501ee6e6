import Reporting

/// Single values, groups and lists.
extension Reader {
    mutating func primary() throws(SyntaxError) -> Tree {
        height = 1
        let start = token
        switch token.kind {
        case .number, .currency:
            return try literal()
        case .name:
            return try nameOrLiteral()
        case .date:
            return try dateOrPeriod()
        case .period:
            guard let period = periodLiteral(start.start) else { throw missingOperand() }
            try advance()
            return Tree(start.span, .period(period))
        case .quote:
            return try interpolatedText()
        case .true, .false:
            try advance()
            return Tree(start.span, .truth(start.kind == .true))
        case .missing:
            try advance()
            return Tree(start.span, .missing)
        case .openRound:
            return try group()
        case .openSquare:
            return try list()
        default:
            throw missingOperand()
        }
    }

    private mutating func nameOrLiteral() throws(SyntaxError) -> Tree {
        let start = token
        if isCodeBeforeNumber { return try literal() }
        if mayBeQualifier {
            let inCompany = context.inCompany
            let words = try qualifiers { $0.standsLiteral || $0.standsNegative || inCompany && $0.standsQualified }
            if !words.isEmpty { return try qualified(words, from: start.span) }
        }
        try advance()
        return Tree(start.span, .name(start.symbol))
    }

    /// Reads what follows qualifiers: a literal, or in a company any value.
    private mutating func qualified(_ words: Qualifiers, from start: Span) throws(SyntaxError) -> Tree {
        let isApproximate = token.kind == .approximately
        if isApproximate { try advance() }
        if standsNegative {
            try advance()
            let number = try literal(isApproximate: isApproximate)
            try grow()
            let negative = Tree(Span(Int(number.span.start) - 1, Int(number.span.end)), .negate(number))
            return Tree(start.joined(number.span), .qualified(words, negative))
        }
        if isApproximate {
            guard standsLiteral else { throw missingOperand() }
            return try literal(from: Int(start.start), qualifiers: words, isApproximate: true)
        }
        if standsLiteral { return try literal(from: Int(start.start), qualifiers: words) }
        let tree = try postfix()
        try grow()
        return Tree(start.joined(tree.span), .qualified(words, tree))
    }

    /// Whether a minus stands at the token that belongs to the number after it: `about -5`, not `about - 5`.
    private var standsNegative: Bool {
        token.kind == .minus && Int(previous.end) < token.start && Self.isDigit(plain(token.end))
    }

    /// Whether something stands at the token that a qualifier in a company may speak of.
    var standsQualified: Bool {
        switch token.kind {
        case .name: true
        case .openRound: Int(previous.end) < token.start
        default: standsLiteral
        }
    }

    private mutating func dateOrPeriod() throws(SyntaxError) -> Tree {
        let first = token
        let mark = mark
        try advance()
        if token.kind == .range {
            try advance()
            if token.kind == .date {
                let last = token
                try advance()
                return Tree(first.span.joined(last.span), .datePeriod(dateLiteral(first), dateLiteral(last)))
            }
            goBack(to: mark)
            try advance()
        }
        return Tree(first.span, .date(dateLiteral(first)))
    }

    private mutating func group() throws(SyntaxError) -> Tree {
        let opened = token.span
        let outer = context
        context = context.group()
        try advance()
        let inner = try expression(.binding)
        guard token.kind == .closeRound else { throw unclosed(opened, in: outer, after: inner) }
        context = outer
        let span = opened.joined(token.span)
        if context.bracketsNegate, case .number = inner.form, lastGroup != inner.span {
            position = token.end
            throw error(
                .ambiguousNumber,
                "in this block brackets round a whole figure make it negative; here they could mean both",
                span, fix: source.text(inner.span))
        }
        try advance()
        lastGroup = span
        return Tree(span, inner.form)
    }

    private mutating func list() throws(SyntaxError) -> Tree {
        let opened = token.span
        let outer = context
        context = context.items()
        try advance()
        var items: [Tree] = []
        var tallest = 0
        while token.kind != .closeSquare || !items.isEmpty {
            items.append(try expression(.binding))
            tallest = max(tallest, height)
            guard token.kind == .comma else { break }
            try advance()
        }
        guard token.kind == .closeSquare else { throw unclosed(opened, in: outer, after: items.last) }
        height = tallest
        context = outer
        let span = opened.joined(token.span)
        try advance()
        try grow()
        return Tree(span, .list(items))
    }
}
