import Calendars
import Finance
import Numbers
import Quantities
import Reporting

extension Builtins {
    static let returns: [Builtin] = [
        Builtin(
            "npv(rate, flows, first = 0)",
            "what evenly spaced flows are worth now; first = 1 is the spreadsheets' timing", 2...3
        ) {
            (machine, arguments) throws(Failure) in
            let rate = try arguments.rate(0, machine)
            let flows = try arguments.amounts(1, machine)
            let first = arguments.isGiven(2) ? try arguments.whole(2, machine) : 0
            guard 0...10_000 ~= first else {
                throw machine.failure(
                    .wrongArguments, "the first flow is 0 periods from now or later", at: arguments.spans[2])
            }
            if !arguments.isGiven(2), machine.world.wantsNotes {
                machine.note(
                    .derived,
                    "the first flow counts in full, as one of today; first = 1 discounts it by a period, as spreadsheets do",
                    at: arguments.span)
            }
            return try machine.money(arguments, flows.unit) { () throws(FinanceError) in
                try PresentValue.net(rate: rate, flows: flows.numbers, first: first)
            }
        },
        Builtin(
            "xnpv(rate, flows, dates, at = DATE)", "what flows on dates are worth, on the earliest or another day",
            3...4
        ) {
            (machine, arguments) throws(Failure) in
            let rate = try arguments.rate(0, machine)
            let (flows, days) = try arguments.dated(1, machine)
            let value = try machine.finance(arguments, at: 0) { () throws(FinanceError) in
                try PresentValue.dated(rate: rate.doubleValue, flows: flows.numbers.map(\.doubleValue), days: days)
            }
            let number = try machine.number(arguments.span) { () throws(NumberError) in try Number(approximate: value) }
            return .quantity(Quantity(number, unit: machine.world.units.canonical(flows.unit)))
        },
        Builtin("irr(flows)", "every rate above -100% at which evenly spaced flows are worth nothing", 1...1) {
            (machine, arguments) throws(Failure) in
            let flows = try arguments.amounts(0, machine)
            let found = try machine.finance(arguments, at: 0) { () throws(FinanceError) in
                try InternalRate(flows: flows.numbers) { machine.world.interrupt.isRaised }
            }
            return try machine.rates(found.rates, isScanned: false, arguments)
        },
        Builtin("xirr(flows, dates, at = DATE)", "every rate a year at which flows on dates are worth nothing", 2...3) {
            (machine, arguments) throws(Failure) in
            let (flows, days) = try arguments.dated(0, machine)
            let found = try machine.finance(arguments, at: 0) { () throws(FinanceError) in
                try InternalRate(flows: flows.numbers.map(\.doubleValue), days: days) {
                    machine.world.interrupt.isRaised
                }
            }
            return try machine.rates(found.rates, isScanned: false, arguments)
        },
        Builtin(
            "mirr(flows, finance, reinvest)", "the rate of return with rates of its own for borrowing and reinvesting",
            3...3
        ) {
            (machine, arguments) throws(Failure) in
            let flows = try arguments.amounts(0, machine)
            let (finance, reinvest) = (try arguments.rate(1, machine), try arguments.rate(2, machine))
            let rate = try machine.finance(arguments) { () throws(FinanceError) in
                try InternalRate.modified(flows: flows.numbers, finance: finance, reinvest: reinvest)
            }
            return .quantity(try machine.percent(rate, arguments.span))
        },
        Builtin("payback(flows)", "how many periods flows take to make up for the first", 1...1) {
            (machine, arguments) throws(Failure) in
            let flows = try arguments.amounts(0, machine)
            let periods = try machine.finance(arguments, at: 0) { () throws(FinanceError) in
                try PresentValue.payback(rate: .zero, flows: flows.numbers)
            }
            machine.tellLaterLoss(periods, flows.numbers, arguments)
            return .quantity(Quantity(periods))
        },
        Builtin(
            "discounted_payback(rate, flows)", "how many periods discounted flows take to make up for the first", 2...2
        ) {
            (machine, arguments) throws(Failure) in
            let rate = try arguments.rate(0, machine)
            let flows = try arguments.amounts(1, machine)
            let periods = try machine.finance(arguments) { () throws(FinanceError) in
                try PresentValue.payback(rate: rate, flows: flows.numbers)
            }
            machine.tellLaterLoss(periods, flows.numbers, arguments)
            return .quantity(Quantity(periods))
        },
        Builtin("cagr(first, last, periods)", "the even rate per period from one amount to another", 3...3) {
            (machine, arguments) throws(Failure) in
            let amounts = try arguments.amounts(at: [0, 1], machine).numbers
            let periods = try arguments.number(2, machine)
            let rate = try machine.finance(arguments) { () throws(FinanceError) in
                try CompoundGrowth.rate(first: amounts[0], last: amounts[1], periods: periods)
            }
            return .quantity(try machine.percent(rate, arguments.span))
        },
        Builtin("pduration(rate, from, to)", "how many periods of growth lead from one amount to another", 3...3) {
            (machine, arguments) throws(Failure) in
            let rate = try arguments.rate(0, machine)
            let amounts = try arguments.amounts(at: [1, 2], machine).numbers
            guard Number.compare(amounts[0], amounts[1]) <= 0 else {
                throw machine.failure(
                    .notMeaningful, "an amount grows from the smaller one to the larger",
                    at: [(arguments.spans[1], "larger"), (arguments.spans[2], "smaller")])
            }
            let periods = try machine.finance(arguments) { () throws(FinanceError) in
                try TimeValue.growing(rate: rate, from: amounts[0], to: amounts[1])
            }
            return .quantity(Quantity(periods))
        },
        Builtin("effect(nominal, periods)", "the rate a year that a nominal rate compounded so often comes to", 2...2) {
            (machine, arguments) throws(Failure) in
            let (rate, periods) = (try arguments.rate(0, machine), try arguments.periods(1, machine))
            let effective = try machine.number(arguments.span) { () throws(NumberError) in
                try Number.one.adding(rate.divided(by: periods)).raised(to: periods).subtracting(.one)
            }
            return .quantity(try machine.percent(effective, arguments.span))
        },
        Builtin("nominal(effective, periods)", "the nominal rate that compounds so often to an effective one", 2...2) {
            (machine, arguments) throws(Failure) in
            let (rate, periods) = (try arguments.rate(0, machine), try arguments.periods(1, machine))
            let nominal = try machine.number(arguments.span) { () throws(NumberError) in
                try rate.adding(.one).raised(to: Number.one.divided(by: periods)).subtracting(.one)
                    .multiplied(by: periods)
            }
            return .quantity(try machine.percent(nominal, arguments.span))
        },
        Builtin("fvschedule(amount, rates)", "an amount grown by one rate after the other", 2...2) {
            (machine, arguments) throws(Failure) in
            var amount = try arguments.quantity(0, machine)
            for (index, item) in try arguments.list(1, machine).items.enumerated() {
                let one = Builtin.Arguments(
                    values: [item], spans: [arguments.spans[1]], span: arguments.span, name: arguments.name)
                do throws(Failure) {
                    let rate = try one.rate(0, machine)
                    amount.number = try machine.number(arguments.span) { () throws(NumberError) in
                        try amount.number.multiplied(by: Number.one.adding(rate))
                    }
                } catch { throw machine.named(error, item: index) }
            }
            return .quantity(Quantity(amount.number, unit: amount.unit))
        },
    ]
}

