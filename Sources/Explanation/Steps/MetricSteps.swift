import Companies
import Evaluation
import Quantities
import Reporting
import Resolution

/// The steps of a picture of metrics: all their figures, which no expression within it looked up, each with what it was made
/// of and what it was converted to.
struct MetricSteps {
    private let root: Step
    private let explainer: Explainer

    /// Nil for what is no picture of metrics.
    init?(_ root: Step, _ explainer: Explainer) {
        guard case .chart? = root.value, !root.figures.isEmpty else { return nil }
        (self.root, self.explainer) = (root, explainer)
    }

    func tell() {
        // A conversion that was asked for is of one figure after the other.
        let conversions = root.children.filter { $0.node.conversion != nil }
        let areAll = conversions.count == root.figures.count
        for (place, (figure, path)) in root.figures.enumerated() {
            guard let value = try? explainer.aside().figures.value(of: figure, path, root.node.span) else { continue }
            // What another figure was made of was opened there.
            let isNew = explainer.told.insert("\(ObjectIdentifier(figure))").inserted
            let name = explainer.state.name(of: path) + (figure.time == .none ? "" : "[\(figure.time.name)]")
            let text = explainer.evaluator.text(value)
            explainer.add(1, "", Explainer.named(name, text), isNew ? explainer.origin(figure, path) : .none)
            if explainer.depth > 0, isNew, figure.formula is FigureFormula,
                let inner = explainer.recorded(figure, path, root.node.span)
            {
                explainer.openExpression(inner, 2, explainer.depth, text)
            }
            if areAll { tell(conversions[place], of: value) }
        }
    }

    private func tell(_ conversion: Step, of value: Value) {
        if let rate = conversion.rate, case .quantity(let from) = value,
            let own = explainer.state.units.currency(of: from.unit)
        {
            let amount = Explainer.lead(explainer.evaluator.text(.quantity(Quantity(from.number, unit: from.unit))))
                .text
            explainer.add(2, "≈", "\(amount) \(own == rate.base ? "×" : "/") \(rate.amount)", .reason(rate.reason))
        }
        let (lead, text) = Explainer.lead(explainer.describe(conversion))
        explainer.add(2, lead, text)
    }
}
