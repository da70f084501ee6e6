import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// The weighted average cost of capital. It is reckoned here, since tables of values call it for every cell; what else
/// there is of the cost of capital is written in the language itself, in `value.suan`.
enum CapitalCostFunctions {
    static let all: [Builtin] = [
        Builtin(
            "wacc", "the weighted average cost of capital, after tax",
            [
                Parameter("equity", .balance), Parameter("debt", .debt), Parameter("ke", .rate),
                Parameter("kd", .rate), Parameter("tax", .share, or: .end),
            ], units: .percent, ends: .monotone,
            opening: .formula("equity / (equity + debt) * ke + debt / (equity + debt) * kd * (1 - tax)"),
            examples: [["60M USD", "40M USD", "12%", "6%", "25%"]]
        ) { call throws(Failure) in
            guard call.isGiven(4) else { throw call.failure(BuiltinProblem.taxLeftOut) }
            let amounts = try call.amounts(at: 0...1).numbers
            let (equity, debt) = (try call.rate(2), try call.rate(3))
            let tax = try call.rate(4)
            for place in 0...1 where amounts[place].sign < 0 || amounts[0].isZero && amounts[1].isZero {
                throw call.failure(BuiltinProblem.noCapital, at: place)
            }
            let parts = try call.finance { () throws(FinanceError) in
                try CostOfCapital.weighted(
                    equity: amounts[0], debt: amounts[1], costOfEquity: equity, costOfDebt: debt, tax: tax)
            }
            if call.wantsNotes {
                func text(_ share: Number) throws(Failure) -> String { call.describe(try call.percent(share)) }
                call.note(
                    BuiltinRemark.weights(
                        equity: try text(parts.equityWeight), debt: try text(parts.debtWeight),
                        afterTax: try text(parts.debtAfterTax), shield: try text(parts.shield)))
            }
            return try call.percentage(parts.rate)
        }
    ]
}
