import Numbers
import Quantities
import Reporting
import Syntax

extension OpenedCall {
    /// A call as it was evaluated; nil where it has no result.
    init?(_ call: BuiltinCall, _ step: Step, _ machine: Machine) {
        guard let result = step.value else { return nil }
        let (builtin, world) = (call.builtin, machine.world)
        let arguments = call.arguments.map { step.child($0.code)?.value }
        var written: [(name: String, value: Value)] = []
        for (index, value) in arguments.enumerated() {
            guard let value else { continue }
            let name = call.arguments[index].name.map { world.symbols.text($0) }
            let place = index < builtin.parameters.count ? builtin.parameters[index].name : nil
            if let name = name ?? place { written.append((name, OpenedCall.plain(value))) }
        }
        let initial = builtin.parameters.compactMap { parameter -> (name: String, value: Value)? in
            guard !written.contains(where: { $0.name == parameter.name }) else { return nil }
            return parameter.initial.value(world.units).map { (parameter.name, $0) }
        }
        self.init(
            builtin: builtin, arguments: arguments, written: written, given: written + initial, result: result,
            bases: world.bases, describe: world.describe,
            figures: {
                step.figures.map { figure, path in
                    let aside = Machine(world, source: machine.source)
                    return (figure, try? aside.value(of: figure, path, step.code.span))
                }
            })
    }
}

extension Parameter.Initial {
    /// What a formula has in the place of an argument that was not given.
    fileprivate func value(_ units: UnitTable) -> Value? {
        switch self {
        case .whole(let whole): .quantity(Quantity(Number(whole)))
        case .percent(let percent): units.unit(named: "%").map { .quantity(Quantity(Number(percent), unit: $0)) }
        case .word(let word): .text(word)
        case .truth(let truth): .truth(truth)
        case .required, .nothing, .end: nil
        }
    }
}

extension Opened {
    /// Evaluates the expression, its names bound to their values, and gives the steps.
    func steps(_ world: World) throws(Failure) -> Step? {
        let source = Source(name: "formula", text: text)
        var parser = Parser(source, symbols: world.symbols)
        guard case .statement(let statement, _)? = parser.next(), case .expression(let tree) = statement.form else {
            return nil
        }
        let resolver = Resolver(world, source: source, statement: statement.span, isChecking: false)
        var slots: [(slot: Int, value: Value)] = []
        for (name, value) in names { slots.append((resolver.scope.declare(world.symbols.intern(name)), value)) }
        let code = try world.apart { () throws(Failure) in try resolver.code(tree) }
        let (machine, recorder) = (Machine(world, source: source), StepRecorder())
        machine.reset(source, statement: statement.span, frameSize: resolver.frameSize)
        for (slot, value) in slots { machine.locals[machine.base + slot] = value }
        machine.observer = recorder
        _ = try code.value(machine)
        return recorder.root
    }
}
