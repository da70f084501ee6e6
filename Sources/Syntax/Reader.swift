import Reporting

/// Reads one statement. The extensions of it are the lexer, from bytes to tokens one at a time, and the parser, from
/// tokens to the tree. It lives only while the bytes of the source are held in place.
struct Reader {
    let text: UnsafeBufferPointer<UInt8>
    let source: Source
    let symbols: Symbols
    /// Where the text after `token` starts.
    var position: Int
    /// The token looked at: not yet part of anything.
    var token: Token
    /// Where the token before it stands.
    var previous: Span
    var context = Context()
    /// Levels of nesting that the parser is in.
    var depth = 0
    /// Height of the tree made last.
    var height = 0
    /// Span of the bracketed expression read last.
    var lastGroup: Span?
    var notes: [Diagnostic] = []
    /// The failed items of a company.
    var failures: [SyntaxError] = []
    /// Brackets that span lines, once recovery has asked for them.
    var brackets: BracketPairs?
    /// Asked now and then whether to stop.
    var isStopped: (() -> Bool)?
    /// Tokens until it is asked again.
    var tokensUntilAsked = Reader.tokensBetween
    /// Reading was stopped: there are no more tokens.
    private(set) var wasStopped = false
    private(set) var isTooLong = false
    private var times = 0
    private static let tokensBetween = 1_024

    init(_ text: UnsafeBufferPointer<UInt8>, _ source: Source, _ symbols: Symbols, at position: Int) {
        self.text = text
        self.source = source
        self.symbols = symbols
        self.position = position
        token = Token(.newline, position, position)
        previous = Span(position, position)
    }

    /// What the brackets around a place mean for reading it.
    struct Context {
        /// Inside `( )` and `[ ]` a newline is a space.
        var lineGoesOn = false
        /// `1,200` is one number, not an error: everywhere but directly inside a call, list or index.
        var groupsAllowed = true
        /// Directly inside a call's brackets, where `, n = V` is an argument.
        var isCall = false
        /// Directly inside `then …`.
        var elseBelongsToIf = false
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
            return context
        }
    }

    /// Asks whether to stop; then the text ends here, whatever follows. It does so too where a statement has too many
    /// tokens.
    mutating func askToStop() {
        tokensUntilAsked = Reader.tokensBetween
        times += 1
        if let isStopped, isStopped() { wasStopped = true }
        if times > Grammar.tokenLimit / Reader.tokensBetween { (wasStopped, isTooLong) = (true, true) }
    }

    // MARK: Looking ahead

    /// A place to come back to after looking at the tokens that follow.
    struct Mark {
        let position: Int
        let token: Token
        let previous: Span
        let context: Context
        let noteCount: Int
    }

    var mark: Mark {
        Mark(position: position, token: token, previous: previous, context: context, noteCount: notes.count)
    }

    mutating func goBack(to mark: Mark) {
        position = mark.position
        token = mark.token
        previous = mark.previous
        context = mark.context
        notes.removeLast(notes.count - mark.noteCount)
    }

    /// The first character after the token on the same line, in its plain form; 0 at the end of the text.
    var nextCharacter: UInt8 { plain(skipSpaces(position)) }

    /// Whether the token is a name and `=` follows it (and not `==`).
    var assignFollows: Bool {
        let place = skipSpaces(position)
        guard plain(place) == UInt8(ascii: "=") else { return false }
        return plain(place + width(place)) != UInt8(ascii: "=")
    }

    /// Whether the token is the name that a word is written as.
    func isWord(_ word: Word) -> Bool {
        token.kind == .name && token.symbol == word.symbol
    }

    /// Whether the token is a word of a construct, and no ordinary name followed by `=`, `(` or `.`.
    func isKeyword(_ word: Word) -> Bool {
        guard isWord(word) else { return false }
        switch nextCharacter {
        case UInt8(ascii: "("), UInt8(ascii: "."): return false
        case UInt8(ascii: "="): return !assignFollows
        default: return true
        }
    }
}
