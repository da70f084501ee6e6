import Resolution
import Syntax

/// Makes steps on registers of nodes. Only plain arithmetic has them: exact numbers without bases, with units known
/// beforehand, comparisons, conditions, and calls of functions that are made of these. Whatever would warn, note or
/// convert has none.
struct RegisterCompiler {
    /// There are no steps for this.
    struct Unfit: Error {}

    /// A register, and what is in it.
    struct Place {
        var register: Int
        var kind: CellKind
    }

    let evaluator: Evaluator
    let program = RegisterProgram()
    /// Where the local names of the function that is gone through have their values.
    var places: [Int: Place] = [:]
    /// The registers taken at present, and the most that were.
    var taken = 0
    var most = 0
    /// Functions called, by what they are called with.
    var functions: [FunctionKey: Int] = [:]
    /// Whether the result of a function was wanted that is not known yet.
    var metOpen = false
    private var depth = 0

    struct FunctionKey: Hashable {
        let serial: Int
        let arguments: [CellKind]
    }

    private static let mostInstructions = 20_000
    private static let mostRegisters = 4_000
    private static let deepest = 200

    /// The steps of an expression whose slots stand in the evaluator's present frame; nil where there are none.
    static func program(of node: Node, _ evaluator: Evaluator) -> RegisterProgram? {
        guard evaluator.seesPlainly else { return nil }
        var compiler = RegisterCompiler(evaluator: evaluator)
        do throws(Unfit) {
            try compiler.readInputs(of: node)
            compiler.program.bodies.append(.init())
            let place = try compiler.operand(node)
            guard place.kind != .open else { return nil }
            compiler.emit(.give, place.register)
            compiler.program.bodies[0] = .init(first: 0, registers: compiler.most, result: place.kind)
            compiler.program.seal()
            return compiler.program
        } catch { return nil }
    }

    /// Gives each slot of the frame that an expression reads a register of its own, the first ones.
    private mutating func readInputs(of node: Node) throws(Unfit) {
        for slot in try freeSlots(of: node) {
            guard let value = evaluator.locals[evaluator.base + slot], let kind = CellKind(value) else { throw Unfit() }
            places[slot] = Place(register: try take(), kind: kind)
            program.inputs.append(.init(slot: slot, kind: kind))
        }
    }

    /// The slots that an expression reads without putting anything in them first, ascending.
    private func freeSlots(of node: Node) throws(Unfit) -> [Int] {
        var (free, bound) = (Set<Int>(), Set<Int>())
        var waiting = [node]
        var count = 0
        while let next = waiting.popLast() {
            count += 1
            guard count < RegisterCompiler.mostInstructions else { throw Unfit() }
            switch next.form {
            case .local(let slot): free.insert(slot.index)
            case .bindings(let bindings, _): for binding in bindings { bound.insert(binding.slot.index) }
            default: break
            }
            waiting += next.parts
        }
        return free.subtracting(bound).sorted()
    }

    // MARK: Steps

    var next: Int { program.instructions.count }

    mutating func emit(_ operation: Instruction.Operation, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) {
        program.instructions.append(Instruction(operation: operation, a: Int32(a), b: Int32(b), c: Int32(c)))
    }

    /// A step whose target is told later, by `land`.
    mutating func emitJump(_ operation: Instruction.Operation, _ a: Int = 0, _ b: Int = 0) -> Int {
        emit(operation, a, b)
        return next - 1
    }

    func land(_ jumps: [Int]) { for jump in jumps { program.instructions[jump].c = Int32(next) } }

    mutating func take() throws(Unfit) -> Int {
        guard taken < RegisterCompiler.mostRegisters, next < RegisterCompiler.mostInstructions else { throw Unfit() }
        taken += 1
        most = max(most, taken)
        return taken - 1
    }

    func constantPlace(_ cell: Cell) -> Int {
        program.constants.append(cell)
        return program.constants.count - 1
    }

    // MARK: Expressions

    /// Finds a value, in the register asked for, or wherever it stands.
    mutating func operand(_ node: Node, into wanted: Int? = nil) throws(Unfit) -> Place {
        depth += 1
        defer { depth -= 1 }
        guard depth < RegisterCompiler.deepest else { throw Unfit() }
        if case .local(let slot) = node.form {
            guard let place = places[slot.index] else { throw Unfit() }
            guard let wanted, wanted != place.register else { return place }
            emit(.move, wanted, place.register)
            return Place(register: wanted, kind: place.kind)
        }
        let result: Int
        if let wanted { result = wanted } else { result = try take() }
        // What is taken on the way is free again afterwards.
        let mark = taken
        let kind = try value(node, into: result)
        taken = mark
        return Place(register: result, kind: kind)
    }

    private mutating func value(_ node: Node, into result: Int) throws(Unfit) -> CellKind {
        switch node.form {
        case .constant(let value):
            guard let kind = CellKind(value), let cell = kind.cell(value) else { throw Unfit() }
            emit(.constant, result, constantPlace(cell))
            return kind
        case .global(let name): return try global(name, into: result)
        case .arithmetic(let operation, let left, let right):
            return try arithmetic(operation, left, right, into: result)
        case .negation(let inner):
            let place = try operand(inner)
            guard place.kind != .truth else { throw Unfit() }
            emit(.negate, result, place.register)
            return place.kind
        case .comparison, .junction, .not:
            let exits = try jumps(unless: node)
            emit(.constant, result, constantPlace(Cell(1)))
            let end = emitJump(.jump)
            land(exits)
            emit(.constant, result, constantPlace(Cell(0)))
            land([end])
            return .truth
        case .conditional(let condition, let then, let otherwise):
            let exits = try jumps(unless: condition)
            let one = try operand(then, into: result).kind
            let end = emitJump(.jump)
            land(exits)
            let other = try operand(otherwise, into: result).kind
            land([end])
            return try joined(one, other)
        case .bindings(let bindings, let body):
            for binding in bindings {
                guard binding.isUsed else { throw Unfit() }
                let place = Place(register: try take(), kind: .open)
                let kind = try operand(binding.value, into: place.register).kind
                places[binding.slot.index] = Place(register: place.register, kind: kind)
            }
            return try operand(body, into: result).kind
        case .call(let call): return try self.call(call, into: result)
        default: throw Unfit()
        }
    }

    /// The kind of what is one or the other.
    func joined(_ one: CellKind, _ other: CellKind) throws(Unfit) -> CellKind {
        try refuseThermometer(one)
        if one == .open { return other }
        guard other == .open || one == other else { throw Unfit() }
        return one
    }

    /// A temperature on a scale has rules of its own.
    func refuseThermometer(_ kind: CellKind) throws(Unfit) {
        if case .number(let unit) = kind, unit != .none, evaluator.state.units.isThermometer(unit) { throw Unfit() }
    }

    /// A variable of the session: read once, before anything runs.
    private mutating func global(_ name: NameID, into result: Int) throws(Unfit) -> CellKind {
        let rests = evaluator.state.names.rests(of: name)
        guard !evaluator.lens.isVarying, rests.names.isEmpty, !rests.onNewestRate,
            let value = evaluator.state.names.present(name), let kind = CellKind(value)
        else { throw Unfit() }
        let index: Int
        if let known = program.globals.firstIndex(where: { $0.name == name }) {
            index = known
        } else {
            index = program.globals.count
            program.globals.append(.init(name: name, kind: kind))
        }
        emit(.global, result, index)
        return kind
    }
}
