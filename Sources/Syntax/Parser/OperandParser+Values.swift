import Reporting

/// Single values, groups and lists, and what is called, indexed or taken from them.
extension OperandParser {
    /// Reads a value and what is called, indexed or taken from it.
    static func postfix(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        if cursor.token.kind == .number { return try LiteralParser.amount(&cursor) }
        var tree = try primary(&cursor)
        while true {
            switch cursor.token.kind {
            case .openRound where isCallable(tree): tree = try call(tree, &cursor)
            case .openSquare where isIndexable(tree): tree = try index(tree, &cursor)
            case .dot: tree = try member(tree, &cursor)
            default: return tree
            }
        }
    }

    private static func isCallable(_ tree: Tree) -> Bool {
        switch tree.form {
        case .number, .text, .date, .period, .datePeriod, .labelledPeriod, .truth, .missing, .list: false
        default: true
        }
    }

    private static func isIndexable(_ tree: Tree) -> Bool {
        switch tree.form {
        case .number, .text, .date, .period, .datePeriod, .labelledPeriod, .truth, .missing: false
        default: true
        }
    }

    private static func member(_ tree: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        try cursor.advance()
        guard cursor.token.kind != .number else { throw cursor.numberAfterPoint(tree) }
        let name = try cursor.expectName(.metricName)
        try cursor.grow()
        return Tree(tree.span.joined(name.span), .member(tree, name))
    }

    private static func index(_ tree: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let own = cursor.height
        let opened = cursor.token.span
        let outer = cursor.context
        cursor.context = outer.items()
        try cursor.advance()
        if let day = try asOf(&cursor) { return try known(tree, day, opened, in: outer, own, &cursor) }
        let index = try ExpressionParser.expression(&cursor, .binding)
        if cursor.token.kind == .comma, case let word = cursor.peek(), word.symbol == Word.as.symbol, word.kind == .name
        {
            let inner = Tree(tree.span.joined(index.span), .index(tree, index))
            try cursor.advance()
            if let day = try asOf(&cursor) { return try known(inner, day, opened, in: outer, own, &cursor) }
        }
        if cursor.token.kind == .comma { throw cursor.error(.severalIndices, cursor.token.span, also: [opened]) }
        guard cursor.token.kind == .closeSquare else { throw cursor.unclosed(opened, in: outer, after: index) }
        cursor.context = outer
        let end = cursor.token.span
        try cursor.advance()
        try cursor.grow(own)
        return Tree(tree.span.joined(end), .index(tree, index))
    }

