import Syntax

/// What an entry leaves open so far, for the continuation prompt: its brackets, outermost first, or else the operator at
/// its end. Brackets inside text and comments do not count; full-width ones are shown as their plain forms.
///
/// It takes the entry in pieces, so that a long one is read once only.
package struct OpenParts {
    /// The open brackets.
    package private(set) var brackets = ""
    /// The operator that ends what was given so far; empty where none does.
    private var last = ""

    package init() {}

    package init(_ text: String) { add(text) }

    /// What the prompt shows.
    package var shown: String { brackets.isEmpty ? last : brackets }

    /// Goes on with the next piece; texts and comments end with it.
    /// - Complexity: O(n) in the length of the piece.
    package mutating func add(_ piece: String) {
        let list = TokenList(piece)
        var texts = 0
        for token in list.tokens {
            switch token.kind {
            case .textStart: texts += 1
            case .textEnd: texts -= 1
            case .newline: texts = 0
            default: break
            }
            if texts > 0 { continue }
            switch token.kind {
            case .openRound: brackets.append("(")
            case .openSquare: brackets.append("[")
            case .openCurly: brackets.append("{")
            case .closeRound, .closeSquare, .closeCurly: _ = brackets.popLast()
            default: break
            }
            if token.kind != .comment, token.kind != .newline { last = token.isOperator ? list.text(token) : "" }
        }
    }
}

extension Token {
    /// Whether it is a sign after which a value is missing.
    fileprivate var isOperator: Bool {
        switch kind {
        case .plus, .plusPlus, .minus, .star, .slash, .caret, .assign, .define, .equal, .unequal, .less, .lessOrEqual,
            .greater,
            .greaterOrEqual, .approximately, .pipe, .arrow, .comma:
            true
        default: false
        }
    }
}
