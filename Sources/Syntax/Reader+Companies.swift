import Reporting

/// Companies: blocks within blocks, and what stands in them. A failed item is set aside, and reading goes on at the
/// next one.
extension Reader {
    /// `minimax "MiniMax" also 稀宇 { … }`, after `company`.
    mutating func company() throws(SyntaxError) -> CompanyTree {
        let name = try expectName("the name of the company")
        let title = token.kind == .quote ? try verbatimText() : nil
        let also = try otherNames()
        guard token.kind == .openCurly else {
            throw error(
                .badStatement, "a company has its figures in braces: `company \(symbols.text(name.symbol)) { … }`",
                token.kind == .end || token.kind == .newline ? previous : token.span)
        }
        let outer = context
        context = Context()
        context.inCompany = true
        let items = try items(in: outer)
        return CompanyTree(name: name, title: title, also: also, items: items)
    }

    /// Reads `{ … }`; the token is the opening brace, and the context the one inside it.
    private mutating func items(in outer: Context) throws(SyntaxError) -> [CompanyItem] {
        depth += 1
        if depth > Grammar.nestingLimit { throw tooDeep() }
        let opened = token.span
        let own = context
        let ownDepth = depth
        var items: [CompanyItem] = []
        try advance()
        while true {
            while token.kind == .newline || token.kind == .semicolon { try advance() }
            if token.kind == .closeCurly { break }
            if token.kind == .end || startsOtherStatement { throw unclosedBrace(opened) }
            let start = token.start
            do throws(SyntaxError) {
                let item = try item()
                if !endsItem { throw unexpected(after: lastValue(item)) }
                items.append(item)
            } catch {
                if error.isUnclosedBrace || error.diagnostic.code == .tooDeep { throw error }
                context = own
                depth = ownDepth
                try goOn(after: error, from: start, opened)
            }
        }
        context = outer
        depth -= 1
        try advance()
        return items
    }

    /// After a failed item: finds the next one.
    private mutating func goOn(
        after failure: SyntaxError, from start: Int, _ opened: Span
    ) throws(SyntaxError) {
        let failed = max(failure.resume ?? position, start)
        position = recover(from: start, failedAt: failed, code: failure.diagnostic.code, stopsAtBrace: true)
        failures.append(failure.completed(in: source, statement: content(from: start, to: position)))
        while true {
            do throws(SyntaxError) {
                try advance()
                break
            } catch {
                failures.append(error)
                position = recover(
                    from: position, failedAt: max(position, error.resume ?? 0), code: error.diagnostic.code,
                    stopsAtBrace: true)
            }
        }
        // The text ended inside the failed item: that is what is wrong, not the brace.
        if token.kind == .end, failure.isIncomplete, let last = failures.popLast() { throw last }
    }

    private var endsItem: Bool {
        switch token.kind {
        case .newline, .semicolon, .end, .closeCurly: true
        default: source.text(previous) == "}" || source.text(previous) == "｝"
        }
    }

    private func lastValue(_ item: CompanyItem) -> Tree? {
        switch item {
        case .figure(let figure) where figure.source == nil && figure.words == nil: figure.values.last?.tree
        case .assumption(_, let tree, why: nil): tree
        default: nil
        }
    }

    /// Whether a statement starts here that cannot stand in a company: then a brace before it was not closed.
    private var startsOtherStatement: Bool {
        guard token.kind == .name, let word = Word(token.symbol) else { return false }
        switch word {
        case .company, .fn, .import, .print, .assert, .unit, .rate, .digits, .scale, .group, .notes, .strict:
            return isKeyword(word)
        default: return false
        }
    }

    private func unclosedBrace(_ opened: Span) -> SyntaxError {
        let isEnd = token.kind == .end
        return error(
            .unclosedBracket, "`{` is not closed", opened, label: "opened here",
            also: [
                (isEnd ? previous : token.span, isEnd ? "should be closed after this" : "should be closed before this")
            ],
            incomplete: isEnd, resume: token.start)
    }

    // MARK: Items

