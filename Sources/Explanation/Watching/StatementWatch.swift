import Companies
import Evaluation
import Reporting
import Resolution

/// Watches all that a statement evaluates, so that whatever it shows can be opened afterwards: the steps of each of its
/// expressions, the figures that were looked up, and the rates that were taken.
package final class StatementWatch: Observer {
    private let steps = StepRecorder(most: 300_000)
    private let watch = FigureWatch()
    /// The rates that were taken, each once, in the order they were met.
    package private(set) var rates: [RateUse] = []
    /// What each step of a comparison's column was found for.
    private(set) var rows: [ObjectIdentifier: ComparedFor] = [:]
    /// What was moved while a step of a sensitivity's expression was found.
    private(set) var moves: [ObjectIdentifier: Variation.Move] = [:]
    /// The rate that a cell of a comparison was converted at after it was found.
    private(set) var cellRates: [ObjectIdentifier: RateUse] = [:]
    private var lastCell: Step?
    /// The changes of each scenario that is compared, in order.
    private var variations: [Variation?] = []

    /// The row of a comparison.
    enum ComparedFor: Hashable {
        case company(Int)
        /// By its place among those that were asked for.
        case scenario(Int)
    }

    package init() {}

    package func willEvaluate(_ node: Node, _ evaluator: Evaluator) {
        let outer = steps.open.last
        steps.willEvaluate(node, evaluator)
        guard let outer, let step = steps.open.last else { return }
        switch outer.node.form {
        case .compare(let compare) where compare.columns.contains { $0.node === node }:
            note(step, of: compare, evaluator)
        case .sensitivity(let body, _) where body === node:
            moves[ObjectIdentifier(step)] = evaluator.lens.variation?.move
        default: break
        }
    }

    private func note(_ step: Step, of compare: CompareNode, _ evaluator: Evaluator) {
        switch compare.rows {
        case .companies(_, let slot):
            if case .company(let company)? = slot.value(in: evaluator) {
                rows[ObjectIdentifier(step)] = .company(company)
            }
        case .scenarios:
            let variation = evaluator.lens.variation
            let known = variations.lastIndex { $0 === variation }
            if known == nil { variations.append(variation) }
            rows[ObjectIdentifier(step)] = .scenario(known ?? variations.count - 1)
        }
    }

    package func didEvaluate(_ node: Node, _ value: Value, _ evaluator: Evaluator) {
        let step = steps.open.last
        steps.didEvaluate(node, value, evaluator)
        lastCell = step.flatMap { rows[ObjectIdentifier($0)] == nil ? nil : $0 }
    }

    package var openCount: Int { steps.openCount }
    package func rewind(to openCount: Int) { steps.rewind(to: openCount) }

    package func didLookUp(_ figure: Figure, _ path: Path, _ value: Value) {
        steps.didLookUp(figure, path, value)
        watch.didLookUp(figure, path, value)
    }

    package func didNote(_ finding: any Reporting.Finding) {
        steps.didNote(finding)
        guard let rate = finding as? RateUse else { return }
        if !rates.contains(rate) { rates.append(rate) }
        if let lastCell, steps.open.last?.children.last === lastCell { cellRates[ObjectIdentifier(lastCell)] = rate }
    }

    /// The figures that were looked up, each once, in the order they were met.
    package var figures: [(figure: Figure, path: Path, value: Value)] {
        watch.entries.map { ($0.figure, $0.path, $0.value) }
    }

    /// The step of an expression of the statement, by its place in the text; the last one, where it was found again.
    func root(_ span: Span, _ source: Source) -> Step? {
        steps.roots.last { $0.node.span == span && $0.source === source }
    }

    /// The names of the session that stand in the statement's expressions, each once.
    package func names(in source: Source) -> [NameID] {
        var names: [NameID] = []
        var rest = steps.roots.filter { $0.source === source }.map(\.node)
        var seen: Set<NameID> = []
        while let node = rest.popLast() {
            if let name = node.name, seen.insert(name).inserted { names.append(name) }
            if case .lambda(let code, _) = node.form { rest.append(code.body) }
            rest += node.parts
        }
        return names
    }
}
