import Evaluation
import Finance
import Numbers
import Quantities
import Reporting
import Resolution

/// What equity is worth by its dividends or its earnings, and what an option on it is.
enum EquityFunctions {
    static let all: [Builtin] = [
        Builtin(
            "dividend_discount",
            "what dividends are worth that grow in stages: by a rate for each year, then by g for ever",
            [
                Parameter("dividend", .annual), Parameter("growths", .rates), Parameter("r", .rate),
                Parameter("g", .growth),
            ], units: .same(0), ends: .monotone, opening: .made(Openings.dividendDiscount),
            examples: [["2 USD", "[12%, 12%, 8%]", "10%", "4%"]]
        ) { call throws(Failure) in
            let dividend = try call.quantity(0)
            let growths = try call.rates(1)
            let (rate, growth) = (try call.rate(2), try call.rate(3))
            return try call.money(at: dividend.number.sign > 0 ? 3 : 0, dividend.unit) { () throws(FinanceError) in
                try EquityModels.dividends(last: dividend.number, growths: growths, rate: rate, growth: growth) {
                    call.isInterrupted
                }
            }
        },
        Builtin(
            "residual_income", "the book value, and what is earned beyond its cost",
            [
                Parameter("book", .balance), Parameter("earnings", .yearly), Parameter("dividends", .yearly),
                Parameter("ke", .rate), Parameter("persistence", .share, or: .percent(0)),
            ], units: .same(0), opening: .made(Openings.residualIncome),
            examples: [
                ["6 USD", "[2 USD, 2.5 USD, 4 USD]", "[1 USD, 1.25 USD, 12.25 USD]", "10%"],
                ["6 USD", "[2 USD, 2.5 USD]", "[1 USD, 1 USD]", "10%", "60%"],
            ]
        ) { call throws(Failure) in
            let book = try call.quantity(0)
            let (earnings, dividends) = (try amounts(call, 1, like: book), try amounts(call, 2, like: book))
            let (rate, persistence) = (try call.rate(3), try call.rate(4, or: .zero))
            return try call.money(book.unit) { () throws(FinanceError) in
                try EquityModels.residualIncome(
                    book: book.number, earnings: earnings, dividends: dividends, rate: rate, persistence: persistence
                ) { call.isInterrupted }
            }
        },
        Builtin(
            "option_value", "the value of a European option (Black and Scholes), a call if nothing else is said",
            [
                Parameter("spot", .price), Parameter("strike", .price), Parameter("years", .years),
                Parameter("rate", .rate), Parameter("volatility", .rate),
                Parameter("dividends", .rate, or: .percent(0)), Parameter("kind", .word, or: .word("call")),
            ], units: .same(0), ends: .atARate,
            examples: [
                ["42 USD", "40 USD", "0.5", "10%", "20%"],
                ["42 USD", "40 USD", "6 month", "10%", "20%", "0%", "\"put\""],
            ]
        ) { call throws(Failure) in
            let amounts = try call.amounts(at: 0...1)
            let (years, rate, volatility) = (try call.years(2), try call.rate(3), try call.rate(4))
            let dividends = try call.rate(5, or: .zero)
            let isPut = try call.word(6, among: ["call", "put"]) == "put"
            return try call.money(amounts.unit) { () throws(FinanceError) in
                try BlackScholes.value(
                    isPut: isPut, spot: amounts.numbers[0], strike: amounts.numbers[1], years: years, rate: rate,
                    volatility: volatility, dividends: dividends)
            }
        },
    ]

    /// The amounts of a list in the unit of the first argument; zeros fit any.
    private static func amounts(_ call: Call, _ index: Int, like other: Quantity) throws(Failure) -> [Number] {
        let amounts = try call.amounts(index)
        let unit = call.units.canonical(other.unit)
        if amounts.unit == unit || amounts.numbers.allSatisfy(\.isZero) { return amounts.numbers }
        guard call.units.sameDimension(amounts.unit, unit) else {
            throw call.mismatch(other, Quantity(.one, unit: amounts.unit), at: (0, index))
        }
        var numbers: [Number] = []
        numbers.reserveCapacity(amounts.numbers.count)
        for amount in amounts.numbers {
            numbers.append(try call.converted(Quantity(amount, unit: amounts.unit), to: unit, at: index))
        }
        return numbers
    }
}
