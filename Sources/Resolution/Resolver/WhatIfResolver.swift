import Reporting
import Syntax

/// Resolves what takes another value: the replacements of `with` and of scenarios, and what is evaluated with them.
struct WhatIfResolver {
    let resolver: Resolver

    private var environment: Environment { resolver.environment }
    private var state: State { resolver.environment.state }

    func node(_ overrides: [Override], _ body: Tree, _ span: Span) throws(Failure) -> Node {
        var made = try replacements(overrides)
        let outer = environment.mentions
        environment.mentions = []
        defer { environment.mentions.formUnion(outer) }
        let node = try varied(body)
        for (index, override) in overrides.enumerated() where override.value != nil {
            made[index].isMentioned = override.target.lastName.map { environment.mentions.contains($0) } ?? true
        }
        return Node(span, .with(made, node))
    }

    /// What is evaluated with other values in force.
    func varied(_ tree: Tree) throws(Failure) -> Node {
        let outer = environment.isVaried
        environment.isVaried = true
        defer { environment.isVaried = outer }
        return try resolver.node(tree)
    }

    func replacements(_ overrides: [Override]) throws(Failure) -> [Replacement] {
        var made: [Replacement] = []
        for override in overrides {
            try environment.poll(override.target.span)
            guard let value = override.value else {
                guard case .name(let name) = override.target.form else { continue }
                if environment.visible(name) != nil, state.scenarios[name.index] == nil {
                    throw failure(.noNewValue(environment.text(name)), override.target.span)
                }
                made.append(Replacement(span: override.target.span, place: .scenario(name), value: nil))
                continue
            }
            let node = try resolver.node(value)
            made.append(Replacement(span: override.target.span, place: try place(override.target), value: node))
        }
        return made
    }

    /// The variable or figure whose place another value takes.
    func place(_ target: Tree) throws(Failure) -> Replacement.Place {
        switch target.form {
        case .name(let name): return .variable(try variable(name, target.span))
        case .index(let base, let index):
            let base = try resolver.node(base)
            if let member = base.member {
                return .figure(member, index: try PeriodReader(resolver).index(index, of: base))
            }
        default: if let member = try resolver.node(target).member { return .figure(member, index: nil) }
        }
        throw failure(.noPlace, target.span)
    }

    private func variable(_ name: Symbol, _ span: Span) throws(Failure) -> NameID {
        let text = environment.text(name)
        if environment.local(name) != nil { throw failure(.boundInside(text), span) }
        if let known = environment.variable(name) {
            environment.use(known)
            return known
        }
        if state.names.variables.contains(where: { $0.name == name && $0.kind == .function && $0.value != nil }) {
            throw failure(.isFunction(text), span)
        }
        if state.company(name) != nil { throw failure(.isCompany(text), span) }
        throw UnknownName(name, span, environment).failure
    }

    private func failure(_ finding: WhatIfFinding, _ span: Span) -> Failure {
        environment.passage.failure(finding, at: span)
    }
}

extension Tree {
    /// The name of a variable, or of the metric of a path.
    fileprivate var lastName: Symbol? {
        switch form {
        case .name(let name): name
        case .member(_, let metric): metric.symbol
        case .index(let base, _): base.lastName
        default: nil
        }
    }
}
