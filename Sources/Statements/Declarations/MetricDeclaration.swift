import Companies
import Quantities
import Reporting
import Resolution
import Syntax

/// `metric revenue also 收入 : flow of Money`.
struct MetricDeclaration {
    private let execution: Execution
    private var state: State { execution.state }

    init(_ execution: Execution) { self.execution = execution }

    func carryOut(_ tree: MetricTree) throws(Failure) {
        let kind = try kind(tree.kind)
        let dimension = try tree.dimension.map { (tree) throws(Failure) in try self.dimension(tree) }
        var metric = Metric(
            name: tree.name.symbol.index, title: tree.title, also: [], kind: kind, dimension: dimension)
        if let known = state.companies.metric(named: tree.name.symbol.index) {
            // One that is known, perhaps by another name, gains the names it did not have.
            metric = state.companies.metrics[known]
            guard metric.kind == kind else {
                throw execution.failure(
                    MetricDeclarationFinding.otherKind(execution.text(tree.name), metric.kind), at: tree.name.span)
            }
            if let dimension {
                let old = metric.dimension ?? dimension
                guard old.isSame(as: dimension, state.units) else {
                    throw execution.failure(
                        MetricDeclarationFinding.otherDimension(execution.text(tree.name), old.text),
                        at: tree.dimension?.span ?? tree.name.span)
                }
                metric.dimension = old
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

    private func dimension(_ tree: UnitTree) throws(Failure) -> MetricDimension {
        if let dimension = try execution.resolver(of: tree.span).dimension(tree) { return dimension }
        throw execution.failure(MetricDeclarationFinding.noDimension(execution.source.text(tree.span)), at: tree.span)
    }

    private func kind(_ name: Name) throws(Failure) -> Basis.Kind {
        let word = execution.text(name)
        if let known = Metric.kinds.first(where: { $0.word == word }) { return known.kind }
        let names = Metric.kinds.map(\.word)
        throw execution.failure(
            MetricDeclarationFinding.noKind(word, among: names), at: name.span,
            fix: nearestNames(word, among: names).first)
    }
}
