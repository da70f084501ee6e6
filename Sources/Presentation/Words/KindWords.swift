import Evaluation
import Reporting
import Resolution

extension KindFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        Wording("\(wanted.words) is wanted here, and this is \(given.words)")
    }
}

extension KindFinding.Wanted {
    fileprivate var words: String {
        switch self {
        case .quantity: "a quantity"
        case .number: "a number"
        case .truth: "true or false"
        case .text: "a text"
        case .name: "a name"
        case .list: "a list"
        case .function: "a function"
        case .company: "a company"
        case .date: "a date"
        case .period: "a period"
        case .dateOrPeriod: "a date or a period"
        case .dateOrRate: "a date or a rate"
        case .statistic: "a function such as median"
        case .dateSuchAs(let example): "a date such as \(example)"
        case .periodSuchAs(let example): "a period such as \(example)"
        case .dayCount: "a text such as \"act/365\""
        case .table: "a table"
        case .columnName: "a column's name"
        case .listOrFunction: "a list or a function"
        case .figures: "an expression of figures"
        }
    }
}

extension ValueKind {
    /// What errors call it.
    package var words: String {
        switch self {
        case .number: "a number"
        case .quantity: "a quantity"
        case .truth: "true or false"
        case .event: "true for some samples only"
        case .text: "a text"
        case .date: "a date"
        case .period: "a period"
        case .list: "a list"
        case .interval: "an interval"
        case .record: "a record"
        case .table: "a table"
        case .company: "a company"
        case .function: "a function"
        case .missing: "missing"
        case .chart: "a chart"
        }
    }
}
