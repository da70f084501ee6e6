import Numbers
import Quantities
import Reporting

extension Builtins {
    static let numbers: [Builtin] = [
        Builtin("abs(x)", "the amount without its sign", 1...1) { (machine, arguments) throws(Failure) in
            var quantity = try arguments.quantity(0, machine)
            (quantity.number, quantity.qualifiers) = (quantity.number.magnitude(), 0)
            return .quantity(quantity)
        },
        Builtin("sign(x)", "-1, 0 or 1", 1...1) { (machine, arguments) throws(Failure) in
            .quantity(Quantity(Number(try arguments.quantity(0, machine).number.sign)))
        },
        Builtin(
            "round(x, places = 0)",
            "to so many decimals in its own unit, to a multiple of a quantity, or to cents, the minor unit of its currency; ties away from zero",
            1...2
        ) {
            (machine, arguments) throws(Failure) in
            try Rounding.rounded(machine, arguments) { (number: Number) in number.rounded() }
        },
        Builtin("floor(x, places = 0)", "rounded down", 1...2) { (machine, arguments) throws(Failure) in
            try Rounding.rounded(machine, arguments) { (number: Number) in number.floor() }
        },
        Builtin("ceil(x, places = 0)", "rounded up", 1...2) { (machine, arguments) throws(Failure) in
            try Rounding.rounded(machine, arguments) { (number: Number) in number.ceiling() }
        },
        Builtin("sqrt(x)", "the square root, exact where it is a fraction", 1...1) {
            (machine, arguments) throws(Failure) in
            let half = Quantity(Number(1, over: 2))
            return .quantity(
                try machine.power(arguments.quantity(0, machine), half, arguments.places(0, 0)))
        },
        Builtin("ln(x)", "the natural logarithm of a plain number", 1...1) { (machine, arguments) throws(Failure) in
            try real(machine, arguments) { (x: Number) throws(NumberError) in try x.naturalLogarithm() }
        },
        Builtin("log10(x)", "the logarithm to base 10 of a plain number", 1...1) {
            (machine, arguments) throws(Failure) in
            try real(machine, arguments) { (x: Number) throws(NumberError) in try x.logarithm10() }
        },
        Builtin("exp(x)", "e to the power of a plain number", 1...1) { (machine, arguments) throws(Failure) in
            try real(machine, arguments) { (x: Number) throws(NumberError) in try x.exponential() }
        },
    ]

    private static func real(
        _ machine: Machine, _ arguments: Builtin.Arguments, _ operation: (Number) throws(NumberError) -> Number
    ) throws(Failure) -> Value {
        let x = try arguments.number(0, machine)
        let basis = try arguments.quantity(0, machine).basis
        let number = try machine.number(arguments.span) { () throws(NumberError) in try operation(x) }
        return .quantity(Quantity(number, basis: basis == .none ? .none : machine.world.bases.reshaped(basis)))
    }
}
