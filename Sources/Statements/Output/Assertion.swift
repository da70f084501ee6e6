import Evaluation
import Reporting
import Resolution
import Syntax

/// `assert E`: fails where it does not hold, and says what its sides come to.
struct Assertion {
    private let execution: Execution
    private var evaluator: Evaluator { execution.evaluator }

    init(_ execution: Execution) { self.execution = execution }

    /// The chance that a correction asks for.
    private static let sureEnough = "95%"

    /// Whether it holds; where it is true or false by samples, for all of them.
    private func holds(_ resolved: Resolved, _ tree: Tree) throws(Failure) -> Bool {
        let value = try evaluator.run(resolved)
        if case .truth(let truth) = value { return truth }
        guard case .event(let event) = value else {
            throw evaluator.site.wrongKind(value, .truth, at: resolved.span)
        }
        if let answer = event.answer { return answer }
        let (holding, present) = event.tally
        let text = evaluator.site.text(tree.span)
        throw evaluator.site.failure(
            SamplingFinding.truthWanted(holding: holding, of: present), at: tree.span,
            fix: evaluator.site.replacing(
                tree.span, with: "chance(\(text)) >= \(Assertion.sureEnough)", in: tree.span))
    }

    func carryOut(_ tree: Tree) throws(Failure) {
        let resolver = execution.resolver()
        let resolved = try resolver.resolved(tree)
        execution.begin()
        if execution.isChecking { return }
        if try holds(resolved, tree) {
            // What holds needs no explanation; its warnings stay.
            evaluator.report.forgetNotes()
            return
        }
        var sides: [(Span, String)] = []
        var apart: String?
        let operands = resolved.node.sides.map { resolved.part($0) }
        if resolved.node.isCloseness, operands.count == 2 {
            let places = Places(whole: resolved.span, left: operands[0].span, right: operands[1].span)
            let (left, right) = (try evaluator.quantity(operands[0]), try evaluator.quantity(operands[1]))
            apart = evaluator.text(.quantity(try evaluator.ordering.distance(left, right, places)))
        }
        for operand in operands { sides.append((operand.span, evaluator.text(try evaluator.run(operand)))) }
        let finding = StatementFinding.assertionFailed(sides: sides.map(\.1), apart: apart)
        throw evaluator.site.failure(finding, at: sides.isEmpty ? [(tree.span, "false")] : sides)
    }
}
