/// A label made ready to be looked up: small letters, no signs of punctuation, no footnote marks; of a pair of words such
/// as `(loss)/profit` the one outside the brackets.
struct LabelText {
    /// What its own brackets say of the unit.
    private(set) var currency: String?
    private(set) var scale: Int?

    /// What it may be looked up as, the whole first, then its parts in one script each.
    private(set) var keys: [String] = []
    /// Whether it names both directions, so that the sign of its numbers is told.
    private(set) var hasPair = false
    /// Its own words on what shares are counted in, or that money is in cents.
    private(set) var sharesScale: Int?
    private(set) var isInCents = false
    /// Words in brackets that may change what its name means: `(%)`, `(2022)`.
    private(set) var oddBracket: String?
    /// Words in brackets that tell what shares or cents are counted in.
    private(set) var countBracket: String?

    init(_ label: String) {
        var text = Array(label.unicodeScalars.map { LabelText.small($0) })
        if text.count > 400 { text = Array(text.prefix(400)) }
        text = takingOutBrackets(LabelText.withoutOrdinal(text))
        let whole = LabelText.key(text)
        keys = [whole]
        let isMixed = text.contains { $0.isWide } && text.contains { ("a"..."z").contains($0) }
        if isMixed {
            let latin = LabelText.key(text.map { $0.isWide ? " " : $0 })
            let chinese = LabelText.key(text.map { $0.isWide ? $0 : " " })
            keys += [latin, chinese].filter { !$0.isEmpty }
        }
    }

