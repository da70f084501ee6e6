/// What is said of a block behind its opening, as in ```` ```suan fresh error ````, or of all blocks of a note in a comment
/// of its own: `<!-- suan: fresh error -->`.
package struct BlockWords: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A new session begins with it.
    package static let fresh = BlockWords(rawValue: 1)
    /// It runs, and no answers are written.
    package static let quiet = BlockWords(rawValue: 2)
    /// It runs, no answers are written, and a page shows nothing of it.
    package static let hidden = BlockWords(rawValue: 4)
    /// It is not run.
    package static let skip = BlockWords(rawValue: 8)
    /// Its errors are meant.
    package static let error = BlockWords(rawValue: 16)

    /// All of them, as they are written.
    package static let all: [(name: String, word: BlockWords)] = [
        ("fresh", .fresh), ("quiet", .quiet), ("hidden", .hidden), ("skip", .skip), ("error", .error),
    ]

    /// Whether answers are written.
    package var answers: Bool { isDisjoint(with: [.quiet, .hidden, .skip]) }

    private static func isBetween(_ byte: UInt8) -> Bool { byte.isBlank || byte == UInt8(ascii: ",") }

    /// Reads words between blanks and commas.
    ///
    /// - Returns: Those that there are, and the first that is none.
    static func read(_ text: ArraySlice<UInt8>) -> (words: BlockWords, unknown: String?) {
        read(text.split(whereSeparator: isBetween))
    }

    private static func read(_ parts: [ArraySlice<UInt8>]) -> (words: BlockWords, unknown: String?) {
        var words: BlockWords = []
        var unknown: String?
        for part in parts {
            let name = String(decoding: part, as: UTF8.self)
            if let known = all.first(where: { $0.name == name }) {
                words.insert(known.word)
            } else if unknown == nil {
                unknown = name
            }
        }
        return (words, unknown)
    }

    /// The words behind the opening of a block that is suan's: its name in any case, as GitHub has languages, also in
    /// braces, as R Markdown, Quarto and Pandoc write it: `suan fresh`, `Suan`, `{suan, fresh}`, `{.suan}`.
    ///
    /// - Returns: nil for a block of another language.
    static func opening(_ info: ArraySlice<UInt8>) -> (words: BlockWords, unknown: String?)? {
        let point = UInt8(ascii: ".")
        guard info.first == UInt8(ascii: "{") else {
            let name = info.prefix { $0.isLetter || $0.isDigit || Array("-_+#".utf8).contains($0) || $0 >= 0x80 }
            return isName(name) ? read(info[name.endIndex...]) : nil
        }
        let inside = info.last == UInt8(ascii: "}") ? info.dropFirst().dropLast() : info.dropFirst()
        var parts = inside.split(whereSeparator: isBetween)
        let place = parts.indices.first { index in
            let part = parts[index]
            return part.first == point ? isName(part.dropFirst()) : index == parts.startIndex && isName(part)
        }
        guard let place else { return nil }
        parts.remove(at: place)
        return read(parts)
    }

    private static func isName(_ text: ArraySlice<UInt8>) -> Bool { text.lowercased == Array("suan".utf8) }
}
