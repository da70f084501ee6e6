import Reporting

/// The syntax errors that several places share.
extension TokenCursor {
    /// The error at a place. Its fix is what should stand there, or at the place `replacing`.
    func error(
        _ finding: any Finding, _ span: Span, also: [Span] = [], fix: String? = nil, replacing: Span? = nil,
        incomplete: Bool = false, failedAt: Int? = nil
    ) -> SyntaxError {
        SyntaxError(
            finding, at: [span] + also, edit: fix.map { TextEdit(replacing ?? span, $0) },
            isIncomplete: incomplete && !context.inText, failedAt: failedAt ?? position)
    }

    func error(
        _ finding: GrammarFinding, _ span: Span, also: [Span] = [], fix: String? = nil, replacing: Span? = nil,
        incomplete: Bool = false, failedAt: Int? = nil
    ) -> SyntaxError {
        let finding: any Finding = finding
        return error(
            finding, span, also: also, fix: fix, replacing: replacing, incomplete: incomplete, failedAt: failedAt)
    }

    /// A wrong statement; shown at the token, or at what stands before it where that is the end of the line.
    func error(_ finding: StatementFinding, incomplete: Bool = false) -> SyntaxError {
        let finding: any Finding = finding
        return error(finding, place, incomplete: incomplete)
    }

    mutating func note(_ finding: LiteralFinding, _ span: Span) {
        notes.append(Diagnostic(.note, finding, labels: [Label(source, span)]))
    }

    /// The token as a message names it.
    var found: GrammarFinding.Found { describe(token) }

    func describe(_ token: Token) -> GrammarFinding.Found {
        switch token.kind {
        case .end: .endOfText
        case .newline: .endOfLine
        case .text, .textStart: .text
        default: .written(written(token).excerpt)
        }
    }

    /// The token's place; the end of the text or line is shown at what stands before it.
    var place: Span { token.kind.endsLine ? previous : token.span }

    /// Whether the text ends inside brackets or braces.
    var endsInside: Bool { token.kind == .end && (context.lineGoesOn || context.inCompany) }

    /// Reads a name. `goesOn` where the next line could bring it.
    mutating func expectName(_ wanted: Wanted, goesOn: Bool = false) throws(SyntaxError) -> Name {
        if token.kind == .name || token.kind == .per {
            let name = Name(token.span, token.symbol)
            try advance()
            return name
        }
        if token.symbol.isReserved { throw reservedWord() }
        throw error(.expected(wanted, found), place, incomplete: endsInside || goesOn && token.kind == .end)
    }

    /// Reads a token of the kind.
    mutating func expect(_ kind: Token.Kind, _ wanted: Wanted) throws(SyntaxError) {
        guard token.kind == kind else { throw error(.expected(wanted, found), place, incomplete: endsInside) }
        try advance()
    }

    func reservedWord() -> SyntaxError { error(.reservedWord(written(token)), token.span) }

    func tooDeep() -> SyntaxError { error(.tooDeep, token.span) }

    /// After a word should stand something else.
    func wanted(_ wanted: Wanted, after word: Token) -> SyntaxError {
        let finding: any Finding = StatementFinding.wantedAfter(written(word), wanted)
        return error(finding, token.kind.endsLine ? word.span : token.span)
    }

    /// An operator without an operand, or something that starts no expression.
    func missingOperand() -> SyntaxError {
        if let foreign = ForeignSign(text, at: token.start) {
            return foreign.error(failedAt: foreign.span.range.upperBound)
        }
        switch token.kind {
        case .closeRound where !context.isInside, .closeSquare where !context.isInside,
            .closeCurly where !context.isInside:
            return error(.closesNothing(found), token.span)
        case .end, .newline:
            return error(.noValueAfter(written(previous).excerpt), previous, incomplete: token.kind == .end)
        case .dot where text.plain(position).isDigit:
            let end = text.nameRun(at: position).end
            return error(
                LiteralFinding.pointAtEdge, Span(token.start, end), fix: "0.\(text.string(position, end))",
                failedAt: end)
        case .plus: return error(.plusSign, token.span, fix: plusFix)
        case .less: return ForeignNotation(self).angledNegative ?? error(.noValueLeftOf(found), token.span)
        case .dash: return error(.dashForMinus, token.span, fix: "-")
        case .percent: return error(.percentAlone(written(token)), token.span)
        case .if, .then, .not, .with, .within, .where: return error(.cannotStand(found), token.span)
        case .assign: return ForeignNotation(self).assign
        default:
            let isOperator = token.symbol.index >= 0 || OperatorTable.row(token.kind) != nil
            return error(isOperator ? .noValueLeftOf(found) : .noValueBefore(found), token.span)
        }
    }

    /// A comma after the last argument of a call; the token is the bracket.
    func commaAtEnd() -> SyntaxError {
        error(.noValueBefore(found), token.span, fix: "", replacing: previous)
    }

    /// A plus that touches its number may be left out.
    private var plusFix: String? {
        text.plain(position).isDigit || text.plain(position) == UInt8(ascii: "$") ? "" : nil
    }

    /// `USD53.4M`, or `1.5.2`.
    func numberAfterPoint(_ tree: Tree) -> SyntaxError {
        let start = Int(tree.span.start)
        if case .name = tree.form, tree.span.end - tree.span.start > 3, text.isCode(start),
            text.byte(start + 3).isDigit
        {
            var end = token.end
            while text.continuesName(end) { end += text.width(end) }
            return error(
                LiteralFinding.gluedCode, Span(start, end),
                fix: "\(text.string(start, start + 3)) \(text.string(start + 3, end))", failedAt: end)
        }
        return error(LiteralFinding.numberAfterPoint, token.span)
    }

    // MARK: Brackets

    /// What is wrong where a closing bracket should stand.
    func unclosed(_ opened: Span, in outer: Context, after tree: Tree? = nil) -> SyntaxError {
        let isLater = linesEnd(from: opened)
        switch token.kind {
        case .end, .newline, .semicolon, .closeCurly, .closeRound, .closeSquare, .textMiddle, .textEnd: break
        case .assign where !isLater: return error(.assignInBrackets, token.span, fix: "==")
        case .comma where !isLater && context.groupsAllowed:
            return error(.commaInGroup, token.span, also: [opened])
        default:
            if !linesEnd(from: previous), !isLater || startsOperand { return unexpected(after: tree) }
        }
        return error(
            .unclosed(written(opened), .afterThis), opened, also: [previous], incomplete: token.kind == .end)
    }

    /// Whether a line ends between a place and the token.
    private func linesEnd(from span: Span) -> Bool {
        text[Int(span.end)..<max(token.start, Int(span.end))].contains(0x0A)
    }

    /// A brace that is not closed.
    func unclosedBrace(_ opened: Span, _ closing: GrammarFinding.Closing?) -> SyntaxError {
        let also: [Span] =
            switch closing {
            case .afterThis: [previous]
            case .beforeThis: [token.span]
            case nil: []
            }
        return SyntaxError(
            GrammarFinding.unclosed("{", closing), at: [opened] + also,
            isIncomplete: token.kind == .end && !context.inText, failedAt: token.start, endsBlocks: true)
    }

    /// Whether the token could start an operand.
    var startsOperand: Bool {
        switch token.kind {
        case .number, .date, .period, .text, .textStart, .name, .currency, .percent, .openRound, .openSquare, .true,
            .false, .missing, .approximately:
            true
        default: false
        }
    }
}
