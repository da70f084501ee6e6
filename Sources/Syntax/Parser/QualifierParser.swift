import Reporting

/// Qualifiers before a literal: `about`, `at least`, `约`, `至多` …; ordinary names elsewhere.
enum QualifierParser {
    /// What has to follow for the words to be qualifiers.
    struct Wanted: OptionSet {
        let rawValue: UInt8

        /// A number literal.
        static let literal = Wanted(rawValue: 1)
        /// A minus that belongs to the number after it: `about -5`, not `about - 5`.
        static let negative = Wanted(rawValue: 2)
        /// In a company any value that a qualifier may speak of.
        static let anyInCompany = Wanted(rawValue: 4)
        /// The same, wherever it stands.
        static let any = Wanted(rawValue: 8)
    }

    /// Whether the token may begin a qualifier.
    static func mayBegin(_ cursor: borrowing TokenCursor) -> Bool {
        guard cursor.token.kind == .name else { return false }
        switch Word(cursor.token.symbol) {
        case .about, .at, .expected, .reportedly, .exactly: return true
        case nil:
            let start = cursor.token.start
            guard cursor.text.byte(start) >= 0xE5 else { return false }
            return cursor.text.chineseQualifier(at: start) != nil
        default: return false
        }
    }

    /// Reads the qualifiers at the token, if what follows them is wanted; else reads nothing.
    static func qualifiers(
        _ cursor: inout TokenCursor, before wanted: Wanted
    ) throws(SyntaxError) -> Qualifiers? {
        guard mayBegin(cursor) else { return nil }
        var found: Qualifiers = []
        var count = 0
        while case let token = look(count, &cursor), token.kind == .name {
            switch Word(token.symbol) {
            case .about: found.insert(.about)
            case .expected: found.insert(.expected)
            case .reportedly: found.insert(.reportedly)
            case .exactly: found.insert(.exactly)
            case .at:
                count += 1
                let next = look(count, &cursor)
                if next.kind == .bad { return try pass(count, found, &cursor) }
                guard next.kind == .name else { return nil }
                switch Word(next.symbol) {
                case .least: found.insert(.atLeast)
                case .most: found.insert(.atMost)
                default: return nil
                }
            default:
                let (chinese, end) = cursor.text.chineseQualifiers(token.start, token.end)
                guard end == token.end, end > token.start else {
                    guard !found.isEmpty, isWanted(wanted, count, &cursor) else { return nil }
                    return try pass(count, found, &cursor)
                }
                found.formUnion(chinese)
            }
            let next = look(count + 1, &cursor)
            if next.kind == .assign, !next.startsLine { return nil }
            count += 1
        }
        return isWanted(wanted, count, &cursor) ? try pass(count, found, &cursor) : nil
    }

    /// The token so many after the one that the cursor stands at.
    private static func look(_ distance: Int, _ cursor: inout TokenCursor) -> Token {
        distance == 0 ? cursor.token : cursor.peek(distance - 1)
    }

    private static func pass(
        _ count: Int, _ found: Qualifiers, _ cursor: inout TokenCursor
    ) throws(SyntaxError) -> Qualifiers {
        for _ in 0..<count { try cursor.advance() }
        return found
    }

    private static func isWanted(_ wanted: Wanted, _ count: Int, _ cursor: inout TokenCursor) -> Bool {
        let token = look(count, &cursor)
        // A bad token fails when it is come to.
        if beginsLiteral(token) || token.kind == .bad { return true }
        if token.kind == .minus {
            return wanted.contains(.negative) && token.gap > 0
                && cursor.text.plain(token.end).isDigit
        }
        guard wanted.contains(.any) || wanted.contains(.anyInCompany) && cursor.context.inCompany else { return false }
        return token.kind == .name || token.kind == .openRound && token.gap > 0
    }

    /// Whether a number literal starts with the token.
    static func beginsLiteral(_ token: Token) -> Bool {
        switch token.kind {
        case .number, .currency, .approximately: true
        default: token.isCode
        }
    }

    /// Reads what follows qualifiers: a literal, or in a company any value.
    static func qualified(
        _ words: Qualifiers, from start: Span, _ cursor: inout TokenCursor
    ) throws(SyntaxError) -> Tree {
        let isApproximate = cursor.token.kind == .approximately
        if isApproximate { try cursor.advance() }
        if cursor.token.kind == .minus, cursor.token.gap > 0, cursor.text.plain(cursor.token.end).isDigit {
            let sign = cursor.token.span
            try cursor.advance()
            let number = try LiteralParser.literal(&cursor, isApproximate: isApproximate)
            try cursor.grow()
            var negative = Tree(
                Span(Int(number.span.start) - sign.range.count, Int(number.span.end)), .negate(number))
            if isApproximate, PrintedSamples.spreadFollows(&cursor) {
                negative = try PrintedSamples.spread(about: negative, from: Int(negative.span.start), &cursor)
            }
            return Tree(start.joined(negative.span), .qualified(words, negative))
        }
        if isApproximate || beginsLiteral(cursor.token) {
            guard beginsLiteral(cursor.token) else { throw cursor.missingOperand() }
            let number = try LiteralParser.literal(
                &cursor, from: Int(start.start), qualifiers: words, isApproximate: isApproximate)
            guard isApproximate, PrintedSamples.spreadFollows(&cursor), case .number(var literal) = number.form
            else { return number }
            literal.qualifiers = []
            let spread = try PrintedSamples.spread(
                about: Tree(number.span, .number(literal)), from: Int(start.start), &cursor)
            return Tree(spread.span, .qualified(words, spread))
        }
        let tree = try OperandParser.postfix(&cursor)
        try cursor.grow()
        return Tree(start.joined(tree.span), .qualified(words, tree))
    }
}
