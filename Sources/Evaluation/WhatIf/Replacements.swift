import Companies
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// What a `with` or a scenario puts in the place of variables and figures.
package struct Changes {
    typealias Change = (target: Variation.Target, value: Value)

    private let evaluator: Evaluator
    private var state: State { evaluator.state }
    private var site: Site { evaluator.site }

    init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    /// Gives what the body gives with some changes more than are in force already. The new values are found before any of
    /// them is in force. One that the body does not rest on is an error; of a scenario's one is enough.
    func with(_ replacements: [Replacement], _ body: () throws(Failure) -> Value) throws(Failure) -> Value {
        let made = Variation(evaluator.lens.variation)
        var all: [(changes: [Change], replacement: Replacement)] = []
        for replacement in replacements { all.append((try changes(replacement, 0), replacement)) }
        var watches: [(watch: ReachWatch, span: Span)] = []
        for (changes, replacement) in all {
            for change in changes { made.put(change) }
            guard !replacement.isPerhapsMet, !changes.isEmpty else { continue }
            watches.append((made.watch(Set(changes.map(\.target))), replacement.span))
        }
        let value = try evaluator.lens.vary(made, body)
        for (watch, span) in watches where !watch.isReached {
            throw site.failure(VariationFinding.notReached(site.text(span)), at: span)
        }
        return value
    }

    private func changes(_ replacement: Replacement, _ depth: Int) throws(Failure) -> [Change] {
        if case .scenario(let name) = replacement.place {
            return try changes(ofScenario: name, replacement.span, depth)
        }
        guard let node = replacement.value else { return [] }
        let value = try evaluator.value(node)
        let (target, old, name) = try target(replacement)
        let new = arranged(value, node, as: old, replacement)
        let fitted = try fitted(new, node.span, to: old, name, replacement.span)
        evaluator.observer?.didReplace(fitted, madeOf: value)
        return [(target, fitted)]
    }

    /// What is drawn in the place of what was drawn itself takes over its order: where one was high, so is the other. So
    /// what it was correlated with it still is, and results differ by the change alone. What takes the place of an amount
    /// that was computed has nothing to do with what that was computed of.
    private func arranged(_ value: Value, _ node: Node, as old: Value, _ replacement: Replacement) -> Value {
        guard case .builtin(let call) = node.form, case .draws = call.builtin.samples,
            case .quantity(var quantity) = value, let drawn = quantity.number.samples,
            case .quantity(let before) = old, let order = before.number.samples, order.count == drawn.count,
            !order.hasAbsent, !drawn.hasAbsent, case .variable(let name) = replacement.place,
            (try? TrueInput(evaluator, name, at: replacement.span)) != nil
        else { return value }
        quantity.number = Number(drawn.arranged(as: order))
        return .quantity(quantity)
    }

    /// A scenario's values are found where it is used: they are those of the present.
    func changes(ofScenario name: Symbol, _ span: Span, _ depth: Int) throws(Failure) -> [Change] {
        guard let scenario = state.scenarios[name.index] else {
            if state.symbols.text(name) == Scenario.base { return [] }
            throw unknownScenario(name, span)
        }
        guard depth < 100 else {
            throw site.failure(VariationFinding.circularScenario(state.symbols.text(name)), at: span)
        }
        return try evaluator.within(scenario.frame) { () throws(Failure) in
            var changes: [Change] = []
            for replacement in scenario.replacements { changes += try self.changes(replacement, depth + 1) }
            return changes
        }
    }

    private func unknownScenario(_ name: Symbol, _ span: Span) -> Failure {
        let text = state.symbols.text(name)
        let names = state.scenarios.keys.map { state.symbols.text(Symbol(index: $0)) }.sorted() + [Scenario.base]
        let near = nearestNames(text, among: names)
        return site.failure(
            VariationFinding.unknownScenario(text, among: names.count > 1 ? names : [], near: near), at: span,
            near: near)
    }

    /// What is replaced, and the value it has now.
    func target(
        _ replacement: Replacement
    ) throws(Failure) -> (target: Variation.Target, old: Value, name: String) {
        try aside { () throws(Failure) in try replaced(replacement) }
    }

    /// Looks something up that the result does not rest on: what another value takes the place of. What was found is not
    /// known afterwards, so that it is said where the result does rest on it, and it is no input of what is varied.
    private func aside<Result>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        let (known, variation) = (evaluator.lens.memo, evaluator.lens.variation)
        let inputs = variation?.inputs
        variation?.inputs = nil
        defer {
            evaluator.lens.memo = known
            variation?.inputs = inputs
        }
        guard evaluator.observer?.watchesReplaced == false else { return try evaluator.report.aside(body) }
        return try evaluator.unwatched { () throws(Failure) in try evaluator.report.aside(body) }
    }

    private func replaced(_ replacement: Replacement) throws(Failure) -> (Variation.Target, Value, String) {
        let name = site.text(replacement.span)
        switch replacement.place {
        case .scenario: throw site.failure(VariationFinding.scenarioValue, at: replacement.span)
        case .variable(let variable):
            return (.variable(variable), try evaluator.variable(variable, replacement.span), name)
        case .figure(let member, let index, let day):
            if let day {
                let undated = Replacement(
                    span: replacement.span, place: .figure(member, index: index), value: replacement.value)
                return try Knowledge(evaluator).on(day) { () throws(Failure) in try replaced(undated) }
            }
            let (figures, asOf) = (evaluator.figures, evaluator.figures.asOf)
            guard let path = try figures.path(member, replacement.span) else {
                throw site.failure(
                    VariationFinding.notAFigure, at: replacement.span)
            }
            let company = figures.company(path)
            let figure: Figure?
            let value = try index.map { (node) throws(Failure) in try figures.index(node, of: path) }
            switch value {
            case nil: figure = company.chosenFigure(path.metric, asOf: asOf)
            case .date(let day)?: figure = company.figure(path.metric, at: .date(day), asOf: asOf)
            case .period(let period)?: figure = company.figure(path.metric, at: .period(period), asOf: asOf)
            case let other?:
                throw site.failure(
                    IndexFinding.figure(other.kind), at: index?.span ?? replacement.span)
            }
            guard let figure else {
                throw site.failure(
                    VariationFinding.noFigure(name, available: figures.bases(of: path)), at: replacement.span)
            }
            // Its own basis stays, whatever stands in its place.
            var old = try figures.value(of: figure, path, replacement.span)
            if case .missing = old {
                old = .missing(Missing(name: name, available: []))
            }
            if case .quantity(var quantity) = old {
                quantity.basis = figures.basis(of: figure, path, unit: quantity.unit)
                old = .quantity(quantity)
            }
            return (.figure(ObjectIdentifier(figure)), old, name)
        }
    }

    /// A value as it takes another's place: of its dimension, and with its basis. Another currency is told of.
    package func fitted(
        _ value: Value, _ place: Span, to old: Value, _ name: String, _ span: Span
    ) throws(Failure) -> Value {
        guard case .quantity(let new) = value, case .quantity(let before) = old else {
            switch (value, old) {
            case (.missing(let missing), _): throw site.missingFailure(missing, at: place)
            case (_, .missing), (.truth, .truth), (.truth, .event), (.event, .truth), (.event, .event),
                (.text, .text), (.date, .date), (.period, .period),
                (.list, .list), (.interval, .interval), (.company, .company), (.function, .function), (.table, .table):
                return value
            default:
                throw site.failure(
                    VariationFinding.otherKind(name, old.kind, given: value.kind),
                    at: [(span, ""), (place, "")])
            }
        }
        if new.basis != .none, new.basis != before.basis, before.basis != .none,
            let concern = state.bases.comparison(before.basis, new.basis)
        {
            try evaluator.arithmetic.say(concern, before.basis, new.basis, at: (span, place), isSum: true)
        }
        let units = state.units
        if new.unit == .none, !new.number.isSampled, new.number.isZero {
            return .quantity(Quantity(new.number, unit: units.canonical(before.unit), basis: before.basis))
        }
        if !units.sameDimension(new.unit, before.unit) {
            guard let (first, second) = units.currencies(before.unit, new.unit) else {
                let (old, given) = (units.describeDimension(before.unit), units.describeDimension(new.unit))
                throw site.failure(
                    VariationFinding.otherDimension(name, old, given: given), at: [(span, old), (place, given)])
            }
            let finding = VariationFinding.otherCurrency(name, first, given: second)
            if state.settings.isStrict { throw site.failure(finding, at: place) }
            evaluator.report.warn(finding, at: [(span, first), (place, second)])
        }
        if state.units.isPercentLike(before.unit) { MissingPercent(evaluator).look(at: new, place) }
        let basis = before.basis.shown == .none && new.basis != .none ? new.basis : before.basis
        return .quantity(Quantity(new.number, unit: new.unit, basis: basis))
    }

    /// A value of an axis as it takes a variable's or a figure's place. A local that only has a variable's name need not
    /// be of its kind: what rests on the variable fails then by itself. An amount takes that of an amount, and is of its
    /// dimension.
    func fitted(_ value: Value, _ axis: Axis, to old: Value, _ name: String) throws(Failure) -> Value {
        if axis.slot != nil {
            guard case .quantity = value, case .quantity = old else { return value }
        }
        return try fitted(value, axis.values.span, to: old, name, axis.span)
    }
}

extension Evaluator {
    package var changes: Changes { Changes(self) }
}
