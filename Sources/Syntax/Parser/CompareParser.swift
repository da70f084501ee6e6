import Reporting

/// `compare [minimax, zhipu] in USD by revenue, cash with median`: what is set side by side, and how.
enum CompareParser {
    /// Whether the token is the word `compare` with a list or a name after it, and no ordinary name.
    static func beginsHere(_ cursor: inout TokenCursor) -> Bool {
        let next = cursor.peek()
        guard next.gap > 0, !next.startsLine else { return false }
        return next.kind == .openSquare || OperandParser.startsName(next, cursor)
    }

    /// The token is `compare`.
    static func compare(_ cursor: inout TokenCursor) throws(SyntaxError) -> Tree {
        let start = cursor.token
        let isScreen = cursor.isWord(.screen)
        try cursor.advance()
        let isScenarios = !isScreen && cursor.isWord(.scenarios) && isListNext(&cursor)
        if isScenarios { try cursor.advance() }
        let isAll = isScreen && cursor.isKeyword(.all)
        let rows = isAll ? all(cursor) : try OperandParser.postfix(&cursor)
        if isAll { try cursor.advance() }
        var tree = CompareTree(rows: rows, isScenarios: isScenarios)
        tree.isScreen = isScreen
        var tallest = cursor.height
        while try clauseOfRows(&tree, &cursor, &tallest) {}
        guard cursor.isWord(.by) else {
            throw cursor.error(.compareColumns(isScreen: isScreen), incomplete: cursor.token.kind == .end)
        }
        try cursor.advance()
        try columns(&tree, start, &cursor, &tallest)
        while try clauseOfTable(&tree, &cursor, &tallest) {}
        try cursor.grow(tallest)
        return Tree(start.span.joined(cursor.previous), .compare(tree))
    }

    /// Every company there is: `companies()`.
    private static func all(_ cursor: borrowing TokenCursor) -> Tree {
        let place = cursor.token.span
        return Tree(place, .call(Tree(place, .name(cursor.symbols.intern("companies"))), []))
    }

    private static func isListNext(_ cursor: inout TokenCursor) -> Bool {
        let next = cursor.peek()
        return next.kind == .openSquare && !next.startsLine
    }

    // MARK: Before the columns

    /// `in USD`, perhaps with a rate, `as of DATE`, `where CONDITION`, each once and in any order.
    ///
    /// - Returns: Whether there was one.
    private static func clauseOfRows(
        _ tree: inout CompareTree, _ cursor: inout TokenCursor, _ tallest: inout Int
    ) throws(SyntaxError) -> Bool {
        switch cursor.token.kind {
        case .in, .to, .arrow:
            guard tree.unit == nil else { throw cursor.error(.comparedTwice(cursor.written(cursor.token))) }
            try cursor.advance()
            tree.unit = try ConversionParser.unit(&cursor, wanted: .compareUnit)
            tree.rate = try ConversionParser.conversionRate(&cursor)
            if tree.rate != nil { tallest = max(tallest, cursor.height) }
            return true
        case .where:
            try condition(&tree, &cursor, &tallest)
            return true
        default: break
        }
        if cursor.isWord(.at) || cursor.isWord(.over) {
            let word = cursor.token
            try cursor.advance()
            throw cursor.error(StatementFinding.comparedAt(isDate: cursor.token.kind == .date), word.span)
        }
        return try day(&tree, &cursor, &tallest)
    }

    /// `as of 2025-09-30`.
    private static func day(
        _ tree: inout CompareTree, _ cursor: inout TokenCursor, _ tallest: inout Int
    ) throws(SyntaxError) -> Bool {
        guard cursor.isWord(.as) else { return false }
        guard tree.day == nil else { throw cursor.error(.comparedTwice("as of")) }
        try cursor.advance()
        guard cursor.token.kind == .of else {
            throw cursor.error(.compareDay, incomplete: cursor.token.kind == .end)
        }
        try cursor.advance()
        try OperandParser.goOnToOperand(&cursor)
        tree.day = try OperandParser.postfix(&cursor)
        tallest = max(tallest, cursor.height)
        return true
    }