    private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if ("A"..."Z").contains(scalar) { return Unicode.Scalar(scalar.value + 32) ?? scalar }
        switch scalar {
        case "（": return "("
        case "）": return ")"
        default: return scalar
        }
    }

    /// Takes brackets out that are pairs, notes, numbers or units, and remembers what they say.
    private mutating func takingOutBrackets(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var place = 0
        while place < text.count {
            guard text[place] == "(", let end = text[place...].firstIndex(of: ")") else {
                result.append(text[place])
                place += 1
                continue
            }
            let inner = LabelText.key(Array(text[(place + 1)..<end]))
            if Vocabulary.shipped.has(inner, in: "pair") {
                hasPair = true
            } else if !LabelText.isAside(inner) {
                result += [" "] + text[(place + 1)..<end] + [" "]
            } else if Vocabulary.shipped.has(inner, in: "share-thousand") {
                sharesScale = 3
            } else if Vocabulary.shipped.has(inner, in: "share-million") {
                sharesScale = 6
            } else if LabelText.areCents(inner) {
                isInCents = true
            } else {
                let asPrinted = String(String.UnicodeScalarView(text[(place + 1)..<end]))
                if LabelText.isOdd(inner, asPrinted) { oddBracket = asPrinted }
                for part in HeadingScanner.heading(of: StatementLine(inner)).parts {
                    if case .currency(let code) = part.kind { currency = code }
                    if case .scale(let power, _) = part.kind { scale = power }
                }
            }
            if sharesScale != nil || isInCents { countBracket = countBracket ?? inner }
            if inner.utf8.count > 3, inner.unicodeScalars.suffix(3) == "号填列".unicodeScalars.suffix(3) { hasPair = true }
            result.append(" ")
            place = end + 1
        }
        return result
    }

    /// Whether what stands in brackets is a time, a change, a share, a count alone: nothing that a name may bear unchanged.
    private static func isOdd(_ inner: String, _ printed: String) -> Bool {
        if Vocabulary.shipped.found("odd", in: printed) != nil { return true }
        if let year = Int(inner), (1900...2100).contains(year) { return true }
        var isOfMoney = false
        var hasScale = false
        for part in HeadingScanner.heading(of: StatementLine(inner)).parts {
            switch part.kind {
            case .currency: isOfMoney = true
            case .scale(_, let isOfCurrency): (hasScale, isOfMoney) = (true, isOfMoney || isOfCurrency)
            case .note, .shares, .months, .weeks, .day: break
            default: return true
            }
        }
        return hasScale && !isOfMoney
    }

    /// Whether money is counted in hundredths: `HK cents`, `港仙`.
    private static func areCents(_ inner: String) -> Bool {
        let vocabulary = Vocabulary.shipped
        if inner.split(separator: " ").contains(where: { vocabulary.has(String($0), in: "cents") }) { return true }
        return inner.unicodeScalars.count <= 5
            && vocabulary.terms["cents-end"]?.contains { inner.hasSuffix($0) } == true
    }

    /// Without the number that a row begins with: `1.`, `(一)`, `三、`.
    private static func withoutOrdinal(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let digits = text.prefix { $0.isDigit }
        guard (1...2).contains(digits.count), digits.count + 1 < text.count,
            ".、".unicodeScalars.contains(text[digits.count]),
            !text[digits.count + 1].isDigit
        else { return text }
        return Array(text[(digits.count + 1)...])
    }

    /// Whether what stands in brackets does not belong to the name: a note, a number, a unit.
    private static func isAside(_ inner: String) -> Bool {
        let terms = inner.split(separator: " ")
        guard let first = terms.first else { return true }
        let vocabulary = Vocabulary.shipped
        if vocabulary.has(String(first), in: "tail") || vocabulary.has(inner, in: "tail") { return true }
        if vocabulary.has(inner, in: "share-thousand") || vocabulary.has(inner, in: "share-million") { return true }
        if areCents(inner) || terms.last == "股" || terms.last == "share" && terms.count <= 3 { return true }
        if inner.unicodeScalars.suffix(3).elementsEqual("号填列".unicodeScalars) { return true }
        if inner.hasPrefix("附註") || inner.hasPrefix("附注") { return true }
        if inner.utf8.count <= 4, inner.utf8.allSatisfy({ 0x30...0x39 ~= $0 || "ivx".utf8.contains($0) }) {
            return true
        }
        if isOrdinal(Substring(inner).unicodeScalars) { return true }
        return HeadingScanner.heading(of: StatementLine(inner)).otherWords == 0
    }

    /// Words with single blanks, without punctuation; the second word of a pair parted by `/` is gone with its brackets.
    static func key(_ text: [Unicode.Scalar]) -> String {
        var terms: [String] = []
        var word = String.UnicodeScalarView()
        func close() {
            guard !word.isEmpty else { return }
            terms.append(String(word))
            word = .init()
        }
        for scalar in text {
            switch scalar {
            case "'", "\"", "*", "†", "‡", "#", "¹", "²", "³": break
            case "&":
                close()
                terms.append("and")
            case " ", ",", ".", ";", ":", "/", "-", "[", "]", "(", ")", "、", "，", "。", "：", "；", "_":
                if scalar == "、", terms.isEmpty, isOrdinal(word) { word = .init() }
                if !scalar.isWide { close() }
            default: word.append(scalar)
            }
        }
        close()
        while terms.count > 1, let first = terms.first, Vocabulary.shipped.has(first, in: "lead") {
            terms.removeFirst()
        }
        let key = terms.joined(separator: " ")
        return withoutLead(key)
    }

    /// `减：营业成本` and `一、营业总收入` without what leads on.
    private static func withoutLead(_ key: String) -> String {
        for lead in ["减", "減", "加", "其中"] where key.hasPrefix(lead + "：") || key.hasPrefix(lead + " ") {
            return String(key.dropFirst(lead.count + 1))
        }
        return key
    }

    private static func isOrdinal(_ word: some Collection<Unicode.Scalar>) -> Bool {
        word.count <= 3 && word.allSatisfy { "一二三四五六七八九十".unicodeScalars.contains($0) || $0.isDigit }
    }

    /// Whether a word is the number of a note: `5(a)`, `七、61`, `12.1`.
    static func isNote(_ word: String) -> Bool {
        var rest = Substring(word).unicodeScalars
        if rest.starts(with: "附註".unicodeScalars) || rest.starts(with: "附注".unicodeScalars) { rest = rest.dropFirst(2) }
        let front = rest.prefix { $0.isDigit || "一二三四五六七八九十".unicodeScalars.contains($0) }
        guard (1...4).contains(front.count) else { return false }
        rest = rest.dropFirst(front.count)
        return rest.allSatisfy {
            $0.isDigit || $0.isWordSign || "().,、（）&一二三四五六七八九十".unicodeScalars.contains($0)
        } && rest.count <= 8 && rest.count { $0.isWordSign && !$0.isDigit } <= 3
    }
}

extension StatementLine {
    /// A text with single blanks.
    init(_ text: String) {
        self.init(number: 0)
        var column = 0
        for (index, word) in text.split(separator: " ").enumerated() {
            let width = word.unicodeScalars.count
            terms.append(Word(text: String(word), start: column, end: column + width, gap: index == 0 ? 0 : 1))
            column += width + 1
        }
    }
}
