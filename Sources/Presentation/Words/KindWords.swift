import Evaluation
import Reporting
import Resolution

extension KindFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        Wording("\(wanted.words) is wanted here, and this is \(given)")
    }
}

extension KindFinding.Wanted {
    fileprivate var words: String {
        switch self {
        case .quantity: "a quantity"
        case .number: "a number"
        case .truth: "true or false"
        case .company: "a company"
        case .period: "a period"
        case .dateOrPeriod: "a date or a period"
        case .dateOrRate: "a date or a rate"
        case .statistic: "a function such as median"
        case .other(let words): words
        }
    }
}
