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
            return .truth(try holds(comparison, left, right, span))
        case .conditional(let condition, let then, let otherwise):
            return try chosen(condition, then, otherwise, span)
        case .call(let call): return try self.call(call, span)
        case .builtin(let call): return try builtin(call, span)
        case .qualifiedLiteral, .printed, .list, .text, .range, .bindings, .negation, .not, .junction, .chain,
            .closeness, .orElse, .based, .qualified:
            return try operation(form, span)
        case .conversion, .member, .ownFigure, .index, .lambda, .with, .table, .solve, .sensitivity, .compare:
            return try subject(form, span)
        }
    }

    /// The rest of what is made of values alone.
    @inline(never)
    private func operation(_ form: Node.Form, _ span: Span) throws(Failure) -> Value {
        switch form {
        case .qualifiedLiteral(let quantity): return .quantity(qualified(quantity, span))
        case .printed(let number): return .quantity(try printed(number, span))
        case .list(let items): return try list(items, span)
        case .text(let pieces): return .text(try text(pieces, span))
        case .range(let low, let high, let step): return try range(low, high, step: step, span)
        case .bindings(let bindings, let body): return try bound(bindings, body, span)
        case .negation(let operand): return try operations.negated(try value(operand), operand.span, span)
        case .not(let operand): return .truth(!(try truth(operand)))
        case .junction(let left, let right, let isAnd):
            if try truth(left) != isAnd { return .truth(!isAnd) }
            return .truth(try truth(right))
        case .chain(let first, let links): return .truth(try holds(first, links, span))
        case .closeness(let left, let right, let tolerance):
            return .truth(try isClose(left, right, within: tolerance, span))
        case .orElse(let first, let second): return try either(first, orElse: second)
        case .based(let operand, let basis, let isAnnualized):
            return try based(operand, on: basis, isAnnualized: isAnnualized, span)
        case .qualified(let operand, let qualifiers): return .quantity(try qualified(operand, qualifiers))
        case .constant, .local, .global, .arithmetic, .comparison, .conditional, .call, .builtin,
            .conversion, .member, .ownFigure, .index, .lambda, .with, .table, .solve, .sensitivity, .compare:
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
        case .index(let base, let index): return try element(base, index, span)
        case .lambda(let function, let captured): return try lambda(function, captured, span)
        case .with(let replacements, let body): return try with(replacements, body)
        case .table(let table): return try TableFilling.table(self, table, span)
        case .solve(let solve): return try Solving.value(self, solve, span)
        case .sensitivity(let body, let by): return try sensitivity(body, by: by, span)
        case .compare(let compare): return try Comparing(self, compare, span).table()
        case .constant, .local, .global, .arithmetic, .comparison, .conditional, .call, .builtin,
            .qualifiedLiteral, .printed, .list, .text, .range, .bindings, .negation, .not, .junction, .chain,
            .closeness, .orElse, .based, .qualified:
            throw site.failure(NodeFinding.notEvaluated, at: span)
        }
    }

    // MARK: What is rarer

    private func range(_ low: Node, _ high: Node, step: Node?, _ span: Span) throws(Failure) -> Value {
        try Ranges(self, low, high, span).value(step: step)
    }

    private func bound(_ bindings: [LocalBinding], _ body: Node, _ span: Span) throws(Failure) -> Value {
        for binding in bindings { try put(try value(binding.value), in: binding.slot, span) }
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
        let variation = try changes.variation(of: replacements)
        return try lens.vary(variation) { () throws(Failure) in try value(body) }
    }

    private func sensitivity(_ body: Node, by: Node?, _ span: Span) throws(Failure) -> Value {
        try Sensitivity(self, body, by, span).table()
    }

    // MARK: Leaves

    /// The value of a variable or function of the session.
    func variable(_ name: NameID, _ span: Span) throws(Failure) -> Value {
        if lens.isVarying, let variation = lens.variation, let value = try varied(name, variation, span) {
            return value
        }
        guard let value = state.names.value(of: name) else {
            throw site.failure(NodeFinding.noValueYet(state.symbols.text(state.names[name].name)), at: span)
        }
        rest(on: name)
        return value
    }

    /// Remembers what the value of a variable rests on.
    func rest(on name: NameID) {
        let rests = state.names.rests(of: name)
        if !rests.names.isEmpty { report.rest(on: rests.names) }
        if rests.onNewestRate { state.restsOnNewestRate = true }
    }

    private func qualified(_ quantity: Quantity, _ span: Span) -> Quantity {
        report.rest(on: site.text(span), quantity.qualifiers)
        switch lens.reading {
        case .plain: return quantity
        case .printedDigits(let doubt):
            if opensAnEnd(quantity.qualifiers) { lens.touch() }
            return quantity.opened(quantity.qualifiers, doubt)
        }
    }

    private func printed(_ number: PrintedNumber, _ span: Span) throws(Failure) -> Quantity {
        let quantity = number.quantity
        if quantity.qualifiers != 0 { report.rest(on: site.text(span), quantity.qualifiers) }
        switch lens.reading {
        case .plain: return quantity
        case .printedDigits(let doubt):
            lens.touch()
            var wide = quantity
            wide.number = try site.number(span) { () throws(NumberError) in
                Number(
                    range: try quantity.number.subtracting(number.half), try quantity.number.adding(number.half), doubt)
            }
            return wide.opened(quantity.qualifiers, doubt, printed: quantity.number)
        }
    }

    /// `about (x + y)`.
    private func qualified(_ operand: Node, _ qualifiers: UInt8) throws(Failure) -> Quantity {
        var quantity = try quantity(operand)
        quantity.qualifiers |= qualifiers
        switch lens.reading {
        case .plain: break
        case .printedDigits(let doubt):
            if opensAnEnd(qualifiers) { lens.touch() }
            quantity = quantity.opened(qualifiers, doubt, printed: operand.printedAmount)
        }
        report.rest(on: site.text(operand.span), qualifiers)
        return quantity
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

    private func text(_ pieces: [TextPiece], _ span: Span) throws(Failure) -> String {
        var text = ""
        try append(pieces[...], to: &text, span)
        return text
    }

    /// Adds pieces to a text, which grows where it is if nobody else has it.
    func append(_ pieces: ArraySlice<TextPiece>, to text: inout String, _ span: Span) throws(Failure) {
        let before = text.utf8.count
        for piece in pieces {
            switch piece {
            case .characters(let characters): text += characters
            case .node(let node):
                switch lens.reading {
                case .plain: text += words(try value(node))
                case .printedDigits(let doubt): text += try words(of: node, doubt)
                }
            }
            guard text.utf8.count <= Limits.longestText else {
                throw site.failure(LimitFinding.text, at: span)
            }
        }
        state.memory.charge(text.utf8.count - before)
    }

    private func words(_ value: Value) -> String {
        switch value {
        case .text(let inner): inner
        case .quantity(let quantity) where lens.tellsPlainly:
            text(.quantity(Quantity(quantity.number, unit: quantity.unit)))
        default: text(value)
        }
    }

    // MARK: Choices

    @inline(never)
    private func chosen(
        _ condition: Node, _ then: Node, _ otherwise: Node, _ span: Span
    ) throws(Failure) -> Value {
        if lens.isPlain {
            if try truth(condition) { return try value(then) }
            return try value(otherwise)
        }
        switch lens.reading {
        case .plain: return try value(try truth(condition) ? then : otherwise)
        case .printedDigits(let doubt): return try either(condition, then, otherwise, doubt, span)
        }
    }

    func truth(_ node: Node) throws(Failure) -> Bool {
        let value = try value(node)
        if case .truth(let truth) = value { return truth }
        throw site.wrongKind(value, .truth, at: node.span)
    }

    func quantity(_ node: Node) throws(Failure) -> Quantity {
        let value = try value(node)
        if case .quantity(let quantity) = value { return quantity }
        throw site.wrongKind(value, .quantity, at: node.span)
    }
}

extension Quantity {
    /// Without an end on the side that `at least` and `at most` leave open.
    ///
    /// - Parameter printed: the amount that the words are about, where it was printed as one number; else what is computed
    ///   has its own ends.
    func opened(_ qualifiers: UInt8, _ doubt: Doubt, printed: Number? = nil) -> Quantity {
        guard opensAnEnd(qualifiers) else { return self }
        let (low, high) = number.range.map { ($0.low, $0.high) } ?? (number, number)
        var open = self
        open.number =
            Qualifiers(rawValue: qualifiers).contains(.atLeast)
            ? Number(range: printed ?? low, nil, doubt) : Number(range: nil, printed ?? high, doubt)
        return open
    }
}
