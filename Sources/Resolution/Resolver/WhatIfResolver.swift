import Reporting
import Syntax

/// Resolves what takes another value: the replacements of `with` and of scenarios, and what is evaluated with them.
struct WhatIfResolver {
    let resolver: Resolver

    private var environment: Environment { resolver.environment }
    private var state: State { resolver.environment.state }

    func node(_ overrides: [Override], _ body: Tree, _ span: Span) throws(Failure) -> Node {
        var made = try replacements(overrides)
        let node = try varied(body)
        let mentions = environment.mentions
        for index in made.indices {
            guard let item = mention(of: made[index].place) else { continue }
            made[index].isPerhapsMet = mentions.has(item, below: mentions.depth)
        }
        return Node(span, .with(made, node))
    }

    private func mention(of place: Replacement.Place) -> Mentions.Item? {
        switch place {
        case .scenario: return nil
        case .variable(let name): return .variable(state.names[name].name)
        case .figure(let member, _, _):
            return state.metric(member.metric).map { .figure(company: member.company.constantCompany, metric: $0) }
        }
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
        case .asOf(let figure, let day):
            if case .figure(let member, let index, nil) = try place(figure) {
                return .figure(member, index: index, day: try resolver.node(day))
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