    /// The day after `as of`; nil, and nothing read, where the token does not begin that.
    private static func asOf(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree? {
        guard cursor.isWord(.as), cursor.peek().kind == .of else { return nil }
        try cursor.advance()
        try cursor.advance()
        try goOnToOperand(&cursor)
        return try postfix(&cursor)
    }

    /// The end of an index with a day in it; the token is what follows the day.
    private static func known(
        _ tree: Tree, _ day: Tree, _ opened: Span, in outer: TokenCursor.Context, _ own: Int,
        _ cursor: inout TokenCursor
    ) throws(SyntaxError) -> Tree {
        guard cursor.token.kind == .closeSquare else { throw cursor.unclosed(opened, in: outer, after: day) }
        cursor.context = outer
        let end = cursor.token.span
        try cursor.advance()
        try cursor.grow(own + 1)
        let inner: Tree =
            if case .index(let base, let index) = tree.form, index.span.start >= opened.start {
                Tree(base.span.joined(end), .index(base, index))
            } else { tree }
        return Tree(tree.span.joined(end), .asOf(inner, day: day))
    }

    private static func call(_ tree: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let own = cursor.height
        let (arguments, end) = try arguments(&cursor)
        try cursor.grow(own)
        return Tree(tree.span.joined(end), .call(tree, arguments))
    }

    /// Reads `(a, n = b)`; the token is the opening bracket.
    private static func arguments(_ cursor: inout TokenCursor) throws(SyntaxError) -> ([Argument], Span) {
        let opened = cursor.token.span
        let outer = cursor.context
        cursor.context = outer.items(isCall: true)
        cursor.lexer.brackets.setRound(.call)
        try cursor.advance()
        var arguments: [Argument] = []
        var tallest = 0
        while cursor.token.kind != .closeRound || !arguments.isEmpty {
            var name: Name?
            var figure: Tree?
            if cursor.token.kind == .name, cursor.assignFollows {
                name = Name(cursor.token.span, cursor.token.symbol)
                try cursor.advance()
                try cursor.advance()
            }
            var value = try ExpressionParser.body(&cursor)
            if name == nil, cursor.token.kind == .assign, isFigurePath(value, cursor) {
                try cursor.advance()
                figure = value
                value = try ExpressionParser.body(&cursor)
            }
            if let error = cursor.lonelyBrackets(value) { throw error }
            arguments.append(Argument(name: name, figure: figure, value: value))
            tallest = max(tallest, cursor.height)
            guard cursor.token.kind == .comma else { break }
            try cursor.advance()
            if cursor.token.kind == .closeRound { throw cursor.commaAtEnd() }
        }
        guard cursor.token.kind == .closeRound else {
            throw cursor.unclosed(opened, in: outer, after: arguments.last?.value)
        }
        cursor.height = tallest
        cursor.context = outer
        let end = cursor.token.span
        try cursor.advance()
        return (arguments, end)
    }

    /// Whether a tree is the figure in `f(minimax.burn = 20M..40M USD/month)`, where one is varied: a path of names,
    /// perhaps with an index, and nothing but spaces between its end and `=`.
    private static func isFigurePath(_ tree: Tree, _ cursor: borrowing TokenCursor) -> Bool {
        if cursor.token.startsLine || tree.span == cursor.lastGroup { return false }
        var path = tree
        if case .asOf(let inner, _) = tree.form { path = inner }
        if case .index(let base, _) = path.form {
            path = base
            guard cursor.text.plain(Int(base.span.end)) == UInt8(ascii: "[") else { return false }
        }
        guard case .member = path.form else { return false }
        // Glued from end to end.
        var place = Int(path.span.start)
        let end = Int(path.span.end)
        while place < end, cursor.text.plain(place) == UInt8(ascii: ".") || cursor.text.continuesName(place) {
            place += cursor.text.width(place)
        }
        return place >= end
    }

    // MARK: Single values

    private static func primary(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        cursor.height = 1
        let start = cursor.token
        switch start.kind {
        case .name: return try nameOrLiteral(&cursor)
        case .number: return try LiteralParser.amount(&cursor)
        case .currency: return try LiteralParser.literal(&cursor)
        case .date: return try LiteralParser.dateOrPeriod(&cursor)
        case .period: return try LiteralParser.period(&cursor)
        case .text, .textStart: return try TextParser.interpolated(&cursor)
        case .true, .false:
            try cursor.advance()
            if start.kind == .true, let event = try PrintedSamples.event(start.span, &cursor) { return event }
            return Tree(start.span, .truth(start.kind == .true))
        case .missing:
            try cursor.advance()
            if cursor.token.kind == .openRound, cursor.token.gap == 0 {
                throw cursor.error(StatementFinding.missingCalled, start.span)
            }
            return Tree(start.span, .missing)
        case .openRound: return try group(&cursor)
        case .openSquare: return try list(&cursor)
        case .plus where cursor.isPlusOfNumber:
            try cursor.advance()
            return try LiteralParser.literal(&cursor, from: start.start)
        default: throw cursor.missingOperand()
        }
    }

    private static func nameOrLiteral(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let start = cursor.token
        if start.isCode { return try LiteralParser.literal(&cursor) }
        if QualifierParser.mayBegin(cursor),
            let words = try QualifierParser.qualifiers(&cursor, before: [.literal, .negative, .anyInCompany])
        {
            return try QualifierParser.qualified(words, from: start.span, &cursor)
        }
        try cursor.advance()
        let name = Tree(start.span, .name(start.symbol))
        if start.symbol == Word.rates.symbol, let rates = try rates(name, &cursor) { return rates }
        guard start.symbol == Word.read.symbol, cursor.token.kind == .text || cursor.token.kind == .textStart,
            !cursor.token.startsLine
        else { return name }
        // `read "prices.csv"` is `read("prices.csv")`.
        let path = try TextParser.interpolated(&cursor)
        try cursor.grow()
        return Tree(start.span.joined(path.span), .call(name, [Argument(name: nil, value: path)]))
    }

    /// `rates USD/CNY over 2024..2025` is `rate_history("USD/CNY", 2024..2025)`; nil, and nothing read, where no pair
    /// follows.
    private static func rates(_ name: Tree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Tree? {
        let base = cursor.token
        guard startsName(base, cursor), !base.startsLine, base.gap > 0, cursor.peek().kind == .slash else { return nil }
        let (quoted, word) = (cursor.peek(1), cursor.peek(2))
        guard startsName(quoted, cursor), word.kind == .name, word.symbol == Word.over.symbol else { return nil }
        try cursor.advance()
        try cursor.advance()
        let pair = "\(cursor.written(base))/\(cursor.written(cursor.token))"
        let place = base.span.joined(cursor.token.span)
        try cursor.advance()
        try cursor.advance()
        try goOnToOperand(&cursor)
        let period = try period(&cursor)
        try cursor.grow()
        let text = Tree(place, .text([.characters(pair)]))
        return Tree(
            name.span.joined(period.span),
            .call(
                Tree(name.span, .name(cursor.symbols.intern("rate_history"))),
                [Argument(name: nil, value: text), Argument(name: nil, value: period)]))
    }

    /// A period, or two years with `..` between them.
    private static func period(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let first = try postfix(&cursor)
        guard cursor.token.kind == .range else { return first }
        let tallest = cursor.height
        try cursor.advance()
        try goOnToOperand(&cursor)
        let last = try postfix(&cursor)
        try cursor.grow(tallest)
        return Tree(first.span.joined(last.span), .range(first, last, step: nil))
    }

    private static func group(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let opened = cursor.token.span
        let outer = cursor.context
        cursor.context = outer.group()
        cursor.lexer.brackets.setRound(.group)
        try cursor.advance()
        let first = cursor.token
        let inner = try ExpressionParser.expression(&cursor, .binding)
        guard cursor.token.kind == .closeRound else { throw cursor.unclosed(opened, in: outer, after: inner) }
        cursor.context = outer
        let span = opened.joined(cursor.token.span)
        if outer.bracketsNegate, case .number = inner.form, cursor.lastGroup != inner.span {
            return try negative(inner, from: first, span, &cursor)
        }
        try cursor.advance()
        cursor.lastGroup = span
        return Tree(span, inner.form)
    }

    /// `(186.3)` as the whole of a column; the token is the closing bracket.
    private static func negative(
        _ inner: Tree, from first: Token, _ span: Span, _ cursor: inout TokenCursor
    ) throws(SyntaxError) -> Tree {
        let isBare = first.kind == .number || first.kind == .currency || first.isCode
        let isColumn = isBare && cursor.columnStart == Int(span.start)
        // A bad token fails when it is come to.
        guard isColumn, CompanyParser.endsColumn(cursor.peek()) || cursor.peek().kind == .bad else {
            throw cursor.error(LiteralFinding.negativeOrGroup, span)
        }
        try cursor.advance()
        cursor.height = 2
        return Tree(span, .negate(inner))
    }

    private static func list(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let opened = cursor.token.span
        let outer = cursor.context
        cursor.context = outer.items()
        try cursor.advance()
        var items: [Tree] = []
        var tallest = 0
        while cursor.token.kind != .closeSquare || !items.isEmpty {
            let item = try ExpressionParser.expression(&cursor, .binding)
            if let error = cursor.lonelyBrackets(item) { throw error }
            items.append(item)
            tallest = max(tallest, cursor.height)
            guard cursor.token.kind == .comma else { break }
            try cursor.advance()
            // A comma may stand after the last item, as in lists of one item a line.
            if cursor.token.kind == .closeSquare { break }
        }
        guard cursor.token.kind == .closeSquare else { throw cursor.unclosed(opened, in: outer, after: items.last) }
        cursor.height = tallest
        cursor.context = outer
        let span = opened.joined(cursor.token.span)
        try cursor.advance()
        try cursor.grow()
        return Tree(span, .list(items))
    }
}
