import Reporting

/// The words of a text as help compares them: in small letters and without endings, Chinese in simplified script. A run of
/// Chinese characters is one word.
enum HelpWords {
    static func of(_ text: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var isChinese = false
        func end() {
            if !word.isEmpty { words.append(isChinese ? String(word) : stem(String(word))) }
            word.removeAll()
        }
        for scalar in text.lowercased().unicodeScalars {
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
                end()
                continue
            }
            let simple = ChineseScript.simplified(scalar)
            let chinese = simple.value >= 0x2E80
            if chinese != isChinese { end() }
            isChinese = chinese
            word.append(simple)
        }
        end()
        return words
    }

    /// What is asked for: the words of a question, without those that stand in every sentence where others are left.
    static func telling(_ words: [String]) -> [String] {
        let telling = words.filter { !fillers.contains($0) }
        return telling.isEmpty ? words : telling
    }

    static func isChinese(_ word: String) -> Bool { (word.unicodeScalars.first?.value ?? 0) >= 0x2E80 }

    private static let fillers = [
        "a", "an", "the", "of", "to", "in", "on", "for", "from", "how", "do", "doe", "i", "is", "are", "what", "with",
        "and",
        "or", "by", "my", "can", "use", "make", "get", "between", "的", "吗", "怎么",
    ]

    /// A word without the ending of a plural, or of what is being done: `rates` is `rate`, `discounting` `discount`.
    private static func stem(_ word: String) -> String {
        let count = word.utf8.count
        if count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if count > 3, word.hasSuffix("s"), !["ss", "us", "is", "as"].contains(where: word.hasSuffix) {
            return String(word.dropLast())
        }
        if count > 6, word.hasSuffix("ing") { return String(word.dropLast(3)) }
        return word
    }
}
