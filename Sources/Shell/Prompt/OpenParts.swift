/// What an entry leaves open so far, for the continuation prompt: its brackets, outermost first, or else the operator at
/// its end. Brackets inside text and comments do not count; full-width ones are shown as their plain forms.
///
/// It takes the entry in pieces, so that a long one is read once only.
package struct OpenParts {
    /// The open brackets.
    package private(set) var brackets = ""
    /// The operator that ends what was given so far; empty where none does.
    private var last = ""
    private var isInText = false
    private var isEscaped = false

    package init() {}

    package init(_ text: String) { add(text) }

    /// What the prompt shows.
    package var shown: String { brackets.isEmpty ? last : brackets }

    /// Goes on with the next piece; comments end with it.
    /// - Complexity: O(n) in the length of the piece.
    package mutating func add(_ piece: String) {
        var isInComment = false
        for scalar in piece.unicodeScalars {
            if isInText {
                if isEscaped {
                    isEscaped = false
                } else if scalar == "\\" {
                    isEscaped = true
                } else if "\"”“".unicodeScalars.contains(scalar) {
                    isInText = false
                }
                continue
            }
            if isInComment {
                isInComment = scalar != "\n"
                continue
            }
            switch scalar {
            case "\"", "“", "”": isInText = true
            case "#", "＃": isInComment = true
            case "(", "（": brackets.append("(")
            case "[", "［": brackets.append("[")
            case "{", "｛": brackets.append("{")
            case ")", "]", "}", "）", "］", "｝": _ = brackets.popLast()
            default: break
            }
            if !isInComment, !scalar.properties.isWhitespace { note(scalar) }
        }
    }

    private mutating func note(_ scalar: Unicode.Scalar) {
        let isOperator = "+-*/^=<>|,≈×÷−".unicodeScalars.contains(scalar)
        guard isOperator else {
            last = ""
            return
        }
        if last.unicodeScalars.count >= 2 { last = "" }
        last.unicodeScalars.append(scalar)
    }
}
