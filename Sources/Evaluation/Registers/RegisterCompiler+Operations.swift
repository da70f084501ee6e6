import Numbers
import Quantities
import Resolution
import Syntax

/// Operators, conditions and calls as steps.
extension RegisterCompiler {
    // MARK: Arithmetic

    mutating func arithmetic(
        _ operation: ArithmeticOperator, _ left: Node, _ right: Node, into result: Int
    ) throws(Unfit) -> CellKind {
        switch operation {
        case .add, .subtract:
            let a = try operand(left)
            if let whole = wholeNumber(right), whole != .min, a.kind != .truth {
                let kind = try joined(a.kind, .number(.none))
                emit(.addWhole, result, a.register, operation == .add ? whole : -whole)
                return kind
            }
            let b = try operand(right)
            guard a.kind != .truth, b.kind != .truth else { throw Unfit() }
            let kind = try joined(a.kind, b.kind)
            emit(operation == .add ? .add : .subtract, result, a.register, b.register)
            return kind
        case .multiply, .divide:
            let a = try operand(left)
            let b = try operand(right)
            emit(operation == .multiply ? .multiply : .divide, result, a.register, b.register)
            return try operation == .multiply ? product(a.kind, b.kind) : quotient(a.kind, b.kind)
        case .power:
            guard let exponent = wholeNumber(right), exponent.magnitude <= 64 else { throw Unfit() }
            let a = try operand(left)
            _ = try joined(a.kind, .number(.none))
            emit(.power, result, a.register, exponent)
            return .number(.none)
        case .modulo, .of, .on, .off: throw Unfit()
        }
    }

    /// The whole number that stands here as a literal, where an instruction has room for it.
    private func wholeNumber(_ node: Node) -> Int? {
        guard case .constant(let value) = node.form, let whole = value.whole, Int32(exactly: whole) != nil,
            whole != Int(Int32.min)
        else { return nil }
        return whole
    }

    /// The unit of a product, as `Arithmetic` has it; only where the number stays as it is.
    private func product(_ a: CellKind, _ b: CellKind) throws(Unfit) -> CellKind {
        try refuseThermometer(a)
        try refuseThermometer(b)
        guard case .number(let x) = a, case .number(let y) = b else { return try open(a, b) }
        let units = evaluator.state.units
        if x == .none, y == .none { return .number(.none) }
        if x == .none || y == .none {
            let other = x == .none ? y : x
            guard !units.isPercentLike(other) else { throw Unfit() }
            return .number(units.canonical(other))
        }
        guard let made = try? units.product(x, y), made.factor == nil else { throw Unfit() }
        return .number(made.unit)
    }

    private func quotient(_ a: CellKind, _ b: CellKind) throws(Unfit) -> CellKind {
        try refuseThermometer(a)
        try refuseThermometer(b)
        guard case .number(let x) = a, case .number(let y) = b else { return try open(a, b) }
        let units = evaluator.state.units
        if y == .none { return .number(units.canonical(x)) }
        guard let made = try? units.quotient(x, y), made.factor == nil else { throw Unfit() }
        return .number(made.unit)
    }

    private func open(_ a: CellKind, _ b: CellKind) throws(Unfit) -> CellKind {
        guard a != .truth, b != .truth else { throw Unfit() }
        return .open
    }

    // MARK: Conditions

    /// Steps that go on behind where a condition holds; the jumps that leave where it doesn't are still to land.
    mutating func jumps(unless node: Node) throws(Unfit) -> [Int] {
        switch node.form {
        case .comparison(let comparison, let left, let right): return try jumps(unless: comparison, left, right)
        case .junction(let left, let right, let isAnd):
            let exits = try jumps(unless: left)
            if isAnd { return exits + (try jumps(unless: right)) }
            let holds = emitJump(.jump)
            land(exits)
            let others = try jumps(unless: right)
            land([holds])
            return others
        case .not(let inner):
            let exits = try jumps(unless: inner)
            let holds = emitJump(.jump)
            land(exits)
            return [holds]
        default:
            let mark = taken
            defer { taken = mark }
            let place = try operand(node)
            guard place.kind == .truth else { throw Unfit() }
            return [emitJump(.jumpUnless, place.register)]
        }
    }

