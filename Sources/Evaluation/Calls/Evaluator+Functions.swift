import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// The way from a line to the functions of the language: all that ties them to the evaluator stands here.
extension Evaluator {
    /// A call of a function, its arguments in the order of the parameters.
    func call(_ builtin: Builtin, _ codes: [Node], _ spans: [Span], _ span: Span) throws(Failure) -> Value {
        let work = builtin.work
        if case .codes(let body)? = work {
            return try body(Call(builtin: builtin, values: [], spans: spans, span: span, evaluator: self), codes)
        }
        var values: [Value] = []
        values.reserveCapacity(codes.count)
        for code in codes {
            try limits.poll(span)
            values.append(try value(code))
        }
        let call = Call(builtin: builtin, values: values, spans: spans, span: span, evaluator: self)
        if let doubt = lens.doubt, let wide = try EndChoice(self, call, doubt)?.value() { return wide }
        return try perform(call, work)
    }

    /// A call of values, for `map` and its like.
    func apply(_ builtin: Builtin, _ values: [Value], _ span: Span) throws(Failure) -> Value {
        func failure(_ problem: ArgumentProblem) -> Failure { site.failure(problem.code, problem.sentence, at: span) }
        guard builtin.counts.contains(values.count) else {
            throw failure(.count(builtin.name, given: values.count, builtin.signature))
        }
        guard values.count <= builtin.positional else { throw failure(builtin.byNameOnly) }
        let spans = Array(repeating: span, count: values.count)
        let work = builtin.work
        if case .codes(let body)? = work {
            let call = Call(builtin: builtin, values: [], spans: spans, span: span, evaluator: self)
            return try body(call, values.map { Node.constant(span, $0) })
        }
        return try perform(Call(builtin: builtin, values: values, spans: spans, span: span, evaluator: self), work)
    }

    /// What a function gives of its arguments.
    ///
    /// - Parameter work: that of the function; nil where it is written in the language itself.
    func perform(_ call: Call, _ work: NativeFunction.Work?) throws(Failure) -> Value {
        switch work {
        case .values(let body): return try body(call)
        case .codes(let body): return try body(call, zip(call.values, call.spans).map { Node.constant($1, $0) })
        case nil:
            guard let formula = try state.formula(call.builtin) else { return .missing(Builtin.passedOver) }
            return try FormulaCall(call, formula).value()
        }
    }

    /// Runs a function that is written in the language, whose arguments are all there. Nobody watches: what it does is
    /// shown by its formula.
    func run(_ code: FunctionCode, _ values: [Value], _ span: Span) throws(Failure) -> Value {
        try limits.checkStack(span)
        return try unwatched { () throws(Failure) in
            try within(code.frame) { () throws(Failure) in
                for (index, value) in values.enumerated() { _ = locals.put(value, at: base + index) }
                return try run(code.body)
            }
        }
    }

    /// Calls a function with the result so far and the next item, for each item.
    ///
    /// - Parameter step: told of every result.
    func fold(
        _ items: [Value], from start: Value, _ function: Function, _ span: Span, _ step: (Value) -> Void
    ) throws(Failure) -> Value {
        var result = start
        guard case .code(let code) = function.body, code.plainCount == 2, code.frame.source === site.source, !isWatched
        else {
            for item in items {
                result = try apply(function, [result, item], span)
                step(result)
            }
            return result
        }
        // What every call does alike is done once; the result so far is held by its frame alone, so that a text can
        // grow where it is.
        guard limits.hasStack, calls < Limits.deepestCalls else { throw endless(function, span) }
        let (frame, callerBase, body) = (locals.count, base, code.body)
        locals.open(code.frame.size)
        base = frame
        calls += 1
        let added = lens.isPlain ? body.added(to: .first) : nil
        for item in items {
            try limits.poll(span)
            if let added, case .text(var text) = result {
                result = .truth(false)
                _ = locals.put(item, at: frame + 1)
                try TextMaking(self, body.span).append(added, to: &text)
                result = .text(text)
                step(result)
                continue
            }
            _ = locals.put(result, at: frame)
            _ = locals.put(item, at: frame + 1)
            result = .truth(false)
            result = try run(body)
            step(result)
        }
        locals.truncate(to: frame)
        base = callerBase
        calls -= 1
        return result
    }

    // MARK: Calls of a function by its name

    /// A call of a built-in function known by its name.
    func builtin(_ call: BuiltinCall, _ span: Span) throws(Failure) -> Value {
        switch call.matching {
        case .codes(let codes): return try self.call(call.builtin, codes, call.spans, span)
        case .problem(let problem, let place): throw site.failure(problem.code, problem.sentence, at: place)
        }
    }
}
