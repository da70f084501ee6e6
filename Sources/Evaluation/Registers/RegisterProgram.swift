import Resolution

/// An expression, or the body of a function, as steps on registers, with the functions it calls. It is the same
/// computation as that of the nodes it was made from, for operands of the kinds it was made for; where one is of another
/// kind, or a result does not fit, it gives up, and the nodes are evaluated.
final class RegisterProgram {
    struct Body {
        var first = 0
        /// How many registers a call takes.
        var registers = 0
        var result = CellKind.open
    }

    /// A slot of the frame that is read before it runs.
    struct Input {
        let slot: Int
        let kind: CellKind
    }

    /// A name of the session that is read before it runs.
    struct Global {
        let name: NameID
        let kind: CellKind
    }

    /// A function that it calls, as it was then.
    struct Callee {
        let name: NameID
        let serial: Int
    }

    var instructions: [Instruction] = []
    var constants: [Cell] = []
    /// The first is the expression itself.
    var bodies: [Body] = []
    var inputs: [Input] = []
    var globals: [Global] = []
    var callees: [Callee] = []

    /// The same in memory that does not move, once it is sealed: what runs.
    private(set) var steps: UnsafeMutablePointer<Instruction>?
    private(set) var constantCells: UnsafeMutablePointer<Cell>?
    private(set) var calls: UnsafeMutablePointer<Body>?

    /// Puts the parts where they run from. Nothing is added afterwards.
    func seal() {
        (steps, constantCells, calls) = (placed(instructions), placed(constants), placed(bodies))
    }

    deinit {
        steps?.deallocate()
        constantCells?.deallocate()
        calls?.deallocate()
    }

    private func placed<Part>(_ parts: [Part]) -> UnsafeMutablePointer<Part> {
        let memory = UnsafeMutablePointer<Part>.allocate(capacity: max(parts.count, 1))
        memory.initialize(from: parts, count: parts.count)
        return memory
    }
}

/// Whether an expression has steps on registers, found out once it is known to be evaluated often.
package final class RegisterForm: CodeForm {
    private enum State {
        case cold(Int)
        case ready(RegisterProgram)
        case never
    }

    private var state = State.cold(0)
    /// How often the program gave up. One that does so again and again costs more than it gives.
    private var failures = 0

    static let usualWarmth = 24
    private static let mostFailures = 8

    /// Whether it may have a program, now or later.
    @inline(__always)
    var mayRun: Bool {
        if case .never = state { return false }
        return true
    }

    /// The program, made by `make` when it has been asked for often enough; nil where there is none.
    @inline(__always)
    func program(after warmth: Int, _ make: () -> RegisterProgram?) -> RegisterProgram? {
        if case .ready(let program) = state { return program }
        return heated(warmth, make)
    }

    private func heated(_ warmth: Int, _ make: () -> RegisterProgram?) -> RegisterProgram? {
        guard case .cold(let count) = state else { return nil }
        guard count >= warmth else {
            state = .cold(count + 1)
            return nil
        }
        guard let program = make() else {
            state = .never
            return nil
        }
        state = .ready(program)
        return program
    }

    /// Tells that a function it calls is another now.
    func isOutdated() { state = .cold(0) }

    /// Tells that the program gave up.
    func gaveUp() {
        failures += 1
        if failures >= RegisterForm.mostFailures { state = .never }
    }
}

extension FormSlot {
    /// The steps on registers of a function; none yet where nobody asked for them.
    @inline(__always)
    var registers: RegisterForm {
        if let known = form as? RegisterForm { return known }
        return place()
    }

    @inline(never)
    private func place() -> RegisterForm {
        let made = RegisterForm()
        form = made
        return made
    }
}