extension Builtin.Arguments {
    /// Flows and their days from the earliest, or from the day given after them.
    fileprivate func dated(_ index: Int, _ machine: Machine) throws(Failure) -> (Amounts, [Int]) {
        let flows = try amounts(index, machine)
        let dates = try days(index + 1, machine)
        guard flows.numbers.count == dates.count else {
            throw machine.failure(
                .lengthMismatch,
                "\(name) wants a date for every flow: there are \(flows.numbers.count) and \(dates.count)",
                at: [(spans[index], "flows: \(flows.numbers.count)"), (spans[index + 1], "dates: \(dates.count)")])
        }
        guard var start = dates.min() else {
            throw machine.failure(.emptyList, "\(name) of no flows is not defined", at: spans[index])
        }
        if isGiven(index + 2) {
            guard case .date(let day) = values[index + 2] else {
                throw machine.wrongKind(values[index + 2], wanted: "a date", at: spans[index + 2])
            }
            start = day
        }
        return (flows, dates.map { $0 - start })
    }

    /// How often a rate is compounded: a whole number, 1 at least.
    fileprivate func periods(_ index: Int, _ machine: Machine) throws(Failure) -> Number {
        let periods = try whole(index, machine)
        guard periods >= 1 else {
            throw machine.failure(.wrongArguments, "a rate is compounded once at least", at: spans[index])
        }
        return Number(periods)
    }
}

extension Machine {
    /// What is paid out after the money has come back may take it away again.
    fileprivate func tellLaterLoss(_ periods: Number, _ flows: [Number], _ arguments: Builtin.Arguments) {
        guard world.wantsNotes else { return }
        let whole = periods.ceiling().doubleValue
        guard flows.indices.contains(where: { Double($0) > whole && flows[$0].sign < 0 }) else { return }
        note(.derived, "more is paid out after that, which is not looked at", at: arguments.span)
    }
}
