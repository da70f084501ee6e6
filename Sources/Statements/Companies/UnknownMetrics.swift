import Companies
import Quantities
import Reporting
import Resolution
import Syntax

/// Figures of metrics that there are not. All of a company's are said at once, each with the line that would declare it.
struct UnknownMetrics {
    private let execution: Execution
    private var state: State { execution.state }

    init(_ execution: Execution) { self.execution = execution }

    /// Fails where a figure within is of no metric.
    func refuse(in items: [CompanyItem]) throws(Failure) {
        var failures: [Failure] = []
        var seen: Set<Symbol> = []
        collect(items, isOver: nil, units: [], &seen, &failures)
        guard var first = failures.first else { return }
        first.more = failures.dropFirst().map(\.diagnostic)
        throw first
    }

    private func collect(
        _ items: [CompanyItem], isOver: Bool?, units: [UnitTree], _ seen: inout Set<Symbol>, _ failures: inout [Failure]
    ) {
        for item in items {
            switch item {
            case .figure(let figure):
                guard state.metric(figure.name.symbol) == nil, seen.insert(figure.name.symbol).inserted else { break }
                failures.append(failure(figure, isOver: isOver, units: units))
            case .block(let block):
                collect(
                    block.items, isOver: block.isOver ?? isOver, units: block.units.isEmpty ? units : block.units,
                    &seen, &failures)
            case .source, .fiscalYear, .assumption, .metric, .check: break
            }
        }
    }

    /// - Parameters:
    ///   - isOver: whether it stands over a period, or at a date; nil where neither is written.
    ///   - units: those of its block.
    func failure(_ figure: FigureTree, isOver: Bool?, units: [UnitTree]) -> Failure {
        let text = execution.text(figure.name)
        let near = nearestNames(text, among: state.companies.metricNames.map { execution.text($0) }.sorted())
        let declaration = "metric \(text) : \(sort(of: figure, isOver: isOver, units: units))"
        return execution.failure(
            CompanyDefinitionFinding.noMetric(text, near: near, declaration: declaration), at: figure.name.span,
            fix: near.first ?? declaration)
    }

    /// The kind and the dimension that a figure seems to have: `flow of Money`.
    private func sort(of figure: FigureTree, isOver: Bool?, units: [UnitTree]) -> String {
        guard let unit = figure.values.lazy.compactMap({ self.unit(of: $0.tree, in: units) }).first else {
            return isOver == true ? "flow" : isOver == false ? "balance" : "attribute"
        }
        let dimension = MetricDimension(of: unit, state.units)
        if dimension.isSame(as: .number, state.units) {
            if state.units.isPercentLike(unit) { return "ratio of Number" }
            return (isOver == true ? "flow" : isOver == false ? "balance" : "attribute") + " of Number"
        }
        let kind = state.units.timeExponent(of: unit) == -1 ? "rate" : isOver == true ? "flow" : "balance"
        return "\(kind) of \(dimension.text)"
    }

    /// The unit of the first number in a value; one that has none takes the only one of its block.
    private func unit(of tree: Tree, in units: [UnitTree]) -> UnitID? {
        switch tree.form {
        case .number(let literal):
            let resolver = execution.resolver(of: tree.span)
            func read(_ tree: UnitTree) -> UnitID? { (try? resolver.unit(tree, of: nil))?.unit }
            if let currency = literal.currency { return state.unit(currency.symbol) }
            if let unit = literal.unit { return read(unit) }
            return units.count == 1 ? read(units[0]) : units.isEmpty ? UnitID.none : nil
        case .negate(let inner), .qualified(_, let inner): return unit(of: inner, in: units)
        case .binary(.add, let left, _), .binary(.subtract, let left, _): return unit(of: left, in: units)
        default: return nil
        }
    }
}
