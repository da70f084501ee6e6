import Evaluation
import Reporting
import Resolution

extension ItemFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        var wording = Wording(of: cause.finding, language)
        wording.sentence =
            (language == .chinese ? "第 \(index + 1) 项：" : "item \(index + 1): ") + wording.sentence
        return wording
    }
}
