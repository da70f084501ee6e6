import Quantities
import Reporting
import Syntax

/// An argument of a call; a name where one was written before `=`.
struct ArgumentCode {
    let name: Symbol?
    let code: Code
}

/// A call of whatever the callee turns out to be.
final class Invocation: Code {
    let callee: Code
    let arguments: [ArgumentCode]
    let hasNames: Bool
    /// The slot of the function, where it is called by its name with one argument or two.
    private let direct: Int
    private let count: Int
    private let first: Code
    private let second: Code?

    init(_ span: Span, _ callee: Code, _ arguments: [ArgumentCode]) {
        self.callee = callee
        self.arguments = arguments
        hasNames = arguments.contains { $0.name != nil }
        count = arguments.count
        let isDirect = !hasNames && 1...2 ~= arguments.count
        direct = isDirect ? (callee as? Global)?.slot ?? -1 : -1
        first = arguments.first?.code ?? callee
        second = arguments.count == 2 ? arguments[1].code : nil
        super.init(span)
    }

    override func run(_ machine: Machine) throws(Failure) -> Value {
        if direct >= 0, !machine.isVarying, !machine.isWatched, let function = machine.world.functions[direct],
            function.plainCount == count, function.source == machine.sourceIdentity
        {
            return try quick(function, machine)
        }
        return try general(machine)
    }

    /// A call of a function of the same text, all of whose arguments are given by their places.
    @inline(__always)
    private func quick(_ function: DirectFunction, _ machine: Machine) throws(Failure) -> Value {
        let frame = machine.locals.count
        machine.locals.append(try first.run(machine))
        if let second { machine.locals.append(try second.run(machine)) }
        machine.calls += 1
        // What goes on long goes deep again and again.
        if machine.calls & 7 == 0 {
            try machine.poll(span)
            guard machine.hasStack, machine.calls <= Machine.deepestCalls else { throw machine.endless(callee, span) }
        }
        machine.locals.open(function.more)
        let callerBase = machine.base
        machine.base = frame
        let value = try function.body.takeUnretainedValue().run(machine)
        machine.base = callerBase
        machine.locals.removeLast(machine.locals.count - frame)
        machine.calls -= 1
        return value
    }

    private func general(_ machine: Machine) throws(Failure) -> Value {
        let value = try callee.value(machine)
        guard case .function(let function) = value else {
            throw machine.failure(
                .wrongKind, "\(machine.source.text(callee.span)) is \(value.kindName), not a function", at: callee.span)
        }
        switch function.body {
        case .builtin(let builtin):
            return try BuiltinCall(span, builtin, arguments) { machine.world.symbols.text($0) }.run(machine)
        case .code(let code):
            let frame = machine.locals.count
            let open: [Int]
            if hasNames {
                open = try machine.arrange(arguments, for: code, function, span)
            } else {
                open = try machine.left(arguments.count, of: code, function, span)
                for argument in arguments {
                    let value = try argument.code.value(machine)
                    machine.locals.append(value)
                }
            }
            return try machine.enter(function, code, frame: frame, open: open, arguments, span)
        }
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
        guard made.depth <= Value.deepest else {
            throw machine.failure(
                .tooDeep, "functions keep functions more than \(Value.deepest) deep", at: span)
        }
        return .function(made)
    }
}

extension Machine {
    /// Calls a function with values, for `map` and its like.
    func apply(_ function: Function, _ values: [Value], _ span: Span) throws(Failure) -> Value {
        switch function.body {
        case .builtin(let builtin):
            try poll(span)
            return try apply(builtin, values, span)
        case .code(let code):
            let open = try left(values.count, of: code, function, span)
            let frame = locals.count
            locals.append(contentsOf: values)
            return try enter(function, code, frame: frame, open: open, [], span)
        }
    }

