import Reporting

/// The tokens of a text, comments among them, without what only a parser knows.
///
/// It never fails, whatever the text is; a text that is not closed ends with its line.
/// Complexity: O(*n*) for *n* bytes.
package func tokens(of text: some Sequence<UInt8>, symbols: Symbols = Symbols()) -> [Token] {
    let bytes = Array(text)
    return bytes.withUnsafeBufferPointer { bytes in
        var lexer = Lexer(bytes, symbols)
        lexer.keepsComments = true
        var tokens: [Token] = []
        while case let token = lexer.next(), token.kind != .end {
            tokens.append(token)
            // A text ends with its line, and so does an expression in it.
            if token.kind == .newline { lexer.endTexts() }
        }
        return tokens
    }
}

extension Lexer {
    fileprivate mutating func endTexts() {
        while let last = open.last, last.isInText { pop() }
    }
}
