import Reporting
import Resolution

extension NumberFinding: Worded {
    package func wording(_ language: Language) -> Wording { Wording(error.words.1) }
}
