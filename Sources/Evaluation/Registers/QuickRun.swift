import Resolution

/// A program made ready to run again and again with other inputs: what does not change between is looked up once.
final class QuickRun {
    private let program: RegisterProgram
    private let form: RegisterForm
    private var machine: RegisterMachine
    private let globals: [Cell]
    private let mostCalls: Int
    private let interrupt: Interrupt
    private let result: CellKind
    /// By slot: which input it is, or -1.
    private var inputs: [Int] = []

    /// - Returns: Nil where the node has no program, or is not to be seen plainly.
    init?(_ node: Node, _ form: RegisterForm, _ evaluator: Evaluator) {
        guard let (program, globals) = form.ready(node, evaluator) else { return nil }
        (self.program, self.form, self.globals) = (program, form, globals)
        machine = RegisterMachine()
        mostCalls = Limits.deepestCalls - evaluator.calls
        interrupt = evaluator.state.interrupt
        result = program.bodies[0].result
        let cells = machine.inputs(program)
        for (index, input) in program.inputs.enumerated() {
            guard let value = evaluator.locals[evaluator.base + input.slot], let cell = input.kind.cell(value) else {
                form.gaveUp()
                return nil
            }
            cells[index] = cell
            while inputs.count <= input.slot { inputs.append(-1) }
            inputs[input.slot] = index
        }
    }

    deinit { machine.free() }

    /// Gives a slot its value, where the program reads it.
    ///
    /// - Returns: Whether it is of the kind that the program was made for.
    @inline(__always)
    func put(_ value: Value, in slot: Int) -> Bool {
        guard slot < inputs.count, inputs[slot] >= 0 else { return true }
        let input = inputs[slot]
        guard let cell = program.inputs[input].kind.cell(value) else {
            form.gaveUp()
            return false
        }
        machine.inputs(program)[input] = cell
        return true
    }

    /// - Returns: Nil where the nodes must be evaluated.
    @inline(__always)
    func value() -> Value? {
        let cell = globals.withUnsafeBufferPointer {
            machine.run(program, globals: $0.baseAddress, mostCalls: mostCalls, interrupt)
        }
        guard let cell else {
            form.gaveUp()
            return nil
        }
        return result.value(cell)
    }
}
