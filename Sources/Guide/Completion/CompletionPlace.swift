/// Where the cursor stands in a text, as far as completion asks: told from the letters alone, since the text is not
/// finished and need not be right.
struct CompletionPlace {
    enum Kind: Equatable {
        /// Where a statement begins.
        case statement
        /// Where an operand is wanted.
        case operand
        /// After `company.`, with the words of the path before the point.
        case member(of: String)
        /// Inside the brackets after `company.metric`.
        case basis(of: String)
        /// After a number, `in` and its like: a unit.
        case unit
        /// The name of a file in `import "`.
        case file
        /// Nothing that could be told: inside a text or a comment, or after a complete operand.
        case nothing
    }

    private(set) var kind = Kind.statement
    /// The part of a name before the cursor.
    private(set) var start = ""
    /// The function whose call the cursor is in, directly.
    private(set) var call: String?
    /// The company whose block is open.
    private(set) var company: String?

    private struct Open {
        let sign: Unicode.Scalar
        /// What stands before the bracket: a function, a path, or the words of `company NAME`.
        let before: String
        /// Where what it holds begins.
        let place: Int
    }

    /// - Complexity: O(n) in the length of the text before the cursor.
    init(_ text: String) {
        let letters = Array(text.unicodeScalars)
        var open: [Open] = []
        var place = 0
        var lineStart = 0
        while place < letters.count {
            switch letters[place] {
            case "#", "＃":
                while place < letters.count, letters[place] != "\n" { place += 1 }
                if place == letters.count {
                    kind = .nothing
                    return
                }
                continue
            case "\"", "“", "”":
                guard let end = Self.textEnd(letters, place) else {
                    let before = Self.trimmed(letters[lineStart..<place])
                    kind = before == "import" ? .file : .nothing
                    start = String(String.UnicodeScalarView(letters[(place + 1)...]))
                    return
                }
                place = end
                continue
            case "(", "（": open.append(Open(sign: "(", before: Self.word(letters, endingAt: place), place: place + 1))
            case "[", "［": open.append(Open(sign: "[", before: Self.word(letters, endingAt: place), place: place + 1))
            case "{", "｛":
                open.append(Open(sign: "{", before: Self.trimmed(letters[lineStart..<place]), place: place + 1))
            case ")", "]", "}", "）", "］", "｝": _ = open.popLast()
            case "\n", ";", "；": lineStart = place + 1
            default: break
            }
            if letters[place] == "{" || letters[place] == "｛" { lineStart = place + 1 }
            place += 1
        }
        company = open.lazy.compactMap { Self.company($0.before) }.first
        look(letters, open.last, lineStart)
    }

    private mutating func look(_ letters: [Unicode.Scalar], _ inner: Open?, _ lineStart: Int) {
        // `company.metric[9M`: a time begins with a digit, and has signs in it.
        if let inner, inner.sign == "[", inner.before.unicodeScalars.contains("."),
            letters[inner.place...].allSatisfy({ Self.isNamePart($0) || $0 == "-" || $0 == "." })
        {
            kind = .basis(of: inner.before)
            start = String(String.UnicodeScalarView(letters[inner.place...]))
            return
        }
        var wordStart = letters.count
        while wordStart > lineStart, Self.isNamePart(letters[wordStart - 1]) { wordStart -= 1 }
        let word = letters[wordStart...]
        start = String(String.UnicodeScalarView(word))
        if inner?.sign == "(", let before = inner?.before, !before.isEmpty { call = before }
        // A name does not begin with a digit: what follows the digits is glued to a number.
        if let first = word.first, first.properties.numericType == .decimal {
            let rest = word.drop { $0.properties.numericType == .decimal || $0 == "_" }
            start = String(String.UnicodeScalarView(rest))
            kind = start.isEmpty ? .nothing : .unit
            return
        }
        let isGlued = wordStart > lineStart && letters[wordStart - 1] != " "
        var end = wordStart
        while end > lineStart, letters[end - 1] == " " || letters[end - 1] == "\t" { end -= 1 }
        guard end > lineStart else {
            kind = inner?.sign == "(" || inner?.sign == "[" ? .operand : .statement
            return
        }
        switch letters[end - 1] {
        case "." where isGlued: kind = .member(of: Self.word(letters, endingAt: end - 1))
        case "/", "*", "·":
            kind = isGlued && Self.isUnitBefore(letters, end - 1, lineStart) ? .unit : .operand
        case let letter where Self.isNamePart(letter): kind = after(Self.word(letters, endingAt: end), letters, end)
        default: kind = .operand
        }
    }

    /// What may follow a word and a space.
    private func after(_ word: String, _ letters: [Unicode.Scalar], _ end: Int) -> Kind {
        switch word {
        case "in", "to", "per": return .unit
        case _ where Self.beginsWithDigit(word): return .unit
        case _ where Self.scales.contains(word):
            // A scale after a number, `5 M `, or in a target, `in 亿 `.
            var place = end - word.unicodeScalars.count
            while place > 0, letters[place - 1] == " " { place -= 1 }
            let before = Self.word(letters, endingAt: place)
            return before == "in" || before == "to" || Self.beginsWithDigit(before) ? .unit : .operand
        default: return .operand
        }
    }

    private static let scales: Set<String> = [
        "K", "k", "M", "MM", "B", "T", "mn", "bn", "tn", "thousand", "million", "billion", "trillion", "千", "万",
        "百万", "千万", "亿", "万亿",
    ]

    private static func beginsWithDigit(_ word: String) -> Bool {
        word.unicodeScalars.first.map { $0.properties.numericType == .decimal } ?? false
    }

    /// Whether a `/` or `*` without spaces continues the units after a number or after `in`.
    private static func isUnitBefore(_ letters: [Unicode.Scalar], _ sign: Int, _ lineStart: Int) -> Bool {
        var place = sign
        while place > lineStart, isNamePart(letters[place - 1]) || "/*·^".unicodeScalars.contains(letters[place - 1]) {
            place -= 1
        }
        guard place < sign else { return false }
        if letters[place].properties.numericType == .decimal { return true }
        var end = place
        while end > lineStart, letters[end - 1] == " " { end -= 1 }
        let before = word(letters, endingAt: end)
        return before == "in" || before == "to" || beginsWithDigit(before) || scales.contains(before)
    }

    /// Where a text that begins at a quotation mark ends; nil where it does not.
    private static func textEnd(_ letters: [Unicode.Scalar], _ start: Int) -> Int? {
        var place = start + 1
        while place < letters.count {
            switch letters[place] {
            case "\\": place += 1
            case "\"", "”", "“": return place + 1
            default: break
            }
            place += 1
        }
        return nil
    }

    /// The word that ends before a place, with its points: a number, or names joined to a path.
    private static func word(_ letters: [Unicode.Scalar], endingAt end: Int) -> String {
        var start = end
        while start > 0, isNamePart(letters[start - 1]) || letters[start - 1] == "." { start -= 1 }
        return String(String.UnicodeScalarView(letters[start..<end]))
    }

    private static func trimmed(_ letters: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(letters)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The name in `company NAME …`.
    private static func company(_ before: String) -> String? {
        let words = before.split(separator: " ")
        return words.count > 1 && words[0] == "company" ? String(words[1]) : nil
    }

    static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar == "_" || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) }
        return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }
}
