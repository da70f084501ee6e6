import Reporting

extension StatementEntryFinding: Worded {
    package func wording(_ language: Language) -> Wording { Wording(language == .chinese ? chinese : english) }

    private var english: String {
        switch self {
        case .noName(let name): "`\(name)` is no name of a company: letters, digits and _, no digit first"
        case .noCurrency(let code): "`\(code)` is no currency's code: three letters such as HKD"
        case .dropped: "the page was dropped"
        case .tooLong: "a page has at most 4 MB"
        case .unread(let reason): reason
        case .nothing: "no row was understood, so there is nothing to keep"
        case .openCurrency(let doubt, let name): "\(doubt): `:paste \(name) in HKD`, or what it is, says it"
        }
    }

    private var chinese: String {
        switch self {
        case .noName(let name): "`\(name)` 不能作公司名：只用字母、数字和 _，且不以数字开头"
        case .noCurrency(let code): "`\(code)` 不是货币代码：应为三个字母，如 HKD"
        case .dropped: "这一页已丢弃"
        case .tooLong: "一页最多 4 MB"
        case .unread(let reason): reason
        case .nothing: "没有一行读得懂，因此没有可保留的数字"
        case .openCurrency(let doubt, let name): "\(doubt)：请用 `:paste \(name) in HKD`（换成实际的货币）"
        }
    }
}
