import Quantities
import Reporting
import Resolution
import Syntax

/// Names while other values stand in the place of some: what rests on those is found again.
package struct VariedNames {
    private let evaluator: Evaluator
    private var state: State { evaluator.state }
    private var lens: Lens { evaluator.lens }
    private var report: Report { evaluator.report }

    package init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    /// The value of a variable while a variation is in force.
    func value(of name: NameID, _ variation: Variation, _ span: Span) throws(Failure) -> Value? {
        if let value = variation.variables[name] {
            lens.touch()
            variation.reach(.variable(name))
            return value
        }
        let remembered = lens.definition?.used.first { $0.name == name }?.variable
        let variable = remembered ?? state.names[name]
        if remembered == nil, variable.kind == .formula { return try LiveFormulas(evaluator).value(of: name, span) }
        guard let value = variable.value, variable.kind != .function else { return remembered?.value }
        guard lens.isPlain && !lens.opensDefinitions || variable.kind != .answer else {
            throw evaluator.site.failure(VariationFinding.answerKept(isForBounds: !lens.isPlain), at: span)
        }
        guard !variable.isCut else {
            throw evaluator.site.failure(
                VariationFinding.cut(state.symbols.text(variable.name), deepest: Definition.deepest), at: span)
        }
        let before = variation.inputs?.met ?? 0
        let result = try variable.definition.flatMap { (made) throws(Failure) in try again(made, span) }
        let shown = result ?? value
        variation.inputs?.meet(
            .variable(name), name: state.symbols.text(variable.name), shown, before: before)
        if result == nil {
            if !variable.rests.isEmpty { report.rest(on: variable.rests) }
            if variable.restsOnNewestRate { state.restsOnNewestRate = true }
        }
        return shown
    }

    /// What a definition gives, its names meaning what they meant then.
    package func value(of made: Definition) throws(Failure) -> Value {
        evaluator.begin(made.source, statement: made.resolved.span)
        let value = try lens.vary(Variation()) { () throws(Failure) in
            try lens.redrawing(made) { () throws(Failure) in
                try lens.remember(made) { () throws(Failure) in try evaluator.run(made.resolved) }
            }
        }
        return made.arrangement?.applied(to: value) ?? value
    }

    /// Finds again what a definition gives; nil where it does not rest on what is varied.
    ///
    /// Where it fails, whether it rests on the change cannot be known any more, so its old value is no answer.
    private func again(_ made: Definition, _ span: Span) throws(Failure) -> Value? {
        let identifier = ObjectIdentifier(made)
        if let known = lens.memo.definitions[identifier] {
            if known != nil { lens.touch() }
            return known
        }
        try evaluator.limits.checkStack(span)
        try evaluator.limits.poll(span)
        let (result, isTouched) = try lens.touching { () throws(Failure) in
            try lens.redrawing(made) { () throws(Failure) in
                try lens.remember(made) { () throws(Failure) in try evaluator.run(made.resolved) }
            }
        }
        let kept = isTouched ? made.arrangement?.applied(to: result) ?? result : nil
        lens.memo.definitions[identifier] = .some(kept)
        return kept
    }
}