    private mutating func jumps(
        unless comparison: ComparisonOperator, _ left: Node, _ right: Node
    ) throws(Unfit) -> [Int] {
        let mark = taken
        defer { taken = mark }
        let a = try operand(left)
        if let whole = wholeNumber(right), a.kind != .truth {
            _ = try joined(a.kind, .number(.none))
            let operation: Instruction.Operation =
                switch comparison {
                case .equal: .unlessEqualWhole
                case .unequal: .unlessUnequalWhole
                case .less: .unlessLessWhole
                case .atMost: .unlessAtMostWhole
                case .greater: .unlessGreaterWhole
                case .atLeast: .unlessAtLeastWhole
                }
            return [emitJump(operation, a.register, whole)]
        }
        let b = try operand(right)
        guard a.kind != .truth, b.kind != .truth else { throw Unfit() }
        _ = try joined(a.kind, b.kind)
        let (x, y) = (a.register, b.register)
        return switch comparison {
        case .equal: [emitJump(.unlessEqual, x, y)]
        case .unequal: [emitJump(.unlessUnequal, x, y)]
        case .less: [emitJump(.unlessLess, x, y)]
        case .atMost: [emitJump(.unlessAtMost, x, y)]
        case .greater: [emitJump(.unlessLess, y, x)]
        case .atLeast: [emitJump(.unlessAtMost, y, x)]
        }
    }

    // MARK: Calls

    /// A call by name of a function of the session all of whose arguments are given by their places.
    mutating func call(_ call: Invocation, into result: Int) throws(Unfit) -> CellKind {
        guard !evaluator.lens.isVarying, !call.hasNames, case .global(let name) = call.callee.form,
            let function = evaluator.state.names.direct(name), function.plainCount == call.arguments.count,
            function.plainCount > 0
        else { throw Unfit() }
        // The arguments stand in the first registers of the call's own frame.
        let first = try take()
        var kinds: [CellKind] = []
        for (index, argument) in call.arguments.enumerated() {
            let register = index == 0 ? first : try take()
            kinds.append(try operand(argument.node, into: register).kind)
        }
        let index = try self.function(function, name, kinds)
        emit(.call, first, 0, index)
        if result != first { emit(.move, result, first) }
        if program.bodies[index].result == .open { metOpen = true }
        return program.bodies[index].result
    }

    /// The place of a function's steps for arguments of these kinds, made where there are none yet.
    private mutating func function(
        _ function: DirectFunction, _ name: NameID, _ kinds: [CellKind]
    ) throws(Unfit) -> Int {
        let key = FunctionKey(serial: function.serial, arguments: kinds)
        if let known = functions[key] { return known }
        guard !kinds.contains(.open), program.bodies.count < 64 else { throw Unfit() }
        let index = program.bodies.count
        program.bodies.append(.init())
        functions[key] = index
        if !program.callees.contains(where: { $0.name == name }) {
            program.callees.append(.init(name: name, serial: function.serial))
        }
        let body = function.body.takeUnretainedValue()
        // Its steps stand apart: the ones round them jump over.
        let over = emitJump(.jump)
        let outer = (places, taken, most, metOpen)
        // A function that calls itself is gone through twice: what it gives is known after the first time.
        var result = try steps(of: body, kinds, index)
        if metOpen {
            guard result != .open else { throw Unfit() }
            program.bodies[index].result = result
            metOpen = false
            let again = try steps(of: body, kinds, index)
            guard again == result, !metOpen else { throw Unfit() }
            result = again
        }
        program.bodies[index].result = result
        (places, taken, most, metOpen) = outer
        land([over])
        return index
    }

    private mutating func steps(of body: Node, _ kinds: [CellKind], _ index: Int) throws(Unfit) -> CellKind {
        places = [:]
        for (slot, kind) in kinds.enumerated() { places[slot] = Place(register: slot, kind: kind) }
        (taken, most, metOpen) = (kinds.count, kinds.count, false)
        program.bodies[index].first = next
        let place = try operand(body)
        emit(.give, place.register)
        program.bodies[index].registers = most
        return place.kind
    }
}
