import Reporting

/// Statements that read an expression in another way than for its value, and the checks of a company.
extension Reader {
    /// `--depth 2 --md E`, after `explain`.
    mutating func explanation() throws(SyntaxError) -> Statement.Form {
        var options = ExplainOptions()
        while token.kind == .minus, plain(position) == UInt8(ascii: "-") {
            let mark = mark
            let start = token.span
            try advance()
            try advance()
            let word = token.kind == .name ? symbols.text(token.symbol) : ""
            let span = start.joined(token.span)
            switch word {
            case "md": options.isMarkdown = true
            case "bounds": options.hasBounds = true
            case "depth":
                try advance()
                guard token.kind == .number, token.exponent == 0, (0...99).contains(token.value) else {
                    throw error(
                        .badStatement, "after `--depth` should stand a number of levels, 0 to 99: `--depth 2`", span)
                }
                options.depth = token.value
            default:
                // Twice a minus is an expression like any other, unless an option was meant.
                let near = word.utf8.count > 2 ? NearestNames.find(word, among: ["depth", "md", "bounds"]).first : nil
                try advance()
                // An expression does not go on with a name or a number at once.
                guard near != nil || !word.isEmpty && (token.kind == .name || token.kind == .number) else {
                    goBack(to: mark)
                    return .explain(try expression(.binding), options)
                }
                throw error(
                    .badStatement, "explain knows `--depth N`, `--md` and `--bounds`, not `--\(word)`", span,
                    fix: near.map { "--\($0)" })
            }
            try advance()
        }
        return .explain(try expression(.binding), options)
    }

    /// `A with B`, after `reconcile`.
    mutating func reconciliation() throws(SyntaxError) -> Statement.Form {
        let first = try expression(.binding)
        guard token.kind == .with else {
            throw error(
                .badStatement, "two amounts are reconciled: `reconcile A with B`",
                token.kind == .end || token.kind == .newline ? previous : token.span)
        }
        try advance()
        return .reconcile(first, try expression(.binding))
    }

    /// `A ≈ B "claim" else suspect "why" note "more"`, after `check`.
    mutating func check(_ start: Span) throws(SyntaxError) -> CheckTree {
        let condition = try body()
        guard token.kind == .quote else {
            throw error(
                .badStatement, "a check says what is claimed: `check A ≈ B \"parts of the total\"`",
                token.kind == .end || token.kind == .newline ? previous : token.span)
        }
        var check = CheckTree(span: start, condition: condition, claim: try interpolatedText())
        try passLines { $0.token.kind == .else || $0.isNote }
        if token.kind == .else {
            try advance()
            check.level = try expectName("the level: contradiction, suspect, convention or gap")
            if token.kind == .quote { check.why = try interpolatedText() }
        }
        try passLines { $0.isNote }
        if isNote {
            try advance()
            guard token.kind == .quote else {
                throw error(.badStatement, "after `note` should stand words in quotes", place)
            }
            check.note = try interpolatedText()
        }
        check.span = start.joined(previous)
        return check
    }

    private var isNote: Bool {
        token.kind == .name && nextCharacter == UInt8(ascii: "\"") && symbols.text(token.symbol) == "note"
    }

    /// Goes on to the next line where it brings what is wanted.
    private mutating func passLines(_ isWanted: (Reader) -> Bool) throws(SyntaxError) {
        guard token.kind == .newline else { return }
        let mark = mark
        try skipNewlines()
        if !isWanted(self) { goBack(to: mark) }
    }
}
