/// Texts as they are written in the language.
package enum QuotedText {
    /// Whether bytes are one text between quotation marks, perhaps with expressions in it, and nothing else but blanks.
    package static func isWhole(_ bytes: [UInt8]) -> Bool {
        let tokens = TokenList(bytes).tokens
        guard tokens.first?.beginsText == true else { return false }
        var depth = 0
        for (index, token) in tokens.enumerated() {
            guard index == 0 || depth > 0, !token.isUnclosed else { return false }
            if token.kind == .textStart { depth += 1 }
            if token.kind == .textEnd { depth -= 1 }
        }
        return depth == 0
    }
}
