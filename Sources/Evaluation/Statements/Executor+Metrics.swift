import Companies
import Quantities
import Reporting
import Syntax

/// Metrics, and what the names of metrics and companies may be.
extension Executor {
    func define(_ tree: MetricTree, _ source: Source) throws(Failure) {
        world.needCompanies()
        let kinds: [(String, Basis.Kind)] = [
            ("flow", .flow), ("balance", .balance), ("average", .average), ("ratio", .ratio), ("rate", .rate),
            ("attribute", .attribute),
        ]
        let word = world.symbols.text(tree.kind.symbol)
        guard let kind = kinds.first(where: { $0.0 == word })?.1 else {
            let names = kinds.map(\.0)
            throw failure(
                source, .badStatement, "`\(word)` is no kind of metric; the kinds are \(names.joined(separator: ", "))",
                at: tree.kind.span, fix: nearestNames(word, among: names).first)
        }
        var metric = Metric(name: tree.name.symbol.index, title: tree.title, also: [], kind: kind)
        if let known = world.companies.metric(named: tree.name.symbol.index) {
            // One that is known, perhaps by another name, gains the names it did not have.
            metric = world.companies.metrics[known]
            guard metric.kind == kind else {
                throw failure(
                    source, .duplicateName,
                    "there is a metric `\(world.symbols.text(tree.name.symbol))` already, and it is \(metric.kind.words)",
                    at: tree.name.span)
            }
        }
        for name in tree.also {
            guard let other = world.companies.metric(named: name.symbol.index) else { continue }
            let owner = world.companies.metrics[other].name
            guard owner == metric.name else {
                let (text, own) = (world.symbols.text(name.symbol), world.symbols.text(Symbol(index: owner)))
                throw failure(
                    source, .duplicateName, "`\(text)` is a name of the metric `\(own)` already", at: name.span)
            }
        }
        metric.also += tree.also.map(\.symbol.index).filter { $0 != metric.name && !metric.also.contains($0) }
        world.define(metric)
    }

    /// The metric of an assumption, which may bear any name: one that no metric has becomes a metric of its own.
    func declareMetric(_ name: Name) -> Int {
        world.define(Metric(name: name.symbol.index, title: nil, also: [], kind: .ratio))
    }

    /// The metric of a figure's name.
    func metric(_ name: Name, _ source: Source) throws(Failure) -> Int {
        if let metric = world.metric(name.symbol) { return metric }
        let text = world.symbols.text(name.symbol)
        let names = world.companies.metricNames.map { world.symbols.text(Symbol(index: $0)) }
        let near = nearestNames(text, among: names.sorted())
        throw failure(
            source, .unknownMetric, "there is no metric `\(text)`" + suggestion(near), at: name.span,
            fix: near.first ?? "metric \(text) : flow")
    }

    /// A company's names are not those of another, and a name that means something else too is warned of.
    func checkNames(of tree: CompanyTree, _ source: Source) throws(Failure) {
        let known = world.companies.company(named: tree.name.symbol.index)
        for name in [tree.name] + tree.also {
            let text = world.symbols.text(name.symbol)
            if let other = world.companies.company(named: name.symbol.index) {
                guard other != known else { continue }
                let own = world.symbols.text(Symbol(index: world.companies.companies[other].name))
                let words =
                    text == own
                    ? "there is another company `\(text)`" : "`\(text)` is a name of the company `\(own)` already"
                throw failure(source, .duplicateName, words, at: name.span)
            }
            let isTaken = world.slot(name.symbol).map { world.globals[$0].value != nil } ?? false
            if isTaken || world.builtin(name.symbol) != nil {
                try machine.warn(
                    .hidesName, "`\(text)` means something else already, which hides this company",
                    at: [(name.span, "")])
            } else if world.unit(name.symbol) != nil {
                try machine.warn(
                    .hidesName, "`\(text)` now hides the unit of that name; unit(\"\(text)\") still gives it",
                    at: [(name.span, "")])
            }
        }
    }

    /// A flow goes over a period, and a balance stands at a date.
    func checkTime(of metric: Int, _ time: Figure.Time, _ span: Span) throws(Failure) {
        let metric = world.companies.metrics[metric]
        let words: String
        switch (metric.kind, time) {
        case (.flow, .date): words = "a flow, which goes over a period, and is given at a date"
        case (.balance, .period): words = "a balance, which stands at a date, and is given over a period"
        default: return
        }
        let message = "\(world.symbols.text(Symbol(index: metric.name))) is \(words)"
        if world.settings.isStrict { throw machine.failure(.basisMismatch, message, at: span) }
        try machine.warn(.basisMismatch, message, at: [(span, "")])
    }
}

extension Source {
    /// What tells one file's figures from another's: its full path, or its name where it has none.
    var origin: String { path.isEmpty ? name : path }
}
