import Quantities
import Reporting
import Resolution
import Syntax

/// Calls of functions. A call's frame has its arguments first, then what the function keeps and names itself.
extension Evaluator {
    /// A call of whatever the callee turns out to be.
    @inline(never)
    func call(_ call: Invocation, _ span: Span) throws(Failure) -> Value {
        if let name = call.direct, !lens.isVarying, !isWatched, let function = state.names.direct(name),
            function.plainCount == call.count, function.source == site.identity
        {
            return try quick(function, call, span)
        }
        return try general(call, span)
    }

    /// A call of a function of the same text, all of whose arguments are given by their places.
    private func quick(_ function: DirectFunction, _ call: Invocation, _ span: Span) throws(Failure) -> Value {
        let frame = locals.count
        locals.append(try run(call.first))
        if let second = call.second { locals.append(try run(second)) }
        calls += 1
        // What goes on long goes deep again and again.
        if calls & 7 == 0 {
            try limits.poll(span)
            guard limits.hasStack, calls <= Limits.deepestCalls else {
                throw site.failure(InvocationFinding.endless(site.text(call.callee.span)), at: span)
            }
        }
        locals.open(function.more)
        let callerBase = base
        base = frame
        let body = function.body.takeUnretainedValue()
        let value: Value
        if let quick = function.form.takeUnretainedValue().registers.value(of: body, self) {
            value = quick
        } else {
            value = try run(body)
        }
        base = callerBase
        locals.truncate(to: frame)
        calls -= 1
        return value
    }

    private func general(_ call: Invocation, _ span: Span) throws(Failure) -> Value {
        let callee = call.callee
        let value = try value(callee)
        guard case .function(let function) = value else {
            throw site.failure(
                InvocationFinding.notAFunction(site.text(callee.span), value.kind), at: callee.span)
        }
        switch function.body {
        case .builtin(let builtin):
            return try self.builtin(BuiltinCall(span, builtin, call.arguments) { state.symbols.text($0) }, span)
        case .code(let code):
            let frame = locals.count
            let open: [Int]
            if call.hasNames {
                let (values, left) = try FunctionArguments(self, function, code, span).arranged(call.arguments)
                locals.append(contentsOf: values)
                open = left
            } else {
                open = try FunctionArguments(self, function, code, span).left(after: call.arguments.count)
                for argument in call.arguments { locals.append(try self.value(argument.node)) }
            }
            return try enter(function, code, frame: frame, open: open, call.arguments, span)
        }
    }

    /// A call of a function of the language, known by its name.
    func builtin(_ call: BuiltinCall, _ span: Span) throws(Failure) -> Value {
        switch call.matching {
        case .codes(let codes): return try BuiltinRun(self, call.builtin, span).value(of: codes, call.spans)
        case .problem(let problem, let place): throw site.failure(problem, at: place)
        }
    }

    /// `(x, y) -> E`.
    func lambda(_ function: FunctionCode, _ captured: [Scope.Origin], _ span: Span) throws(Failure) -> Value {
        var values: [Value] = []
        values.reserveCapacity(captured.count)
        for origin in captured {
            switch origin {
            case .local(let slot): values.append(try local(slot, span))
            case .global(let name): values.append(try variable(name, span))
            }
        }
        return try limits.function(Function(name: nil, body: .code(function), captured: values), span)
    }

    // MARK: Functions called with values

    /// Calls a function with values, for `map` and its like.
    func apply(_ function: Function, _ values: [Value], _ span: Span) throws(Failure) -> Value {
        switch function.body {
        case .builtin(let builtin):
            try limits.poll(span)
            return try BuiltinRun(self, builtin, span).value(of: values)
        case .code(let code):
            let open = try FunctionArguments(self, function, code, span).left(after: values.count)
            let frame = locals.count
            locals.append(contentsOf: values)
            return try enter(function, code, frame: frame, open: open, [], span)
        }
    }

    /// Calls a function with one value.
    func apply(_ function: Function, to value: Value, _ span: Span) throws(Failure) -> Value {
        guard case .code(let code) = function.body, code.parameters.count == 1, !code.hasTypes else {
            return try apply(function, [value], span)
        }
        let frame = locals.count
        locals.append(value)
        return try enter(function, code, frame: frame, open: [], [], span)
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

    /// Runs a function whose arguments are in its frame already, but for those at `open`, which get their initial
    /// values; `arguments` are what was written for them.
    private func enter(
        _ function: Function, _ code: FunctionCode, frame: Int, open: [Int], _ arguments: [ArgumentNode],
        _ span: Span, audits: Bool = true
    ) throws(Failure) -> Value {
        if audits, !function.takes.isEmpty {
            return try ShippedCall(self, function, code, frame, arguments, span).value { () throws(Failure) in
                try enter(function, code, frame: frame, open: open, arguments, span, audits: false)
            }
        }
        try limits.poll(span)
        calls += 1
        guard limits.hasStack, calls <= Limits.deepestCalls else { throw endless(function, span) }
        locals.open(code.frame.size - (locals.count - frame))
        for (slot, value) in zip(code.captureSlots, function.captured) { _ = locals.put(value, at: frame + slot.index) }
        let (callerBase, callerSource) = (base, site.source)
        base = frame
        if code.frame.source !== callerSource { site.move(to: code.frame.source) }
        for index in open {
            guard let initial = code.parameters[index].initial else { continue }
            _ = locals.put(try value(initial), at: frame + index)
        }
        if code.hasTypes {
            site.move(to: callerSource)
            try ParameterChecks(self, function, code, frame: frame).check(arguments, span)
            site.move(to: code.frame.source)
        }
        let value: Value
        if let quick = code.form.registers.value(of: code.body, self) {
            value = quick
        } else {
            value = try self.value(code.body)
        }
        base = callerBase
        if code.frame.source !== callerSource { site.move(to: callerSource) }
        locals.truncate(to: frame)
        calls -= 1
        return value
    }

    // MARK: Failures

    /// The error for calls within calls that find no end.
    func endless(_ function: Function, _ span: Span) -> Failure {
        site.failure(InvocationFinding.endless(function.name), at: span)
    }
}
