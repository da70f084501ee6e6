import Reporting
import Resolution

extension ExpressionFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .noCloseness: Wording("say how close: A ≈ B within T")
        case .noElse: Wording("an `if` needs its `else`")
        case .rangeInTwoWays(let shared):
            Wording("this range can be read in two ways: \(shared), or one end as a plain number")
        case .longNumber: Wording("the number would have more than about 100,000 digits")
        }
    }
}
