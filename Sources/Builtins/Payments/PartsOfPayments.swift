import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// What of the payments of a loan is interest, and what is paid back.
enum PaymentPartFunctions {
    private static let ofOne = [
        Parameter("rate", .rate), Parameter("per", .period), Parameter("nper", .periods), Parameter("pv", .amount),
        Parameter("fv", .amount, or: .whole(0)), LevelPaymentFunctions.due,
    ]
    private static let ofSome = [
        Parameter("rate", .rate), Parameter("nper", .periods), Parameter("pv", .amount), Parameter("start", .period),
        Parameter("end", .period), LevelPaymentFunctions.due,
    ]

    static let all: [Builtin] = [
        Builtin(
            "ipmt", "the interest in one payment of a loan", ofOne, units: .same(3), ends: .atARate,
            examples: [["1%", "1", "24", "2000 USD"]]
        ) { call throws(Failure) in
            try part(call).interest
        },
        Builtin(
            "ppmt", "the principal in one payment of a loan", ofOne, units: .same(3), ends: .atARate,
            examples: [["1%", "1", "24", "2000 USD"]]
        ) { call throws(Failure) in
            try part(call).principal
        },
        Builtin(
            "cumipmt", "the interest in the payments of some periods", ofSome, units: .same(2),
            examples: [["0.75%", "360", "125000 USD", "13", "24"]]
        ) { call throws(Failure) in
            try parts(call).interest
        },
        Builtin(
            "cumprinc", "the principal in the payments of some periods", ofSome, units: .same(2),
            examples: [["0.75%", "360", "125000 USD", "13", "24"]]
        ) { call throws(Failure) in
            try parts(call).principal
        },
    ]

    private static func part(_ call: Call) throws(Failure) -> (interest: Value, principal: Value) {
        let amounts = try call.amounts(at: 3...4)
        let period = try call.whole(1)
        let (rate, periods) = (try call.rate(0), try call.periods(2))
        let due = try LevelPaymentFunctions.due(call, 5)
        let parts = try call.finance { () throws(FinanceError) in
            try TimeValue(rate: rate, periods: periods, due: due)
                .parts(from: period, through: period, present: amounts.numbers[0], future: amounts.numbers[1])
        }
        return (
            .quantity(Quantity(parts.interest, unit: amounts.unit)),
            .quantity(Quantity(parts.principal, unit: amounts.unit))
        )
    }

    private static func parts(_ call: Call) throws(Failure) -> (interest: Value, principal: Value) {
        let present = try call.quantity(2)
        let (first, last) = (try call.whole(3), try call.whole(4))
        let (rate, periods) = (try call.rate(0), try call.periods(1))
        let due = try LevelPaymentFunctions.due(call, 5)
        let parts = try call.finance { () throws(FinanceError) in
            try TimeValue(rate: rate, periods: periods, due: due)
                .parts(from: first, through: last, present: present.number, future: .zero)
        }
        let unit = call.units.canonical(present.unit)
        return (.quantity(Quantity(parts.interest, unit: unit)), .quantity(Quantity(parts.principal, unit: unit)))
    }
}
