import Evaluation
import Reporting

extension Printed {
    /// The lines that are shown.
    package func lines(_ language: Language = .english) -> [String] {
        switch self {
        case .text(let text, _, _): [text]
        case .finding(let finding):
            Wording(of: finding, language).sentence.split(separator: "\n", omittingEmptySubsequences: false)
                .map(String.init)
        }
    }
}
