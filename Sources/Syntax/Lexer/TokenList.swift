import Reporting

/// A text in tokens, comments among them, without what only a parser knows: for completion, continuation and colours.
package struct TokenList {
    /// All tokens but the end.
    package let tokens: [Token]
    private let bytes: [UInt8]

    /// It never fails, whatever the text is; a text between quotation marks ends with its line.
    ///
    /// Complexity: O(*n*) for *n* bytes.
    package init(_ text: some StringProtocol) { self.init(Array(text.utf8)) }

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens = bytes.withUnsafeBufferPointer { text in
            var lexer = Lexer(text, Symbols())
            lexer.keepsComments = true
            var tokens: [Token] = []
            while case let token = lexer.next(), token.kind != .end {
                tokens.append(token)
                if token.kind == .newline { lexer.brackets.closeTexts() }
            }
            return tokens
        }
    }

    package func text(_ token: Token) -> String { text(token.start..<token.end) }

    package func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// How many bytes the text has.
    package var count: Int { bytes.count }

    /// Whether the text ends within quotation marks or in a comment.
    package var endsInText: Bool {
        guard let last = tokens.last else { return false }
        if last.kind == .comment || last.isUnclosed { return true }
        var depth = 0
        for token in tokens {
            switch token.kind {
            case .textStart: depth += 1
            case .textEnd: depth -= 1
            case .newline: depth = 0
            default: break
            }
        }
        return depth > 0
    }
}