    /// `where revenue > 100M USD`; the token is `where`.
    private static func condition(
        _ tree: inout CompareTree, _ cursor: inout TokenCursor, _ tallest: inout Int
    ) throws(SyntaxError) {
        guard tree.condition == nil else { throw cursor.error(.comparedTwice("where")) }
        try cursor.advance()
        try cursor.skipNewlines()
        tree.condition = try ExpressionParser.expression(&cursor, .or)
        tallest = max(tallest, cursor.height)
    }

    // MARK: Columns

    private static func columns(
        _ tree: inout CompareTree, _ start: Token, _ cursor: inout TokenCursor, _ tallest: inout Int
    ) throws(SyntaxError) {
        while true {
            try cursor.skipNewlines()
            tree.columns.append(try column(&cursor))
            tallest = max(tallest, cursor.height)
            guard cursor.token.kind == .comma else { break }
            if cursor.context.isCall {
                let span = start.span.joined(cursor.previous)
                throw cursor.error(.compareOrArgument, cursor.token.span, also: [span])
            }
            try cursor.advance()
        }
    }

    private static func column(_ cursor: inout TokenCursor) throws(SyntaxError) -> CompareTree.Column {
        var name: Name?
        if cursor.token.kind == .name, cursor.assignFollows {
            name = Name(cursor.token.span, cursor.token.symbol)
            try cursor.advance()
            try cursor.advance()
        }
        return CompareTree.Column(
            name: name, value: try ExpressionParser.expression(&cursor, .prefix, startsArgument: true))
    }

    // MARK: After the columns

    /// `with median`, `where CONDITION`, `sort by COLUMN`, each once and in any order. `where n = V` gives names to the
    /// whole, as everywhere.
    ///
    /// - Returns: Whether there was one.
    private static func clauseOfTable(
        _ tree: inout CompareTree, _ cursor: inout TokenCursor, _ tallest: inout Int
    ) throws(SyntaxError) -> Bool {
        if cursor.token.kind == .with {
            guard tree.statistics.isEmpty else { throw cursor.error(.comparedTwice("with")) }
            repeat {
                try cursor.advance()
                tree.statistics.append(try cursor.expectName(.statistic, goesOn: true))
            } while cursor.token.kind == .comma
            return true
        }
        if cursor.token.kind == .where {
            let (next, distance) = cursor.peekPastNewlines()
            if next.kind == .name, cursor.peek(distance + 1).kind == .assign { return false }
            try condition(&tree, &cursor, &tallest)
            return true
        }
        if cursor.isWord(.sort) {
            guard tree.order == nil else { throw cursor.error(.comparedTwice("sort by")) }
            try cursor.advance()
            guard cursor.isWord(.by) else {
                throw cursor.error(.compareOrder, incomplete: cursor.token.kind == .end)
            }
            try cursor.advance()
            try cursor.skipNewlines()
            let key = try ExpressionParser.expression(&cursor, .or)
            tallest = max(tallest, cursor.height)
            tree.order = CompareTree.Order(key: key, isDescending: cursor.isWord(.descending))
            if cursor.isWord(.descending) {
                try cursor.advance()
            } else if cursor.token.kind == .name, !cursor.token.startsLine,
                let fix = orders[cursor.written(cursor.token)]
            {
                throw cursor.error(StatementFinding.sortOrder, cursor.token.span, fix: fix)
            }
            return true
        }
        if tree.isScreen, cursor.isKeyword(.top) {
            guard tree.top == nil else { throw cursor.error(.comparedTwice("top")) }
            try cursor.advance()
            guard cursor.token.kind != .newline, cursor.token.kind != .end else {
                throw cursor.error(.screenTop, incomplete: cursor.token.kind == .end)
            }
            tree.top = try OperandParser.prefix(&cursor, .sign, startsArgument: false)
            tallest = max(tallest, cursor.height)
            return true
        }
        if !tree.isScreen, cursor.isKeyword(.chart) {
            guard !tree.hasChart else { throw cursor.error(.comparedTwice("chart")) }
            try cursor.advance()
            tree.hasChart = true
            return true
        }
        return try day(&tree, &cursor, &tallest)
    }

    /// What stands elsewhere for the order of rows, and what stands here.
    private static let orders = ["desc": "descending", "asc": "", "ascending": ""]
}
