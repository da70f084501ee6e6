import Reporting
import Suan

/// What was given to a command behind its name: one word of its own, such as that of a file, and options.
struct CommandOptions {
    /// What is too much, or has no value.
    struct Misplaced: Error {
        let question: Question
    }

    /// The word that is no option; nil where none was given.
    private(set) var word: (text: String, bytes: Range<Int>)?
    /// The options that stand alone.
    private(set) var flags: Set<String> = []
    /// What was given to `--lang`.
    private(set) var language: Language?

    /// - Parameters:
    ///   - known: the options that stand alone and may be given.
    ///   - hasLanguage: whether `--lang` may be given.
    init(_ typed: TypedCommand, _ known: Set<String>, hasLanguage: Bool = false) throws(Misplaced) {
        var words = typed.words[...]
        while let word = words.popFirst() {
            if known.contains(word.text) {
                flags.insert(word.text)
            } else if hasLanguage, word.text == "--lang", let given = words.first,
                let known = Language(rawValue: given.text)
            {
                language = known
                words.removeFirst()
            } else if self.word == nil, !word.text.utf8.starts(with: "--".utf8) {
                self.word = word
            } else {
                throw Misplaced(question: Question(line: typed.line, bytes: word.bytes))
            }
        }
    }
}
