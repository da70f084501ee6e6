import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// Names mean, in this order: a local, a variable, a function, a company, a constant, a unit. Inside a company its metrics come first.
extension Resolver {
    func name(_ symbol: Symbol, _ span: Span) throws(Failure) -> Node {
        if let context = environment.context, let metric = state.metric(symbol) {
            meet(.figure(company: context.company, metric: metric))
            return Node(span, .ownFigure(Path(company: context.company, metric: metric), context.time))
        }
        if let slot = environment.local(symbol) { return Node(span, .local(slot)) }
        if environment.isInRow, state.metric(symbol) != nil, let row = environment.local(state.known.row) {
            if let metric = state.metric(symbol) { meet(.figure(company: nil, metric: metric)) }
            return Node(
                span, .member(Member(company: Node(span, .local(row)), metric: symbol, metricSpan: span)))
        }
        if let name = environment.visible(symbol) { return global(name, span) }
        if state.hasFailed(symbol) { throw UnknownName(symbol, span, environment).failure }
        let builtin = state.builtin(symbol)
        if let builtin, builtin.takesBareName {
            if builtin.isValue {
                return Node(span, .builtin(BuiltinCall(span, builtin, []) { state.symbols.text($0) }))
            }
            return .constant(span, .function(Function(name: builtin.name, body: .builtin(builtin))))
        }
        if let company = state.company(symbol) {
            if let unread = state.unread(company) { throw passage.failure(unread, at: span) }
            return .constant(span, .company(company))
        }
        if let constant = NamedConstant.named(environment.text(symbol)) {
            return .constant(span, .quantity(Quantity(constant.number)))
        }
        if let unit = state.unit(symbol), BareUnit.stands(environment.text(symbol)) {
            return .constant(span, .quantity(Quantity(.one, unit: state.units.canonical(unit))))
        }
        if let name = environment.ahead(symbol) { return global(name, span) }
        if let builtin, builtin.givesWay {
            return .constant(span, .function(Function(name: builtin.name, body: .builtin(builtin))))
        }
        if let function = try state.shipped(symbol) { return .constant(span, .function(function)) }
        throw UnknownName(symbol, span, environment).failure
    }

    /// What a name of the session gives: a lambda keeps the value that a variable has when the lambda is made, while a
    /// function defined with `fn` is looked up when it is called.
    func global(_ name: NameID, _ span: Span) -> Node {
        environment.use(name)
        let variable = state.names[name]
        meet(.variable(variable.name))
        if variable.kind != .function, variable.value != nil, environment.hasScope, !environment.isVaried,
            let kept = environment.scope.slot(keeping: name)
        {
            return Node(span, .local(kept))
        }
        return Node(span, .global(name))
    }

    func member(_ company: Tree, _ metric: Name, _ span: Span) throws(Failure) -> Node {
        let base = try node(company)
        if let known = state.metric(metric.symbol) { meet(.figure(company: base.constantCompany, metric: known)) }
        if base.constantCompany != nil, state.metric(metric.symbol) == nil {
            throw UnknownName(metric.symbol, metric.span, environment).metricFailure
        }
        return Node(span, .member(Member(company: base, metric: metric.symbol, metricSpan: metric.span)))
    }

    /// What an index is taken of: inside a company a bare metric is a path, whatever the block's basis.
    func indexed(_ base: Tree) throws(Failure) -> Node {
        if let context = environment.context, case .name(let symbol) = base.form, let metric = state.metric(symbol) {
            meet(.figure(company: context.company, metric: metric))
            return Node(base.span, .ownFigure(Path(company: context.company, metric: metric), .none))
        }
        return try node(base)
    }

    /// What is asked for as it was known on a day: inside a company a bare metric is a path, as where it is indexed.
    func known(_ figure: Tree) throws(Failure) -> Node {
        if case .name = figure.form { return try indexed(figure) }
        return try node(figure)
    }

    private func meet(_ item: Mentions.Item) {
        if environment.isVaried { environment.mentions.meet(item) }
    }

    /// `expected -5` where a variable is called so could also be a difference.
    func refuseHidden(_ span: Span, _ inner: Tree) throws(Failure) {
        guard case .negate(let amount) = inner.form else { return }
        let word = passage.text(Span(Int(span.start), Int(inner.span.start))).prefix { $0 != " " }
        let symbol = state.symbols.intern(String(word))
        guard !environment.isFree(symbol) else { return }
        throw passage.failure(
            NameFinding.variableBeforeNegative(String(word)), at: span,
            fix: "\(word) - \(passage.text(amount.span))")
    }
}

extension Node {
    /// The company that is named outright.
    var constantCompany: Int? {
        if case .company(let company)? = constantValue { company } else { nil }
    }
}
