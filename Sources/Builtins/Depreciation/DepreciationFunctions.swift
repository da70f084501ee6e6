import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// Depreciation that falls from period to period; even and digit-wise depreciation are written in the language itself, in
/// `depreciation.suan`.
enum DepreciationFunctions {
    private static let cost = Parameter("cost", .amount)
    private static let salvage = Parameter("salvage", .amount)
    private static let life = Parameter("life", .periods)
    private static let period = Parameter("period", .period)

    static let all: [Builtin] = [
        Builtin(
            "db", "the depreciation of one period at a fixed rate, rounded to three places",
            [cost, salvage, life, period, Parameter("months", .whole, or: .whole(12))], units: .same(0),
            examples: [["1000000 USD", "100000 USD", "6", "1", "7"], ["1000000 USD", "100000 USD", "6", "2"]]
        ) { call throws(Failure) in
            let amounts = try call.amounts(at: 0...1)
            let (life, period, months) = (try call.periods(2), try call.whole(3), try call.whole(4, or: 12))
            guard let whole = life.asWhole else { throw call.failure(BuiltinProblem.wholeLife, at: 2) }
            return try call.money(amounts.unit) { () throws(FinanceError) in
                try Depreciation(cost: amounts.numbers[0], salvage: amounts.numbers[1], life: Number(whole))
                    .fixedRate(in: period, months: months)
            }
        },
        Builtin(
            "ddb", "the depreciation of one period at a multiple of the straight line's rate, double if none is given",
            [cost, salvage, life, period, Parameter("factor", .number, or: .whole(2))], units: .same(0),
            examples: [["2400 USD", "300 USD", "10", "1"], ["2400 USD", "300 USD", "10", "2", "1.5"]]
        ) { call throws(Failure) in
            let amounts = try call.amounts(at: 0...1)
            let (life, period) = (try call.periods(2), try call.whole(3))
            let factor = call.isGiven(4) ? try call.number(4) : Number(2)
            return try call.money(amounts.unit) { () throws(FinanceError) in
                try Depreciation(cost: amounts.numbers[0], salvage: amounts.numbers[1], life: life)
                    .declining(in: period, factor: factor)
            }
        },
    ]
}
