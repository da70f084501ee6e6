import Evaluation
import Reporting
import Resolution

extension CallProblem: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording { Wording(sentence) }

    private var sentence: String {
        switch self {
        case .wantsPlainNumber(let name): "\(name) wants a plain number here"
        case .wantsWhole(let name): "\(name) wants a whole number here"
        case .wantsWord(let name, let words):
            "\(name) wants \(words.map { "\"\($0)\"" }.joined(separator: " or ")) here"
        case .emptyOf(let name): "\(name) of an empty list is not defined"
        }
    }
}
