import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// Names mean, in this order: a local, a variable, a function, a company, a unit. Inside a company its metrics come first.
extension Resolver {
    func name(_ symbol: Symbol, _ span: Span) throws(Failure) -> Node {
        if let context, let metric = state.metric(symbol) {
            return Node(span, .ownFigure(Path(company: context.company, metric: metric), context.time))
        }
        if let slot = local(symbol) { return Node(span, .local(slot)) }
        if isInRow, state.metric(symbol) != nil, let row = local(state.words.row) {
            return Node(
                span, .member(Member(company: Node(span, .local(row)), metric: symbol, metricSpan: span)))
        }
        if let name = visible(symbol) { return global(name, span) }
        if let builtin = state.builtin(symbol), !builtin.isUnitToo {
            return .constant(span, .function(Function(name: builtin.name, body: .builtin(builtin))))
        }
        if let company = state.company(symbol) { return .constant(span, .company(company)) }
        if let unit = state.unit(symbol) {
            return .constant(span, .quantity(Quantity(.one, unit: state.units.canonical(unit))))
        }
        if let name = ahead(symbol) { return global(name, span) }
        if let function = try state.shipped(symbol) { return .constant(span, .function(function)) }
        throw unknownName(symbol, span, isCall: false)
    }

    /// What a name of the session gives: a lambda keeps the value that a variable has when the lambda is made, while a
    /// function defined with `fn` is looked up when it is called.
    private func global(_ name: NameID, _ span: Span) -> Node {
        use(name)
        let variable = state.names[name]
        if variable.kind != .function, variable.value != nil, hasScope, !isVaried, let kept = scope.slot(keeping: name)
        {
            return Node(span, .local(kept))
        }
        return Node(span, .global(name))
    }

    /// A variable or function that was defined before.
    func visible(_ symbol: Symbol) -> NameID? {
        guard let name = state.names.place(of: symbol) else { return nil }
        if state.names.value(of: name) != nil || name == defining { return name }
        return isChecking && !ahead.contains(name) ? name : nil
    }

    /// A function that the file defines further down. It comes after all else a name may mean, so that a
    /// line of a file means what it means at the prompt.
    private func ahead(_ symbol: Symbol) -> NameID? {
        guard let name = state.names.place(of: symbol), ahead.contains(name) else { return nil }
        return name
    }

    /// `expected -5` where a variable is called so could also be a difference.
    func refuseHidden(_ span: Span, _ inner: Tree) throws(Failure) {
        guard case .negate(let amount) = inner.form else { return }
        let word = source.text(Span(Int(span.start), Int(inner.span.start))).prefix { $0 != " " }
        let symbol = state.symbols.intern(String(word))
        guard local(symbol) != nil || visible(symbol) != nil else { return }
        throw failure(
            .ambiguousNumber, "`\(word)` is a variable here, and could be meant before a negative amount", at: span,
            fix: "\(word) - \(source.text(amount.span))")
    }

    func call(_ callee: Tree, _ arguments: [Argument], _ span: Span) throws(Failure) -> Node {
        var given: [ArgumentNode] = []
        given.reserveCapacity(arguments.count)
        for (index, argument) in arguments.enumerated() {
            try poll(argument.value.span)
            if let figure = argument.figure {
                throw failure(
                    .wrongArguments, "a figure is varied in table(…) and solve(…) only", at: figure.span)
            }
            let value: Node
            if index > 0, let cents = cents(argument.value, of: callee) {
                value = cents
            } else {
                value = try node(argument.value)
            }
            given.append(ArgumentNode(name: argument.name?.symbol, node: value))
        }
        func call(_ callee: Node) -> Node { Node(span, .call(Invocation(callee, given))) }
        guard case .name(let symbol) = callee.form else { return call(try node(callee)) }
        if let slot = local(symbol) { return call(Node(callee.span, .local(slot))) }
        if let name = visible(symbol) {
            var isFunction = true
            if let value = state.names.value(of: name) {
                if case .function = value { isFunction = true } else { isFunction = false }
            }
            if isFunction || state.builtin(symbol) == nil {
                return call(global(name, callee.span))
            }
        }
        if let builtin = state.builtin(symbol) {
            return Node(span, .builtin(BuiltinCall(span, builtin, given) { state.symbols.text($0) }))
        }
        if let name = ahead(symbol) { return call(global(name, callee.span)) }
        if let function = try state.shipped(symbol) { return call(.constant(callee.span, .function(function))) }
        throw unknownName(symbol, callee.span, isCall: true)
    }

    /// The word `cents` after the first argument of a function that rounds, where nothing else is called so.
    private func cents(_ argument: Tree, of callee: Tree) -> Node? {
        guard case .name(let word) = argument.form, state.symbols.text(word) == Parameter.cents,
            case .name(let function) = callee.form, state.builtin(function)?.parameters.last?.kind == .places,
            local(word) == nil, visible(word) == nil, local(function) == nil, visible(function) == nil
        else { return nil }
        return .constant(argument.span, .text(Parameter.cents))
    }

    func unknownName(_ symbol: Symbol, _ span: Span, isCall: Bool) -> Failure {
        let text = state.symbols.text(symbol)
        if text == Parameter.cents, !isCall {
            return failure(.unknownName, "`cents` stands only in round(x, cents), floor and ceil", at: span)
        }
        if symbol.beginsStatement {
            return failure(.badStatement, "`\(text)` begins a statement, and here the rest of it is missing", at: span)
        }
        if !isCall, let period = NearPeriod.meant(by: text) {
            return failure(.badPeriod, "a period is written `\(period)`", at: span, fix: period)
        }
        if !isCall, let failure = ambiguous(text, span) { return failure }
        func names(_ symbols: [Int32]) -> [String] { symbols.map { state.symbols.text(Symbol(index: $0)) } }
        var known = scope.symbols.map { state.symbols.text($0) }
        known += state.names.variables.filter { $0.value != nil || isChecking }.map { state.symbols.text($0.name) }
        known += state.builtinNames.sorted() + state.libraryNames.sorted()
        if isCall {
            let near = nearestNames(text, among: known)
            return failure(
                .unknownFunction, "there is no function `\(text)`" + suggestion(near), at: span, fix: near.first)
        }
        state.needCompanies()
        known += names(state.companies.companyNames).sorted()
        let metrics = names(state.companies.metricNames).sorted()
        var near = state.metric(symbol) == nil ? nearestNames(text, among: known + metrics) : [text]
        if near.isEmpty { near = nearestNames(text, among: state.units.allNames().withoutCurrencySymbols) }
        if context == nil, !isInRow { near = near.flatMap { known.contains($0) ? [$0] : paths($0) } }
        near = Array(near.prefix(3))
        return failure(.unknownName, "nothing is called `\(text)`" + suggestion(near), at: span, fix: near.first)
    }

    /// A metric as the companies have it, `minimax.revenue`; any other name as it is.
    private func paths(_ name: String) -> [String] {
        guard let metric = state.metric(state.symbols.intern(name)) else { return [name] }
        return state.companies.companies.filter { $0.figures[metric]?.isEmpty == false }
            .map { "\(state.symbols.text(Symbol(index: $0.name))).\(name)" }
    }

    package func numberFailure(_ error: NumberError, _ span: Span) -> Failure {
        let (code, message) = error.words
        return failure(code, message, at: span)
    }
}
