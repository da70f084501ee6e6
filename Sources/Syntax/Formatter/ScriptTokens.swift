import Reporting

/// A whole script in tokens, as the parser takes them: without comments, ends of lines, and what lies between tokens.
struct ScriptTokens {
    struct Item {
        var kind: Token.Kind
        var range: Range<Int>
        var isInfix: Bool
        /// Whether a statement, or an item of a company, could begin with it: a line ended before it, and that meant
        /// something.
        var isAfterNewline: Bool
        /// Whether it is the `note` that goes on with the check of a company on a line of its own.
        var isNoteOfCheck = false
    }

    let source: Source
    private(set) var items: [Item] = []
    /// What is wrong with the script; its tokens are of no use then.
    private(set) var problems: [Diagnostic] = []

    /// - Parameter isRequest: Whether a line that is no statement is one that asks something of the shell.
    init(_ source: Source, isRequest: (Span) -> Bool) {
        self.source = source
        if let problem = source.invalidUTF8 {
            problems = [problem]
            return
        }
        var parser = Parser(source, symbols: Symbols())
        parser.keepsTokens = true
        while let parsed = parser.next() {
            let taken = parser.takenTokens
            switch parsed {
            case .statement: add(taken)
            case .failure(let diagnostic, _):
                let more = parser.takeRest()
                if more.isEmpty, let line = diagnostic.statement, isRequest(line) {
                    let range = Int(line.start)..<Int(line.end)
                    items.append(Item(kind: .name, range: range, isInfix: false, isAfterNewline: true))
                } else {
                    problems += [diagnostic] + more
                }
            }
        }
    }

    private mutating func add(_ taken: TakenTokens) {
        // A statement is the first on its line, or what stands before it on the line ended with a `;`.
        var isAfterNewline = true
        for (index, item) in taken.items.enumerated() {
            switch item.token.kind {
            case .newline: isAfterNewline = true
            case .end: break
            default:
                items.append(
                    Item(
                        kind: item.token.kind, range: item.token.start..<item.token.end, isInfix: item.isInfix,
                        isAfterNewline: isAfterNewline,
                        isNoteOfCheck: item.token.symbol == Word.note.symbol && index + 1 < taken.items.count
                            && taken.items[index + 1].token.beginsText))
                isAfterNewline = false
            }
        }
    }

    /// Whether both are the same but for blanks and comments.
    func isLike(_ other: ScriptTokens) -> Bool {
        guard problems.isEmpty, other.problems.isEmpty, items.count == other.items.count else { return false }
        return zip(items, other.items).allSatisfy { one, two in
            one.kind == two.kind && one.isInfix == two.isInfix && one.isAfterNewline == two.isAfterNewline
                && source.bytes[one.range] == other.source.bytes[two.range]
        }
    }
}
