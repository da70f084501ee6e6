import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// How long flows take to make up for what was paid out, and how often they do.
enum PaybackFunctions {
    static let all: [Builtin] = [
        Builtin(
            "moic", "the multiple on invested capital: all that was received over all that was paid in",
            [Parameter("flows", .flows)], units: .plain, ends: .conventional,
            examples: [["[-100 USD, 30 USD, -20 USD, 250 USD]"]]
        ) { call throws(Failure) in
            let flows = try call.amounts(0)
            return call.plain(
                try call.finance(at: 0) { () throws(FinanceError) in try PresentValue.multiple(of: flows.numbers) })
        },
        Builtin(
            "payback", "how many periods flows take to make up for the first", [Parameter("flows", .flows)],
            units: .plain, examples: [["[-100 USD, 40 USD, 40 USD, 40 USD]"]]
        ) { call throws(Failure) in
            let flows = try call.amounts(0)
            return try made(call, flows, rate: .zero, at: 0)
        },
        Builtin(
            "discounted_payback", "how many periods discounted flows take to make up for the first",
            [Parameter("rate", .rate), Parameter("flows", .flows)], units: .plain,
            examples: [["10%", "[-100 USD, 60 USD, 70 USD]"]]
        ) { call throws(Failure) in
            let rate = try call.rate(0)
            return try made(call, call.amounts(1), rate: rate, at: nil)
        },
    ]

    private static func made(
        _ call: Call, _ flows: Amounts, rate: Number, at place: Int?
    ) throws(Failure) -> Value {
        let periods = try call.finance(at: place) { () throws(FinanceError) in
            try PresentValue.payback(rate: rate, flows: flows.numbers) { call.isInterrupted }
        }
        // What is paid out after the money has come back may take it away again.
        let whole = periods.ceiling().doubleValue
        if call.wantsNotes, flows.numbers.indices.contains(where: { Double($0) > whole && flows.numbers[$0].sign < 0 })
        {
            call.note(BuiltinRemark.laterLoss)
        }
        return call.plain(periods)
    }
}
