import Resolution

/// The way from values to registers and back. It is taken where the same code runs again and again; the ordinary
/// evaluation stands behind it for whatever does not fit, and gives the same.
extension Evaluator {
    /// Whether nothing changes how leaves are seen, nor watches: then plain arithmetic says nothing but its result.
    var seesPlainly: Bool { !isWatched && lens.isPlain }

    /// The program of a node whose slots stand in the present frame, with the names of the session that it reads; nil
    /// where there is none.
    func program(_ node: Node, _ form: RegisterForm) -> (RegisterProgram, globals: [Cell])? {
        guard let warmth, seesPlainly,
            let program = form.program(after: warmth, { RegisterCompiler.program(of: node, self) })
        else { return nil }
        guard program.isUpToDate(state, form), let globals = program.globals(state, lens, form) else { return nil }
        return (program, globals)
    }

    /// The value of a node by its steps on registers, its slots standing in the present frame; nil where that can't be.
    @inline(__always)
    func quickValue(_ node: Node, _ form: RegisterForm) -> Value? {
        guard let (program, globals) = program(node, form) else { return nil }
        let cells = registers.inputs(program)
        for (index, input) in program.inputs.enumerated() {
            guard let value = locals[base + input.slot], let cell = input.kind.cell(value) else {
                form.gaveUp()
                return nil
            }
            cells[index] = cell
        }
        let left = Limits.deepestCalls - calls
        let cell = globals.withUnsafeBufferPointer {
            registers.run(program, globals: $0.baseAddress, mostCalls: left, state.interrupt)
        }
        guard let cell else {
            form.gaveUp()
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
