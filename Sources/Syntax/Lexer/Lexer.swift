import Reporting

/// From bytes to tokens, one at a time and in one pass. It never fails: what cannot be read is a token with a problem.
///
/// Three things that stand round a token decide how it is read, and the lexer keeps them itself: the brackets that are
/// open, since a line goes on in some of them and commas group digits outside of others; the literal that a number
/// begins, since spaces tell its unit from arithmetic; and the text that an expression stands in. Where only the parser
/// knows (whether a bracket calls or groups, whether a text has expressions in it), it says so before the next token.
struct Lexer {
    var text: UnsafeBufferPointer<UInt8>
    let symbols: Symbols
    /// Where the next token is looked for.
    var position: Int
    /// The brackets that are open, outermost first.
    var open: [Bracket] = []
    /// Inside `( )` and `[ ]` a newline is a space.
    var lineGoesOn = false
    /// `1,200` is one number: everywhere but directly inside a call, list or index.
    var groupsAllowed = true
    /// Where in a literal the next token stands.
    var tail = Tail.none
    /// Whether the number of the literal has a currency before it.
    var hasCurrency = false
    /// What the token before was, and whether it was a code that a number follows.
    var before = Token.Kind.newline
    var isAfterCode = false
    /// The name read last, which is looked at several times where it may be a unit.
    var lastWord = NamedRun(run: NameRun(start: -1, end: -1, isWide: false), symbol: Symbol(index: -1))
    /// What is wrong with bad tokens, by the value of each.
    var problems: [SyntaxError] = []
    var keepsComments = false

    init(_ text: UnsafeBufferPointer<UInt8>, _ symbols: Symbols, at position: Int = 0) {
        self.text = text
        self.symbols = symbols
        self.position = position
    }

    enum Bracket: UInt8 {
        /// A round bracket that groups; one of a call.
        case group, call
        case square, curly
        /// A `{` in a text, by the quotation mark that the text began with.
        case inPlainText, inCurlyText, inWideText

        var isInText: Bool { rawValue >= Bracket.inPlainText.rawValue }
    }

    /// The parts of a literal; what may follow each of them.
    enum Tail {
        case none, number, scale, unit, power, joint, jointScale
    }

    /// A run of name characters, and its symbol.
    struct NamedRun {
        var run: NameRun
        var symbol: Symbol

        var start: Int { run.start }
        var end: Int { run.end }
    }

    /// Most problems that are kept; the parser takes each as it comes.
    private static let mostProblems = 1_000

    /// Goes to a place where a token starts, inside so many braces of those that were open.
    mutating func restart(at place: Int, depth: Int) {
        position = place
        if open.count > depth { open.removeLast(open.count - depth) }
        while open.count < depth { open.append(.curly) }
        look()
        tail = .none
        lastWord.run.start = -1
        (before, isAfterCode) = (.newline, false)
        if !problems.isEmpty { problems.removeAll(keepingCapacity: true) }
    }

    // MARK: Brackets

    mutating func push(_ bracket: Bracket) {
        open.append(bracket)
        look()
    }

    mutating func pop() {
        open.removeLast()
        look()
    }

    private mutating func look() {
        switch open.last {
        case .group?: (lineGoesOn, groupsAllowed) = (true, true)
        case .call?, .square?: (lineGoesOn, groupsAllowed) = (true, false)
        default: (lineGoesOn, groupsAllowed) = (false, true)
        }
    }

    /// Says of the round bracket read last whether it calls or groups.
    mutating func setBracket(_ bracket: Bracket) {
        guard let last = open.last, last == .call || last == .group else { return }
        open[open.count - 1] = bracket
        look()
    }

    // MARK: Tokens

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
                tail = .none
                if !lineGoesOn { return finish(Token(.newline, place, place + 1), gap, startsLine) }
                place += 1
                gap = 2
                startsLine = true
            case UInt8(ascii: "#"):
                if keepsComments { return comment(place) }
                place = text.endOfLine(place)
                gap = 2
                tail = .none
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
                        tail = .none
                        continue
                    }
                }
                if tail != .none, let token = tailToken(at: place, gap) { return finish(token, gap, startsLine) }
                return finish(token(at: place), gap, startsLine)
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
        return token
    }

    private mutating func comment(_ place: Int) -> Token {
        tail = .none
        return finish(Token(.comment, place, text.endOfLine(place)), 0, false)
    }

    // MARK: Bad tokens

    /// A token that cannot be read, up to where the reading goes on.
    mutating func bad(
        _ finding: any Finding, _ start: Int, _ end: Int, at place: Span? = nil, edit: TextEdit? = nil
    ) -> Token {
        var token = Token(.bad, start, max(end, start + 1))
        let place = place ?? Span(start, end)
        token.value = keep(SyntaxError(finding, at: [place], edit: edit, failedAt: token.end))
        return token
    }

    /// The same, with what should stand in its place.
    mutating func bad(_ finding: any Finding, _ start: Int, _ end: Int, at place: Span? = nil, fix: String?) -> Token {
        bad(finding, start, end, at: place, edit: fix.map { TextEdit(place ?? Span(start, end), $0) })
    }

    mutating func keep(_ problem: SyntaxError) -> Int {
        guard problems.count < Lexer.mostProblems else { return -1 }
        problems.append(problem)
        return problems.count - 1
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
