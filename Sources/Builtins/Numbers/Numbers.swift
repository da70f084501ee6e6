import Evaluation
import Numbers
import Quantities
import Resolution

/// Single numbers: their size, their sign, their whole part, their powers.
enum NumberFunctions {
    static let all: [Builtin] = [
        Builtin(
            "abs", "the amount without its sign", [Parameter("x", .amount)], units: .same(0), times: .same(0),
            examples: [["-12 USD"]]
        ) { call throws(Failure) in
            var quantity = try call.quantity(0)
            (quantity.number, quantity.qualifiers) = (quantity.number.magnitude(), 0)
            return .quantity(quantity)
        },
        Builtin(
            "sign", "-1, 0 or 1", [Parameter("x", .amount)], units: .plain, examples: [["-12 USD"]]
        ) { call throws(Failure) in
            call.plain(try call.quantity(0).number.sign)
        },
        Builtin(
            "round",
            "to so many decimals in its own unit, to a multiple of a quantity, to cents, the minor unit of its currency, or to significant digits; ties away from zero",
            Rounding.parameters + [Parameter("digits", .whole, or: .nothing("none"), byName: true)], units: .same(0),
            times: .same(0),
            examples: [
                ["2.345 USD", "2"], ["17 month", "1 year"], ["2.345 USD", "cents"], ["53.437M USD", "digits = 2"],
            ]
        ) { call throws(Failure) in
            if call.isGiven(2) { return try Rounding.significant(call) }
            return try Rounding.rounded(call) { (number: Number) in number.rounded() }
        },
        Builtin(
            "floor", "rounded down", Rounding.parameters, units: .same(0), times: .same(0), examples: [["2.7 USD"]]
        ) { call throws(Failure) in
            try Rounding.rounded(call) { (number: Number) in number.floor() }
        },
        Builtin(
            "ceil", "rounded up", Rounding.parameters, units: .same(0), times: .same(0), examples: [["2.1 USD"]]
        ) { call throws(Failure) in
            try Rounding.rounded(call) { (number: Number) in number.ceiling() }
        },
        Builtin(
            "trunc", "rounded towards zero", Rounding.parameters, units: .same(0), times: .same(0),
            examples: [["-2.7 USD"]]
        ) { call throws(Failure) in
            try Rounding.rounded(call) { (number: Number) in number.truncated() }
        },
        Builtin(
            "fract", "what trunc takes off: the digits after the point, with the sign", [Parameter("x", .amount)],
            units: .same(0), times: .same(0), examples: [["-2.75 USD"]]
        ) { call throws(Failure) in
            var quantity = try call.quantity(0)
            quantity.qualifiers = 0
            let whole = quantity.number.truncated()
            quantity.number = try call.number { () throws(NumberError) in try quantity.number.subtracting(whole) }
            return .quantity(quantity)
        },
        Builtin(
            "sqrt", "the square root, exact where it is a fraction", [Parameter("x", .amount)], units: .root(0),
            times: .combined, examples: [["49 m^2"], ["2"]]
        ) { call throws(Failure) in
            .quantity(try call.power(call.quantity(0), Quantity(Number(1, over: 2)), call.places(0, 0)))
        },
        Builtin(
            "ln", "the natural logarithm of a plain number", [Parameter("x", .number)], units: .plain,
            times: .combined, examples: [["2"]]
        ) { call throws(Failure) in
            try real(call) { (x: Number) throws(NumberError) in try x.naturalLogarithm() }
        },
        Builtin(
            "log10", "the logarithm to base 10 of a plain number", [Parameter("x", .number)], units: .plain,
            times: .combined, examples: [["1000"]]
        ) { call throws(Failure) in
            try real(call) { (x: Number) throws(NumberError) in try x.logarithm10() }
        },
        Builtin(
            "log2", "the logarithm to base 2 of a plain number", [Parameter("x", .number)], units: .plain,
            times: .combined, examples: [["1024"]]
        ) { call throws(Failure) in
            try real(call) { (x: Number) throws(NumberError) in try x.logarithm2() }
        },
        Builtin(
            "log", "the logarithm to a base of your own of a plain number",
            [Parameter("x", .number), Parameter("base", .number, or: .end)], units: .plain, times: .combined,
            examples: [["81", "3"]]
        ) { call throws(Failure) in
            guard call.isGiven(1) else { throw call.failure(BuiltinProblem.logarithmOfNoBase) }
            let base = try call.number(1)
            guard base.sign > 0, Number.compare(base, .one) != 0 else {
                throw call.failure(BuiltinProblem.logarithmToBase, at: 1)
            }
            return try real(call) { (x: Number) throws(NumberError) in try Logarithm.of(x, toBase: base) }
        },
        Builtin(
            "exp", "e to the power of a plain number", [Parameter("x", .number)], units: .plain, times: .combined,
            examples: [["5%"]]
        ) { call throws(Failure) in
            try real(call) { (x: Number) throws(NumberError) in try x.exponential() }
        },
    ]

    /// A function of one real number, which keeps the time that its argument speaks of.
    private static func real(
        _ call: Call, _ operation: (Number) throws(NumberError) -> Number
    ) throws(Failure) -> Value {
        let x = try call.number(0)
        let basis = try call.quantity(0).basis
        let number = try call.number { () throws(NumberError) in try operation(x) }
        return .quantity(Quantity(number, basis: basis == .none ? .none : call.bases.reshaped(basis)))
    }
}
