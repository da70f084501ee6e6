import Reporting

/// When a company's fiscal year ends, which number it bears, and where its quarters end. The words of the phrase are
/// ordinary names everywhere else.
enum FiscalYearParser {
    static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// Reads `year ends …`, after `fiscal`, which is `word`.
    static func fiscalYear(_ word: Token, _ cursor: inout TokenCursor) throws(SyntaxError) -> FiscalYearTree {
        let isPhrase = cursor.isWord(.year)
        if isPhrase { try cursor.advance() }
        guard isPhrase, cursor.isWord(.ends) else { throw cursor.wanted(.yearEnd, after: word) }
        let word = cursor.token
        try cursor.advance()
        let start = cursor.token
        let end = try self.end(word, &cursor)
        var tree = FiscalYearTree(end, start.span.joined(cursor.previous))
        while try clause(&tree, &cursor) {}
        tree.span = start.span.joined(cursor.previous)
        return tree
    }

    private static func end(_ word: Token, _ cursor: inout TokenCursor) throws(SyntaxError) -> FiscalYearTree.End {
        if cursor.token.kind == .number {
            let (month, day) = try monthAndDay(word, &cursor)
            return .day(month: month, day: day)
        }
        let start = cursor.token
        if isPhrase("last", cursor) {
            try cursor.advance()
            guard let weekday = index(of: weekdays, cursor) else { throw notAnEnd(start, cursor) }
            try cursor.advance()
            guard cursor.token.kind == .of else { throw notAnEnd(start, cursor) }
            try cursor.advance()
            guard let month = index(of: MonthNames.names, cursor) else { throw notAnEnd(start, cursor) }
            try cursor.advance()
            return .last(weekday: weekday, month: month)
        }
        guard let weekday = index(of: weekdays, cursor) else { throw cursor.wanted(.fiscalYearEnd, after: word) }
        try cursor.advance()
        guard isPhrase("nearest", cursor) else { throw notAnEnd(start, cursor) }
        let nearest = cursor.token
        try cursor.advance()
        let (month, day) = try monthAndDay(nearest, &cursor)
        return .nearest(weekday: weekday, month: month, day: day)
    }

    /// `06-30`.
    private static func monthAndDay(
        _ word: Token, _ cursor: inout TokenCursor
    ) throws(SyntaxError) -> (month: Int, day: Int) {
        let month = cursor.token
        guard month.kind == .number, month.exponent == 0 else { throw cursor.wanted(.monthAndDay, after: word) }
        try cursor.advancePastNumber()
        let isDated = cursor.token.kind == .minus
        if isDated { try cursor.advance() }
        let day = cursor.token
        let written = month.span.joined(day.kind == .number ? day.span : cursor.previous)
        guard isDated, day.kind == .number, day.exponent == 0, (1...12).contains(month.value),
            (1...31).contains(day.value)
        else { throw cursor.error(LiteralFinding.fiscalYearEnd, written) }
        try cursor.advancePastNumber()
        return (month.value, day.value)
    }

    // MARK: What may follow

    /// Reads one thing that is said of the year, perhaps after a comma; false where there is none.
    private static func clause(_ tree: inout FiscalYearTree, _ cursor: inout TokenCursor) throws(SyntaxError) -> Bool {
        let hasComma = cursor.token.kind == .comma
        if hasComma { try cursor.advance() }
        let start = cursor.token
        if isPhrase("named", cursor) {
            try cursor.advance()
            guard cursor.isWord(.by) else { throw noClause(start, cursor) }
            try cursor.advance()
            guard isPhrase("its", cursor) else { throw noClause(start, cursor) }
            try cursor.advance()
            let isStart = isPhrase("start", cursor)
            guard isStart || isPhrase("end", cursor) else { throw noClause(start, cursor) }
            tree.isNamedByStart = isStart
            try cursor.advance()
        } else if isPhrase("extra", cursor) {
            try cursor.advance()
            guard isPhrase("week", cursor) else { throw noClause(start, cursor) }
            try cursor.advance()
            guard cursor.token.kind == .in else { throw noClause(start, cursor) }
            try cursor.advance()
            guard let quarter = index(of: ["q1", "q2", "q3", "q4"], cursor) else { throw noClause(start, cursor) }
            tree.longQuarter = quarter
            try cursor.advance()
        } else if isPhrase("quarters", cursor) {
            try cursor.advance()
            guard cursor.token.kind == .of else { throw noClause(start, cursor) }
            tree.quarterWeeks = try weeks(start, &cursor)
        } else if hasComma {
            throw noClause(start, cursor)
        } else {
            return false
        }
        return true
    }

    /// `of 12, 12, 12, 16 weeks`; the token is `of`.
    private static func weeks(_ start: Token, _ cursor: inout TokenCursor) throws(SyntaxError) -> [Int] {
        var weeks: [Int] = []
        repeat {
            try cursor.advance()
            let number = cursor.token
            guard number.kind == .number, number.exponent == 0 else { throw noClause(start, cursor) }
            weeks.append(number.value)
            try cursor.advancePastNumber()
        } while cursor.token.kind == .comma && weeks.count < 4
        guard isPhrase("weeks", cursor), weeks.count == 4, weeks.allSatisfy({ (1...52).contains($0) }) else {
            throw noClause(start, cursor)
        }
        try cursor.advance()
        return weeks
    }

    // MARK: Words

    private static func isPhrase(_ word: String, _ cursor: borrowing TokenCursor) -> Bool {
        cursor.token.kind == .name && cursor.written(cursor.token).lowercased() == word
    }

    /// The place of the token among words, from 1 on.
    private static func index(of words: [String], _ cursor: borrowing TokenCursor) -> Int? {
        guard cursor.token.kind == .name else { return nil }
        return words.firstIndex(of: cursor.written(cursor.token).lowercased()).map { $0 + 1 }
    }

    private static func notAnEnd(_ start: Token, _ cursor: borrowing TokenCursor) -> SyntaxError {
        cursor.error(LiteralFinding.fiscalYearEnd, start.span.joined(cursor.place))
    }

    private static func noClause(_ start: Token, _ cursor: borrowing TokenCursor) -> SyntaxError {
        let finding: any Finding = StatementFinding.fiscalYearClause
        return cursor.error(finding, cursor.token.kind.endsLine ? cursor.previous : start.span.joined(cursor.place))
    }
}
