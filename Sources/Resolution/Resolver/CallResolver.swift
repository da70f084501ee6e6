import Reporting
import Syntax

/// Resolves calls: of what a name means here, or of whatever else an expression gives.
struct CallResolver {
    let resolver: Resolver

    private var environment: Environment { resolver.environment }
    private var state: State { resolver.environment.state }

    func node(_ callee: Tree, _ arguments: [Argument], _ span: Span) throws(Failure) -> Node {
        let given =
            isDistribution(callee)
            ? try environment.meaningEveryDigit { () throws(Failure) in try nodes(arguments, of: callee) }
            : try nodes(arguments, of: callee)
        func call(_ callee: Node) -> Node { Node(span, .call(Invocation(callee, given))) }
        guard case .name(let symbol) = callee.form else { return call(try resolver.node(callee)) }
        if let slot = environment.local(symbol) { return call(Node(callee.span, .local(slot))) }
        if let name = environment.visible(symbol), isFunction(name) || state.builtin(symbol) == nil {
            return call(resolver.global(name, callee.span))
        }
        if state.hasFailed(symbol) { throw UnknownName(symbol, callee.span, environment).callFailure }
        if let builtin = state.builtin(symbol), !(builtin.givesWay && environment.ahead(symbol) != nil) {
            return Node(span, .builtin(BuiltinCall(span, builtin, given) { state.symbols.text($0) }))
        }
        if let name = environment.ahead(symbol) { return call(resolver.global(name, callee.span)) }
        if let function = try state.shipped(symbol) { return call(.constant(callee.span, .function(function))) }
        throw UnknownName(symbol, callee.span, environment).callFailure
    }

    /// Whether a distribution is made of its arguments.
    private func isDistribution(_ callee: Tree) -> Bool {
        guard environment.printed != nil, case .name(let symbol) = callee.form else { return false }
        return environment.local(symbol) == nil && state.builtin(symbol)?.samples == .draws
    }

    private func nodes(_ arguments: [Argument], of callee: Tree) throws(Failure) -> [ArgumentNode] {
        let columns = ColumnNames(resolver, callee)
        var given: [ArgumentNode] = []
        given.reserveCapacity(arguments.count)
        for (index, argument) in arguments.enumerated() {
            try environment.poll(argument.value.span)
            if let figure = argument.figure {
                throw environment.passage.failure(WhatIfFinding.figureElsewhere, at: figure.span)
            }
            let value: Node
            if index > 0, let cents = cents(argument.value, of: callee) {
                value = cents
            } else if let columns, let column = try columns.node(argument, index) {
                value = column
            } else {
                if case .name = argument.value.form { environment.isArgument = true }
                defer { environment.isArgument = false }
                value = try resolver.node(argument.value)
            }
            given.append(ArgumentNode(name: argument.name?.symbol, node: value))
        }
        return given
    }

    /// Whether a name of the session is a function, or may be one: it has no value yet where a file is only checked.
    private func isFunction(_ name: NameID) -> Bool {
        guard let value = state.names.value(of: name) else { return state.names[name].kind != .formula }
        if case .function = value { return true }
        return false
    }

    /// The word `cents` after the first argument of a function that rounds, where nothing else is called so.
    private func cents(_ argument: Tree, of callee: Tree) -> Node? {
        guard case .name(let word) = argument.form, state.symbols.text(word) == Parameter.cents,
            case .name(let function) = callee.form,
            state.builtin(function)?.parameters.contains(where: { $0.kind == .places }) == true,
            environment.isFree(word), environment.isFree(function)
        else { return nil }
        return .constant(argument.span, .text(Parameter.cents))
    }
}
