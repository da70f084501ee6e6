import Companies
import Quantities
import Reporting
import Resolution
import Syntax

/// Metrics, and what the names of metrics and companies may be.
extension Executor {
    func define(_ tree: MetricTree, _ source: Source) throws(Failure) {
        state.needCompanies()
        let kinds: [(String, Basis.Kind)] = [
            ("flow", .flow), ("balance", .balance), ("average", .average), ("ratio", .ratio), ("rate", .rate),
            ("attribute", .attribute),
        ]
        let word = state.symbols.text(tree.kind.symbol)
        guard let kind = kinds.first(where: { $0.0 == word })?.1 else {
            let names = kinds.map(\.0)
            throw failure(
                source, .badStatement, "`\(word)` is no kind of metric; the kinds are \(names.joined(separator: ", "))",
                at: tree.kind.span, fix: nearestNames(word, among: names).first)
        }
        var metric = Metric(name: tree.name.symbol.index, title: tree.title, also: [], kind: kind)
        if let known = state.companies.metric(named: tree.name.symbol.index) {
            // One that is known, perhaps by another name, gains the names it did not have.
            metric = state.companies.metrics[known]
            guard metric.kind == kind else {
                throw failure(
                    source, .duplicateName,
                    "there is a metric `\(state.symbols.text(tree.name.symbol))` already, and it is \(metric.kind.words)",
                    at: tree.name.span)
            }
        }
        for name in tree.also {
            guard let other = state.companies.metric(named: name.symbol.index) else { continue }
            let owner = state.companies.metrics[other].name
            guard owner == metric.name else {
                let (text, own) = (state.symbols.text(name.symbol), state.symbols.text(Symbol(index: owner)))
                throw failure(
                    source, .duplicateName, "`\(text)` is a name of the metric `\(own)` already", at: name.span)
            }
        }
        metric.also += tree.also.map(\.symbol.index).filter { $0 != metric.name && !metric.also.contains($0) }
        state.define(metric)
    }

    /// The metric of an assumption, which may bear any name: one that no metric has becomes a metric of its own.
    func declareMetric(_ name: Name) -> Int {
        state.define(Metric(name: name.symbol.index, title: nil, also: [], kind: .ratio))
    }

    /// The metric of a figure's name.
    func metric(_ name: Name, _ source: Source) throws(Failure) -> Int {
        if let metric = state.metric(name.symbol) { return metric }
        let text = state.symbols.text(name.symbol)
        let names = state.companies.metricNames.map { state.symbols.text(Symbol(index: $0)) }
        let near = nearestNames(text, among: names.sorted())
        throw failure(
            source, .unknownMetric, "there is no metric `\(text)`" + suggestion(near), at: name.span,
            fix: near.first ?? "metric \(text) : flow")
    }

    /// A company's names are not those of another, and a name that means something else too is warned of.
    func checkNames(of tree: CompanyTree, _ source: Source) throws(Failure) {
        let known = state.companies.company(named: tree.name.symbol.index)
        for name in [tree.name] + tree.also {
            let text = state.symbols.text(name.symbol)
            if let other = state.companies.company(named: name.symbol.index) {
                guard other != known else { continue }
                let own = state.symbols.text(Symbol(index: state.companies.companies[other].name))
                let words =
                    text == own
                    ? "there is another company `\(text)`" : "`\(text)` is a name of the company `\(own)` already"
                throw failure(source, .duplicateName, words, at: name.span)
            }
            let isTaken = state.names.place(of: name.symbol).map { state.names.value(of: $0) != nil } ?? false
            if isTaken || state.builtin(name.symbol) != nil {
                evaluator.report.warn(
                    .hidesName, "`\(text)` means something else already, which hides this company",
                    at: [(name.span, "")])
            } else if state.unit(name.symbol) != nil {
                evaluator.report.warn(
                    .hidesName, "`\(text)` now hides the unit of that name; unit(\"\(text)\") still gives it",
                    at: [(name.span, "")])
            }
        }
    }

    /// A flow goes over a period, and a balance stands at a date.
    func checkTime(of metric: Int, _ time: Figure.Time, _ span: Span) throws(Failure) {
        let metric = state.companies.metrics[metric]
        let words: String
        switch (metric.kind, time) {
        case (.flow, .date): words = "a flow, which goes over a period, and is given at a date"
        case (.balance, .period): words = "a balance, which stands at a date, and is given over a period"
        default: return
        }
        let message = "\(state.symbols.text(Symbol(index: metric.name))) is \(words)"
        try evaluator.report.caution(Said(.basisMismatch, message), at: [(span, "")])
    }
}

extension Source {
    /// What tells one file's figures from another's: its full path, or its name where it has none.
    var origin: String { path.isEmpty ? name : path }
}
