import Syntax

/// Whether a statement speaks of companies or metrics, told from its names before it is resolved: then these are loaded.
/// What names mean before a company is asked for is as in `Resolver+Names.swift`.
package struct CompanyNeed {
    private let state: State
    /// The names that mean something in the expression alone, innermost last.
    private var locals: [Symbol] = []

    /// Whether a statement asks for companies that are not there yet.
    package static func of(_ statement: Statement, _ state: State) -> Bool {
        if case .plain = statement.form { return false }
        if state.hasCompanies, !state.folders.isUnlooked { return false }
        var need = CompanyNeed(state: state)
        return need.asks(statement)
    }

    private init(state: State) { self.state = state }

    // MARK: Statements

    private mutating func asks(_ statement: Statement) -> Bool {
        switch statement.form {
        case .plain, .importFile, .lesson: return false
        case .setting(.asOf(let day, _)): return asks(day)
        case .correlate(_, by: let tree): return asks(tree)
        case .setting(.samples(let tree)), .setting(.seed(let tree)): return asks(tree)
        case .setting: return false
        // What they add stands beside what ships.
        case .company, .metric, .figure: return true
        // The value may come from the command line.
        case .param: return true
        case .expression(let tree), .assert(let tree), .explain(let tree, _), .bounds(let tree), .sources(let tree),
            .audit(let tree):
            return asks(tree)
        // A new name is compared with those of companies, which it would hide.
        case .assign(let name, let tree), .formula(let name, let tree), .assume(let name, let tree, _):
            return isNew(name) || asks(tree)
        case .function(let function):
            if isNew(function.name) { return true }
            for parameter in function.parameters {
                if let initial = parameter.initial, asks(initial) { return true }
            }
            return asks(function.body, knowing: function.parameters.map(\.name.symbol))
        case .scenario(_, _, let overrides): return asks(overrides)
        case .write(_, _, let tree): return asks(tree)
        case .unit(_, _, let definition): return asks(definition)
        case .rate(let rate):
            switch rate.form {
            case .equation(let left, let right): return asks(left) || asks(right) || asks(rate.on)
            case .market(_, _, let number): return asks(number) || asks(rate.on)
            case .off: return false
            }
        case .print(let trees): return asks(trees)
        case .reconcile(let first, let second): return asks(first) || asks(second)
        }
    }

    /// Whether a name that is given a value had none; `x`, which is a unit only directly after a digit, hides nothing.
    private func isNew(_ name: Name) -> Bool { name.symbol != state.known.times && !isVisible(name.symbol) }

    // MARK: Expressions

    private mutating func asks(_ tree: Tree?) -> Bool { tree.map { asks($0) } ?? false }

    private mutating func asks(_ trees: [Tree]) -> Bool {
        for tree in trees where asks(tree) { return true }
        return false
    }

    private mutating func asks(_ tree: Tree, knowing names: [Symbol]) -> Bool {
        locals += names
        defer { locals.removeLast(names.count) }
        return asks(tree)
    }

    private mutating func asks(_ tree: Tree) -> Bool {
        switch tree.form {
        case .number, .date, .period, .datePeriod, .labelledPeriod, .truth, .missing: return false
        case .name(let name): return asks(name)
        case .text(let parts):
            for case .expression(let tree, _) in parts where asks(tree) { return true }
            return false
        case .list(let items): return asks(items)
        case .negate(let inner), .not(let inner), .member(let inner, _), .qualified(_, let inner): return asks(inner)
        case .asOf(let figure, let day): return asks(figure) || asks(day)
        case .binary(_, let left, let right), .index(let left, let right), .basis(let left, let right, _),
            .otherwise(let left, let right):
            return asks(left) || asks(right)
        case .comparison(let first, let steps):
            if asks(first) { return true }
            for step in steps where asks(step.tree) { return true }
            return false
        case .close(let left, let right, let within): return asks(left) || asks(right) || asks(within)
        case .spread(let low, let high), .cutOff(let low, let high): return asks(low) || asks(high)
        case .range(let low, let high, let step): return asks(low) || asks(high) || asks(step)
        case .conditional(let condition, let then, let otherwise):
            return asks(condition) || asks(then) || asks(otherwise)
        case .convert(let operand, let target, let rate):
            for name in target.smaller where asks(name.symbol) { return true }
            switch rate {
            case .at(let tree), .over(let tree): return asks(operand) || asks(tree)
            case nil: return asks(operand)
            }
        case .call(let callee, let arguments): return asks(callee, arguments)
        case .lambda(let parameters, let body): return asks(body, knowing: parameters.map(\.symbol))
        case .bindings(let body, let bindings):
            let outer = locals.count
            defer { locals.removeLast(locals.count - outer) }
            for binding in bindings {
                if asks(binding.value) { return true }
                locals.append(binding.name.symbol)
            }
            return asks(body)
        case .with(let overrides, let body): return asks(overrides) || asks(body)
        case .compare(let compare):
            // The columns of companies are metrics first.
            if !compare.isScenarios { return true }
            let outer = locals.count
            defer { locals.removeLast(locals.count - outer) }
            if case .at(let tree)? = compare.rate, asks(tree) { return true }
            if case .over(let tree)? = compare.rate, asks(tree) { return true }
            if asks(compare.day) { return true }
            for column in compare.columns {
                if asks(column.value) { return true }
                if let name = column.name { locals.append(name.symbol) }
            }
            if asks(compare.condition) || asks(compare.order?.key) { return true }
            for name in compare.statistics where asks(name.symbol) { return true }
            return false
        }
    }

    /// A call: what is called by a name is a function and never a company.
    private mutating func asks(_ callee: Tree, _ arguments: [Argument]) -> Bool {
        var varied: [Symbol] = []
        if case .name(let name) = callee.form {
            if name == state.known.companies { return true }
            if Varying.Task(name, state.known) != nil, !locals.contains(name), !isVisible(name) {
                varied = arguments.compactMap { $0.figure == nil ? $0.name?.symbol : nil }
            }
        } else if asks(callee) {
            return true
        }
        for (index, argument) in arguments.enumerated() {
            if let figure = argument.figure, asks(figure) { return true }
            if index == 0 ? asks(argument.value, knowing: varied) : asks(argument.value) { return true }
        }
        return false
    }

    /// What takes another value, and that value; a scenario has none.
    private mutating func asks(_ overrides: [Override]) -> Bool {
        for override in overrides {
            guard let value = override.value else { continue }
            if asks(value) || asks(override.target) { return true }
        }
        return false
    }

    // MARK: Names

    private func asks(_ name: Symbol) -> Bool {
        if locals.contains(name) || isVisible(name) { return false }
        return state.builtin(name)?.takesBareName != true
    }

    /// Whether it is a variable or a function that has a value.
    private func isVisible(_ name: Symbol) -> Bool {
        state.names.place(of: name).map { state.names.isDefined($0) } ?? false
    }
}
