import Numbers
import Quantities
import Reporting

/// What `round`, `floor` and `ceil` have in common: what they round to.
enum Rounding {
    /// The word for the minor unit of a currency.
    static let cents = "cents"

    /// Rounds in the quantity's own unit: to whole numbers, to decimal places, to a multiple of the second argument, or
    /// to cents; item by item where it is a list.
    static func rounded(
        _ machine: Machine, _ arguments: Builtin.Arguments, _ rounding: (Number) -> Number
    ) throws(Failure) -> Value {
        if case .list(let list) = arguments.values[0] {
            try machine.checkStack(arguments.span)
            var items: [Value] = []
            for item in list.items {
                let inner = Builtin.Arguments(
                    values: [item] + arguments.values.dropFirst(), spans: arguments.spans, span: arguments.span,
                    name: arguments.name)
                items.append(try rounded(machine, inner, rounding))
            }
            return try machine.list(items, arguments.span)
        }
        var quantity = try arguments.quantity(0, machine)
        quantity.qualifiers = 0
        let step = arguments.values.count > 1 ? try step(for: quantity, machine, arguments) : .one
        quantity.number = try machine.number(arguments.span) { () throws(NumberError) in
            try rounding(try quantity.number.divided(by: step)).multiplied(by: step)
        }
        return .quantity(quantity)
    }

    /// What the second argument asks to round to, in the quantity's unit.
    private static func step(
        for quantity: Quantity, _ machine: Machine, _ arguments: Builtin.Arguments
    ) throws(Failure) -> Number {
        if case .text(let word) = arguments.values[1], word == cents {
            return try minorUnit(of: quantity, machine, arguments)
        }
        let second = try arguments.quantity(1, machine)
        if second.unit == .none, let places = second.number.asWhole {
            guard (-1000...1000).contains(places) else {
                throw machine.failure(.wrongArguments, "at most 1000 places are kept", at: arguments.spans[1])
            }
            return try tenth(places, machine, arguments)
        }
        guard machine.world.units.sameDimension(quantity.unit, second.unit), second.number.sign > 0 else {
            throw machine.failure(
                .wrongArguments,
                "\(arguments.name) wants a count of places or a step in \(machine.dimension(quantity.unit))",
                at: arguments.spans[1])
        }
        return try machine.converted(second, to: quantity.unit, arguments.span)
    }

    /// The minor unit of an amount's currency (ISO 4217), in the amount's own unit: 0.01 of `USD`, and of `USD/month`.
    private static func minorUnit(
        of quantity: Quantity, _ machine: Machine, _ arguments: Builtin.Arguments
    ) throws(Failure) -> Number {
        let units = machine.world.units
        let money = units.factors(of: quantity.unit).filter { factor in
            units.unit(named: factor.name).map { units.isMoney($0) } ?? false
        }
        guard money.count == 1, money[0].exponent == 1, let own = units.unit(named: money[0].name),
            let code = units.currency(of: own), let currency = units.unit(named: code),
            let digits = units.minorDigits(of: currency)
        else {
            throw machine.failure(
                .wrongArguments, "\(arguments.name) to cents wants an amount in a currency", at: arguments.spans[0],
                machine.dimension(quantity.unit))
        }
        let minor = Quantity(try tenth(digits, machine, arguments), unit: currency)
        return own == currency ? minor.number : try machine.converted(minor, to: own, arguments.span)
    }

    /// 10 to the power of minus so many places.
    private static func tenth(
        _ places: Int, _ machine: Machine, _ arguments: Builtin.Arguments
    ) throws(Failure) -> Number {
        try machine.number(arguments.span) { () throws(NumberError) in try Number(mantissa: 1, exponent: -places) }
    }
}
