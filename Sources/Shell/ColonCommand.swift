/// What is asked of the shell itself, not of the language: a line that begins with a colon.
package enum ColonCommand: String, CaseIterable, Sendable {
    case help
    case quit

    /// The command a line names (`:help`, or any unmistakable beginning of it); nil where there is none such.
    package init?(_ line: String) {
        let word = line.dropFirst().prefix { !$0.isWhitespace }
        let matches = ColonCommand.allCases.filter { $0.rawValue.hasPrefix(word) }
        guard !word.isEmpty, matches.count == 1 else { return nil }
        self = matches[0]
    }

    /// What `:help` says of it.
    package var meaning: String {
        switch self {
        case .help: "this list"
        case .quit: "leave; Ctrl-D does too"
        }
    }

    /// The whole of `:help`.
    package static var list: String {
        allCases.map { ":\($0.rawValue)  \($0.meaning)" }.joined(separator: "\n")
    }
}
