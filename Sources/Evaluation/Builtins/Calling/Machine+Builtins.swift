import Numbers
import Quantities
import Reporting
import Syntax

/// The way from a line to the functions of the language: all that ties them to the evaluator stands here.
extension Machine {
    /// A call of a function, its arguments in the order of the parameters.
    func call(_ builtin: Builtin, _ codes: [Code], _ spans: [Span], _ span: Span) throws(Failure) -> Value {
        if case .codes(let body) = builtin.body {
            return try body(Call(builtin: builtin, values: [], spans: spans, span: span, machine: self), codes)
        }
        var values: [Value] = []
        values.reserveCapacity(codes.count)
        for code in codes {
            try poll(span)
            values.append(try code.value(self))
        }
        let call = Call(builtin: builtin, values: values, spans: spans, span: span, machine: self)
        if let doubt = widening, let wide = try byEnds(call, doubt) { return wide }
        return try perform(call)
    }

    /// A call of values, for `map` and its like.
    func apply(_ builtin: Builtin, _ values: [Value], _ span: Span) throws(Failure) -> Value {
        func failure(_ problem: BuiltinProblem) -> Failure { self.failure(problem.code, problem.sentence, at: span) }
        guard builtin.counts.contains(values.count) else {
            throw failure(.count(builtin.name, given: values.count, builtin.signature))
        }
        guard values.count <= builtin.positional else { throw failure(builtin.byNameOnly) }
        let spans = Array(repeating: span, count: values.count)
        if case .codes(let body) = builtin.body {
            let call = Call(builtin: builtin, values: [], spans: spans, span: span, machine: self)
            return try body(call, values.map { Constant(span, $0) })
        }
        return try perform(Call(builtin: builtin, values: values, spans: spans, span: span, machine: self))
    }

    /// What a function gives of its arguments.
    func perform(_ call: Call) throws(Failure) -> Value {
        switch call.builtin.body {
        case .values(let body): return try body(call)
        case .codes(let body): return try body(call, zip(call.values, call.spans).map { Constant($1, $0) })
        case .formula:
            guard let formula = try world.formula(call.builtin) else { return .missing(Builtin.passedOver) }
            return try call.evaluated(formula)
        }
    }

    /// Runs a function that is written in the language, whose arguments are all there.
    func run(_ code: FunctionCode, _ values: [Value], _ span: Span) throws(Failure) -> Value {
        try checkStack(span)
        let (frame, callerBase, callerSource, watcher) = (locals.count, base, source, observer)
        locals.append(contentsOf: values)
        locals.open(code.frameSize - values.count)
        if watcher != nil { observer = nil }
        (base, source) = (frame, code.source)
        defer {
            (base, source) = (callerBase, callerSource)
            if watcher != nil { observer = watcher }
        }
        let value = try code.body.run(self)
        locals.removeLast(locals.count - frame)
        return value
    }

    /// Calls a function with the result so far and the next item, for each item.
    ///
    /// - Parameter step: told of every result.
    func fold(
        _ items: [Value], from start: Value, _ function: Function, _ span: Span, _ step: (Value) -> Void
    ) throws(Failure) -> Value {
        var result = start
        guard case .code(let code) = function.body, code.plainCount == 2, code.sourceIdentity == sourceIdentity,
            !isWatched
        else {
            for item in items {
                result = try apply(function, [result, item], span)
                step(result)
            }
            return result
        }
        // What every call does alike is done once; the result so far is held by its frame alone, so that a text can
        // grow where it is.
        guard hasStack, calls < Machine.deepestCalls else { throw endless(function, span) }
        let (frame, callerBase, body, more) = (locals.count, base, code.body, code.frameSize)
        locals.open(more)
        base = frame
        calls += 1
        for item in items {
            try poll(span)
            locals[frame] = result
            locals[frame + 1] = item
            result = .truth(false)
            result = try body.run(self)
            step(result)
        }
        locals.removeLast(more)
        base = callerBase
        calls -= 1
        return result
    }
}

/// A call of a function of the language by its name.
final class BuiltinCall: Code {
    let builtin: Builtin
    let arguments: [ArgumentCode]
    private let matching: Matching
    private let spans: [Span]

    /// - Parameter name: the text of a name.
    init(_ span: Span, _ builtin: Builtin, _ arguments: [ArgumentCode], name: (Symbol) -> String) {
        self.builtin = builtin
        self.arguments = arguments
        matching = Matching(builtin, arguments, span, name: name)
        if case .codes(let codes) = matching { spans = codes.map(\.span) } else { spans = [] }
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        switch matching {
        case .codes(let codes): return try machine.call(builtin, codes, spans, span)
        case .problem(let problem, let place): throw machine.failure(problem.code, problem.sentence, at: place)
        }
    }
}
