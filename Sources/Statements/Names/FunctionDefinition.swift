import Reporting
import Resolution
import Syntax

/// Gives a name a function: `fn f(x) = E`.
struct FunctionDefinition {
    private let execution: Execution

    init(_ execution: Execution) { self.execution = execution }

    func carryOut(_ tree: FunctionTree) throws(Failure) {
        let state = execution.state
        execution.begin()
        let place = state.declare(tree.name.symbol)
        if !state.names.isDefined(place) { Hiding(execution).warn(ofNew: tree.name, isFunction: true) }
        let resolver = execution.resolver()
        resolver.defining = place
        let code = try resolver.function(tree.parameters, tree.body, execution.span)
        let function = Function(name: execution.text(tree.name), body: .code(code))
        state.set(place, Variable(name: tree.name.symbol, value: .function(function), kind: .function))
    }
}
