import Calendars
import Quantities
import Reporting

extension Builtins {
    static let texts: [Builtin] = [
        Builtin("text(x)", "a value as it is printed", 1...1) { (machine, arguments) throws(Failure) in
            if case .text = arguments.values[0] { return arguments.values[0] }
            if machine.widening != nil, arguments.values[0].holdsRange { machine.hasOpenTexts = true }
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
        Builtin("note(x, words)", "x, and a note that says something of it", 2...2) {
            (machine, arguments) throws(Failure) in
            guard case .text(let words) = arguments.values[1] else {
                throw machine.wrongKind(arguments.values[1], wanted: "a text", at: arguments.spans[1])
            }
            machine.note(.remark, words, at: arguments.span)
            return arguments.values[0]
        },
        Builtin("fail(words)", "an error in words of your own", 1...1) { (machine, arguments) throws(Failure) in
            guard case .text(let words) = arguments.values[0] else {
                throw machine.wrongKind(arguments.values[0], wanted: "a text", at: arguments.spans[0])
            }
            throw machine.failure(.failed, words, at: arguments.span)
        },
    ]
}
