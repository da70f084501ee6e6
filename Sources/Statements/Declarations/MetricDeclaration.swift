import Companies
import Quantities
import Reporting
import Resolution
import Syntax

/// `metric revenue : flow also 收入`.
struct MetricDeclaration {
    private let execution: Execution
    private var state: State { execution.state }

    /// What a metric may be, as it is typed.
    private static let kinds: [(word: String, kind: Basis.Kind)] = [
        ("flow", .flow), ("balance", .balance), ("average", .average), ("ratio", .ratio), ("rate", .rate),
        ("attribute", .attribute),
    ]

    init(_ execution: Execution) { self.execution = execution }

    func carryOut(_ tree: MetricTree) throws(Failure) {
        let kind = try kind(tree.kind)
        var metric = Metric(name: tree.name.symbol.index, title: tree.title, also: [], kind: kind)
        if let known = state.companies.metric(named: tree.name.symbol.index) {
            // One that is known, perhaps by another name, gains the names it did not have.
            metric = state.companies.metrics[known]
            guard metric.kind == kind else {
                throw execution.failure(
                    MetricDeclarationFinding.otherKind(execution.text(tree.name), metric.kind), at: tree.name.span)
            }
        }
        for name in tree.also {
            guard let other = state.companies.metric(named: name.symbol.index) else { continue }
            let owner = state.companies.metrics[other].name
            guard owner == metric.name else {
                throw execution.failure(
                    MetricDeclarationFinding.nameOf(execution.text(name), execution.text(owner)), at: name.span)
            }
        }
        metric.also += tree.also.map(\.symbol.index).filter { $0 != metric.name && !metric.also.contains($0) }
        state.define(metric)
    }

    private func kind(_ name: Name) throws(Failure) -> Basis.Kind {
        let word = execution.text(name)
        if let known = MetricDeclaration.kinds.first(where: { $0.word == word }) { return known.kind }
        let names = MetricDeclaration.kinds.map(\.word)
        throw execution.failure(
            MetricDeclarationFinding.noKind(word, among: names), at: name.span,
            fix: nearestNames(word, among: names).first)
    }
}
