import Reporting
import Resolution

/// A function of the language at work: all that ties its declaration to the evaluator stands here.
struct BuiltinRun {
    private let evaluator: Evaluator
    private let builtin: Builtin
    private let span: Span
    private var site: Site { evaluator.site }

    init(_ evaluator: Evaluator, _ builtin: Builtin, _ span: Span) {
        (self.evaluator, self.builtin, self.span) = (evaluator, builtin, span)
    }

    /// What it gives of arguments as they were written, in the order of the parameters.
    func value(of codes: [Node], _ spans: [Span]) throws(Failure) -> Value {
        let work = builtin.work
        if case .codes(let body)? = work { return try body(call([], spans), codes) }
        var values: [Value] = []
        values.reserveCapacity(codes.count)
        if evaluator.lens.selection == nil {
            for code in codes {
                try evaluator.limits.poll(span)
                values.append(try evaluator.value(code))
            }
        } else {
            values = try ofSome(codes)
        }
        let call = call(try KnownRows(evaluator).seen(values, spans), spans)
        if let doubt = evaluator.lens.doubt, let wide = try EndChoice(evaluator, call, doubt)?.value() { return wide }
        if let sampled = SampledCall(evaluator, call, work) { return try sampled.value() }
        let conversions = evaluator.arithmetic.conversions
        let value = try BuiltinRun.value(of: call, work)
        try audit(call, codes, value, since: conversions)
        return value
    }

    /// The arguments in a branch that is for some samples only; where the function looks at all of them together, as they
    /// are for all.
    private func ofSome(_ codes: [Node]) throws(Failure) -> [Value] {
        let draws = evaluator.lens.draws
        let values = try codes.map { (code) throws(Failure) in try evaluator.value(code) }
        guard builtin.looksAtAllSamples(of: values) else { return values }
        evaluator.lens.draws = draws
        return try evaluator.lens.selectAll(evaluator.state.sampling) { () throws(Failure) in
            try codes.map { (code) throws(Failure) in try evaluator.value(code) }
        }
    }

    /// What it gives of values, for `map` and its like.
    func value(of values: [Value]) throws(Failure) -> Value {
        guard builtin.counts.contains(values.count) else {
            throw failure(.count(builtin.name, given: values.count, builtin.signature))
        }
        guard values.count <= builtin.positional else { throw failure(builtin.byNameOnly) }
        let spans = Array(repeating: span, count: values.count)
        let work = builtin.work
        if case .codes(let body)? = work { return try body(call([], spans), values.map { Node.constant(span, $0) }) }
        let call = call(try KnownRows(evaluator).seen(values, spans), spans)
        if let sampled = SampledCall(evaluator, call, work) { return try sampled.value() }
        let conversions = evaluator.arithmetic.conversions
        let value = try BuiltinRun.value(of: call, work)
        try audit(call, [], value, since: conversions)
        return value
    }

    /// Looks at the arguments of a call that gave a value, where there may be something to see.
    @inline(__always)
    private func audit(_ call: Call, _ codes: [Node], _ value: Value, since conversions: Int) throws(Failure) {
        let hasUnits = evaluator.arithmetic.conversions != conversions
        guard builtin.isDoubtful || hasUnits && builtin.takesItems else { return }
        try ArgumentAudit(call, codes, value, hasUnits: hasUnits).check()
    }

    /// What a function gives of its arguments.
    ///
    /// - Parameter work: that of the function; nil where it is written in the language itself.
    static func value(of call: Call, _ work: NativeFunction.Work?) throws(Failure) -> Value {
        switch work {
        case .values(let body): return try body(call)
        case .codes(let body): return try body(call, zip(call.values, call.spans).map { Node.constant($1, $0) })
        case nil:
            guard let formula = try call.evaluator.state.formula(call.builtin) else {
                return .missing(Builtin.passedOver)
            }
            return try FormulaCall(call, formula).value()
        }
    }

    private func call(_ values: [Value], _ spans: [Span]) -> Call {
        Call(builtin: builtin, values: values, spans: spans, span: span, evaluator: evaluator)
    }

    private func failure(_ problem: ArgumentProblem) -> Failure {
        site.failure(problem, at: span)
    }
}
