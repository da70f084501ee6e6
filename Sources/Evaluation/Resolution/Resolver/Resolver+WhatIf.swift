import Quantities
import Reporting
import Syntax

/// `with`, scenarios, and the names that a table, `solve` and `sensitivity` vary.
extension Resolver {
    func with(_ overrides: [Override], _ body: Tree, _ span: Span) throws(Failure) -> Code {
        With(span, try codes(overrides), body: try varied(body))
    }

    /// The code of what is evaluated with other values in force.
    private func varied(_ tree: Tree) throws(Failure) -> Code {
        let outer = isVaried
        isVaried = true
        defer { isVaried = outer }
        return try code(tree)
    }

    func codes(_ overrides: [Override]) throws(Failure) -> [OverrideCode] {
        var codes: [OverrideCode] = []
        for override in overrides {
            try poll(override.target.span)
            guard let value = override.value else {
                guard case .name(let name) = override.target.form else { continue }
                if visible(name) != nil, world.scenarios[name.index] == nil {
                    throw failure(
                        .badStatement,
                        "`\(world.symbols.text(name))` needs its new value here, unless it is a scenario",
                        at: override.target.span)
                }
                codes.append(OverrideCode(override.target.span, .scenario(name), value: nil))
                continue
            }
            let code = try code(value)
            codes.append(OverrideCode(override.target.span, try place(override.target), value: code))
        }
        return codes
    }

    /// The variable or figure whose place another value takes.
    func place(_ target: Tree) throws(Failure) -> OverrideCode.Place {
        switch target.form {
        case .name(let name):
            let text = world.symbols.text(name)
            if local(name) != nil {
                throw failure(
                    .wrongKind, "`\(text)` is given its value inside this expression; change it there",
                    at: target.span)
            }
            if let slot = visible(name), world.globals[slot].kind != .function {
                use(slot)
                return .variable(slot)
            }
            if world.globals.contains(where: { $0.name == name && $0.kind == .function && $0.value != nil }) {
                throw failure(
                    .wrongKind, "`\(text)` is a function, and only variables and figures are varied", at: target.span)
            }
            if world.company(name) != nil {
                throw failure(
                    .wrongKind, "`\(text)` is a company; one of its figures is varied, such as `\(text).revenue`",
                    at: target.span)
            }
            throw unknownName(name, target.span, isCall: false)
        case .index(let base, let index):
            if let member = try code(base) as? Member { return .figure(member, index: try code(index)) }
        default: if let member = try code(target) as? Member { return .figure(member, index: nil) }
        }
        throw failure(.wrongKind, "only a variable or a company's figure can be given another value", at: target.span)
    }

    /// The code of `table(…)`, `solve(…)` or `sensitivity(…)`, which evaluate their first argument many times; nil where
    /// the name is another's.
    func varying(_ callee: Tree, _ arguments: [Argument], _ span: Span) throws(Failure) -> Code? {
        guard case .name(let symbol) = callee.form, let task = Varying.Task(symbol, world.words),
            local(symbol) == nil, visible(symbol) == nil
        else { return nil }
        guard let first = arguments.first, first.name == nil, first.figure == nil else {
            throw failure(.wrongArguments, "first the expression: \(task.signature)", at: span)
        }
        if task == .sensitivity { return try sensitivity(first.value, Array(arguments.dropFirst()), span) }
        var axes: [Axis] = []
        let mark = scope.mark
        for argument in arguments.dropFirst() {
            let values = try code(argument.value)
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
            let text = world.symbols.text(name.symbol)
            guard !axes.contains(where: { $0.name == text }) else {
                throw failure(.duplicateName, "`\(text)` is varied twice", at: name.span)
            }
            // A variable of the name is varied too, so that what rests on it follows.
            var place: OverrideCode.Place?
            if local(name.symbol) == nil, let slot = visible(name.symbol), world.globals[slot].kind != .function {
                place = .variable(slot)
            }
            axes.append(Axis(name: text, span: name.span, slot: -1, place: place, values: values))
        }
        guard axes.count >= 1, axes.count <= task.mostAxes else {
            throw failure(.wrongArguments, "this takes \(task.axesWords): \(task.signature)", at: span)
        }
        let names = Array(arguments.dropFirst())
        for (index, argument) in names.enumerated() {
            guard let name = argument.name, axes[index].slot != nil else { continue }
            guard scope.size < Scope.mostNames else { throw tooManyNames(name.span) }
            axes[index].slot = scope.declare(name.symbol)
        }
        defer { scope.leave(mark) }
        if task == .table { return TableCode(span, try varied(first.value), axes) }
        guard case .comparison(let left, let steps) = first.value.form, steps.count == 1, steps[0].comparison == .equal
        else {
            throw failure(
                .wrongArguments, "solve wants an equation with `==`: \(task.signature)", at: first.value.span)
        }
        return Solve(span, try varied(left), try varied(steps[0].tree), first.value.span, axes[0])
    }

    private func sensitivity(_ tree: Tree, _ rest: [Argument], _ span: Span) throws(Failure) -> Code {
        let signature = Varying.Task.sensitivity.signature
        guard rest.count <= 1 else { throw failure(.wrongArguments, "too many arguments: \(signature)", at: span) }
        var by: Code?
        if let argument = rest.first {
            if let name = argument.name, world.symbols.text(name.symbol) != "by" {
                throw failure(
                    .wrongArguments, "sensitivity has no parameter `\(world.symbols.text(name.symbol))`: \(signature)",
                    at: name.span)
            }
            by = try code(argument.value)
        }
        return Sensitivity(span, try varied(tree), by: by)
    }
}

/// The functions whose first argument is evaluated again and again.
enum Varying {
    enum Task: String, CaseIterable {
        case table, solve, sensitivity

        init?(_ name: Symbol, _ words: Words) {
            guard let index = words.varying.firstIndex(of: name) else { return nil }
            self = Task.allCases[index]
        }

        var signature: String {
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

/// A name, or a figure, and the values it takes one after the other.
struct Axis {
    let name: String
    let span: Span
    /// The local that has the value; nil for a figure.
    var slot: Int?
    /// What is varied beside the local.
    let place: OverrideCode.Place?
    let values: Code
}
