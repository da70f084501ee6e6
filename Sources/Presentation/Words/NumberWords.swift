import Reporting
import Resolution

extension NumberFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording { Wording(error.words.1) }
}
