import Evaluation
import Reporting
import Resolution
import Syntax

/// Gives a name a formula: `x := E`. It is found once, so that one which cannot be is refused, and anew whenever it is
/// used.
struct FormulaDefinition {
    private let execution: Execution

    init(_ execution: Execution) { self.execution = execution }

    func carryOut(_ name: Name, _ tree: Tree) throws(Failure) {
        let state = execution.state
        let resolver = execution.resolver()
        let resolved = try resolver.resolved(tree)
        execution.begin()
        let isKnown = state.names.place(of: name.symbol).map { state.names.isDefined($0) } ?? false
        if !isKnown { Hiding(execution).warn(ofNew: name, isFunction: tree.isLambda) }
        let place = state.declare(name.symbol)
        if execution.isChecking { return }
        var variable = Variable(name: name.symbol, kind: .formula)
        variable.definition = Definition(resolved, used: resolver.used.map { (name: $0, variable: state.names[$0]) })
        state.set(place, variable)
        let draws = state.draws
        _ = try LiveFormulas(execution.evaluator).value(of: place, name.span)
        if state.draws > draws {
            // It draws the same samples whenever it is found.
            variable.definition = variable.definition.map {
                Definition($0.resolved, used: $0.used, draws: draws + 1)
            }
            state.set(place, variable)
        }
        execution.report.forgetNotes()
    }
}
