import Reporting
import Syntax

/// Functions and `where`: what declares local names.
extension Resolver {
    func bindings(_ body: Tree, _ bindings: [Binding], _ span: Span) throws(Failure) -> Node {
        let mark = environment.scope.mark
        var made: [LocalBinding] = []
        for (index, binding) in bindings.enumerated() {
            if let first = bindings[..<min(index, Scope.mostNames)].first(where: {
                $0.name.symbol == binding.name.symbol
            }) {
                throw Failure(
                    Diagnostic(
                        .error, NameFinding.boundTwice(environment.text(binding.name.symbol)),
                        labels: [Label(source, binding.name.span), Label(source, first.name.span)]))
            }
            let value = try node(binding.value)
            made.append(
                LocalBinding(slot: try environment.declare(binding.name), place: binding.name.span, value: value))
        }
        let body = try node(body)
        for index in made.indices { made[index].isUsed = environment.scope.isUsed(made[index].slot) }
        let result = Node(span, .bindings(made, in: body))
        environment.scope.leave(mark)
        return result
    }

    func lambda(_ parameters: [Name], _ body: Tree, _ span: Span) throws(Failure) -> Node {
        environment.mentions.enter()
        defer { environment.mentions.leave() }
        let (function, scope) = try function(
            parameters.map { FunctionTree.Parameter(name: $0) }, body, span, isLambda: true)
        return Node(span, .lambda(function, captured: scope.captures.map(\.origin)))
    }

    /// A function with its text, resolved in a scope of its own.
    package func function(
        _ parameters: [FunctionTree.Parameter], _ body: Tree, _ span: Span
    ) throws(Failure) -> FunctionCode {
        try function(parameters, body, span, isLambda: false).0
    }

    private func function(
        _ parameters: [FunctionTree.Parameter], _ body: Tree, _ span: Span, isLambda: Bool
    ) throws(Failure) -> (FunctionCode, Scope) {
        let outer = environment.scope
        let inner = Scope(parent: outer, isLambda: isLambda, parameters: parameters.count)
        environment.scope = inner
        defer { environment.scope = outer }
        guard parameters.count <= Scope.mostNames else { throw environment.tooManyNames(span) }
        var made: [FunctionCode.Parameter] = []
        for (index, parameter) in parameters.enumerated() {
            if parameters[..<index].contains(where: { $0.name.symbol == parameter.name.symbol }) {
                throw passage.failure(
                    NameFinding.parameterTwice(environment.text(parameter.name.symbol)), at: parameter.name.span)
            }
            // An initial value may use the parameters before it.
            let initial: Node?
            if let tree = parameter.initial { initial = try node(tree) } else { initial = nil }
            let type: ParameterType?
            if let written = parameter.type { type = try ParameterType(written, environment) } else { type = nil }
            made.append(FunctionCode.Parameter(name: parameter.name.symbol, type: type, initial: initial))
            inner.declare(parameter.name.symbol, parameter: index)
        }
        let resolved = try node(body)
        state.functionCount += 1
        let code = FunctionCode(
            resolved, frame, serial: state.functionCount, parameters: made, captureSlots: inner.captures.map(\.slot),
            uses: environment.used, span: span)
        return (code, inner)
    }
}
