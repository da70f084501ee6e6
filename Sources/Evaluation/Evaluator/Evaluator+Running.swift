import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// What becomes of each node. What is met most stands here; the rest is where its subject is.
extension Evaluator {
    /// The value of a node. An observer sees every value as it comes to be, so that explanations are readings of the
    /// ordinary evaluation; without one the cost is a single test.
    @inline(__always)
    func value(_ node: Node) throws(Failure) -> Value {
        if isWatched { return try watchedValue(node) }
        return try run(node)
    }

    private func watchedValue(_ node: Node) throws(Failure) -> Value {
        observer?.willEvaluate(node, self)
        let value = try run(node)
        observer?.didEvaluate(node, value, self)
        return value
    }

    @inline(__always)
    func run(_ node: Node) throws(Failure) -> Value { try run(node.form, node.span) }

    /// The form is a parameter, and this a function of its own, since what is switched over is then looked at where it
    /// is; a switch over a stored property would take a hold on all its parts, which took five times as long. What
    /// functions that call themselves are made of stands here, so that little of the stack is taken for each call.
    @inline(never)
    private func run(_ form: Node.Form, _ span: Span) throws(Failure) -> Value {
        switch form {
        case .constant(let value): return value
        case .local(let slot): return try local(slot, span)
        case .global(let name): return try variable(name, span)
        case .arithmetic(let operation, let left, let right): return try result(of: operation, left, right, span)
        case .comparison(let comparison, let left, let right):
            return try compared(comparison, left, right, span)
        case .conditional(let condition, let then, let otherwise):
            return try chosen(condition, then, otherwise, span)
        case .call(let call): return try self.call(call, span)
        case .builtin(let call): return try builtin(call, span)
        case .qualifiedLiteral, .printed, .list, .text, .range, .bindings, .negation, .not, .junction, .chain,
            .fiscalPeriod, .closeness, .orElse, .based, .qualified:
            return try operation(form, span)
        case .conversion, .member, .ownFigure, .index, .asOf, .lambda, .with, .table, .solve, .sensitivity, .compare:
            return try subject(form, span)
        }
    }

    /// The rest of what is made of values alone.
    @inline(never)
    private func operation(_ form: Node.Form, _ span: Span) throws(Failure) -> Value {
        switch form {
        case .qualifiedLiteral(let quantity): return .quantity(leaves.qualified(quantity, span))
        case .printed(let number): return .quantity(try leaves.printed(number, span))
        case .fiscalPeriod(let literal, let company): return .period(try figures.period(literal, of: company, span))
        case .list(let items): return try list(items, span)
        case .text(let pieces): return .text(try TextMaking(self, span).text(pieces))
        case .range(let low, let high, let step, let isInterval):
            return try Ranges(self, low, high, span).value(step: step, isInterval: isInterval)
        case .bindings(let bindings, let body): return try bound(bindings, body, span)
        case .negation(let operand): return try operations.negated(try value(operand), operand.span, span)
        case .not(let operand): return try Conditions(self).opposite(of: operand)
        case .junction(let left, let right, let isAnd): return try Conditions(self).joined(left, right, isAnd: isAnd)
        case .chain(let first, let links): return try ComparisonChain(self, first, links, span).value()
        case .closeness(let left, let right, let tolerance):
            return try Closeness(self, left, right, within: tolerance, span).value()
        case .orElse(let first, let second): return try either(first, orElse: second)
        case .based(let operand, let basis, let isAnnualized):
            return try based(operand, on: basis, isAnnualized: isAnnualized, span)
        case .qualified(let operand, let qualifiers): return .quantity(try qualified(operand, qualifiers))
        case .constant, .local, .global, .arithmetic, .comparison, .conditional, .call, .builtin,
            .conversion, .member, .ownFigure, .index, .asOf, .lambda, .with, .table, .solve, .sensitivity, .compare:
            throw site.failure(NodeFinding.notEvaluated, at: span)
        }
    }

