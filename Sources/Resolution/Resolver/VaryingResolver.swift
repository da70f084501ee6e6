import Reporting
import Syntax

/// Resolves `table(…)`, `solve(…)` and `sensitivity(…)`, which evaluate their first argument many times.
struct VaryingResolver {
    let resolver: Resolver

    private var environment: Environment { resolver.environment }

    /// - Returns: Nil where the name is another's.
    func node(_ callee: Tree, _ arguments: [Argument], _ span: Span) throws(Failure) -> Node? {
        guard case .name(let symbol) = callee.form, let task = Varying.Task(symbol, environment.state.known),
            environment.isFree(symbol)
        else { return nil }
        guard let first = arguments.first, first.name == nil, first.figure == nil else {
            throw failure(.noExpression(task), span)
        }
        let rest = arguments.dropFirst()
        if task == .sensitivity { return try sensitivity(first.value, rest, span) }
        let mark = environment.scope.mark
        var axes = try self.axes(rest, task)
        guard axes.count >= 1, axes.count <= task.mostAxes else { throw failure(.axes(task), span) }
        // The values are found before any of the names has its slot.
        for (index, argument) in rest.enumerated() {
            guard let name = argument.name, argument.figure == nil else { continue }
            axes[index].slot = try environment.declare(name)
        }
        defer { environment.scope.leave(mark) }
        if task == .table {
            let body = try varied(first.value)
            return Node(span, .table(TableNode(body, try reaching(axes))))
        }
        guard case .comparison(let left, let steps) = first.value.form, steps.count == 1, steps[0].comparison == .equal
        else { throw failure(.noEquation(task), first.value.span) }
        let (one, other) = (try varied(left), try varied(steps[0].tree))
        return Node(span, .solve(SolveNode(one, other, first.value.span, try reaching(axes)[0])))
    }

    /// The axes, once the expression was read: a name that is in it nowhere, and that nothing outside rests on, varies
    /// nothing.
    private func reaching(_ axes: [Axis]) throws(Failure) -> [Axis] {
        var axes = axes
        for index in axes.indices {
            guard let slot = axes[index].slot else { continue }
            axes[index].isMentioned = environment.scope.isUsed(slot)
            if !axes[index].isMentioned, axes[index].place == nil {
                throw failure(.notReached(axes[index].name), axes[index].span)
            }
        }
        return axes
    }

    /// What is varied, without the slots of its names.
    private func axes(_ arguments: ArraySlice<Argument>, _ task: Varying.Task) throws(Failure) -> [Axis] {
        var axes: [Axis] = []
        for argument in arguments {
            let values = try resolver.node(argument.value)
            if let figure = argument.figure {
                let place = try WhatIfResolver(resolver: resolver).place(figure)
                let name = environment.passage.text(figure.span)
                axes.append(Axis(name: name, span: figure.span, slot: nil, place: place, values: values))
                continue
            }
            guard let name = argument.name else { throw failure(.unnamedAxis(task), argument.value.span) }
            let text = environment.text(name.symbol)
            guard !axes.contains(where: { $0.name == text }) else { throw failure(.variedTwice(text), name.span) }
            // A variable of the name is varied too, so that what rests on it follows.
            var place: Replacement.Place?
            if environment.local(name.symbol) == nil, let known = environment.variable(name.symbol) {
                place = .variable(known)
            }
            axes.append(Axis(name: text, span: name.span, slot: nil, place: place, values: values))
        }
        return axes
    }

    private func sensitivity(_ tree: Tree, _ rest: ArraySlice<Argument>, _ span: Span) throws(Failure) -> Node {
        guard rest.count <= 1 else { throw failure(.tooManyArguments(.sensitivity), span) }
        var by: Node?
        if let argument = rest.first {
            if let name = argument.name, case let text = environment.text(name.symbol), text != "by" {
                throw failure(.noParameter(.sensitivity, text), name.span)
            }
            by = try resolver.node(argument.value)
        }
        return Node(span, .sensitivity(try varied(tree), by: by))
    }

    private func varied(_ tree: Tree) throws(Failure) -> Node { try WhatIfResolver(resolver: resolver).varied(tree) }

    private func failure(_ finding: WhatIfFinding, _ span: Span) -> Failure {
        environment.passage.failure(finding, at: span)
    }
}
