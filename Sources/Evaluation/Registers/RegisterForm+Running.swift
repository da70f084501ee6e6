import Resolution

/// The way from values to registers and back. It is taken where the same code runs again and again; the ordinary
/// evaluation stands behind it for whatever does not fit, and gives the same.
extension RegisterForm {
    /// The program of a node whose slots stand in the present frame, with the names of the session that it reads; nil
    /// where there is none, and where an evaluation does not see plainly: then plain arithmetic says more than its result.
    func ready(_ node: Node, _ evaluator: Evaluator) -> (RegisterProgram, globals: [Cell])? {
        guard let warmth = evaluator.warmth, evaluator.seesPlainly,
            let program = program(after: warmth, { RegisterCompiler.program(of: node, evaluator) })
        else { return nil }
        guard program.isUpToDate(evaluator.state, self),
            let globals = program.globals(evaluator.state, evaluator.lens, self)
        else { return nil }
        return (program, globals)
    }

    /// The value of a node by its steps on registers, its slots standing in the present frame; nil where that can't be.
    @inline(__always)
    func value(of node: Node, _ evaluator: Evaluator) -> Value? {
        guard let (program, globals) = ready(node, evaluator) else { return nil }
        let cells = evaluator.registers.inputs(program)
        for (index, input) in program.inputs.enumerated() {
            guard let value = evaluator.locals[evaluator.base + input.slot], let cell = input.kind.cell(value) else {
                gaveUp()
                return nil
            }
            cells[index] = cell
        }
        let left = Limits.deepestCalls - evaluator.calls
        let cell = globals.withUnsafeBufferPointer {
            evaluator.registers.run(
                program, globals: $0.baseAddress, mostCalls: left, evaluator.state.interrupt)
        }
        guard let cell else {
            gaveUp()
            return nil
        }
        return program.bodies[0].result.value(cell)
    }
}

extension RegisterProgram {
    /// Whether the functions it calls are those that it was made of.
    fileprivate func isUpToDate(_ state: State, _ form: RegisterForm) -> Bool {
        for callee in callees {
            guard let function = state.names.direct(callee.name), function.serial == callee.serial else {
                form.isOutdated()
                return false
            }
        }
        return true
    }

    /// The names of the session that it reads, as they are; nil where one does not fit.
    fileprivate func globals(_ state: State, _ lens: Lens, _ form: RegisterForm) -> [Cell]? {
        if globals.isEmpty { return [] }
        var cells: [Cell] = []
        for global in globals {
            guard !lens.isVarying, let value = state.names.present(global.name), let cell = global.kind.cell(value),
                state.names.restsOnNothing(global.name)
            else {
                form.gaveUp()
                return nil
            }
            cells.append(cell)
        }
        return cells
    }
}
