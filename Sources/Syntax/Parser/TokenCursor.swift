import Reporting

/// Where the parser stands in the tokens of a statement, and what it keeps while it reads it. It lives only while the
/// bytes of the source are held in place.
struct TokenCursor {
    var lexer: Lexer
    let source: Source
    /// The token looked at: not yet part of anything.
    var token: Token
    /// Where the token before it stands, and whether that is a `}`.
    var previous: Span
    private(set) var isAfterBrace = false
    var context = Context()
    /// Levels of nesting that the parser is in.
    var depth = 0
    /// Height of the tree made last.
    var height = 0
    /// Span of the bracketed expression read last.
    var lastGroup: Span?
    /// Where the value of a figure begins, where brackets round the whole of it make it negative; -1 elsewhere.
    var columnStart = -1
    var notes: [Diagnostic] = []
    /// The failed items of a company.
    var failures: [SyntaxError] = []
    var recovery = Recovery()
    /// The tokens taken of the statement, where they are wanted.
    var taken: TakenTokens?
    /// Asked now and then whether to stop.
    var isStopped: (() -> Bool)?
    /// Tokens until it is asked again.
    private var tokensUntilAsked = TokenCursor.tokensBetween
    private var times = 0
    /// Reading was stopped: there are no more tokens.
    private(set) var wasStopped = false
    /// It was stopped since the statement has too many tokens.
    private(set) var isTooLong = false
    /// The next token, where it was looked at before its time.
    private var following: Token
    private var hasFollowing = false
    /// Those after it; the ones from `firstAhead` on are still to come.
    private var ahead: [Token] = []
    private var firstAhead = 0

    private static let tokensBetween = 1_024
    /// Most tokens of a statement. What is made of more takes too long to let go of when it is interrupted.
    private static let tokenLimit = 3_000_000

    init(_ lexer: Lexer, _ source: Source) {
        self.lexer = lexer
        self.source = source
        token = Token(.newline, lexer.position, lexer.position)
        previous = token.span
        following = token
    }

    /// What the brackets around a place mean for reading it.
    struct Context {
        /// Inside `( )` and `[ ]` a newline is a space.
        var lineGoesOn = false
        /// Not directly inside a call, list or index, where commas separate.
        var groupsAllowed = true
        /// Directly inside a call's brackets, where `, n = V` is an argument.
        var isCall = false
        /// Directly inside `then …`.
        var elseBelongsToIf = false
        /// Directly behind `≈`, and in a lesson's question, where `within` says how close.
        var withinIsTolerance = false
        var inCompany = false
        /// In the `{ }` of a text, which ends on its line.
        var inText = false
        /// In `in thousand USD { … }`, where `(186.3)` is negative.
        var bracketsNegate = false

        /// Whether some bracket is open.
        var isInside: Bool { lineGoesOn || inCompany || inText }

        /// The context inside round brackets that only group.
        func group() -> Context { inside(groupsAllowed: true) }

        /// The context directly inside a call, list or index.
        func items(isCall: Bool = false) -> Context {
            var context = inside(groupsAllowed: false)
            context.isCall = isCall
            return context
        }

        private func inside(groupsAllowed: Bool) -> Context {
            var context = self
            context.lineGoesOn = true
            context.groupsAllowed = groupsAllowed
            context.isCall = false
            context.elseBelongsToIf = false
            context.withinIsTolerance = false
            return context
        }
    }

    var symbols: Symbols { lexer.symbols }
    var text: UnsafeBufferPointer<UInt8> { lexer.text }
    /// Where the text after the token starts.
    var position: Int { Int(token.span.end) }

    func written(_ span: Span) -> String { text.string(Int(span.start), Int(span.end)) }
    func written(_ token: Token) -> String { written(token.span) }

    // MARK: Going on

    /// Goes to a place where a statement starts, or an item inside so many brackets.
    mutating func restart(at place: Int, depth: Int = 0) {
        lexer.restart(at: place, depth: depth)
        hasFollowing = false
        if !ahead.isEmpty { ahead.removeAll(keepingCapacity: true) }
        firstAhead = 0
    }

    /// Forgets the statement read last.
    mutating func beginStatement() {
        token = Token(.newline, lexer.position, lexer.position)
        previous = token.span
        context = Context()
        (depth, height, lastGroup, columnStart) = (0, 0, nil, -1)
        if !notes.isEmpty { notes = [] }
        if !failures.isEmpty { failures = [] }
        taken?.removeAll()
        (tokensUntilAsked, times) = (TokenCursor.tokensBetween, 0)
        (wasStopped, isTooLong) = (false, false)
    }

    /// Goes on to the next token.
    mutating func advance() throws(SyntaxError) {
        previous = token.span
        isAfterBrace = token.kind == .closeCurly
        if hasFollowing {
            if following.kind == .bad { throw problem(following) }
            token = following
            hasFollowing = false
            if !ahead.isEmpty { shift() }
        } else {
            let next = pull()
            if next.kind == .bad { throw problem(next) }
            token = next
        }
        taken?.add(token)
    }