    /// Figures, conversions, and what is evaluated again and again.
    @inline(never)
    private func subject(_ form: Node.Form, _ span: Span) throws(Failure) -> Value {
        switch form {
        case .conversion(let operand, let conversion): return try converted(operand, conversion)
        case .member(let member): return try figures.value(member, span)
        case .ownFigure(let path, let time): return try figures.own(path, time, span)
        case .index(let base, let index): return try Element(self, of: base, at: index, span).value()
        case .asOf(let figure, let day): return try Knowledge(self).value(of: figure, asOf: day, span)
        case .lambda(let function, let captured): return try lambda(function, captured, span)
        case .with(let replacements, let body): return try with(replacements, body)
        case .table(let table): return try TableFilling.table(self, table, span)
        case .solve(let solve): return try Solving.value(self, solve, span)
        case .sensitivity(let body, let by): return try Sensitivity(self, body, by, span).table()
        case .compare(let compare): return try Comparing(self, compare, span).table()
        case .constant, .local, .global, .arithmetic, .comparison, .conditional, .call, .builtin,
            .qualifiedLiteral, .printed, .list, .text, .range, .bindings, .negation, .not, .junction, .chain,
            .fiscalPeriod, .closeness, .orElse, .based, .qualified:
            throw site.failure(NodeFinding.notEvaluated, at: span)
        }
    }

    // MARK: What is rarer

    private func bound(_ bindings: [LocalBinding], _ body: Node, _ span: Span) throws(Failure) -> Value {
        for binding in bindings {
            if !binding.isUsed { try report.tellUnused(binding) }
            try put(try value(binding.value), in: binding.slot, span)
        }
        return try value(body)
    }

    private func either(_ first: Node, orElse second: Node) throws(Failure) -> Value {
        let value = try value(first)
        if case .missing = value { return try self.value(second) }
        return value
    }

    private func converted(_ operand: Node, _ conversion: Conversion) throws(Failure) -> Value {
        try Converter(self, conversion).converted(try value(operand))
    }

    private func based(
        _ operand: Node, on basis: Node, isAnnualized: Bool, _ span: Span
    ) throws(Failure) -> Value {
        let time = try value(basis)
        return try BasisGiving(self, time, basis.span, isAnnualized: isAnnualized, span).given(
            to: try value(operand), operand.span)
    }

    private func with(_ replacements: [Replacement], _ body: Node) throws(Failure) -> Value {
        try changes.with(replacements) { () throws(Failure) in try value(body) }
    }

    // MARK: Leaves

    /// The value of a variable or function of the session.
    func variable(_ name: NameID, _ span: Span) throws(Failure) -> Value {
        if lens.isVarying, let variation = lens.variation,
            let value = try VariedNames(self).value(of: name, variation, span)
        {
            return value
        }
        guard let value = state.names.present(name) else {
            if let value = try LiveFormulas(self).value(of: name, span) { return value }
            throw site.failure(NodeFinding.noValueYet(state.symbols.text(state.names[name].name)), at: span)
        }
        report.rest(on: name)
        if state.names.isOutdated(name) { Outdated(self).tell(name, span) }
        return value
    }

    /// `about (x + y)`.
    private func qualified(_ operand: Node, _ qualifiers: UInt8) throws(Failure) -> Quantity {
        let amount = try quantity(operand)
        return leaves.marked(amount, qualifiers, operand)
    }

    // MARK: Parts made one

    private func list(_ items: [Node], _ span: Span) throws(Failure) -> Value {
        var values: [Value] = []
        values.reserveCapacity(items.count)
        for item in items {
            try limits.poll(span)
            values.append(try value(item))
        }
        return try limits.list(values, span)
    }

    // MARK: Choices

    @inline(never)
    private func chosen(
        _ condition: Node, _ then: Node, _ otherwise: Node, _ span: Span
    ) throws(Failure) -> Value {
        if lens.isPlain {
            switch try value(condition) {
            case .truth(true): return try value(then)
            case .truth(false): return try value(otherwise)
            case .event(let event): return try SampledChoice(self, event, then, otherwise, span).value()
            case let other: throw site.wrongKind(other, .truth, at: condition.span)
            }
        }
        switch lens.reading {
        case .plain: return try value(try truth(condition) ? then : otherwise)
        case .printedDigits(let doubt): return try Widening(self, doubt).either(condition, then, otherwise, span)
        }
    }

    func truth(_ node: Node) throws(Failure) -> Bool {
        let value = try value(node)
        if case .truth(let truth) = value { return truth }
        throw Conditions(self).notTrue(value, node.span)
    }

    func quantity(_ node: Node) throws(Failure) -> Quantity {
        let value = try value(node)
        if case .quantity(let quantity) = value { return quantity }
        throw site.wrongKind(value, .quantity, at: node.span)
    }
}
