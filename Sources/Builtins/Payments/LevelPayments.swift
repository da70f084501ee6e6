import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// The spreadsheets' functions of level payments: money received is positive, money paid out negative.
enum LevelPaymentFunctions {
    private static let rate = Parameter("rate", .rate)
    private static let nper = Parameter("nper", .periods)
    private static let payment = Parameter("pmt", .flow)
    private static let present = Parameter("pv", .amount)
    private static let future = Parameter("fv", .amount, or: .whole(0))
    static let due = Parameter("due", .word, or: .word("end"))

    static let all: [Builtin] = [
        Builtin(
            "pv", "what level payments and a last amount are worth now", [rate, nper, payment, future, due],
            units: .same(2), ends: .levelPayments,
            opening: .formula("-(fv + pmt * ((1 + rate)^nper - 1) / rate) / (1 + rate)^nper"),
            examples: [["1%", "12", "-100 USD"], ["1%", "12", "-100 USD", "due = \"start\""]]
        ) { call throws(Failure) in
            let amounts = try call.amounts(at: 2...3)
            let value = try timeValue(call)
            return try call.money(amounts.unit) { () throws(FinanceError) in
                try value.present(payment: amounts.numbers[0], future: amounts.numbers[1])
            }
        },
        Builtin(
            "fv", "what level payments and a first amount have become",
            [rate, nper, payment, Parameter("pv", .amount, or: .whole(0)), due], units: .same(2), ends: .levelPayments,
            opening: .formula("-(pv * (1 + rate)^nper + pmt * ((1 + rate)^nper - 1) / rate)"),
            examples: [["1%", "12", "-100 USD"], ["1%", "12", "-100 USD", "-500 USD", "\"start\""]]
        ) { call throws(Failure) in
            let amounts = try call.amounts(at: 2...3)
            let value = try timeValue(call)
            return try call.money(amounts.unit) { () throws(FinanceError) in
                try value.future(payment: amounts.numbers[0], present: amounts.numbers[1])
            }
        },
        Builtin(
            "pmt", "the level payment of a loan or a savings plan", [rate, nper, present, future, due],
            units: .same(2), ends: .levelPayments,
            opening: .formula("-(pv * (1 + rate)^nper + fv) * rate / ((1 + rate)^nper - 1)"),
            examples: [["1%", "12", "1000 USD"]]
        ) { call throws(Failure) in
            let amounts = try call.amounts(at: 2...3)
            let value = try timeValue(call)
            return try call.money(amounts.unit) { () throws(FinanceError) in
                try value.payment(present: amounts.numbers[0], future: amounts.numbers[1])
            }
        },
        Builtin(
            "nper", "how many periods a loan or a savings plan takes", [rate, payment, present, future, due],
            units: .plain, examples: [["1%", "-100 USD", "1000 USD"]]
        ) { call throws(Failure) in
            let amounts = try call.amounts(at: 1...3).numbers
            let (rate, due) = (try call.rate(0), try due(call, 4))
            return call.plain(
                try call.finance { () throws(FinanceError) in
                    try TimeValue.periods(
                        rate: rate, payment: amounts[0], present: amounts[1], future: amounts[2], due: due)
                })
        },
        Builtin(
            "rate", "the rate per period of level payments", [nper, payment, present, future, due], units: .percent,
            examples: [["48", "-200 USD", "8000 USD"]]
        ) { call throws(Failure) in
            let amounts = try call.amounts(at: 1...3).numbers
            let (periods, due) = (try call.periods(0), try due(call, 4))
            let rates = try call.finance { () throws(FinanceError) in
                try TimeValue.rates(
                    periods: periods, payment: amounts[0], present: amounts[1], future: amounts[2], due: due
                ) { call.isInterrupted }
            }
            return try FoundRates(call).value(of: rates.rates, isScanned: rates.isScanned)
        },
    ]

    static func due(_ call: Call, _ index: Int) throws(Failure) -> Due {
        try call.word(index, among: ["end", "start"]) == "start" ? .start : .end
    }

    /// The rate, the number of periods and when payments fall due, of `pv`, `fv` and `pmt`.
    private static func timeValue(_ call: Call) throws(Failure) -> TimeValue {
        let (rate, periods) = (try call.rate(0), try call.periods(1))
        let due = try due(call, 4)
        return try call.finance { () throws(FinanceError) in
            try TimeValue(rate: rate, periods: periods, due: due)
        }
    }
}

/// Rates of return as a function gives them, with what is to be told of them.
struct FoundRates {
    private let call: Call

    init(_ call: Call) { self.call = call }

    /// Rates of return, and in a note those that nobody would call so.
    func value(of found: InternalRate) throws(Failure) -> Value {
        for rate in found.astronomical where call.wantsNotes {
            call.note(
                BuiltinRemark.astronomical(
                    try rate.map { (rate) throws(Failure) in call.describe(try call.percent(rate)) }))
        }
        return try value(of: found.rates, isScanned: false)
    }

    /// A rate in percent, or several as a list with a note.
    func value(of rates: [InternalRate.Rate], isScanned: Bool) throws(Failure) -> Value {
        var values: [Value] = []
        for found in rates {
            let rate = try call.percent(found.rate)
            values.append(.quantity(rate))
            if found.isOnlyTouched, call.wantsNotes { call.note(BuiltinRemark.onlyTouched(call.describe(rate))) }
        }
        if isScanned, call.wantsNotes { call.note(BuiltinRemark.soughtBySigns) }
        guard values.count != 1 else { return values[0] }
        call.note(BuiltinRemark.severalRates(values.count))
        return try call.list(values)
    }
}
