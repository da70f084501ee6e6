import Quantities
import Reporting
import Syntax

/// Evaluation with other values in the place of some.
extension Machine {
    /// Evaluates with a variation in force, and ends it whatever happens.
    func vary<Result>(
        _ variation: Variation, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        // What was touched stays touched: a definition with a `with` in it rests on what both vary.
        let (outer, outerFound) = (self.variation, found)
        self.variation = variation
        found = [:]
        defer {
            self.variation = outer
            found = outerFound
        }
        return try body()
    }

    /// The value of a variable while a variation is in force.
    func varied(_ slot: Int, _ variation: Variation, _ span: Span) throws(Failure) -> Value? {
        if let value = variation.variables[slot] {
            isTouched = true
            return value
        }
        let remembered = definition?.used.first { $0.slot == slot }?.variable
        let variable = remembered ?? world.globals[slot]
        guard let value = variable.value, variable.kind != .function else { return remembered?.value }
        guard widening == nil && !opensDefinitions || variable.kind != .answer else {
            throw failure(
                widening == nil ? .wrongArguments : .noBounds,
                "`ans` keeps its value and not what it was made of: write the expression out, or name it",
                at: span)
        }
        guard !variable.isCut else {
            throw failure(
                .tooDeep,
                "`\(world.symbols.text(variable.name))` rests on more than \(Definition.deepest) definitions one on the other, and what it was made from is no longer known",
                at: span)
        }
        let before = variation.inputs?.met ?? 0
        let result = try variable.definition.flatMap { (made) throws(Failure) in
            try again(made, variation, instead: value, span)
        }
        let shown = result ?? value
        variation.inputs?.meet(
            .variable(slot), name: world.symbols.text(variable.name), shown, before: before)
        if result == nil {
            if !variable.rests.isEmpty { rest(on: variable.rests) }
            if variable.restsOnNewestRate { world.restsOnNewestRate = true }
        }
        return shown
    }

    /// Finds again what a definition gives; nil where it does not rest on what is varied.
    private func again(
        _ made: Definition, _ variation: Variation, instead value: Value, _ span: Span
    ) throws(Failure) -> Value? {
        let identifier = ObjectIdentifier(made)
        if let known = variation.found[identifier] {
            if known != nil { isTouched = true }
            return known
        }
        try checkStack(span)
        try poll(span)
        let (outerTouched, outerDefinition, state) = (isTouched, definition, state)
        isTouched = false
        definition = made
        base = locals.count
        source = made.source
        locals.open(made.frameSize)
        defer { isTouched = isTouched || outerTouched }
        do throws(Failure) {
            let result = try made.code.value(self)
            restore(state)
            definition = outerDefinition
            let kept = isTouched ? result : nil
            variation.found[identifier] = .some(kept)
            return kept
        } catch {
            restore(state)
            definition = outerDefinition
            // Whether it rests on the change cannot be known any more, so its old value is no answer.
            throw error
        }
    }

    /// What a failure in the midst of an evaluation would leave behind.
    struct State {
        fileprivate let (locals, base, calls, silence, opened): (Int, Int, Int, Int, Int)
        fileprivate let source: Source
        fileprivate let definition: Definition?
    }

    var state: State {
        State(
            locals: locals.count, base: base, calls: calls, silence: basisSilence, opened: open.count, source: source,
            definition: definition)
    }

    /// Goes back to where the machine stood, after a failure or the end of a frame.
    func restore(_ state: State) {
        if locals.count > state.locals { locals.removeLast(locals.count - state.locals) }
        (base, calls, basisSilence, source) = (state.base, state.calls, state.silence, state.source)
        definition = state.definition
        if open.count > state.opened { open.removeLast(open.count - state.opened) }
    }

    /// Evaluates what may fail without the statement failing; an interrupt and what is too large are no such failures.
    func attempt(_ code: Code) throws(Failure) -> Result<Value, Failure> {
        let state = state
        do throws(Failure) { return .success(try code.value(self)) } catch {
            restore(state)
            switch error.diagnostic.code {
            case .interrupted, .tooLarge, .tooDeep: throw error
            default: return .failure(error)
            }
        }
    }
}
