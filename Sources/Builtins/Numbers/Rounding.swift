import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// What `round`, `floor`, `ceil` and `trunc` have in common: what they round to.
enum Rounding {
    /// The word for the minor unit of a currency.
    static let cents = "cents"

    static let parameters = [
        Parameter("x", .amount), Parameter("places", .places, or: .whole(0)),
    ]

    /// Rounds in the quantity's own unit: to whole numbers, to decimal places, to a multiple of the second argument, or
    /// to cents; item by item where it is a list.
    static func rounded(_ call: Call, _ rounding: (Number) -> Number) throws(Failure) -> Value {
        if let list = try eachOf(call, { call throws(Failure) in try rounded(call, rounding) }) { return list }
        var quantity = try call.quantity(0)
        quantity.qualifiers = 0
        let step = call.isGiven(1) ? try step(for: quantity, call) : .one
        quantity.number = try call.number { () throws(NumberError) in
            try rounding(try quantity.number.divided(by: step)).multiplied(by: step)
        }
        return .quantity(quantity)
    }

    /// To so many significant digits.
    static func significant(_ call: Call) throws(Failure) -> Value {
        if call.isGiven(1) { throw call.failure(BuiltinProblem.placesAndDigits, at: [(1, ""), (2, "")]) }
        let digits = try call.whole(2)
        guard (1...1000).contains(digits) else { throw call.failure(BuiltinProblem.significantDigits, at: 2) }
        if let list = try eachOf(call, { call throws(Failure) in try significant(call) }) { return list }
        var quantity = try call.quantity(0)
        (quantity.number, quantity.qualifiers) = (quantity.number.rounded(significant: digits), 0)
        return .quantity(quantity)
    }

    /// The function of each item, where the first argument is a list.
    private static func eachOf(
        _ call: Call, _ function: (Call) throws(Failure) -> Value
    ) throws(Failure) -> Value? {
        guard case .list(let list) = call.values[0] else { return nil }
        try call.checkStack()
        var items: [Value] = []
        items.reserveCapacity(list.items.count)
        for (index, item) in list.items.enumerated() {
            if index & 1023 == 0 { try call.poll() }
            items.append(try function(call.with([item] + call.values.dropFirst())))
        }
        return try call.list(items)
    }

    /// What the second argument asks to round to, in the quantity's unit.
    private static func step(for quantity: Quantity, _ call: Call) throws(Failure) -> Number {
        if case .text(let word) = call.values[1], word == cents { return try minorUnit(of: quantity, call) }
        let second = try call.quantity(1)
        if second.unit == .none, let places = second.number.asWhole {
            guard (-1000...1000).contains(places) else { throw call.failure(BuiltinProblem.tooManyPlaces, at: 1) }
            return try tenth(places, call)
        }
        guard call.units.sameDimension(quantity.unit, second.unit), second.number.sign > 0 else {
            throw call.failure(BuiltinProblem.wantsStep(call.name, call.units.describeDimension(quantity.unit)), at: 1)
        }
        return try call.converted(second, to: quantity.unit)
    }

    /// The minor unit of an amount's currency (ISO 4217), in the amount's own unit: 0.01 of `USD`, and of `USD/month`.
    private static func minorUnit(of quantity: Quantity, _ call: Call) throws(Failure) -> Number {
        let units = call.units
        let money = units.factors(of: quantity.unit).filter { factor in
            units.unit(named: factor.name).map { units.isMoney($0) } ?? false
        }
        guard money.count == 1, money[0].exponent == 1, let own = units.unit(named: money[0].name),
            let code = units.currency(of: own), let currency = units.unit(named: code),
            let digits = units.minorDigits(of: currency)
        else {
            throw call.failure(BuiltinProblem.centsOfNoMoney(call.name), at: 0, units.describeDimension(quantity.unit))
        }
        let minor = Quantity(try tenth(digits, call), unit: currency)
        return own == currency ? minor.number : try call.converted(minor, to: own)
    }

    /// 10 to the power of minus so many places.
    private static func tenth(_ places: Int, _ call: Call) throws(Failure) -> Number {
        try call.number { () throws(NumberError) in try Number(mantissa: 1, exponent: -places) }
    }
}
