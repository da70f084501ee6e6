import Syntax

/// Names of the language, made of what documents call things.
package enum DraftNames {
    /// The longest name that is made, in characters.
    private static let longest = 120

    /// A name as it stands, where it is one; else the nearest that can be typed: `in_` for `in`, `x_2024` for `2024`.
    package static func safe(_ name: String) -> String {
        if isPlainName(name) { return reserved(name) ? name + "_" : name }
        if isOneName(name) { return name }
        var text = ""
        for scalar in name.unicodeScalars.prefix(longest) {
            let isPart = scalar.properties.isXIDContinue || scalar == "_"
            text.unicodeScalars.append(isPart ? scalar : "_")
        }
        if isOneName(text) { return text }
        if isOneName(text + "_") { return text + "_" }
        if isOneName("x_" + text) { return "x_" + text }
        return "x"
    }

    /// Small letters of ASCII and `_` between them, which no reading makes anything but a word.
    private static func isPlainName(_ name: String) -> Bool {
        guard let first = name.utf8.first, 0x61...0x7A ~= first else { return false }
        return name.utf8.allSatisfy { 0x61...0x7A ~= $0 || $0 == 0x5F }
    }

    private static func reserved(_ name: String) -> Bool {
        reservedWords.contains(name)
    }

    private static let reservedWords = Keyword.table.filter(\.symbolIsReserved).map(\.text)

    /// Whether a text is read as one name, before `=` too.
    private static func isOneName(_ text: String) -> Bool {
        let list = TokenList(text + " = 1")
        guard list.tokens.count == 3, let first = list.tokens.first, first.kind == .name else { return false }
        return list.text(first) == text && !first.symbol.isReserved
    }

    // MARK: Made of titles and tags

    /// Words that say what a company is by law, and are no part of its name.
    private static let forms: Set<String> = [
        "inc", "incorporated", "corp", "corporation", "co", "company", "ltd", "limited", "llc", "lp", "plc", "sa", "ag",
        "nv", "se", "spa", "ab", "asa", "oyj", "kk", "new", "de", "the", "adr",
    ]

    /// What a company is called in the language: `apple` for “Apple Inc.”.
    ///
    /// - Parameter taken: names that mean something else already, which are gone round: `gap_inc` for “Gap Inc.”.
    package static func company(_ title: String, taken: Set<String> = []) -> String {
        let words = snakeWords(title)
        var short = words
        while let last = short.last, forms.contains(last), short.count > 1 { short.removeLast() }
        if short.count > 1, short.first == "the" { short.removeFirst() }
        for candidate in [short, words, short + ["company"]] {
            let name = safe(candidate.joined(separator: "_"))
            if !taken.contains(name) { return name }
        }
        var number = 2
        let name = safe(short.joined(separator: "_"))
        while taken.contains("\(name)_\(number)") { number += 1 }
        return "\(name)_\(number)"
    }

    /// The words of a title in small letters, without signs.
    private static func snakeWords(_ title: String) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in title.unicodeScalars.prefix(4 * longest) {
            if scalar.properties.isXIDContinue, scalar != "_" {
                word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else if scalar != "'" && scalar != "’" && scalar != ".", !word.isEmpty {
                words.append(String(word))
                word = .init()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words.isEmpty ? ["company"] : words
    }

    /// A tag with small letters and `_` between its words: `other_assets_noncurrent` for `OtherAssetsNoncurrent`,
    /// `ifrs_9_loss` for `IFRS9Loss`.
    package static func tag(_ tag: String) -> String {
        let bytes = Array(tag.utf8)
        var name: [UInt8] = []
        name.reserveCapacity(bytes.count + bytes.count / 4)
        func isUpper(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }
        func isLower(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte }
        func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
        for (place, byte) in bytes.enumerated() {
            let before = place > 0 ? bytes[place - 1] : 0
            let after = place + 1 < bytes.count ? bytes[place + 1] : 0
            let beginsWord =
                isUpper(byte) && (isLower(before) || isDigit(before) || isUpper(before) && isLower(after))
                || isDigit(byte) && (isLower(before) || isUpper(before))
                || isLower(byte) && isDigit(before)
            if beginsWord, name.last != 0x5F { name.append(0x5F) }
            if isUpper(byte) {
                name.append(byte | 0x20)
            } else if isLower(byte) || isDigit(byte) {
                name.append(byte)
            } else if !name.isEmpty, name.last != 0x5F {
                name.append(0x5F)
            }
        }
        return safe(String(decoding: name, as: UTF8.self))
    }
}

extension Keyword {
    fileprivate var symbolIsReserved: Bool { word.symbol.isReserved }
}
