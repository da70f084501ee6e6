import Companies
import Evaluation
import Quantities
import Suan

extension Basis.Kind {
    /// What the kind means, as help tells it.
    var meaning: String {
        switch self {
        case .flow: "a flow: it adds up over its period"
        case .balance: "a balance: it stands at a date"
        case .average: "an average over its period"
        case .ratio: "a ratio: a share or a multiple"
        case .rate: "a rate: it is already per time"
        case .attribute: "an attribute: a year, a count or another stated fact"
        }
    }

    /// An amount that such a metric may have, with the block it stands in.
    fileprivate func block(_ metric: String) -> String {
        switch self {
        case .flow: "over FY2025 { \(metric) = 12M USD }"
        case .balance: "at 2025-12-31 { \(metric) = 30M USD }"
        case .average: "over FY2025 { \(metric) = 1200 customer }"
        case .ratio: "over FY2025 { \(metric) = 12% }"
        case .rate: "over FY2025 { \(metric) = 2M USD/month }"
        case .attribute: "\(metric) = 2021"
        }
    }
}

extension HelpIndex {
    /// The page of a metric by any of its names; nil where there is none.
    func metricPage(_ name: String) -> HelpPage? {
        guard let place = session.lookUp(metric: name) else { return nil }
        let metric = state.companies.metrics[place]
        let names = [state.name(metric.name)] + metric.also.map(state.name)
        var page = HelpPage(kind: .metric, names: names, summary: metric.title ?? names[0])
        var text = "It is \(metric.kind.meaning)."
        if names.count > 1 { text += " Also: \(names.dropFirst().joined(separator: ", "))." }
        let reporting = state.companies.companies.filter { !$0.current(place).isEmpty }
        if let company = reporting.first {
            text += " Given for: \(reporting.map { state.name($0.name) }.joined(separator: ", "))."
            page.examples = ["\(state.name(company.name)).\(names[0])"]
            page.isOfSession = true
        } else {
            text += " No company here has it yet; one of yours may:"
            page.examples = ["company acme { \(metric.kind.block(names[0])) }", "acme.\(names[0])"]
        }
        page.paragraphs = [text]
        return page
    }

    /// The page of a company by any of its names; nil where there is none.
    func companyPage(_ name: String) -> HelpPage? {
        guard let place = session.lookUp(company: name) else { return nil }
        let company = state.companies.companies[place]
        let names = [state.name(company.name)] + company.also.map(state.name)
        var page = HelpPage(kind: .company, names: names, summary: company.title ?? names[0])
        page.isOfSession = true
        if names.count > 1 { page.paragraphs.append("Also: \(names.dropFirst().joined(separator: ", ")).") }
        for source in company.sources {
            page.paragraphs.append(
                "Source `\(source.name)`: \(source.title)\(source.remark.map { " (\($0))" } ?? "").")
        }
        let count = company.metrics.reduce(0) { $0 + company.current($1).count }
        page.paragraphs.append(
            "`\(names[0])` prints all \(count) figures; `:info \(names[0]).METRIC` tells of one, with the words it rests on."
        )
        let wanted = ["revenue", "valuation", "cash"].compactMap { session.lookUp(metric: $0) }
        let metrics = (wanted + company.metrics).filter { !company.current($0).isEmpty }
        var shown: [Int] = []
        for metric in metrics where !shown.contains(metric) && shown.count < 3 { shown.append(metric) }
        page.examples = shown.map { "\(names[0]).\(state.name(state.companies.metrics[$0].name))" }
        return page
    }

    /// A variable or a function of the session is told by `:info`.
    func variablePage(_ name: String) -> HelpPage? {
        guard let variable = state.lookUp(variable: name) else { return nil }
        var page = HelpPage(kind: .name, names: [name])
        page.summary =
            switch variable.kind {
            case .function: "a function of this session"
            case .assumption: "an assumption of this session"
            case .answer: "the last result"
            case .variable: "a variable of this session"
            case .formula: "a formula of this session"
            }
        page.paragraphs = ["`:info \(name)` tells what it is and how it was made."]
        return page
    }
}
