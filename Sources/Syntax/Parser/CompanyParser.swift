import Reporting

/// Companies: blocks within blocks, and what stands in them. A failed item is set aside, and reading goes on at the
/// next one.
enum CompanyParser {
    /// `minimax "MiniMax" also 稀宇 { … }`, after `company`.
    static func company(_ cursor: inout TokenCursor) throws(SyntaxError) -> CompanyTree {
        let name = try cursor.expectName(.companyName)
        let title = cursor.token.beginsText ? try TextParser.verbatim(&cursor) : nil
        let also = try DefinitionParser.otherNames(&cursor)
        guard cursor.token.kind == .openCurly else {
            throw cursor.error(.companyBraces(cursor.symbols.text(name.symbol)))
        }
        let outer = cursor.context
        cursor.context = TokenCursor.Context()
        cursor.context.inCompany = true
        let items = try items(&cursor, in: outer)
        return CompanyTree(name: name, title: title, also: also, items: items)
    }

    /// Reads `{ … }`; the token is the opening brace, and the context the one inside it.
    static func items(
        _ cursor: inout TokenCursor, in outer: TokenCursor.Context
    ) throws(SyntaxError) -> [CompanyItem] {
        cursor.depth += 1
        if cursor.depth > Grammar.nestingLimit { throw cursor.tooDeep() }
        let opened = cursor.token.span
        let own = cursor.context
        let ownDepth = cursor.depth
        let ownBrackets = cursor.lexer.brackets.depth
        var items: [CompanyItem] = []
        try cursor.advance()
        while true {
            while cursor.token.kind == .newline || cursor.token.kind == .semicolon { try cursor.advance() }
            if cursor.token.kind == .closeCurly { break }
            if cursor.token.kind == .end { throw cursor.unclosedBrace(opened, .afterThis) }
            if startsOtherStatement(&cursor) { throw cursor.unclosedBrace(opened, .beforeThis) }
            let start = cursor.token.start
            do throws(SyntaxError) {
                let item = try item(&cursor)
                if !endsItem(cursor) { throw cursor.unexpected(after: lastValue(item)) }
                items.append(item)
            } catch {
                if error.endsBlocks || error.finding.code == .tooDeep { throw error }
                cursor.context = own
                cursor.depth = ownDepth
                try goOn(&cursor, after: error, from: start, brackets: ownBrackets)
            }
        }
        cursor.context = outer
        cursor.depth -= 1
        try cursor.advance()
        return items
    }

    /// After a failed item: finds the next one.
    private static func goOn(
        _ cursor: inout TokenCursor, after failure: SyntaxError, from start: Int, brackets: Int
    ) throws(SyntaxError) {
        let text = cursor.text
        var place = cursor.recovery.place(
            in: text, from: start, failedAt: max(failure.failedAt, start), code: failure.finding.code,
            stopsAtBrace: true)
        cursor.failures.append(failure.completed(in: Recovery.content(of: text, from: start, to: place)))
        while true {
            cursor.restart(at: place, depth: brackets)
            do throws(SyntaxError) {
                try cursor.advance()
                break
            } catch {
                cursor.failures.append(error)
                place = cursor.recovery.place(
                    in: text, from: error.failedAt, failedAt: error.failedAt, code: error.finding.code,
                    stopsAtBrace: true)
            }
        }
        // The text ended inside the failed item: that is what is wrong, not the brace.
        if cursor.token.kind == .end, failure.isIncomplete, let last = cursor.failures.popLast() { throw last }
    }

    private static func endsItem(_ cursor: borrowing TokenCursor) -> Bool {
        cursor.token.kind.endsStatement || cursor.token.kind == .closeCurly || cursor.isAfterBrace
    }

    private static func lastValue(_ item: CompanyItem) -> Tree? {
        switch item {
        case .figure(let figure) where figure.source == nil && figure.words == nil: figure.values.last?.tree
        case .assumption(_, let tree, why: nil): tree
        default: nil
        }
    }

    /// Whether a statement starts here that cannot stand in a company: then a brace before it was not closed.
    private static func startsOtherStatement(_ cursor: inout TokenCursor) -> Bool {
        guard cursor.token.kind == .name, let word = Word(cursor.token.symbol) else { return false }
        switch word {
        case .company, .fn, .import, .print, .assert, .unit, .rate, .digits, .scale, .group, .notes, .strict:
            return cursor.isKeyword(word)
        default: return false
        }
    }

    // MARK: Items

