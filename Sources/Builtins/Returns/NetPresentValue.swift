import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// `npv` and `xnpv`: what flows are worth now.
enum PresentValueFunctions {
    static let all: [Builtin] = [
        Builtin(
            "npv", "what evenly spaced flows are worth now; first = 1 is the spreadsheets' timing",
            [Parameter("rate", .rate), Parameter("flows", .flows), Parameter(Parameter.first, .number, or: .whole(0))],
            units: .same(1), opening: .made(Openings.npv),
            examples: [
                ["10%", "[-100 USD, 60 USD, 70 USD]", "first = 1"], ["10%", "[-100 USD, 60 USD, 70 USD]"],
                ["[10%, 12%]", "[-100 USD, 60 USD, 70 USD]"], ["10%", "[60 USD, 70 USD]", "first = 0.5"],
            ]
        ) { call throws(Failure) in
            let rates = try RatePath(call, 0)
            let flows = try call.amounts(1)
            let first = call.isGiven(2) ? try call.number(2) : .zero
            guard first.sign >= 0, Number.compare(first, Number(10_000)) <= 0 else {
                throw call.failure(BuiltinProblem.firstFlowOutside, at: 2)
            }
            if !call.isGiven(2), call.wantsNotes { call.note(BuiltinRemark.firstFlowInFull) }
            guard case .even(let rate) = rates else {
                return try call.money(at: 0, flows.unit) { () throws(FinanceError) in
                    try PresentValue.net(rates: rates.each, flows: flows.numbers, first: first) { call.isInterrupted }
                }
            }
            return try call.money(flows.unit) { () throws(FinanceError) in
                try PresentValue.net(rate: rate, flows: flows.numbers, first: first) { call.isInterrupted }
            }
        },
        Builtin(
            "xnpv", "what flows on dates are worth, on the earliest or another day",
            [
                Parameter("rate", .rate), Parameter("flows", .flows), Parameter("dates", .dates),
                Parameter("at", .date, or: .nothing("DATE")),
            ], units: .same(1), ends: .atARate, opening: .made(Openings.xnpv),
            examples: [["8%", "[-10 USD, 12 USD]", "[2024-01-01, 2025-01-01]"]]
        ) { call throws(Failure) in
            let rate = try call.rate(0)
            let (flows, days) = try call.dated(1)
            let value = try call.finance(at: 0) { () throws(FinanceError) in
                try PresentValue.dated(rate: rate.doubleValue, flows: flows.numbers.map(\.doubleValue), days: days)
            }
            let number = try call.number { () throws(NumberError) in try Number(approximate: value) }
            return .quantity(Quantity(number, unit: call.units.canonical(flows.unit)))
        },
    ]
}
