import Numbers
import Quantities
import Reporting
import Syntax

/// Turns a tree into nodes: every name is looked up once, every unit interned, every literal made a value. What is
/// known on the way stands in the environment; what takes more than a few lines has a type of its own.
package struct Resolver {
    let environment: Environment

    package init(_ state: State, source: Source, statement: Span, isChecking: Bool) {
        environment = Environment(state, Passage(source: source, statement: statement), isChecking: isChecking)
    }

    var state: State { environment.state }
    var passage: Passage { environment.passage }

    func node(_ tree: Tree) throws(Failure) -> Node {
        let span = tree.span
        switch tree.form {
        case .number(let literal): return try LiteralReader(environment: environment).node(literal, span)
        case .date(let date): return .constant(span, .date(try CalendarReader(environment).day(date)))
        case .period(let period): return try PeriodReader(self).node(period, span)
        case .labelledPeriod(let period): return try PeriodReader(self).node(period)
        case .datePeriod(let first, let last):
            return .constant(span, .period(try CalendarReader(environment).period(first, last, span)))
        case .text(let parts): return try text(parts, span)
        case .truth(let truth): return .constant(span, .truth(truth))
        case .missing: return .constant(span, .missing(Missing(name: nil, available: [])))
        case .name(let symbol): return try name(symbol, span)
        case .list(let items): return Node(span, .list(try nodes(items)))
        case .member(let company, let metric): return try member(company, metric, span)
        case .index(let base, let index):
            let base = try indexed(base)
            return Node(span, .index(base, try PeriodReader(self).index(index, of: base)))
        case .asOf(let figure, let day): return Node(span, .asOf(try known(figure), day: try node(day)))
        case .call(let callee, let arguments):
            if let node = try VaryingResolver(resolver: self).node(callee, arguments, span) { return node }
            return try CallResolver(resolver: self).node(callee, arguments, span)
        case .negate(let operand): return Node(span, .negation(try node(operand)))
        case .not(let operand): return Node(span, .not(try node(operand)))
        case .binary(let operation, let left, let right): return try binary(operation, left, right, span)
        case .comparison(let first, let steps): return try comparison(first, steps, span)
        case .close(let left, let right, let within):
            guard let within else {
                throw passage.failure(
                    ExpressionFinding.noCloseness, at: span, fix: "\(passage.text(span)) within 0.1%")
            }
            return Node(span, .closeness(try node(left), try node(right), within: try node(within)))
        case .convert(let operand, let target, let rate): return try conversion(operand, target, rate, span)
        case .basis(let operand, let basis, let annualized):
            return Node(span, .based(try node(operand), on: try node(basis), isAnnualized: annualized))
        case .conditional(let condition, let then, let otherwise):
            guard let otherwise else {
                throw passage.failure(ExpressionFinding.noElse, at: span, fix: "\(passage.text(span)) else missing")
            }
            return Node(
                span, .conditional(try node(condition), then: try perhaps(then), otherwise: try perhaps(otherwise)))
        case .lambda(let parameters, let body): return try lambda(parameters, body, span)
        case .bindings(let body, let bindings): return try self.bindings(body, bindings, span)
        case .range(let low, let high, let step): return try range(low, high, step, span)
        case .cutOff(let inner, let ends): return try CutOffResolver(resolver: self).node(inner, ends, span)
        case .spread(let low, let high):
            try CutOffResolver(resolver: self).refuseDates(low, high, span)
            let ends = try RangeEnds(low, high, span, in: passage, sign: " to ") { hasDimension($0) }
            return try environment.meaningEveryDigit { () throws(Failure) in
                Node(span, try builtinCall("likely", [try node(ends.low), try node(ends.high)], span))
            }
        case .with(let replacements, let body): return try WhatIfResolver(resolver: self).node(replacements, body, span)
        case .compare(let compare): return try CompareResolver(resolver: self).node(compare, span)
        case .otherwise(let first, let second): return Node(span, .orElse(try node(first), try perhaps(second)))
        case .qualified(let qualifiers, let inner):
            try refuseHidden(span, inner)
            return Node(span, .qualified(try node(inner), qualifiers.rawValue))
        }
    }

    /// Whether a number is of something that no plain number is.
    private func hasDimension(_ literal: NumberLiteral) -> Bool {
        guard let tree = literal.unit else { return literal.currency != nil }
        guard let unit = try? UnitReader(environment: environment).unit(tree, of: nil).unit else { return false }
        return !state.units.isDimensionless(unit)
    }

    func nodes(_ trees: [Tree]) throws(Failure) -> [Node] {
        var nodes: [Node] = []
        nodes.reserveCapacity(trees.count)
        for tree in trees {
            try environment.poll(tree.span)
            nodes.append(try node(tree))
        }
        return nodes
    }

    private func binary(_ operation: BinaryOperator, _ left: Tree, _ right: Tree, _ span: Span) throws(Failure) -> Node
    {
        let a = try node(left)
        let b: Node
        switch operation {
        case .divide, .per:
            if let unit = BareUnit(right, environment).divisor(of: left) {
                b = Node(right.span, unit)
            } else {
                b = try node(right)
            }
        case .and, .or: b = try perhaps(right)
        default: b = try node(right)
        }
        let form: Node.Form =
            switch operation {
            case .add: .arithmetic(.add, a, b)
            case .subtract: .arithmetic(.subtract, a, b)
            case .multiply: .arithmetic(.multiply, a, b)
            case .divide, .per: .arithmetic(.divide, a, b)
            case .modulo: .arithmetic(.modulo, a, b)
            case .power: .arithmetic(.power, a, b)
            case .of: .arithmetic(.of, a, b)
            case .on: .arithmetic(.on, a, b)
            case .off: .arithmetic(.off, a, b)
            case .and: .junction(a, b, isAnd: true)
            case .or: .junction(a, b, isAnd: false)
            case .concatenate: try builtinCall("concat", [a, b], span)
            }
        return Node(span, form)
    }

    /// A call of a function of the language that signs stand for, whatever the session's own names are.
    func builtinCall(_ name: String, _ arguments: [Node], _ span: Span) throws(Failure) -> Node.Form {
        guard let builtin = state.builtin(state.symbols.intern(name)) else {
            throw passage.failure(NameFinding.noFunction(name), at: span)
        }
        let given = arguments.map { ArgumentNode(name: nil, node: $0) }
        return .builtin(BuiltinCall(span, builtin, given) { state.symbols.text($0) })
    }

    private func comparison(_ first: Tree, _ steps: [ComparisonStep], _ span: Span) throws(Failure) -> Node {
        let first = try node(first)
        var links: [ComparisonLink] = []
        for step in steps {
            // After the first that does not hold, the rest is not looked at.
            let next = if links.isEmpty { try node(step.tree) } else { try perhaps(step.tree) }
            links.append(ComparisonLink(comparison: step.comparison, node: next))
        }
        guard links.count == 1 else { return Node(span, .chain(first, links)) }
        return Node(span, .comparison(links[0].comparison, first, links[0].node))
    }

    private func text(_ parts: [TextPart], _ span: Span) throws(Failure) -> Node {
        var made: [TextPiece] = []
        for part in parts {
            switch part {
            case .characters(let characters): made.append(.characters(characters))
            case .expression(let tree, nil): made.append(.node(try node(tree)))
            case .expression(let tree, let format?):
                let form = Node.constant(format.span, .text(format.text))
                let whole = tree.span.joined(format.span)
                made.append(.node(Node(whole, try builtinCall("format", [try node(tree), form], whole))))
            }
        }
        if made.isEmpty { return .constant(span, .text("")) }
        if made.count == 1, case .characters(let characters) = made[0] { return .constant(span, .text(characters)) }
        return Node(span, .text(made))
    }

    private func range(_ low: Tree, _ high: Tree, _ step: Tree?, _ span: Span) throws(Failure) -> Node {
        let ends = try RangeEnds(low, high, span, in: passage)
        let stepNode: Node?
        if let step { stepNode = try node(step) } else { stepNode = nil }
        return Node(
            span, .range(try node(ends.low), try node(ends.high), step: stepNode, isInterval: ends.areDecimals))
    }

    /// `x in 万 CNY/万 user at …`: the unit without scales converts, the scales are for show.
    private func conversion(
        _ operand: Tree, _ target: UnitTree, _ rate: ConversionRate?, _ span: Span
    ) throws(Failure) -> Node {
        let together = target.smaller.isEmpty ? nil : try UnitReader(environment: environment).together(target)
        if together == nil, !target.smaller.isEmpty { return try sum(operand, target, span) }
        let inner = try node(operand)
        let written: Conversion.Rate?
        switch rate {
        case .at(let tree): written = .at(try node(tree))
        case .over(let tree): written = .over(try node(tree))
        case nil: written = nil
        }
        func made(_ unit: UnitID?, _ shown: Conversion.Shown) -> Node {
            let conversion = Conversion(
                span, operand: inner.span, unit: unit, shown: shown, target: target.span, rate: written)
            return Node(span, .conversion(inner, conversion))
        }
        let units = UnitReader(environment: environment)
        guard target.factors.contains(where: { $0.name != nil }) else {
            return made(nil, .scale(units.scales(of: target).first ?? .none))
        }
        if let notation = notation(target) { return made(nil, .notation(notation)) }
        if let together { return made(state.units.canonical(together), .unit(together)) }
        let (unit, shown) = try units.target(target)
        return made(unit, .unit(shown))
    }

    /// A way to write a number out, where nothing else has the name.
    private func notation(_ target: UnitTree) -> UnitNotation? {
        guard target.factors.count == 1, case let factor = target.factors[0], factor.exponent == 1, factor.scale == 0,
            let name = factor.name, let notation = state.known.notation(name.symbol),
            state.writtenUnit(name.symbol) == nil
        else { return nil }
        return notation
    }

    /// `a in CNY+b`, where b is no unit: the conversion, and what is added to it.
    private func sum(_ operand: Tree, _ target: UnitTree, _ span: Span) throws(Failure) -> Node {
        var bare = target
        bare.smaller = []
        var tree = Tree(operand.span.joined(target.span), .convert(operand, bare, nil))
        for name in target.smaller {
            tree = Tree(tree.span.joined(name.span), .binary(.add, tree, Tree(name.span, .name(name.symbol))))
        }
        return try node(tree)
    }
}
