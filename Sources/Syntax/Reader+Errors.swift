import Reporting

/// The words of the syntax errors that several places share.
extension Reader {
    /// The error at a place. Its fix is what should stand there, or at the place `replacing`.
    func error(
        _ code: DiagnosticCode, _ message: String, _ span: Span, label: String = "",
        also: [(Span, String)] = [], fix: String? = nil, replacing: Span? = nil, incomplete: Bool = false,
        resume: Int? = nil
    ) -> SyntaxError {
        let labels = [Label(source, span, label)] + also.map { Label(source, $0.0, $0.1) }
        return SyntaxError(
            Diagnostic(.error, code, message, labels: labels, fix: fix), fixPlace: replacing ?? span,
            isIncomplete: incomplete && !context.inText, resume: resume)
    }

    func note(_ code: DiagnosticCode, _ message: String, _ span: Span) -> Diagnostic {
        Diagnostic(.note, code, message, labels: [Label(source, span)])
    }

    /// The token as a message names it.
    func describeToken() -> String {
        switch token.kind {
        case .end: "the end of the text"
        case .newline: "the end of the line"
        case .quote: "a text"
        default: "`\(Self.clip(source.text(token.span)))`"
        }
    }

    /// The token's place; the end of the text or line is shown at what stands before it.
    var place: Span {
        token.kind == .end || token.kind == .newline ? previous : token.span
    }

    /// Whether the text ends inside brackets or braces.
    var endsInside: Bool { token.kind == .end && (context.lineGoesOn || context.inCompany) }

    /// Reads a name. `goesOn` where the next line could bring it.
    mutating func expectName(_ wanted: String, goesOn: Bool = false) throws(SyntaxError) -> Name {
        if token.kind == .name || token.kind == .per {
            let name = Name(token.span, token.symbol)
            try advance()
            return name
        }
        if token.symbol.index >= 0, token.symbol.isReserved { throw reservedWord() }
        throw error(
            .unexpectedToken, "here should stand \(wanted), not \(describeToken())", place,
            incomplete: endsInside || goesOn && token.kind == .end)
    }

    /// Reads a token of the kind.
    mutating func expect(_ kind: Token.Kind, _ wanted: String) throws(SyntaxError) {
        guard token.kind == kind else {
            throw error(
                .unexpectedToken, "here should stand \(wanted), not \(describeToken())", place,
                incomplete: endsInside)
        }
        try advance()
    }

    func reservedWord() -> SyntaxError {
        error(.reservedWord, "`\(source.text(token.span))` is a reserved word and cannot be a name", token.span)
    }

    func tooDeep() -> SyntaxError {
        error(
            .tooDeep, "this is nested too deeply or too long a chain; give parts of it names of their own",
            token.span)
    }

    /// An operator without an operand, or something that starts no expression.
    func missingOperand() -> SyntaxError {
        if let foreign = foreignOperator(at: token.start) { return foreign }
        switch token.kind {
        case .closeRound where !context.isInside, .closeSquare where !context.isInside,
            .closeCurly where !context.isInside:
            return error(.unmatchedBracket, "\(describeToken()) closes nothing that is open", token.span)
        case .end, .newline:
            return error(
                .missingOperand, "after `\(Self.clip(source.text(previous)))` a value is missing", previous,
                incomplete: token.kind == .end)
        case .dot where Self.isDigit(plain(position)):
            let end = nameRun(at: position).end
            return error(
                .badNumber, "a point stands between digits", Span(token.start, end),
                fix: "0.\(source.text(Span(position, end)))", resume: end)
        case .plus:
            return error(.missingOperand, "`+` stands between two values; a number has no plus sign", token.span)
        case .dash:
            return error(
                .unexpectedToken, "a dash stands for a missing figure in a company only; minus is `-`", token.span,
                fix: "-")
        case .percent:
            return error(.missingOperand, "`\(source.text(token.span))` stands directly after a number", token.span)
        case .if, .then, .not, .with, .within, .where:
            return error(.unexpectedToken, "\(describeToken()) cannot stand here", token.span)
        case .assign:
            return error(.missingOperand, "a value is missing before `=`", token.span)
        default:
            guard token.symbol.index >= 0 || Grammar.infix(token.kind) != nil else {
                return error(.missingOperand, "a value is missing before \(describeToken())", token.span)
            }
            return error(.missingOperand, "a value is missing on the left of \(describeToken())", token.span)
        }
    }

