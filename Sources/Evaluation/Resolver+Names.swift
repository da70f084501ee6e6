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
        if let slot = scope.slot(symbol) { return Local(span, slot: slot) }
        if let slot = visible(symbol) { return global(slot, span) }
        if let builtin = Builtins.byName[world.symbols.text(symbol)] {
            return Constant(span, .function(Function(name: builtin.name, body: .builtin(builtin))))
        }
        if let company = world.company(symbol) { return Constant(span, .company(company)) }
        if let unit = world.unit(symbol) {
            return Constant(span, .quantity(Quantity(.one, unit: world.units.canonical(unit))))
        }
        throw unknownName(symbol, span, isCall: false)
    }

    /// What a name of the session gives: a lambda keeps the value that a variable has when the lambda is made, while a
    /// function defined with `fn` is looked up when it is called.
    private func global(_ slot: Int, _ span: Span) -> Code {
        use(slot)
        let variable = world.globals[slot]
        if variable.kind != .function, variable.value != nil, let kept = scope.slot(keeping: slot) {
            return Local(span, slot: kept)
        }
        return Global(span, slot: slot)
    }

    /// The slot of a variable or function that may be used here.
    func visible(_ symbol: Symbol) -> Int? {
        guard let slot = world.slot(symbol), isChecking || world.globals[slot].value != nil || ahead.contains(slot) else {
            return nil
        }
        return slot
    }

    func call(_ callee: Tree, _ arguments: [Argument], _ span: Span) throws(Failure) -> Code {
        var codes: [ArgumentCode] = []
        codes.reserveCapacity(arguments.count)
        for argument in arguments {
            codes.append(ArgumentCode(name: argument.name?.symbol, code: try code(argument.value)))
        }
        guard case .name(let symbol) = callee.form else { return Call(span, try code(callee), codes) }
        if let slot = scope.slot(symbol) { return Call(span, Local(callee.span, slot: slot), codes) }
        if let slot = visible(symbol) {
            var isFunction = true
            if let value = world.globals[slot].value {
                if case .function = value { isFunction = true } else { isFunction = false }
            }
            if isFunction || Builtins.byName[world.symbols.text(symbol)] == nil {
                return Call(span, global(slot, callee.span), codes)
            }
        }
        if let builtin = Builtins.byName[world.symbols.text(symbol)] { return BuiltinCall(span, builtin, codes) }
        throw unknownName(symbol, callee.span, isCall: true)
    }

    func unknownName(_ symbol: Symbol, _ span: Span, isCall: Bool) -> Failure {
        let text = world.symbols.text(symbol)
        var names = scope.symbols.map { world.symbols.text($0) }
        names += world.globals.filter { $0.value != nil || isChecking }.map { world.symbols.text($0.name) }
        names += Builtins.byName.keys.sorted()
        if !isCall {
            world.needCompanies()
            names += world.companies.companyNames.map { world.symbols.text(Symbol(index: $0)) }.sorted()
            if context != nil { names += world.companies.metricNames.map { world.symbols.text(Symbol(index: $0)) }.sorted() }
        }
        if !isCall, let period = NearPeriod.meant(by: text) {
            return failure(.badPeriod, "a period is written `\(period)`", at: span, fix: period)
        }
        var near = nearestNames(text, among: names)
        if near.isEmpty, !isCall { near = nearestNames(text, among: world.units.allNames()) }
        if isCall {
            return failure(.unknownFunction, "there is no function '\(text)'" + suggestion(near), at: span, fix: near.first)
        }
        return failure(.unknownName, "nothing is called '\(text)'" + suggestion(near), at: span, fix: near.first)
    }

    // MARK: Units

    /// The unit that a tree of factors names, with the factor its scales and merged units leave.
    func unit(_ tree: UnitTree, of number: Span?) throws(Failure) -> (unit: UnitID, factor: Number?) {
        var unit = UnitID.none
        var factor: Number?
        for (index, part) in tree.factors.enumerated() {
            guard let name = part.name else { continue }
            let one = try self.unit(name, in: tree, number: number)
            guard let power = world.units.power(one, part.exponent) else {
                throw failure(.tooLarge, "the exponent of this unit is too large", at: tree.span)
            }
            if index == 0 {
                unit = power
            } else {
                do {
                    let product = try world.units.product(unit, power)
                    unit = product.unit
                    if let more = product.factor { factor = try (factor ?? .one).multiplied(by: more) }
                } catch {
                    throw numberFailure(error, tree.span)
                }
            }
        }
        return (unit, factor)
    }

    /// One unit by its name; a name that a variable has too is an error where it follows a number.
    func unit(_ name: Name, in tree: UnitTree, number: Span?) throws(Failure) -> UnitID {
        let known = world.unit(name.symbol)
        if let number, scope.slot(name.symbol) != nil || visibleVariable(name.symbol) {
            let text = world.symbols.text(name.symbol)
            let spaced = spacedForm(number, tree)
            if known != nil {
                throw failure(
                    .unitOrVariable, "'\(text)' is a variable here and also a unit; for the unit write unit(\"\(text)\")",
                    at: name.span, fix: spaced, replacing: number)
            }
            throw failure(.unknownUnit, "'\(text)' is a variable, and only a unit follows a number", at: name.span, fix: spaced, replacing: number)
        }
        if let known { return known }
        let text = world.symbols.text(name.symbol)
        if let number, let period = NearPeriod.meant(by: source.text(number)) {
            throw failure(.badPeriod, "a period is written `\(period)`", at: number, fix: period)
        }
        let near = nearestNames(text, among: world.units.allNames())
        if let number, tree.factors.count > 1, near.isEmpty {
            throw failure(
                .unknownUnit, "there is no unit '\(text)'; operators with spaces are arithmetic", at: name.span,
                fix: spacedForm(number, tree), replacing: number)
        }
        throw failure(.unknownUnit, "there is no unit '\(text)'" + suggestion(near), at: name.span, fix: near.first)
    }

    private func visibleVariable(_ symbol: Symbol) -> Bool {
        guard let slot = visible(symbol), world.globals[slot].kind != .function else { return false }
        return true
    }

    /// `3 m` as `3 * m`, `6 USD/x` as `6 USD / x`.
    private func spacedForm(_ number: Span, _ tree: UnitTree) -> String {
        let digits = source.text(number)
        guard tree.factors.count > 1 else {
            let unit = source.text(tree.span)
            return digits.hasSuffix(unit)
                ? "\(String(digits.dropLast(unit.count)).trimmed) * \(unit)" : "\(digits) * \(unit)"
        }
        return digits.map { $0 == "/" ? " / " : $0 == "*" || $0 == "·" ? " * " : String($0) }.joined()
    }

    func numberFailure(_ error: NumberError, _ span: Span) -> Failure {
        let (code, message) = error.words
        return failure(code, message, at: span)
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
