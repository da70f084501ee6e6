/// Answers as pupils write them: `=15`, `15 times`, `约15倍`, `15 percent.`
enum AnswerText {
    /// The same as the language reads it. What is no plain answer stays as it is.
    static func plain(_ typed: String) -> String {
        guard !typed.utf8.contains(UInt8(ascii: "\"")) else { return typed }
        var text = LessonPage.trimmed(withoutWidth(typed))
        if text.hasPrefix("="), !text.hasPrefix("==") { text = LessonPage.trimmed(String(text.dropFirst())) }
        let rest = withoutLead(text)
        // Nothing else is taken for granted of what does not begin with a number after its lead.
        guard let begin = rest.first, "+-−0123456789.$€£¥≈".contains(begin) else { return text }
        return withSigns(withoutEnd(rest))
    }

    /// Full-width signs as plain ones.
    private static func withoutWidth(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x3000: plain.append(" ")
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain
    }

    /// What may stand before an answer and says nothing of its own.
    private static let leads = [
        "the answer is", "answer:", "it is", "approximately", "approx.", "approx", "roughly", "around", "about",
        "circa",
        "ca.", "~", "答案是", "答案为", "答案:", "答:", "答", "大约", "大概", "约为", "约等于", "约", "等于", "=",
    ]

    private static func withoutLead(_ text: String) -> String {
        var rest = text
        while let lead = leads.first(where: { rest.lowercased().hasPrefix($0) }) {
            rest = LessonPage.trimmed(String(rest.dropFirst(lead.count)))
        }
        return rest
    }

    /// Without the full stop of a sentence.
    private static func withoutEnd(_ text: String) -> String {
        guard let last = text.last, last == "." || last == "。" else { return text }
        return LessonPage.trimmed(String(text.dropLast()))
    }

    /// What may stand after a number alone, and how it is written.
    private static let ends: [(words: String, sign: String)] = [
        ("times as large", "x"), ("times as much", "x"), ("times as high", "x"), ("times", "x"), ("fold", "x"),
        ("x", "x"), ("×", "x"), ("倍", "x"), ("percentage points", " pp"), ("percentage point", " pp"),
        ("个百分点", " pp"), ("個百分點", " pp"), ("百分点", " pp"), ("percent", "%"), ("per cent", "%"),
    ]

    private static func withSigns(_ text: String) -> String {
        let lowered = text.lowercased()
        for (words, sign) in ends where lowered.hasSuffix(words) {
            var number = LessonPage.trimmed(String(text.dropLast(words.count)))
            if number.hasSuffix("-") { number.removeLast() }
            let isNumber = number.last?.isNumber ?? false
            guard isNumber, number.allSatisfy({ "+-−≈ .,_0123456789".contains($0) }) else { continue }
            return number + sign
        }
        return text
    }
}