    /// `USD53.4M`, or `1.5.2`.
    func numberAfterPoint(_ tree: Tree) -> SyntaxError {
        let start = Int(tree.span.start)
        if case .name = tree.form, tree.span.end - tree.span.start > 3, isCode(start), Self.isDigit(byte(start + 3)) {
            var end = token.end
            while continuesName(end) { end += width(end) }
            let number = source.text(Span(start + 3, end))
            return error(
                .badNumber, "between a currency's code and a number stands a space", Span(start, end),
                fix: "\(source.text(Span(start, start + 3))) \(number)", resume: end)
        }
        return error(.badNumber, "a point stands between digits, or before the name of a metric", token.span)
    }

    // MARK: Brackets

    /// What is wrong where a closing bracket should stand.
    func unclosed(_ opened: Span, in outer: Context, after tree: Tree? = nil) -> SyntaxError {
        let bracket = source.text(opened)
        let isLater = text[Int(opened.end)..<max(token.start, Int(opened.end))].contains(0x0A)
        switch token.kind {
        case .end, .newline, .semicolon, .closeCurly, .closeRound, .closeSquare: break
        case .assign where !isLater:
            return error(
                .unexpectedToken, "`=` gives a name a value and cannot stand in these brackets; `==` compares",
                token.span,
                fix: "==")
        case .comma where !isLater && context.groupsAllowed:
            return error(
                .unexpectedToken, "a comma separates only in a call or a list; these brackets hold one value",
                token.span,
                also: [(opened, "opened here")])
        default:
            let sameLine = !text[Int(previous.end)..<max(token.start, Int(previous.end))].contains(0x0A)
            if sameLine, !isLater || startsOperand { return unexpected(after: tree) }
        }
        return error(
            .unclosedBracket, "`\(bracket)` is not closed", opened, label: "opened here",
            also: [(previous, "should be closed after this")], incomplete: token.kind == .end)
    }

    /// Whether the token could start an operand.
    private var startsOperand: Bool {
        switch token.kind {
        case .number, .date, .period, .quote, .name, .currency, .percent, .openRound, .openSquare, .true, .false,
            .missing, .approximately:
            true
        default: false
        }
    }

    // MARK: Something too much

    /// The token cannot follow what has been read; the tree before it, if it is an expression.
    func unexpected(after tree: Tree?) -> SyntaxError {
        if let foreign = foreignOperator(at: token.start) { return foreign }
        switch token.kind {
        case .closeRound, .closeSquare, .closeCurly:
            return error(.unmatchedBracket, "\(describeToken()) closes nothing that is open", token.span)
        case .end, .newline:
            return error(.unexpectedToken, "the line ends too early", previous, incomplete: token.kind == .end)
        case .assign:
            return assignAfterExpression(tree)
        case .dot where Self.isDigit(plain(position)):
            return missingOperand()
        default:
            if startsOperand, let tree { return adjacent(tree) }
            return error(.unexpectedToken, "\(describeToken()) cannot stand here", token.span)
        }
    }

    private func assignAfterExpression(_ tree: Tree?) -> SyntaxError {
        if let tree, case .call(let function, _) = tree.form, case .name(let name) = function.form {
            if name == Word.fn.symbol {
                return error(.badStatement, "a function has a name: `fn f(x) = 2 * x`", function.span)
            }
            return error(
                .badStatement, "a function is defined with `fn`", tree.span.joined(token.span),
                fix: "fn \(source.text(tree.span)) =")
        }
        return error(
            .badStatement, "only a name can be given a value with `=`; `==` compares", token.span,
            also: tree.map { [($0.span, "no name")] } ?? [])
    }

