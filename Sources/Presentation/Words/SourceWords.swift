import Reporting

extension SourceFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .notUTF8(let line): Wording("line \(line) is not UTF-8 text", ["this is no character"])
        }
    }
}
