import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// Names mean, in this order: a local, a variable, a function, a company, a unit. Inside a company its metrics come first.
extension Resolver {
    func name(_ symbol: Symbol, _ span: Span) throws(Failure) -> Code {
        if let context, let metric = world.metric(symbol) {
            return OwnFigure(span, Path(company: context.company, metric: metric), time: context.time)
        }
        if let slot = local(symbol) { return Local(span, slot: slot) }
        if isInRow, world.metric(symbol) != nil, let row = local(world.words.row) {
            return Member(span, Local(span, slot: row), symbol, metricSpan: span)
        }
        if let slot = visible(symbol) { return global(slot, span) }
        if let builtin = world.builtin(symbol), !builtin.isUnitToo {
            return Constant(span, .function(Function(name: builtin.name, body: .builtin(builtin))))
        }
        if let company = world.company(symbol) { return Constant(span, .company(company)) }
        if let unit = world.unit(symbol) {
            return Constant(span, .quantity(Quantity(.one, unit: world.units.canonical(unit))))
        }
        if let slot = ahead(symbol) { return global(slot, span) }
        if let function = try world.shipped(symbol) { return Constant(span, .function(function)) }
        throw unknownName(symbol, span, isCall: false)
    }

    /// What a name of the session gives: a lambda keeps the value that a variable has when the lambda is made, while a
    /// function defined with `fn` is looked up when it is called.
    private func global(_ slot: Int, _ span: Span) -> Code {
        use(slot)
        let variable = world.globals[slot]
        if variable.kind != .function, variable.value != nil, hasScope, !isVaried, let kept = scope.slot(keeping: slot)
        {
            return Local(span, slot: kept)
        }
        return Global(span, slot: slot)
    }

    /// The slot of a variable or function that was defined before.
    func visible(_ symbol: Symbol) -> Int? {
        guard let slot = world.slot(symbol) else { return nil }
        if world.globals[slot].value != nil || slot == defining { return slot }
        return isChecking && !ahead.contains(slot) ? slot : nil
    }

    /// The slot of a function that the file defines further down. It comes after all else a name may mean, so that a
    /// line of a file means what it means at the prompt.
    private func ahead(_ symbol: Symbol) -> Int? {
        guard let slot = world.slot(symbol), ahead.contains(slot) else { return nil }
        return slot
    }

    /// `expected -5` where a variable is called so could also be a difference.
    func refuseHidden(_ span: Span, _ inner: Tree) throws(Failure) {
        guard case .negate(let amount) = inner.form else { return }
        let word = source.text(Span(Int(span.start), Int(inner.span.start))).prefix { $0 != " " }
        let symbol = world.symbols.intern(String(word))
        guard local(symbol) != nil || visible(symbol) != nil else { return }
        throw failure(
            .ambiguousNumber, "`\(word)` is a variable here, and could be meant before a negative amount", at: span,
            fix: "\(word) - \(source.text(amount.span))")
    }

    func call(_ callee: Tree, _ arguments: [Argument], _ span: Span) throws(Failure) -> Code {
        var codes: [ArgumentCode] = []
        codes.reserveCapacity(arguments.count)
        for (index, argument) in arguments.enumerated() {
            try poll(argument.value.span)
            if let figure = argument.figure {
                throw failure(
                    .wrongArguments, "a figure is varied in table(…) and solve(…) only", at: figure.span)
            }
            let value: Code
            if index > 0, let cents = cents(argument.value, of: callee) {
                value = cents
            } else {
                value = try code(argument.value)
            }
            codes.append(ArgumentCode(name: argument.name?.symbol, code: value))
        }
        guard case .name(let symbol) = callee.form else { return Invocation(span, try code(callee), codes) }
        if let slot = local(symbol) { return Invocation(span, Local(callee.span, slot: slot), codes) }
        if let slot = visible(symbol) {
            var isFunction = true
            if let value = world.globals[slot].value {
                if case .function = value { isFunction = true } else { isFunction = false }
            }
            if isFunction || world.builtin(symbol) == nil {
                return Invocation(span, global(slot, callee.span), codes)
            }
        }
        if let builtin = world.builtin(symbol) {
            return BuiltinCall(span, builtin, codes) { world.symbols.text($0) }
        }
        if let slot = ahead(symbol) { return Invocation(span, global(slot, callee.span), codes) }
        if let function = try world.shipped(symbol) {
            return Invocation(span, Constant(callee.span, .function(function)), codes)
        }
        throw unknownName(symbol, callee.span, isCall: true)
    }

    /// The word `cents` after the first argument of a function that rounds, where nothing else is called so.
    private func cents(_ argument: Tree, of callee: Tree) -> Code? {
        guard case .name(let word) = argument.form, world.symbols.text(word) == Rounding.cents,
            case .name(let function) = callee.form, world.builtin(function)?.parameters.last?.kind == .places,
            local(word) == nil, visible(word) == nil, local(function) == nil, visible(function) == nil
        else { return nil }
        return Constant(argument.span, .text(Rounding.cents))
    }

    func unknownName(_ symbol: Symbol, _ span: Span, isCall: Bool) -> Failure {
        let text = world.symbols.text(symbol)
        if text == Rounding.cents, !isCall {
            return failure(.unknownName, "`cents` stands only in round(x, cents), floor and ceil", at: span)
        }
        if symbol.beginsStatement {
            return failure(.badStatement, "`\(text)` begins a statement, and here the rest of it is missing", at: span)
        }
        if !isCall, let period = NearPeriod.meant(by: text) {
            return failure(.badPeriod, "a period is written `\(period)`", at: span, fix: period)
        }
        if !isCall, let failure = ambiguous(text, span) { return failure }
        func names(_ symbols: [Int32]) -> [String] { symbols.map { world.symbols.text(Symbol(index: $0)) } }
        var known = scope.symbols.map { world.symbols.text($0) }
        known += world.globals.filter { $0.value != nil || isChecking }.map { world.symbols.text($0.name) }
        known += world.builtinNames.sorted() + world.libraryNames.sorted()
        if isCall {
            let near = nearestNames(text, among: known)
            return failure(
                .unknownFunction, "there is no function `\(text)`" + suggestion(near), at: span, fix: near.first)
        }
        world.needCompanies()
        known += names(world.companies.companyNames).sorted()
        let metrics = names(world.companies.metricNames).sorted()
        var near = world.metric(symbol) == nil ? nearestNames(text, among: known + metrics) : [text]
        if near.isEmpty { near = nearestNames(text, among: world.units.allNames()) }
        if context == nil, !isInRow { near = near.flatMap { known.contains($0) ? [$0] : paths($0) } }
        near = Array(near.prefix(3))
        return failure(.unknownName, "nothing is called `\(text)`" + suggestion(near), at: span, fix: near.first)
    }

    /// A metric as the companies have it, `minimax.revenue`; any other name as it is.
    private func paths(_ name: String) -> [String] {
        guard let metric = world.metric(world.symbols.intern(name)) else { return [name] }
        return world.companies.companies.filter { $0.figures[metric]?.isEmpty == false }
            .map { "\(world.symbols.text(Symbol(index: $0.name))).\(name)" }
    }
    func numberFailure(_ error: NumberError, _ span: Span) -> Failure {
        let (code, message) = error.words
        return failure(code, message, at: span)
    }
}
