import Reporting
import Resolution
import Syntax

/// Formulas of the session, `name := expression`: found anew whenever they are used, once a statement.
package struct LiveFormulas {
    private let evaluator: Evaluator
    private var state: State { evaluator.state }
    private var lens: Lens { evaluator.lens }

    package init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    /// What a formula gives now; nil where the name stands for none.
    package func value(of name: NameID, _ span: Span) throws(Failure) -> Value? {
        let variable = state.names[name]
        guard variable.kind == .formula, let made = variable.definition else { return nil }
        let identifier = ObjectIdentifier(made)
        if let known = lens.memo.formulas[identifier] {
            if known.isTouched { lens.touch() }
            return known.value
        }
        let text = state.symbols.text(variable.name)
        if let start = evaluator.open.firstIndex(where: { $0.identifier == identifier }) {
            throw evaluator.site.failure(NodeFinding.circular(evaluator.open[start...].map(\.name) + [text]), at: span)
        }
        try evaluator.limits.checkStack(span)
        try evaluator.limits.poll(span)
        evaluator.open.append(OpenFigure(identifier: identifier, name: text))
        let before = lens.variation?.inputs?.met ?? 0
        // Its names mean what they mean now, wherever it is used.
        let (value, isTouched) = try lens.touching { () throws(Failure) in
            try lens.redrawing(made) { () throws(Failure) in
                try lens.remember(nil) { () throws(Failure) in try evaluator.run(made.resolved) }
            }
        }
        evaluator.open.removeLast()
        lens.memo.formulas[identifier] = (value, isTouched)
        lens.variation?.inputs?.meet(.variable(name), name: text, value, before: before)
        return value
    }

    /// A variable as it is at this moment, for the memory of what is made of it: of a formula its value, and the values
    /// that its names have.
    package func atThisMoment(_ name: NameID) -> Variable {
        var known: [NameID: Variable] = [:]
        return atThisMoment(name, &known, 0)
    }

    private func atThisMoment(_ name: NameID, _ known: inout [NameID: Variable], _ depth: Int) -> Variable {
        var variable = state.names[name]
        guard variable.kind == .formula, let made = variable.definition else { return variable }
        if let known = known[name] { return known }
        variable.kind = .variable
        variable.value = lens.memo.formulas[ObjectIdentifier(made)]?.value
        if depth < Definition.deepest {
            let used = made.used.map { (name: $0.name, variable: atThisMoment($0.name, &known, depth + 1)) }
            variable.definition = Definition(
                made.resolved, used: used, draws: made.draws, arrangement: made.arrangement)
        } else {
            (variable.definition, variable.isCut) = (nil, true)
        }
        known[name] = variable
        return variable
    }
}
