/// The brackets that a text leaves open, outermost first, for the continuation prompt. Brackets inside text and comments
/// do not count; full-width ones are shown as their plain forms.
/// - Complexity: O(n) in the length of the text.
package func openBrackets(_ text: String) -> String {
    var open = ""
    var isInText = false
    var isEscaped = false
    var isInComment = false
    for scalar in text.unicodeScalars {
        if isInText {
            if isEscaped {
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if "\"”“".unicodeScalars.contains(scalar) {
                isInText = false
            }
        } else if isInComment {
            isInComment = scalar != "\n"
        } else {
            switch scalar {
            case "\"", "“", "”": isInText = true
            case "#", "＃": isInComment = true
            case "(", "（": open.append("(")
            case "[", "［": open.append("[")
            case "{", "｛": open.append("{")
            case ")", "]", "}", "）", "］", "｝": _ = open.popLast()
            default: break
            }
        }
    }
    return open
}