    /// Two values without an operator between them.
    private func adjacent(_ tree: Tree) -> SyntaxError {
        let both = tree.span.joined(token.span)
        let (left, right) = (source.text(tree.span), source.text(token.span))
        let isUnit = token.kind == .percent || token.kind == .currency || token.kind == .name && isUnitLike(after: tree)
        if isUnit, !isLiteral(tree) {
            return error(
                .unitAfterExpression, "only a number takes a unit, and `\(Self.clip(left))` is an expression",
                token.span,
                also: [(tree.span, "")], fix: "\(left) * 1\(token.kind == .percent ? "" : " ")\(right)", replacing: both
            )
        }
        let last = previous.joined(token.span)
        if let period = NearPeriod.meant(by: source.text(last)) {
            return error(.badPeriod, "a period is written `\(period)`", last, fix: period)
        }
        let between = source.text(Span(Int(tree.span.end), token.start))
        if isLiteral(tree), token.kind == .name || token.kind == .percent, between.utf8.count > 1,
            between.utf8.allSatisfy({ $0 == 0x20 })
        {
            return error(
                .missingOperator, "between a number and its unit stands one space at most", both,
                fix: "\(left) \(right)")
        }
        if isLiteral(tree), token.kind == .number {
            if let number = spacedGroups(tree) { return number }
            if left.hasSuffix("%") {
                let number = String(left.dropLast().reversed().drop { $0 == " " }.reversed())
                return error(
                    .missingOperator, "`%` is percent; the remainder of a division is `mod`", token.span,
                    also: [(tree.span, "")], fix: "\(number) mod \(right)", replacing: both)
            }
        }
        if case .name = tree.form, token.kind == .name, assignFollows {
            return error(
                .badStatement, "no word stands before a name that is given a value", tree.span, fix: right,
                replacing: both)
        }
        // Two names may be a path without its point, or a call without its brackets.
        let isCall = token.kind == .openRound && nextCharacter == UInt8(ascii: ")")
        let multiplies =
            token.kind != .quote && context.groupsAllowed && !isCall && (isLiteral(tree) || tree.span == lastGroup)
        let missing = context.groupsAllowed ? "an operator" : "a comma or an operator"
        let second = token.kind == .quote ? "\"" : Self.clip(right)
        return error(
            .missingOperator, "\(missing) is missing between `\(Self.clip(left))` and `\(second)`", token.span,
            also: [(tree.span, "")], fix: multiplies ? "\(left) * \(right)" : nil, replacing: both)
    }

    /// `1 000 000`: spaces do not group digits.
    private func spacedGroups(_ tree: Tree) -> SyntaxError? {
        var end = Int(tree.span.end)
        var digits = source.text(tree.span)
        guard digits.utf8.allSatisfy(Self.isDigit) else { return nil }
        while case let group = skipSpaces(end), countDigits(group) == 3 {
            end = group + 3
            digits += source.text(Span(group, end))
        }
        guard end >= token.end else { return nil }
        return error(
            .missingOperator, "spaces do not group digits: one number is written `\(Self.clip(digits))`",
            Span(Int(tree.span.start), end), fix: digits, resume: end)
    }

    private func isLiteral(_ tree: Tree) -> Bool {
        if case .number = tree.form { lastGroup != tree.span } else { false }
    }

    /// Whether a name after an expression was meant as a unit.
    private func isUnitLike(after tree: Tree) -> Bool {
        if token.end - token.start == 3, isCode(token.start) { return true }
        if tree.span == lastGroup { return true }
        switch tree.form {
        case .binary, .call, .index, .negate: return true
        default: return false
        }
    }
}
