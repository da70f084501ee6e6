import Resolution

/// Runs programs of registers. Its memory is kept between runs, and freed by `free`.
struct RegisterMachine {
    private var cells: UnsafeMutablePointer<Cell>
    private var capacity: Int
    private var returns: UnsafeMutablePointer<Return>
    private var depths: Int

    /// Where a call goes on when it is done.
    private struct Return {
        var place: Int
        var base: Int
    }

    /// Registers a program may take at the most.
    private static let mostCells = 1 << 22

    init() {
        (capacity, depths) = (256, 64)
        cells = .allocate(capacity: capacity)
        returns = .allocate(capacity: depths)
    }

    func free() {
        cells.deallocate()
        returns.deallocate()
    }

    /// The first registers, to put inputs in.
    mutating func inputs(_ program: RegisterProgram) -> UnsafeMutablePointer<Cell> {
        if program.bodies[0].registers >= capacity { grow(program.bodies[0].registers + 1) }
        return cells
    }

    /// - Parameters:
    ///   - globals: The names of the session that it reads.
    ///   - mostCalls: How deep calls may go.
    /// - Returns: Nil where something did not fit, went too deep, or was interrupted.
    mutating func run(
        _ program: RegisterProgram, globals: UnsafePointer<Cell>?, mostCalls: Int, _ interrupt: Interrupt
    ) -> Cell? {
        guard let instructions = program.steps, let constants = program.constantCells, let bodies = program.calls
        else { return nil }
        var (next, base, depth, calls) = (0, 0, 0, 0)
        var r = cells
        while true {
            let step = instructions[next]
            next &+= 1
            let (a, b) = (Int(step.a), Int(step.b))
            switch step.operation {
            case .move: r[a] = r[b]
            case .constant: r[a] = constants[b]
            case .global:
                guard let globals else { return nil }
                r[a] = globals[b]
            case .add: guard Cell.sum(r[b], r[Int(step.c)], into: &r[a]) else { return nil }
            case .subtract: guard Cell.difference(r[b], r[Int(step.c)], into: &r[a]) else { return nil }
            case .multiply: guard Cell.product(r[b], r[Int(step.c)], into: &r[a]) else { return nil }
            case .divide: guard Cell.quotient(r[b], r[Int(step.c)], into: &r[a]) else { return nil }
            case .addWhole:
                let cell = r[b]
                let (more, tooMuch) = cell.bottom.multipliedReportingOverflow(by: Int(step.c))
                let (top, overflow) = cell.top.addingReportingOverflow(more)
                if tooMuch || overflow { return nil }
                r[a] = Cell(top, over: cell.bottom)
            case .power: guard Cell.power(r[b], Int(step.c), into: &r[a]) else { return nil }
            case .negate:
                if r[b].top == .min { return nil }
                r[a] = Cell(-r[b].top, over: r[b].bottom)
            case .jump: next = Int(step.c)
            case .jumpUnless: if r[a].top == 0 { next = Int(step.c) }
            case .unlessEqual: if Cell.order(r[a], r[b]) != 0 { next = Int(step.c) }
            case .unlessUnequal: if Cell.order(r[a], r[b]) == 0 { next = Int(step.c) }
            case .unlessLess: if Cell.order(r[a], r[b]) >= 0 { next = Int(step.c) }
            case .unlessAtMost: if Cell.order(r[a], r[b]) > 0 { next = Int(step.c) }
            case .unlessLessWhole: if Cell.order(r[a], Cell(b)) >= 0 { next = Int(step.c) }
            case .unlessAtMostWhole: if Cell.order(r[a], Cell(b)) > 0 { next = Int(step.c) }
            case .unlessGreaterWhole: if Cell.order(r[a], Cell(b)) <= 0 { next = Int(step.c) }
            case .unlessAtLeastWhole: if Cell.order(r[a], Cell(b)) < 0 { next = Int(step.c) }
            case .unlessEqualWhole: if Cell.order(r[a], Cell(b)) != 0 { next = Int(step.c) }
            case .unlessUnequalWhole: if Cell.order(r[a], Cell(b)) == 0 { next = Int(step.c) }
            case .call:
                let body = bodies[Int(step.c)]
                calls &+= 1
                if calls & 0xFF == 0, interrupt.isUp { return nil }
                if depth == mostCalls { return nil }
                if depth == depths { growReturns() }
                returns[depth] = Return(place: next, base: base)
                depth &+= 1
                base &+= a
                if base &+ body.registers >= capacity {
                    guard base &+ body.registers < RegisterMachine.mostCells else { return nil }
                    grow(base &+ body.registers &+ 1)
                }
                r = cells + base
                next = body.first
            case .give:
                let result = r[a]
                if depth == 0 { return result }
                r[0] = result
                depth &-= 1
                (next, base) = (returns[depth].place, returns[depth].base)
                r = cells + base
            }
        }
    }

    private mutating func grow(_ wanted: Int) {
        let larger = max(capacity * 2, wanted)
        let moved = UnsafeMutablePointer<Cell>.allocate(capacity: larger)
        moved.update(from: cells, count: capacity)
        cells.deallocate()
        (cells, capacity) = (moved, larger)
    }

    private mutating func growReturns() {
        let moved = UnsafeMutablePointer<Return>.allocate(capacity: depths * 2)
        moved.update(from: returns, count: depths)
        returns.deallocate()
        (returns, depths) = (moved, depths * 2)
    }
}
