import Reporting

/// The errors for something too much.
extension TokenCursor {
    /// The token cannot follow what has been read; the tree before it, if it is an expression.
    func unexpected(after tree: Tree?) -> SyntaxError {
        if let foreign = ForeignSign(text, at: token.start) {
            return foreign.error(failedAt: foreign.span.range.upperBound)
        }
        switch token.kind {
        case .closeRound, .closeSquare, .closeCurly: return error(.closesNothing(found), token.span)
        case .end, .newline: return error(.lineEndsEarly, previous, incomplete: token.kind == .end)
        case .assign: return assignAfterExpression(tree)
        case .define:
            if case .call? = tree?.form { return assignAfterExpression(tree) }
            return error(.cannotStand(found), token.span)
        case .dot where text.plain(position).isDigit: return missingOperand()
        case .dash: return ForeignNotation(self).dash(after: tree)
        default:
            if startsOperand, let tree { return adjacent(tree) }
            return error(.cannotStand(found), token.span)
        }
    }

    private func assignAfterExpression(_ tree: Tree?) -> SyntaxError {
        if let tree, case .call(let function, _) = tree.form, case .name(let name) = function.form {
            if name == Word.fn.symbol { return error(.nameless, function.span) }
            return error(.functionWithoutWord, tree.span.joined(token.span), fix: "fn \(written(tree.span)) =")
        }
        return error(.assignToExpression, token.span, also: tree.map { [$0.span] } ?? [])
    }

    /// Two values without an operator between them.
    private func adjacent(_ tree: Tree) -> SyntaxError {
        let both = tree.span.joined(token.span)
        let (left, right) = (written(tree.span), written(token))
        let side = SideBySide(self, after: tree)
        if let error = side.date ?? side.wordForSign ?? side.tonnes { return error }
        let isUnit = token.kind == .percent || token.kind == .currency || token.kind == .name && isUnitLike(after: tree)
        if isUnit, !isLiteral(tree) {
            // `(1234) USD`.
            if case .number(let literal) = tree.form, literal.unit == nil, literal.currency == nil,
                token.kind != .name || lexer.names.standsCurrency(at: token.start),
                let error = lonelyBrackets(tree, before: token)
            {
                return error
            }
            let space = token.kind == .percent ? "" : " "
            return error(
                .unitAfter(left.excerpt, isPower: false), token.span, also: [tree.span],
                fix: ForeignNotation(self).isQuotient(tree) ? nil : "\(left) * 1\(space)\(right)", replacing: both)
        }
        let last = previous.joined(token.span)
        if isLiteral(tree), let error = side.numbers, (error.finding as? GrammarFinding)?.isPartsOfAmount == true {
            return error
        }
        if let period = NearPeriod.meant(by: written(last)) {
            return error(LiteralFinding.nearPeriod(period), last, fix: period)
        }
        if isLiteral(tree), token.kind == .name || token.kind == .percent,
            areSpacesOnly(Int(tree.span.end), token.start)
        {
            return error(.spacesBeforeUnit, both, fix: "\(left) \(right)")
        }
        if isLiteral(tree), token.kind == .number, left.hasSuffix("%") {
            let number = String(left.dropLast().reversed().drop { $0 == " " }.reversed())
            return error(
                .percentForModulo, token.span, also: [tree.span], fix: "\(number) mod \(right)", replacing: both)
        }
        if let error = side.numbers ?? side.call { return error }
        if case .name = tree.form, token.kind == .name, follows(.assign) {
            return error(
                .wordBeforeName, tree.span,
                fix: SideBySide.declaringWords.contains(left) ? right : "\(left)_\(right)", replacing: both)
        }
        // Two names may be a path without its point, or a call without its brackets.
        let isText = token.kind == .text || token.kind == .textStart
        let isCall = token.kind == .openRound && follows(.closeRound)
        let isNumber = token.kind == .number || token.kind == .currency
        let multiplies =
            !isText && context.groupsAllowed && !isCall
            && (isLiteral(tree) && !isNumber || tree.span == lastGroup)
        return error(
            .nothingBetween(left.excerpt, isText ? "\"" : right.excerpt, orComma: !context.groupsAllowed), token.span,
            also: [tree.span], fix: multiplies ? "\(left) * \(right)" : nil, replacing: both)
    }

    /// Whether the next token on the line is of a kind; looked at without going there.
    private func follows(_ kind: Token.Kind) -> Bool {
        var copy = self
        let next = copy.peek()
        return next.kind == kind && !next.startsLine
    }

    /// Whether more than one space stands between two offsets, and nothing else.
    private func areSpacesOnly(_ start: Int, _ end: Int) -> Bool {
        end - start > 1 && text[start..<end].allSatisfy { $0 == 0x20 }
    }

    func isLiteral(_ tree: Tree) -> Bool {
        if case .number = tree.form { lastGroup != tree.span } else { false }
    }

    /// Whether a name after an expression was meant as a unit.
    private func isUnitLike(after tree: Tree) -> Bool {
        if token.end - token.start == 3, text.isCode(token.start) { return true }
        if tree.span == lastGroup { return true }
        switch tree.form {
        case .binary, .call, .index, .negate: return true
        default: return false
        }
    }
}
