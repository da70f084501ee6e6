import Finance
import Numbers
import Quantities
import Resolution

/// The worth of level payments for a time; those for ever are written in the language itself, in `payments.suan`.
enum AnnuityFunctions {
    static let all: [Builtin] = [
        Builtin(
            "annuity", "what a level payment is worth now",
            [
                Parameter("payment", .flow), Parameter("rate", .rate), Parameter("periods", .periods),
                LevelPaymentFunctions.due,
            ],
            units: .same(0), ends: .levelPayments, examples: [["100 USD", "5%", "10"]]
        ) { call throws(Failure) in
            let payment = try call.quantity(0)
            let (rate, periods) = (try call.rate(1), try call.periods(2))
            let due = try LevelPaymentFunctions.due(call, 3)
            return try call.money(payment.unit) { () throws(FinanceError) in
                let value = try TimeValue(rate: rate, periods: periods, due: due)
                return try value.present(payment: payment.number, future: .zero).negated()
            }
        }
    ]
}
