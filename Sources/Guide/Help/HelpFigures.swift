import Companies
import Evaluation
import Quantities
import Suan

extension Basis.Kind {
    /// What the kind means, as help tells it; with what is measured, where that is not empty.
    func meaning(of dimension: String = "") -> String {
        let of = dimension.isEmpty ? "" : " of \(dimension)"
        return switch self {
        case .flow: "a flow\(of): it adds up over its period"
        case .balance: "a balance\(of): it stands at a date"
        case .average: "an average\(of) over its period"
        case .ratio: "a ratio\(of): a share or a multiple"
        case .rate: "a rate\(of): it is already per time"
        case .attribute: "an attribute\(of): a year, a count or another stated fact"
        }
    }
}

extension Metric {
    /// What it is, as help tells it: `a flow of Money/share: it adds up over its period`.
    var meaning: String {
        kind.meaning(of: dimension.map { $0 == .number ? "" : $0.text } ?? "")
    }

    /// An amount that it may have, with the block it stands in.
    fileprivate func block(_ name: String, _ units: UnitTable) -> String {
        let amount = amount(units)
        switch kind {
        case .flow, .average, .ratio, .rate: return "over FY2025 { \(name) = \(amount) }"
        case .balance: return "at 2025-12-31 { \(name) = \(amount) }"
        case .attribute: return "\(name) = \(amount)"
        }
    }

    private func amount(_ units: UnitTable) -> String {
        guard let dimension, dimension != .number else {
            switch kind {
            case .ratio: return "12%"
            case .attribute: return "2021"
            case .rate: return dimension == nil ? "2M USD/month" : "2"
            case .flow, .balance, .average: return dimension == nil ? "12M USD" : "12000"
            }
        }
        if dimension == .money { return kind == .balance ? "30M USD" : "12M USD" }
        guard let dollar = units.unit(named: "USD"), let unit = dimension.unit(in: dollar, units) else {
            return "1"
        }
        let text = units.text(of: unit)
        if text.hasPrefix("1/") { return "2%\(text.dropFirst())" }
        let number = dimension.money == 0 ? "1200" : kind == .rate ? "2M" : "1.20"
        return "\(number) \(text)"
    }
}

extension HelpIndex {
    /// The page of a metric by any of its names; nil where there is none.
    func metricPage(_ name: String) -> HelpPage? {
        guard let place = session.lookUp(metric: name) else { return nil }
        let metric = state.companies.metrics[place]
        let names = [state.name(metric.name)] + metric.also.map(state.name)
        var page = HelpPage(kind: .metric, names: names, summary: metric.title ?? names[0])
        var text = "It is \(metric.meaning)."
        if names.count > 1 { text += " Also: \(names.dropFirst().joined(separator: ", "))." }
        let reporting = state.companies.companies.filter { !$0.current(place, asOf: state.asOf).isEmpty }
        if let company = reporting.first {
            text += " Given for: \(reporting.map { state.name($0.name) }.joined(separator: ", "))."
            page.examples = ["\(state.name(company.name)).\(names[0])"]
            page.isOfSession = true
        } else {
            text += " No company here has it yet; one of yours may:"
            page.examples = ["company acme { \(metric.block(names[0], state.units)) }", "acme.\(names[0])"]
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
        let count = company.metrics.reduce(0) { $0 + company.current($1, asOf: state.asOf).count }
        page.paragraphs.append(
            "`\(names[0])` prints all \(count) figures; `:info \(names[0]).METRIC` tells of one, with the words it rests on."
        )
        let wanted = ["revenue", "valuation", "cash"].compactMap { session.lookUp(metric: $0) }
        let metrics = (wanted + company.metrics).filter { !company.current($0, asOf: state.asOf).isEmpty }
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
