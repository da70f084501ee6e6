import Evaluation
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

extension OpenedCall {
    /// A call as it was evaluated; nil where it has no result.
    init?(_ call: BuiltinCall, _ step: Step, _ evaluator: Evaluator) {
        guard let result = step.value else { return nil }
        let (builtin, state) = (call.builtin, evaluator.state)
        let arguments = call.arguments.map { step.child($0.node)?.value }
        var written: [(name: String, value: Value)] = []
        for (index, value) in arguments.enumerated() {
            guard let value else { continue }
            let name = call.arguments[index].name.map { state.symbols.text($0) }
            let place = index < builtin.parameters.count ? builtin.parameters[index].name : nil
            if let name = name ?? place { written.append((name, OpenedCall.plain(value))) }
        }
        let initial = builtin.parameters.compactMap { parameter -> (name: String, value: Value)? in
            guard !written.contains(where: { $0.name == parameter.name }) else { return nil }
            return parameter.initial.value(state.units).map { (parameter.name, $0) }
        }
        self.init(
            builtin: builtin, arguments: arguments, written: written, given: written + initial, result: result,
            bases: state.bases, describe: state.describe,
            figures: {
                step.figures.map { figure, path in
                    let aside = Evaluator(state, source: evaluator.site.source)
                    return (figure, try? aside.figures.value(of: figure, path, step.node.span))
                }
            })
    }
}

extension Parameter.Initial {
    /// What a formula has in the place of an argument that was not given.
    fileprivate func value(_ units: UnitTable) -> Value? {
        switch self {
        case .whole(let whole): .quantity(Quantity(Number(whole)))
        case .percent(let percent): units.unit(named: "%").map { .quantity(Quantity(Number(percent), unit: $0)) }
        case .word(let word): .text(word)
        case .truth(let truth): .truth(truth)
        case .required, .nothing, .end: nil
        }
    }
}

extension Opened {
    /// Evaluates the expression, its names bound to their values, and gives the steps.
    func steps(_ state: State) throws(Failure) -> Step? {
        let source = Source(name: "formula", text: text)
        var parser = Parser(source, symbols: state.symbols)
        guard case .statement(let statement, _)? = parser.next(), case .expression(let tree) = statement.form else {
            return nil
        }
        let resolver = Resolver(state, source: source, statement: statement.span, isChecking: false)
        var slots: [(slot: Slot, value: Value)] = []
        for (name, value) in names { slots.append((resolver.scope.declare(state.symbols.intern(name)), value)) }
        let resolved = try state.apart { () throws(Failure) in try resolver.resolved(tree) }
        let (evaluator, recorder) = (Evaluator(state, source: source), StepRecorder())
        evaluator.begin(source, statement: statement.span)
        _ = try evaluator.watched(by: recorder) { () throws(Failure) in try evaluator.run(resolved, with: slots) }
        return recorder.root
    }

    /// The steps of a function's formula with the arguments put in, where it gives what the function gave.
    func proof(_ evaluator: Evaluator, _ span: Span) -> Step? {
        guard let step = try? steps(evaluator.state) else { return nil }
        guard case .quantity(let found)? = step.value else { return nil }
        if rateTried != nil { return step }
        guard case .quantity(let wanted)? = expected,
            let number = try? evaluator.arithmetic.converted(found, to: wanted.unit, span)
        else { return nil }
        if number.isSampled || wanted.number.isSampled {
            return evaluator.text(.quantity(Quantity(number, unit: wanted.unit)))
                == evaluator.text(.quantity(Quantity(wanted.number, unit: wanted.unit))) ? step : nil
        }
        let (a, b) = (number.doubleValue, wanted.number.doubleValue)
        return (a - b).magnitude <= 1e-9 * max(a.magnitude, b.magnitude) ? step : nil
    }
}

extension [Opened] {
    /// The lines of a part of a record and of the parts it rests on; all where no line is its own.
    func needed(for part: String?) -> [Opened] {
        guard let part, let last = lastIndex(where: { $0.title == part }) else { return self }
        var needed = [self[last]]
        for opening in self[..<last].reversed() {
            let isNamed = needed.contains { later in
                later.text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == opening.title }
            }
            if isNamed { needed.insert(opening, at: 0) }
        }
        return needed
    }
}
