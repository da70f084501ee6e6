import Quantities
import Reporting
import Syntax

/// `with`, scenarios, and the names that a table, `solve` and `sensitivity` vary.
extension Resolver {
    func with(_ overrides: [Override], _ body: Tree, _ span: Span) throws(Failure) -> Node {
        Node(span, .with(try replacements(overrides), try varied(body)))
    }

    /// What is evaluated with other values in force.
    private func varied(_ tree: Tree) throws(Failure) -> Node {
        let outer = isVaried
        isVaried = true
        defer { isVaried = outer }
        return try node(tree)
    }

    package func replacements(_ overrides: [Override]) throws(Failure) -> [Replacement] {
        var made: [Replacement] = []
        for override in overrides {
            try poll(override.target.span)
            guard let value = override.value else {
                guard case .name(let name) = override.target.form else { continue }
                if visible(name) != nil, state.scenarios[name.index] == nil {
                    throw failure(
                        .badStatement,
                        "`\(state.symbols.text(name))` needs its new value here, unless it is a scenario",
                        at: override.target.span)
                }
                made.append(Replacement(span: override.target.span, place: .scenario(name), value: nil))
                continue
            }
            let node = try node(value)
            made.append(Replacement(span: override.target.span, place: try place(override.target), value: node))
        }
        return made
    }

    /// The variable or figure whose place another value takes.
    func place(_ target: Tree) throws(Failure) -> Replacement.Place {
        switch target.form {
        case .name(let name):
            let text = state.symbols.text(name)
            if local(name) != nil {
                throw failure(
                    .wrongKind, "`\(text)` is given its value inside this expression; change it there",
                    at: target.span)
            }
            if let known = visible(name), state.names[known].kind != .function {
                use(known)
                return .variable(known)
            }
            if state.names.variables.contains(where: { $0.name == name && $0.kind == .function && $0.value != nil }) {
                throw failure(
                    .wrongKind, "`\(text)` is a function, and only variables and figures are varied", at: target.span)
            }
            if state.company(name) != nil {
                throw failure(
                    .wrongKind, "`\(text)` is a company; one of its figures is varied, such as `\(text).revenue`",
                    at: target.span)
            }
            throw unknownName(name, target.span, isCall: false)
        case .index(let base, let index):
            if let member = try node(base).member { return .figure(member, index: try node(index)) }
        default: if let member = try node(target).member { return .figure(member, index: nil) }
        }
        throw failure(.wrongKind, "only a variable or a company's figure can be given another value", at: target.span)
    }

    /// The node of `table(…)`, `solve(…)` or `sensitivity(…)`, which evaluate their first argument many times; nil where
    /// the name is another's.
    func varying(_ callee: Tree, _ arguments: [Argument], _ span: Span) throws(Failure) -> Node? {
        guard case .name(let symbol) = callee.form, let task = Varying.Task(symbol, state.words),
            local(symbol) == nil, visible(symbol) == nil
        else { return nil }
        guard let first = arguments.first, first.name == nil, first.figure == nil else {
            throw failure(.wrongArguments, "first the expression: \(task.signature)", at: span)
        }
        if task == .sensitivity { return try sensitivity(first.value, Array(arguments.dropFirst()), span) }
        var axes: [Axis] = []
        let mark = scope.mark
        for argument in arguments.dropFirst() {
            let values = try node(argument.value)
            if let figure = argument.figure {
                let place = try place(figure)
                axes.append(
                    Axis(name: source.text(figure.span), span: figure.span, slot: nil, place: place, values: values))
                continue
            }
            guard let name = argument.name else {
                throw failure(
                    .wrongArguments, "what is varied has a name: \(task.signature)", at: argument.value.span)
            }
            let text = state.symbols.text(name.symbol)
            guard !axes.contains(where: { $0.name == text }) else {
                throw failure(.duplicateName, "`\(text)` is varied twice", at: name.span)
            }
            // A variable of the name is varied too, so that what rests on it follows.
            var place: Replacement.Place?
            if local(name.symbol) == nil, let known = visible(name.symbol), state.names[known].kind != .function {
                place = .variable(known)
            }
            axes.append(Axis(name: text, span: name.span, slot: nil, place: place, values: values))
        }
        guard axes.count >= 1, axes.count <= task.mostAxes else {
            throw failure(.wrongArguments, "this takes \(task.axesWords): \(task.signature)", at: span)
        }
        // The values are found before any of the names has its slot.
        for (index, argument) in arguments.dropFirst().enumerated() {
            guard let name = argument.name, argument.figure == nil else { continue }
            guard scope.size < Scope.mostNames else { throw tooManyNames(name.span) }
            axes[index].slot = scope.declare(name.symbol)
        }
        defer { scope.leave(mark) }
        if task == .table { return Node(span, .table(TableNode(try varied(first.value), axes))) }
        guard case .comparison(let left, let steps) = first.value.form, steps.count == 1, steps[0].comparison == .equal
        else {
            throw failure(
                .wrongArguments, "solve wants an equation with `==`: \(task.signature)", at: first.value.span)
        }
        return Node(
            span, .solve(SolveNode(try varied(left), try varied(steps[0].tree), first.value.span, axes[0])))
    }

    private func sensitivity(_ tree: Tree, _ rest: [Argument], _ span: Span) throws(Failure) -> Node {
        let signature = Varying.Task.sensitivity.signature
        guard rest.count <= 1 else { throw failure(.wrongArguments, "too many arguments: \(signature)", at: span) }
        var by: Node?
        if let argument = rest.first {
            if let name = argument.name, state.symbols.text(name.symbol) != "by" {
                throw failure(
                    .wrongArguments, "sensitivity has no parameter `\(state.symbols.text(name.symbol))`: \(signature)",
                    at: name.span)
            }
            by = try node(argument.value)
        }
        return Node(span, .sensitivity(try varied(tree), by: by))
    }
}

/// The functions whose first argument is evaluated again and again.
package enum Varying {
    package enum Task: String, CaseIterable {
        case table, solve, sensitivity

        init?(_ name: Symbol, _ words: Words) {
            guard let index = words.varying.firstIndex(of: name) else { return nil }
            self = Task.allCases[index]
        }

        package var signature: String {
            switch self {
            case .table: "table(expression, name = from..to step s, name = …)"
            case .solve: "solve(left == right, name = low..high)"
            case .sensitivity: "sensitivity(expression, by = 10%)"
            }
        }

        var mostAxes: Int { self == .table ? 2 : 1 }
        var axesWords: String { self == .table ? "one or two names to vary" : "one name to vary" }
    }
}