    /// Calls a function with each of some values.
    func apply(_ function: Function, toEach items: [Value], _ span: Span) throws(Failure) -> [Value] {
        var results: [Value] = []
        defer { Disposal.release(&results) }
        results.reserveCapacity(items.count)
        guard case .code(let code) = function.body, code.plainCount == 1, code.sourceIdentity == sourceIdentity,
            !isWatched
        else {
            for item in items { results.append(try apply(function, to: item, span)) }
            return results
        }
        // What every call does alike is done once.
        guard hasStack, calls < Machine.deepestCalls else { throw endless(function, span) }
        let (frame, callerBase, body, more) = (locals.count, base, code.body, code.frameSize - 1)
        base = frame
        calls += 1
        // One frame serves all: names within the function get their values before they are read.
        locals.open(more + 1)
        for index in items.indices {
            try poll(span)
            locals[frame] = items[index]
            results.append(try body.run(self))
        }
        locals.removeLast(more + 1)
        base = callerBase
        calls -= 1
        return results
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

    /// Runs a function whose arguments are in its frame already, but for those at `open`, which get their initial
    /// values; `arguments` are what was written for them.
    func enter(
        _ function: Function, _ code: FunctionCode, frame: Int, open: [Int], _ arguments: [ArgumentCode],
        _ span: Span
    ) throws(Failure) -> Value {
        try poll(span)
        calls += 1
        guard hasStack, calls <= Machine.deepestCalls else { throw endless(function, span) }
        let rest = code.frameSize - (locals.count - frame)
        locals.open(rest)
        if code.hasCaptures {
            for (slot, value) in zip(code.captureSlots, function.captured) { locals[frame + slot] = value }
        }
        if code.hasTypes || !open.isEmpty || sourceIdentity != code.sourceIdentity {
            return try enterElsewhere(function, code, frame: frame, open: open, arguments, span)
        }
        let callerBase = base
        base = frame
        let value = try code.body.value(self)
        base = callerBase
        locals.removeLast(locals.count - frame)
        calls -= 1
        return value
    }

    /// A call of what was written in another text, or has initial values to find or types to check.
    private func enterElsewhere(
        _ function: Function, _ code: FunctionCode, frame: Int, open: [Int], _ arguments: [ArgumentCode],
        _ span: Span
    ) throws(Failure) -> Value {
        let (callerBase, callerSource) = (base, source)
        base = frame
        source = code.source
        for index in open {
            guard let initial = code.parameters[index].initial else { continue }
            locals[frame + index] = try initial.value(self)
        }
        if code.hasTypes {
            source = callerSource
            try checkTypes(function, code, frame: frame, arguments, span)
            source = code.source
        }
        let value = try code.body.value(self)
        base = callerBase
        source = callerSource
        locals.removeLast(locals.count - frame)
        calls -= 1
        return value
    }

    /// The parameters after the first `given`, which must all have initial values.
    func left(_ given: Int, of code: FunctionCode, _ function: Function, _ span: Span) throws(Failure) -> [Int] {
        guard given != code.parameters.count else { return [] }
        guard given < code.parameters.count, code.parameters[given...].allSatisfy({ $0.initial != nil }) else {
            throw argumentCount(function, code, given, span)
        }
        return Array(given..<code.parameters.count)
    }

    /// Puts the arguments of a call with names into its frame, in the order of the parameters.
    ///
    /// - Returns: The parameters that were not given and have initial values.
    func arrange(
        _ arguments: [ArgumentCode], for code: FunctionCode, _ function: Function, _ span: Span
    ) throws(Failure) -> [Int] {
        var places: [Value?] = Array(repeating: nil, count: code.parameters.count)
        var position = 0
        for argument in arguments {
            let index: Int
            if let name = argument.name {
                guard let found = code.parameters.firstIndex(where: { $0.name == name }) else {
                    throw failure(
                        .wrongArguments, "\(signature(function, code)) has no parameter `\(world.symbols.text(name))`",
                        at: argument.code.span)
                }
                index = found
            } else {
                index = position
                position += 1
            }
            guard index < places.count else { throw argumentCount(function, code, arguments.count, span) }
            guard places[index] == nil else {
                throw failure(
                    .wrongArguments,
                    "the parameter `\(world.symbols.text(code.parameters[index].name))` is given twice",
                    at: argument.code.span)
            }
            places[index] = try argument.code.value(self)
        }
        for (parameter, place) in zip(code.parameters, places) where place == nil && parameter.initial == nil {
            throw failure(
                .wrongArguments,
                "\(signature(function, code)) wants the parameter `\(world.symbols.text(parameter.name))` too", at: span
            )
        }
        locals.append(contentsOf: places.map { $0 ?? .truth(false) })
        return places.indices.filter { places[$0] == nil }
    }

    fileprivate func endless(_ callee: Code, _ span: Span) -> Failure {
        failure(
            .tooDeep, "calls within calls go too deep: does `\(source.text(callee.span))` ever end?", at: span)
    }

    /// The error for calls within calls that find no end.
    func endless(_ function: Function, _ span: Span) -> Failure {
        failure(
            .tooDeep,
            "calls within calls go too deep: does \(function.name.map { "`\($0)`" } ?? "this function") ever end?",
            at: span)
    }

    func argumentCount(_ function: Function, _ code: FunctionCode, _ given: Int, _ span: Span) -> Failure {
        let most = code.parameters.count
        let least = code.parameters.filter { $0.initial == nil }.count
        let count = least < most ? "\(least) to \(most) arguments" : most == 1 ? "1 argument" : "\(most) arguments"
        return failure(.wrongArguments, "\(signature(function, code)) takes \(count), not \(given)", at: span)
    }

    /// `runway(cash, burn)`, as errors call a function.
    private func signature(_ function: Function, _ code: FunctionCode) -> String {
        let names = code.parameters.map { world.symbols.text($0.name) }.joined(separator: ", ")
        return "\(function.name ?? "this function")(\(names))"
    }
}
