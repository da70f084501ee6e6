import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// Rounds of private companies: who holds what after new shares were issued.
enum RoundFunctions {
    static let all: [Builtin] = [
        Builtin(
            "dilute", "a share after an issue, or a list of issues, that each take a share of what is then",
            [Parameter("share", .share), Parameter("by", .shares)], units: .percent,
            examples: [["20%", "10%"], ["20%", "[10%, 20%]"]]
        ) { call throws(Failure) in
            let share = try call.rate(0)
            var issues: [Number] = []
            if case .list(let list) = call.values[1] {
                for (index, item) in list.items.enumerated() {
                    if index & 1023 == 0 { try call.poll() }
                    issues.append(try call.item(item, of: 1).rate(0))
                }
            } else {
                issues = [try call.rate(1)]
            }
            for issue in issues where issue.sign < 0 || Number.compare(issue, .one) >= 0 {
                throw call.failure(BuiltinProblem.issueOutside, at: 1, fix: call.percentFix(1))
            }
            let left = try call.number { () throws(NumberError) in try Dilution.diluted(share, by: issues) }
            return try call.percentage(left)
        },
        Builtin(
            "option_pool", "a round whose option pool is a share of the fully diluted count after it",
            [
                Parameter("share", .share), Parameter("pre", .balance), Parameter("investment", .money),
                Parameter("shares", .count), Parameter("pool", .count, or: .whole(0)),
                Parameter("after", .truth, or: .truth(false)),
            ], units: .none, examples: [["10%", "8M USD", "2M USD", "10M share"]]
        ) { call throws(Failure) in
            try pool(call)
        },
        Builtin(
            "cap_table", "who holds how many shares, round after round",
            [
                Parameter("founders", .holders), Parameter("rounds", .rounds),
                Parameter("pool", .count, or: .whole(0)),
            ], units: .none,
            examples: [["[[\"Ann\", 6M share], [\"Bo\", 4M share]]", "[[\"Seed\", 2M USD, 8M USD, 10%]]"]]
        ) { call throws(Failure) in
            try CapTableReading(call).table()
        },
    ]

    private static func pool(_ call: Call) throws(Failure) -> Value {
        let share = try call.rate(0)
        let money = try call.amounts(at: 1...2)
        let counts = try call.amounts(at: 3...4)
        let after = try call.flag(5)
        let round = try call.finance { () throws(FinanceError) in
            try PricedRound(
                value: money.numbers[0], investment: money.numbers[1], shares: counts.numbers[0],
                pool: counts.numbers[1], wantedPool: share, poolAfter: after)
        }
        let price = try call.quotient(
            Quantity(money.numbers[0], unit: money.unit), Quantity(round.priced, unit: counts.unit),
            call.places(1, 3))
        func count(_ number: Number) -> Value { .quantity(Quantity(number, unit: counts.unit)) }
        func percent(_ number: Number) throws(Failure) -> Value {
            let share = try call.number { () throws(NumberError) in try number.divided(by: round.after) }
            return try call.percentage(share)
        }
        let wholePool = try call.number { () throws(NumberError) in
            try counts.numbers[1].adding(round.newPool)
        }
        if call.wantsNotes { call.note(BuiltinRemark.pricedOn(call.describe(count(round.priced)), poolAfter: after)) }
        return .table(
            .record([
                ("price", .quantity(price)), ("priced_on", count(round.priced)), ("new_pool", count(round.newPool)),
                ("issued", count(round.issued)), ("total", count(round.after)), ("investor", try percent(round.issued)),
                ("pool", try percent(wholePool)),
            ]))
    }
}
