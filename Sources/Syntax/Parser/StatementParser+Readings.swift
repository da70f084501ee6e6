import Reporting

/// Statements that read an expression in another way than for its value.
extension StatementParser {
    /// `--depth 2 --md E`, after `explain`.
    static func explanation(_ cursor: inout TokenCursor) throws(SyntaxError) -> Statement.Form {
        var options = ExplainOptions()
        while try option(&options, &cursor) {}
        return .explain(try ExpressionParser.expression(&cursor, .binding), options)
    }

    /// Reads an option, if one stands here. Twice a minus is an expression like any other, unless an option was meant.
    private static func option(
        _ options: inout ExplainOptions, _ cursor: inout TokenCursor
    ) throws(SyntaxError) -> Bool {
        guard cursor.token.kind == .minus, case let second = cursor.peek(), second.gap == 0, !second.startsLine,
            second.kind == .minus || second.kind == .arrow, case let name = cursor.peek(1)
        else { return false }
        let span = cursor.token.span.joined(name.span)
        switch name.kind == .name ? Word(name.symbol) : nil {
        case .md: options.isMarkdown = true
        case .bounds: options.hasBounds = true
        case .depth:
            for _ in 0..<3 { try cursor.advance() }
            let levels = cursor.token
            guard levels.kind == .number, levels.exponent == 0, (0...99).contains(levels.value) else {
                let finding: any Finding = StatementFinding.explainDepth
                throw cursor.error(finding, span)
            }
            options.depth = levels.value
            try cursor.advancePastNumber()
            return true
        default:
            let word = name.kind == .name ? cursor.symbols.text(name.symbol) : ""
            let known = Keyword.words(.option).map(\.text)
            let near = word.utf8.count > 2 ? NearestNames.find(word, among: known).first : nil
            // An expression does not go on with a name or a number at once.
            let after = cursor.peek(2)
            guard near != nil || !word.isEmpty && (after.kind == .name || after.kind == .number) else { return false }
            for _ in 0..<3 { try cursor.advance() }
            let finding: any Finding = StatementFinding.unknownOption(word)
            throw cursor.error(finding, span, fix: near.map { "--\($0)" })
        }
        for _ in 0..<3 { try cursor.advance() }
        return true
    }

    /// `A with B`, after `reconcile`.
    static func reconciliation(_ cursor: inout TokenCursor) throws(SyntaxError) -> Statement.Form {
        let first = try ExpressionParser.expression(&cursor, .binding)
        guard cursor.token.kind == .with else { throw cursor.error(.twoAmounts) }
        try cursor.advance()
        return .reconcile(first, try ExpressionParser.expression(&cursor, .binding))
    }
}
