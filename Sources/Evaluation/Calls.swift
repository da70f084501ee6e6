import Quantities
import Reporting
import Syntax

/// An argument of a call; a name where one was written before `=`.
struct ArgumentCode {
    let name: Symbol?
    let code: Code
}

/// A call of whatever the callee turns out to be.
final class Call: Code {
    let callee: Code
    let arguments: [ArgumentCode]
    let hasNames: Bool

    init(_ span: Span, _ callee: Code, _ arguments: [ArgumentCode]) {
        self.callee = callee
        self.arguments = arguments
        hasNames = arguments.contains { $0.name != nil }
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        let value = try callee.value(machine)
        guard case .function(let function) = value else {
            throw machine.failure(
                .wrongKind, "\(machine.source.text(callee.span)) is \(value.kindName), not a function", at: callee.span)
        }
        switch function.body {
        case .builtin(let builtin): return try builtin.call(arguments, span, machine)
        case .code(let code):
            let start = machine.locals.count
            if hasNames {
                let (values, absent) = try machine.arranged(arguments, for: code, function, span)
                machine.locals.append(contentsOf: values)
                return try machine.enter(function, code, frame: start, given: values.count, absent: absent, span)
            } else {
                guard arguments.count <= code.parameters.count else { throw machine.argumentCount(function, code, arguments.count, span) }
                for argument in arguments {
                    let value = try argument.code.value(machine)
                    machine.locals.append(value)
                }
            }
            return try machine.enter(function, code, frame: start, given: arguments.count, span)
        }
    }
}

/// A call of a built-in function known by name.
final class BuiltinCall: Code {
    let builtin: Builtin
    let arguments: [ArgumentCode]

    init(_ span: Span, _ builtin: Builtin, _ arguments: [ArgumentCode]) {
        self.builtin = builtin
        self.arguments = arguments
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        try builtin.call(arguments, span, machine)
    }
}

/// `(x, y) -> E`: a function that keeps the enclosing values it uses.
final class Lambda: Code {
    let function: FunctionCode
    /// Where the values to keep come from, in the order of the function's capture slots.
    let captured: [Scope.Origin]

    init(_ span: Span, _ function: FunctionCode, captured: [Scope.Origin]) {
        self.function = function
        self.captured = captured
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        var values: [Value] = []
        values.reserveCapacity(captured.count)
        for origin in captured {
            switch origin {
            case .local(let slot): values.append(machine.locals[machine.base + slot])
            case .global(let slot): values.append(try machine.variable(slot, span))
            }
        }
        let made = Function(name: nil, body: .code(function), captured: values)
        guard made.depth <= Machine.deepestNesting else {
            throw machine.failure(.tooDeep, "functions keep functions more than \(Machine.deepestNesting) deep", at: span)
        }
        return .function(made)
    }
}

extension Machine {
    /// Calls a function with values, for `map` and its like.
    func apply(_ function: Function, _ values: [Value], _ span: Span) throws(Failure) -> Value {
        switch function.body {
        case .builtin(let builtin): return try builtin.apply(values, span, self)
        case .code(let code):
            guard values.count <= code.parameters.count else {
                throw argumentCount(function, code, values.count, span)
            }
            let start = locals.count
            locals.append(contentsOf: values)
            return try enter(function, code, frame: start, given: values.count, span)
        }
    }

    /// Runs a function whose first arguments are in its frame already.
    ///
    /// - Parameter absent: Parameters before the last one given that are not given themselves.
    func enter(
        _ function: Function, _ code: FunctionCode, frame: Int, given: Int, absent: [Int] = [], _ span: Span
    ) throws(Failure) -> Value {
        try poll(span)
        try checkStack(span)
        calls += 1
        if calls > Machine.deepestCalls {
            throw failure(.tooDeep, "functions call one another more than \(Machine.deepestCalls) deep", at: span)
        }
        let missing = code.frameSize - given
        if missing > 0 { locals.append(contentsOf: repeatElement(.truth(false), count: missing)) }
        for (slot, value) in zip(code.captureSlots, function.captured) { locals[frame + slot] = value }
        let (callerBase, callerSource) = (base, source)
        base = frame
        source = code.source
        if given < code.parameters.count || !absent.isEmpty {
            for index in absent + Array(given..<code.parameters.count) {
                guard let initial = code.parameters[index].initial else {
                    source = callerSource
                    throw argumentCount(function, code, given - absent.count, span)
                }
                locals[frame + index] = try initial.value(self)
            }
        }
        if code.parameters.contains(where: { $0.type != nil }) {
            try checkTypes(code, frame: frame, caller: callerSource, span)
        }
        guard let body = code.body else { throw failure(.unknownFunction, "this function has no body yet", at: span) }
        let value = try body.value(self)
        base = callerBase
        source = callerSource
        locals.removeLast(locals.count - frame)
        calls -= 1
        return value
    }

    /// Values in the order of the parameters, for a call with names, and which of them are not given.
    func arranged(
        _ arguments: [ArgumentCode], for code: FunctionCode, _ function: Function, _ span: Span
    ) throws(Failure) -> (values: [Value], absent: [Int]) {
        var places: [Value?] = Array(repeating: nil, count: code.parameters.count)
        var position = 0
        for argument in arguments {
            let index: Int
            if let name = argument.name {
                guard let found = code.parameters.firstIndex(where: { $0.name == name }) else {
                    throw failure(
                        .wrongArguments, "there is no parameter '\(world.symbols.text(name))'", at: argument.code.span)
                }
                index = found
            } else {
                index = position
                position += 1
            }
            guard index < places.count else { throw argumentCount(function, code, arguments.count, span) }
            guard places[index] == nil else {
                throw failure(
                    .wrongArguments, "the parameter '\(world.symbols.text(code.parameters[index].name))' is given twice",
                    at: argument.code.span)
            }
            places[index] = try argument.code.value(self)
        }
        while case .some(.none) = places.last { places.removeLast() }
        return (places.map { $0 ?? .truth(false) }, places.indices.filter { places[$0] == nil })
    }

    func argumentCount(_ function: Function, _ code: FunctionCode, _ given: Int, _ span: Span) -> Failure {
        let names = code.parameters.map { world.symbols.text($0.name) }.joined(separator: ", ")
        let count = code.parameters.count
        return failure(
            .wrongArguments,
            "\(function.name ?? "this function") takes \(count == 1 ? "1 argument" : "\(count) arguments") (\(names)), not \(given)",
            at: span)
    }
}
