import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// `irr`, `xirr` and `mirr`: the rates at which flows are worth nothing.
enum InternalRateFunctions {
    static let all: [Builtin] = [
        Builtin(
            "irr", "every rate above -100% at which evenly spaced flows are worth nothing",
            [Parameter("flows", .flows)], units: .percent, ends: .conventional, opening: .made(Openings.irr),
            examples: [["[-10 USD, 4 USD, 5 USD, 6 USD]"]]
        ) { call throws(Failure) in
            let flows = try call.amounts(0)
            let found = try call.finance(at: 0) { () throws(FinanceError) in
                try InternalRate(flows: flows.numbers) { call.isInterrupted }
            }
            return try FoundRates(call).value(of: found)
        },
        Builtin(
            "xirr", "every rate a year at which flows on dates are worth nothing",
            [
                Parameter("flows", .flows), Parameter("dates", .dates), Parameter("at", .date, or: .nothing("DATE")),
            ], units: .percent, ends: .conventional, opening: .made(Openings.xirr),
            examples: [["[-10 USD, 12 USD]", "[2024-01-01, 2025-01-01]"]]
        ) { call throws(Failure) in
            let (flows, days) = try call.dated(0)
            let found = try call.finance(at: 0) { () throws(FinanceError) in
                try InternalRate(flows: flows.numbers.map(\.doubleValue), days: days) { call.isInterrupted }
            }
            return try FoundRates(call).value(of: found)
        },
        Builtin(
            "mirr", "the rate of return with rates of its own for borrowing and reinvesting",
            [Parameter("flows", .flows), Parameter("finance", .rate), Parameter("reinvest", .rate)], units: .percent,
            examples: [["[-120 USD, 39 USD, 30 USD, 90 USD]", "10%", "12%"]]
        ) { call throws(Failure) in
            let flows = try call.amounts(0)
            let (finance, reinvest) = (try call.rate(1), try call.rate(2))
            return try call.percentage(
                try call.finance { () throws(FinanceError) in
                    try InternalRate.modified(flows: flows.numbers, finance: finance, reinvest: reinvest) {
                        call.isInterrupted
                    }
                })
        },
    ]
}
