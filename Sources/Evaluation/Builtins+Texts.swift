import Quantities
import Reporting

extension Builtins {
    static let texts: [Builtin] = [
        Builtin("text(x)", "a value as it is printed", 1...1) { (machine, arguments) throws(Failure) in
            if case .text = arguments.values[0] { return arguments.values[0] }
            return .text(machine.world.describe(arguments.values[0]))
        },
        Builtin("unit(name)", "one of the unit with this name, also where a variable hides it", 1...1) {
            (machine, arguments) throws(Failure) in
            guard case .text(let name) = arguments.values[0] else {
                throw machine.wrongKind(arguments.values[0], wanted: "a text", at: arguments.spans[0])
            }
            guard let unit = machine.world.units.unit(named: name) else {
                throw machine.failure(.unknownUnit, "there is no unit `\(name)`", at: arguments.spans[0])
            }
            return .quantity(Quantity(.one, unit: unit))
        },
    ]
}