    private mutating func shift() {
        following = ahead[firstAhead]
        hasFollowing = true
        firstAhead += 1
        if firstAhead == ahead.count {
            ahead.removeAll(keepingCapacity: true)
            firstAhead = 0
        }
    }

    /// The next token, looked at before its time.
    mutating func peek() -> Token {
        if !hasFollowing {
            following = pull()
            hasFollowing = true
        }
        return following
    }

    /// The token so many after the next one.
    mutating func peek(_ distance: Int) -> Token {
        let next = peek()
        if distance == 0 { return next }
        while ahead.count - firstAhead < distance { ahead.append(pull()) }
        return ahead[firstAhead + distance - 1]
    }

    private mutating func pull() -> Token {
        tokensUntilAsked &-= 1
        if tokensUntilAsked <= 0, askToStop() { return Token(.end, text.count, text.count) }
        return lexer.next()
    }

    /// Asks whether to stop; then the text ends here, whatever follows. It does so too where a statement has too many
    /// tokens.
    private mutating func askToStop() -> Bool {
        // Once stopped, it is asked at every token.
        guard !wasStopped else { return true }
        times += 1
        if let isStopped, isStopped() { wasStopped = true }
        if times > TokenCursor.tokenLimit / TokenCursor.tokensBetween { (wasStopped, isTooLong) = (true, true) }
        if !wasStopped { tokensUntilAsked = TokenCursor.tokensBetween }
        return wasStopped
    }

    /// What is wrong with a bad token or text.
    func problem(_ token: Token) -> SyntaxError {
        lexer.problems.problem(of: token)
            ?? SyntaxError(GrammarFinding.cannotStand(describe(token)), at: [token.span], failedAt: token.end)
    }

    // MARK: What only the parser knows

    /// Takes a number alone: what follows it is no unit of it.
    mutating func advancePastNumber() throws(SyntaxError) {
        if !hasFollowing { lexer.literal.end() }
        try advance()
    }

    /// Takes the text that the token begins as it stands, with its braces.
    mutating func makeVerbatim() {
        guard token.kind == .textStart else { return }
        if hasFollowing { restart(at: token.end, depth: lexer.brackets.depth) }
        token = lexer.verbatim(token)
        taken?.replaceLast(token)
    }

    /// Takes everything up to a place as part of the round bracket that is the token.
    mutating func takeBracket(to place: Int) {
        restart(at: place, depth: max(0, lexer.brackets.depth - 1))
        token.end = place
        taken?.replaceLast(asText: token)
    }

    // MARK: Looking at tokens

    /// Whether the token is a name and `=` follows it (and not `==`).
    var assignFollows: Bool { mutating get { followsOnLine(.assign) } }
    /// Whether the token is a name and `:=` follows it.
    var defineFollows: Bool { mutating get { followsOnLine(.define) } }

    private mutating func followsOnLine(_ kind: Token.Kind) -> Bool {
        let next = peek()
        return next.kind == kind && !next.startsLine
    }

    /// Whether the token is the name that a word is written as.
    func isWord(_ word: Word) -> Bool { token.kind == .name && token.symbol == word.symbol }

    /// Whether the token is a word of a construct, and no ordinary name followed by `=`, `(` or `.`.
    mutating func isKeyword(_ word: Word) -> Bool { isWord(word) && !isOrdinary }

    /// Whether `=`, `(` or `.` follows the token on its line, which makes an ordinary name of a word.
    private var isOrdinary: Bool {
        mutating get {
            let next = peek()
            guard !next.startsLine else { return false }
            switch next.kind {
            case .openRound, .dot, .range, .assign: return true
            default: return false
            }
        }
    }

    /// Whether the token is a plus that touches a number after it, `[+5.2%, -3.1%]`, and no line begins with it, which
    /// may have been meant to go on with the one before.
    var isPlusOfNumber: Bool {
        mutating get {
            let next = peek()
            guard next.gap == 0, next.kind == .number || next.kind == .currency else { return false }
            let before = Int(previous.start)
            return !previous.range.isEmpty && text.byte(before) != 0x0A && text.byte(before) != UInt8(ascii: ";")
        }
    }

    mutating func skipNewlines() throws(SyntaxError) {
        while token.kind == .newline { try advance() }
    }

    /// The next token that ends no line.
    mutating func peekPastNewlines() -> (token: Token, distance: Int) {
        var distance = 0
        while peek(distance).kind == .newline { distance += 1 }
        return (peek(distance), distance)
    }

    /// Counts one level above the tree made last and the one given.
    mutating func grow(_ other: Int = 0) throws(SyntaxError) {
        height = max(height, other) + 1
        if height > Grammar.heightLimit { throw tooDeep() }
    }
}