    private static func item(_ cursor: inout TokenCursor) throws(SyntaxError) -> CompanyItem {
        let start = cursor.token
        if start.kind == .in { return .block(try block(&cursor)) }
        if start.kind == .name, BlockHeadingParser.begins(&cursor) { return .block(try block(&cursor)) }
        guard start.kind == .name || start.kind == .per else {
            if start.symbol.isReserved { throw cursor.reservedWord() }
            let finding: any Finding = StatementFinding.figureOrBlock(cursor.found)
            throw cursor.error(finding, start.span)
        }
        if cursor.assignFollows { return .figure(try figure(&cursor)) }
        if let word = Word(start.symbol), word.beginsItem, cursor.isKeyword(word) {
            if word == .over || word == .at { return .block(try block(&cursor)) }
            try cursor.advance()
            switch word {
            case .source: return try source(start, &cursor)
            case .fiscal: return .fiscalYear(try FiscalYearParser.fiscalYear(start, &cursor))
            case .metric: return .metric(try DefinitionParser.metric(&cursor))
            case .check: return .check(try check(start.span, &cursor))
            default:
                let (name, tree, why) = try DefinitionParser.assumption(&cursor)
                return .assumption(name, tree, why: why)
            }
        }
        try cursor.advance()
        let finding: any Finding = StatementFinding.figureWithoutValue(cursor.symbols.text(start.symbol))
        throw cursor.error(finding, start.span)
    }

    /// `article "MiniMax and Zhipu head for Hong Kong" (published 2025-12)`, after `source`.
    private static func source(_ word: Token, _ cursor: inout TokenCursor) throws(SyntaxError) -> CompanyItem {
        let name = try cursor.expectName(.sourceName)
        guard cursor.token.beginsText else { throw cursor.wanted(.sourceTitle, after: word) }
        let title = try TextParser.verbatim(&cursor)
        guard cursor.token.kind == .openRound else { return .source(name, title: title, remark: nil) }
        let opened = cursor.token.span
        let (text, start) = (cursor.text, cursor.position)
        var place = start
        var open = 1
        while place < text.count, text[place] != 0x0A {
            if text.plain(place) == UInt8(ascii: "(") { open += 1 }
            if text.plain(place) == UInt8(ascii: ")") { open -= 1 }
            if open == 0 { break }
            place += text.width(place)
        }
        guard open == 0 else {
            throw cursor.error(
                StatementFinding.unclosedRemark, opened, also: [Span(max(start, place - 1), place)], failedAt: place)
        }
        cursor.takeBracket(to: place + text.width(place))
        try cursor.advance()
        return .source(name, title: title, remark: text.string(start, place))
    }

    /// `over FY2024 { … }`, `at 2025-09-30 from report { … }`, `in thousand USD over FY2023, FY2024 { … }`.
    private static func block(_ cursor: inout TokenCursor) throws(SyntaxError) -> StatementBlock {
        let start = cursor.token.span
        let outer = cursor.context
        var block = StatementBlock(items: [], span: start)
        while cursor.token.kind != .openCurly {
            if cursor.token.kind == .in, block.units.isEmpty {
                try cursor.advance()
                block.units = try BlockHeadingParser.units(&cursor)
            } else if block.units.isEmpty, BlockHeadingParser.begins(&cursor) {
                block.units = try BlockHeadingParser.units(&cursor)
            } else if cursor.isWord(.from), block.source == nil, block.words == nil {
                (block.source, block.words) = try source(&cursor)
            } else if cursor.isWord(.over) || cursor.isWord(.at), block.isOver == nil {
                block.isOver = cursor.isWord(.over)
                repeat {
                    try cursor.advance()
                    try cursor.skipNewlines()
                    block.bases.append(try OperandParser.postfix(&cursor))
                } while cursor.token.kind == .comma
            } else if !block.units.isEmpty, cursor.token.kind == .name || cursor.token.kind == .number {
                throw cursor.error(LiteralFinding.headingWord(cursor.written(cursor.token)), cursor.token.span)
            } else {
                throw cursor.error(.blockBraces)
            }
        }
        if !block.units.isEmpty { cursor.context.bracketsNegate = true }
        block.items = try items(&cursor, in: outer)
        block.span = start.joined(cursor.previous)
        return block
    }
}

extension Word {
    /// Whether an item of a company may begin with the word.
    fileprivate var beginsItem: Bool { Keyword.keyword(self).places.contains(.company) }
}