    private mutating func item() throws(SyntaxError) -> CompanyItem {
        let start = token
        if token.kind == .in { return .block(try block()) }
        guard token.kind == .name || token.kind == .per else {
            if token.symbol.isReserved { throw reservedWord() }
            throw error(
                .badStatement,
                "here should stand a figure such as `revenue = 5M USD`, or a block, not \(describeToken())",
                token.span)
        }
        if assignFollows { return .figure(try figure()) }
        switch Word(token.symbol) {
        case .over where isKeyword(.over), .at where isKeyword(.at): return .block(try block())
        case .source where isKeyword(.source): return try sourceItem()
        case .fiscal where isKeyword(.fiscal): return try fiscalYearEnd()
        case .metric where isKeyword(.metric):
            try advance()
            return .metric(try metricDefinition())
        case .assume where isKeyword(.assume):
            try advance()
            let (name, tree, why) = try assumption()
            return .assumption(name, tree, why: why)
        case .check where isKeyword(.check):
            try advance()
            return .check(try check(start.span))
        default:
            let name = Name(start.span, start.symbol)
            try advance()
            throw error(
                .badStatement, "after `\(symbols.text(name.symbol))` should stand `=` and a value", name.span)
        }
    }

    /// `article "MiniMax and Zhipu head for Hong Kong" (published 2025-12)`; the token is `source`.
    private mutating func sourceItem() throws(SyntaxError) -> CompanyItem {
        let word = token
        try advance()
        let name = try expectName("the name of the source")
        guard token.kind == .quote else { throw badStatement(word, "a name and a title: `source article \"…\"`") }
        let title = try verbatimText()
        guard token.kind == .openRound else { return .source(name, title: title, remark: nil) }
        let opened = token.span
        let start = position
        var place = start
        var open = 1
        while place < text.count, byte(place) != 0x0A {
            if plain(place) == UInt8(ascii: "(") { open += 1 }
            if plain(place) == UInt8(ascii: ")") { open -= 1 }
            if open == 0 { break }
            place += width(place)
        }
        guard open == 0 else {
            position = place
            throw error(
                .unclosedBracket, "the remark's bracket is not closed on its line", opened, label: "opened here",
                also: [(Span(max(start, place - 1), place), "not closed by here")])
        }
        position = place + width(place)
        token.end = position
        try advance()
        return .source(name, title: title, remark: source.text(Span(start, place)))
    }

    /// `fiscal year ends 06-30`.
    private mutating func fiscalYearEnd() throws(SyntaxError) -> CompanyItem {
        let word = token
        try advance()
        let isPhrase = isWord(.year)
        if isPhrase { try advance() }
        guard isPhrase, isWord(.ends) else { throw badStatement(word, "`year ends` and a month and day: `06-30`") }
        try advance()
        let month = token
        guard month.kind == .number, month.exponent == 0 else { throw badStatement(word, "a month and day: `06-30`") }
        try advance()
        let isDated = token.kind == .minus
        if isDated { try advance() }
        let day = token
        let written = month.span.joined(day.kind == .number ? day.span : previous)
        guard isDated, day.kind == .number, day.exponent == 0, (1...12).contains(month.value),
            (1...31).contains(day.value)
        else {
            throw error(
                .badDate, "a fiscal year ends on a month and day such as `06-30`", written)
        }
        try advance()
        return .fiscalYearEnd(month: month.value, day: day.value, month.span.joined(day.span))
    }

    /// `over FY2024 { … }`, `at 2025-09-30 { … }`, `in thousand USD over FY2023, FY2024 { … }`.
    private mutating func block() throws(SyntaxError) -> StatementBlock {
        let start = token.span
        let outer = context
        var block = StatementBlock(items: [], span: start)
        while token.kind != .openCurly {
            if token.kind == .in, block.unit == nil {
                try advance()
                block.unit = try unit(wanted: "a unit or scale such as `thousand USD`")
            } else if isWord(.over) || isWord(.at), block.isOver == nil {
                block.isOver = isWord(.over)
                repeat {
                    try advance()
                    try skipNewlines()
                    block.bases.append(try postfix())
                } while token.kind == .comma
            } else {
                throw error(
                    .badStatement, "a block has its figures in braces: `over FY2024 { … }`",
                    token.kind == .end || token.kind == .newline ? previous : token.span)
            }
        }
        if block.unit != nil { context.bracketsNegate = true }
        block.items = try items(in: outer)
        block.span = start.joined(previous)
        return block
    }
}
