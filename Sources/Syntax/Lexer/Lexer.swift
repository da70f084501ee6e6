import Reporting

/// From bytes to tokens, one at a time and in one pass. It never fails: what cannot be read is a token with a problem.
///
/// It chooses by the first character who reads a token: `NumberScanner` (with `DateScanner` and `PeriodScanner`),
/// `NameReader`, `TextScanner`; signs it tells itself. Three things that stand round a token decide how it is read: the
/// `Brackets` that are open; the literal that a number begins, since spaces tell its unit from arithmetic (`LiteralTail`);
/// and the token before. Where only the parser knows (whether a bracket calls or groups, whether a text has expressions
/// in it), it says so before the next token.
struct Lexer {
    /// The text, and the names that stand in it.
    var names: NameReader
    /// Where the next token is looked for.
    var position: Int
    var brackets = Brackets()
    var literal = LiteralTail()
    private(set) var problems = ProblemList()
    var keepsComments = false
    /// What the token before was, and whether it was a code that a number follows.
    private var before = Token.Kind.newline
    private var isAfterCode = false
    /// Whether it was a word of the grammar, such as `print`, that is a name to the lexer.
    private var wordBefore = false

    init(_ text: UnsafeBufferPointer<UInt8>, _ symbols: Symbols, at position: Int = 0) {
        names = NameReader(text, symbols)
        self.position = position
    }

    var text: UnsafeBufferPointer<UInt8> {
        get { names.text }
        set { names.text = newValue }
    }
    var symbols: Symbols { names.symbols }

    /// Goes to a place where a token starts, inside so many braces of those that were open.
    mutating func restart(at place: Int, depth: Int) {
        position = place
        brackets.restart(depth: depth)
        literal.end()
        names.forget()
        (before, isAfterCode) = (.newline, false)
        problems.forget()
    }

    /// The next token; at the end of the text always `end`.
    mutating func next() -> Token {
        var place = position
        var gap = 0
        var startsLine = false
        while true {
            let first = text.byte(place)
            switch first {
            case 0x20, 0x09, 0x0D:
                place += 1
                gap += 1
            case 0x0A:
                literal.end()
                if !brackets.lineGoesOn { return finish(Token(.newline, place, place + 1), gap, startsLine) }
                place += 1
                gap = 2
                startsLine = true
            case UInt8(ascii: "#"):
                if keepsComments { return comment(place) }
                place = text.endOfLine(place)
                gap = 2
                literal.end()
            default:
                if first >= 0x80 {
                    let space = text.spaceWidth(place)
                    if space > 0 {
                        place += space
                        gap += 1
                        continue
                    }
                    if text.plain(place) == UInt8(ascii: "#") {
                        if keepsComments { return comment(place) }
                        place = text.endOfLine(place)
                        gap = 2
                        literal.end()
                        continue
                    }
                }
                do throws(SyntaxError) {
                    if literal.isOpen, let token = try literal.next(at: place, gap, &names) {
                        return finish(token, gap, startsLine)
                    }
                    return finish(try token(at: place), gap, startsLine)
                } catch {
                    return finish(problems.badToken(error, at: place), gap, startsLine)
                }
            }
        }
    }

    @inline(__always)
    private mutating func finish(_ token: Token, _ gap: Int, _ startsLine: Bool) -> Token {
        var token = token
        token.gap = gap > 1 ? 2 : UInt8(truncatingIfNeeded: gap)
        token.startsLine = startsLine
        position = token.end
        before = token.kind
        isAfterCode = token.isCode
        wordBefore = token.symbol.isWord
        return token
    }

    private mutating func comment(_ place: Int) -> Token {
        literal.end()
        return finish(Token(.comment, place, text.endOfLine(place)), 0, false)
    }

    // MARK: Numbers and brackets

    /// The number, date or period at a place. A number begins a literal.
    mutating func number(at start: Int) throws(SyntaxError) -> Token {
        let token = try NumberScanner.token(text, at: start, groupsAllowed: brackets.groupsAllowed)
        if token.kind == .number { beginLiteral() }
        return token
    }

    /// What follows the number just read may belong to it.
    @inline(__always)
    mutating func beginLiteral() { literal.begin(hasCurrency: before == .currency || isAfterCode) }

    /// The name or word at a place. `per` that follows a value divides, whatever comes after it: `6 per (2)`.
    mutating func name(at start: Int) throws(SyntaxError) -> Token {
        var token = try names.token(at: start)
        if token.symbol == Word.per.symbol, before.endsOperand, before != .name || !wordBefore { token.kind = .per }
        return token
    }

    /// The token of a bracket that opens there. A round one calls after a name or bracket.
    mutating func openRound(_ start: Int, _ end: Int) -> Token {
        let calls = before == .name || before == .closeRound || before == .closeSquare
        brackets.push(calls ? .call : .group)
        return Token(.openRound, start, end)
    }

    /// The token of a `}`, which may go on with a text.
    mutating func closingBrace(_ start: Int, _ end: Int) -> Token {
        if let innermost = brackets.innermost, innermost.isInText { return textToken(from: start) }
        brackets.pop(.curly)
        return Token(.closeCurly, start, end)
    }

    // MARK: Texts

    /// A text, or a piece of one, from its quotation mark or a `}` on: to the closing quotation mark, or a `{`.
    mutating func textToken(from start: Int) -> Token {
        guard text.plain(start) == UInt8(ascii: "}"), let quote = brackets.innermost else {
            return read(TextScanner(text, from: start))
        }
        brackets.pop()
        return read(TextScanner(text, from: start, goingOnAfter: quote))
    }

    /// Reads the text whose beginning was the token before as one without expressions in it.
    mutating func verbatim(_ beginning: Token) -> Token {
        guard beginning.kind == .textStart, let quote = brackets.innermost, quote.isInText else { return beginning }
        brackets.pop()
        let token = read(TextScanner(text, whole: beginning, quote))
        position = token.end
        return token
    }

    private mutating func read(_ scanner: TextScanner) -> Token {
        var scanner = scanner
        scanner.scan()
        if scanner.opensExpression { brackets.push(scanner.quote) }
        if let problem = scanner.problem, scanner.token.value < 0 { scanner.token.value = problems.keep(problem) }
        return scanner.token
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset of the line end at or after an offset.
    func endOfLine(_ offset: Int) -> Int {
        var offset = offset
        while offset < count, self[offset] != 0x0A { offset += 1 }
        return offset
    }
}
