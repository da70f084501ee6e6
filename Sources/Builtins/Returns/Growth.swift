import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// Growth from one amount to another; even rates are written in the language itself, in `returns.suan`.
enum GrowthFunctions {
    static let all: [Builtin] = [
        Builtin(
            "pduration", "how many periods of growth lead from one amount to another",
            [Parameter("rate", .growth), Parameter("from", .before), Parameter("to", .after)], units: .plain,
            ends: .monotone, opening: .made(Openings.pduration), examples: [["5%", "100 USD", "200 USD"]]
        ) { call throws(Failure) in
            let rate = try call.rate(0)
            let amounts = try call.amounts(at: 1...2).numbers
            let isOfRate = amounts.allSatisfy { $0.sign > 0 }
            return call.plain(
                try call.finance(at: isOfRate ? 0 : nil) { () throws(FinanceError) in
                    try TimeValue.growing(rate: rate, from: amounts[0], to: amounts[1])
                })
        },
        Builtin(
            "fvschedule", "an amount grown by one rate after the other",
            [Parameter("amount", .amount), Parameter("rates", .rates)], units: .same(0),
            opening: .made(Openings.fvschedule), examples: [["100 USD", "[3%, 4%]"]]
        ) { call throws(Failure) in
            var amount = try call.quantity(0)
            for (index, item) in try call.list(1).items.enumerated() {
                try call.poll()
                do throws(Failure) {
                    let rate = try call.item(item, of: 1).rate(0)
                    amount.number = try call.number { () throws(NumberError) in
                        try amount.number.multiplied(by: Number.one.adding(rate))
                    }
                } catch { throw call.named(error, item: index) }
            }
            return .quantity(Quantity(amount.number, unit: amount.unit))
        },
    ]
}
