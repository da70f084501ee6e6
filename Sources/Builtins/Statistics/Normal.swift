import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// The normal distribution.
enum NormalFunctions {
    private static let shape = [
        Parameter("mean", .amount, or: .whole(0)), Parameter("stdev", .amount, or: .whole(1)),
    ]

    static let all: [Builtin] = [
        Builtin(
            "normal_cdf", "the chance that a normal amount is at most x", [Parameter("x", .amount)] + shape,
            units: .plain, ends: .monotone, examples: [["1.96"], ["120 USD", "100 USD", "20 USD"]]
        ) { call throws(Failure) in
            let x = try call.amounts(at: 0...min(1, call.values.count - 1))
            let deviation = try deviation(call, x.unit, of: 0)
            let (amount, mean) = (x.numbers[0], x.numbers.count > 1 ? x.numbers[1] : .zero)
            let z = try call.number { () throws(NumberError) in
                try amount.subtracting(mean).divided(by: deviation)
            }
            let chance = NormalDistribution.chance(atMost: z)
            return call.plain(
                try call.number { () throws(NumberError) in
                    // As of any approximate number, what is too small is no zero.
                    if chance == 0 { throw .underflow }
                    return try Number(approximate: chance)
                })
        },
        Builtin(
            "normal_inverse", "the amount that a normal one lies below with the chance p",
            [Parameter("p", .share)] + shape, units: .open, ends: .monotone,
            examples: [["97.5%"], ["95%", "100 USD", "20 USD"]]
        ) { call throws(Failure) in
            let p = try call.rate(0)
            guard p.sign > 0, Number.compare(p, .one) < 0 else {
                throw call.failure(BuiltinProblem.chanceOutside, at: 0, fix: call.percentFix(0))
            }
            let parts = try call.values.count > 1 ? call.amounts(at: 1...(call.values.count - 1)) : nil
            let unit = parts?.unit ?? .none
            let deviation = try deviation(call, unit, of: 1)
            let above = try call.number { () throws(NumberError) in try Number.one.subtracting(p) }
            let middle = try call.number { () throws(NumberError) in try p.subtracting(Number(1, over: 2)) }
            let value = NormalDistribution.value(
                below: p.doubleValue, above: above.doubleValue, middle: middle.doubleValue)
            let mean = parts?.numbers.first ?? .zero
            return .quantity(
                Quantity(
                    try call.number { () throws(NumberError) in
                        try Number(approximate: value).multiplied(by: deviation).adding(mean)
                    }, unit: call.units.canonical(unit)))
        },
    ]

    /// The standard deviation in the unit of the amount, 1 where it is not given.
    private static func deviation(_ call: Call, _ unit: UnitID, of place: Int) throws(Failure) -> Number {
        guard call.isGiven(2) else {
            if unit != .none, !call.units.isDimensionless(unit) {
                throw call.failure(BuiltinProblem.noDeviation(call.name))
            }
            return try call.converted(Quantity(.one), to: unit)
        }
        let deviation = try call.amount(2, in: unit, of: place)
        guard deviation.sign > 0 else { throw call.failure(BuiltinProblem.noDeviation(call.name), at: 2) }
        return deviation
    }
}
