import Evaluation
import Reporting
import Resolution
import Syntax

/// Gives a name a value: `x = E`, `assume x = E because "…"`.
struct VariableDefinition {
    fileprivate let execution: Execution

    init(_ execution: Execution) { self.execution = execution }

    /// - Parameter why: the reason of an assumption; nil for a variable.
    func carryOut(_ name: Name, _ tree: Tree, why: String? = nil) throws(Failure) {
        let (state, evaluator) = (execution.state, execution.evaluator)
        let resolver = execution.resolver()
        let resolved = try resolver.resolved(tree)
        execution.begin()
        let isNew = state.names.place(of: name.symbol).map { !state.names.isDefined($0) } ?? true
        if isNew { Hiding(execution).warn(ofNew: name, isFunction: tree.isLambda) }
        if execution.isChecking {
            _ = state.declare(name.symbol)
            return
        }
        let value = try evaluator.run(resolved)
        let drawn = evaluator.lens.draws.serial
        let place = state.declare(name.symbol)
        let used = state.names.reached(from: resolver.used).map {
            (name: $0, variable: LiveFormulas(evaluator).atThisMoment($0))
        }
        var variable = Variable(name: name.symbol, value: value, kind: why == nil ? .variable : .assumption)
        variable.rests = evaluator.report.rests
        variable.why = why
        variable.restsOnNewestRate = state.restsOnNewestRate
        variable.madeAsOf = state.madeAsOf(using: used.map(\.variable))
        variable.definition = Definition(resolved, used: used, draws: drawn)
        state.set(place, variable)
    }
}

extension VariableDefinition {
    /// Gives a name a value that is not to be found again: that of a screen.
    func carryOut(_ name: Name, _ value: Value) {
        let state = execution.state
        let isNew = state.names.place(of: name.symbol).map { !state.names.isDefined($0) } ?? true
        if isNew { Hiding(execution).warn(ofNew: name, isFunction: false) }
        var variable = Variable(name: name.symbol, value: value, kind: .variable)
        variable.rests = execution.report.rests
        variable.restsOnNewestRate = state.restsOnNewestRate
        state.set(state.declare(name.symbol), variable)
    }
}

extension Tree {
    var isLambda: Bool { if case .lambda = form { true } else { false } }
}
