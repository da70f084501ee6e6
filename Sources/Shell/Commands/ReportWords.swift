import Reporting
import Suan

/// What was given to `:report`: where to, and how.
enum ReportWords {
    case some(path: String, bytes: Range<Int>, language: Language, forces: Bool)
    /// Too little or too much, and where that is seen.
    case none(Question)

    init(_ typed: TypedCommand) {
        var path: (text: String, bytes: Range<Int>)?
        var (language, forces) = (Language.english, false)
        var words = typed.words[...]
        while let word = words.popFirst() {
            switch word.text {
            case "--force": forces = true
            case "--lang":
                guard let given = words.popFirst(), let known = Language(rawValue: given.text) else {
                    self = .none(Question(line: typed.line, bytes: word.bytes))
                    return
                }
                language = known
            default:
                guard path == nil, !word.text.utf8.starts(with: "--".utf8) else {
                    self = .none(Question(line: typed.line, bytes: word.bytes))
                    return
                }
                path = word
            }
        }
        guard let path else {
            self = .none(typed.whole)
            return
        }
        self = .some(path: path.text, bytes: path.bytes, language: language, forces: forces)
    }
}
