import Suan

/// What was given to `:save`: where to, and how.
enum SaveWords {
    case some(path: String, bytes: Range<Int>, checks: Bool, forces: Bool)
    /// Too little or too much, and where that is seen.
    case none(Question)

    init(_ typed: TypedCommand) {
        var path: (text: String, bytes: Range<Int>)?
        var (checks, forces) = (false, false)
        for word in typed.words {
            switch word.text {
            case "--check": checks = true
            case "--force": forces = true
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
        self = .some(path: path.text, bytes: path.bytes, checks: checks, forces: forces)
    }
}
