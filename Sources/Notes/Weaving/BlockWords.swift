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

    /// Reads words between blanks and commas.
    ///
    /// - Returns: Those that there are, and the first that is none.
    static func read(_ text: ArraySlice<UInt8>) -> (words: BlockWords, unknown: String?) {
        var words: BlockWords = []
        var unknown: String?
        for part in text.split(whereSeparator: { $0.isBlank || $0 == UInt8(ascii: ",") }) {
            let name = String(decoding: part, as: UTF8.self)
            if let known = all.first(where: { $0.name == name }) {
                words.insert(known.word)
            } else if unknown == nil {
                unknown = name
            }
        }
        return (words, unknown)
    }
}
