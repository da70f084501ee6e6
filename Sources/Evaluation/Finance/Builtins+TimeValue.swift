import Finance
import Numbers
import Quantities
import Reporting

/// The spreadsheets' functions of level payments: money received is positive, money paid out negative.
extension Builtins {
    static let timeValue: [Builtin] = [
        Builtin(
            "pv(rate, nper, pmt, fv = 0, due = \"end\")", "what level payments and a last amount are worth now", 3...5
        ) {
            (machine, arguments) throws(Failure) in
            let amounts = try arguments.amounts(at: [2, 3], machine)
            let value = try arguments.timeValue(machine)
            return try machine.money(arguments, amounts.unit) { () throws(FinanceError) in
                try value.present(payment: amounts.numbers[0], future: amounts.numbers[1])
            }
        },
        Builtin(
            "fv(rate, nper, pmt, pv = 0, due = \"end\")", "what level payments and a first amount have become", 3...5
        ) {
            (machine, arguments) throws(Failure) in
            let amounts = try arguments.amounts(at: [2, 3], machine)
            let value = try arguments.timeValue(machine)
            return try machine.money(arguments, amounts.unit) { () throws(FinanceError) in
                try value.future(payment: amounts.numbers[0], present: amounts.numbers[1])
            }
        },
        Builtin("pmt(rate, nper, pv, fv = 0, due = \"end\")", "the level payment of a loan or a savings plan", 3...5) {
            (machine, arguments) throws(Failure) in
            let amounts = try arguments.amounts(at: [2, 3], machine)
            let value = try arguments.timeValue(machine)
            return try machine.money(arguments, amounts.unit) { () throws(FinanceError) in
                try value.payment(present: amounts.numbers[0], future: amounts.numbers[1])
            }
        },
        Builtin("nper(rate, pmt, pv, fv = 0, due = \"end\")", "how many periods a loan or a savings plan takes", 3...5)
        {
            (machine, arguments) throws(Failure) in
            let amounts = try arguments.amounts(at: [1, 2, 3], machine).numbers
            let (rate, due) = (try arguments.rate(0, machine), try arguments.due(4, machine))
            let periods = try machine.finance(arguments) { () throws(FinanceError) in
                try TimeValue.periods(
                    rate: rate, payment: amounts[0], present: amounts[1], future: amounts[2], due: due)
            }
            return .quantity(Quantity(periods))
        },
        Builtin("rate(nper, pmt, pv, fv = 0, due = \"end\")", "the rate per period of level payments", 3...5) {
            (machine, arguments) throws(Failure) in
            let amounts = try arguments.amounts(at: [1, 2, 3], machine).numbers
            let (periods, due) = (try arguments.number(0, machine), try arguments.due(4, machine))
            let rates = try machine.finance(arguments) { () throws(FinanceError) in
                try TimeValue.rates(
                    periods: periods, payment: amounts[0], present: amounts[1], future: amounts[2], due: due
                ) { machine.world.interrupt.isRaised }
            }
            return try machine.rates(rates.rates, isScanned: rates.isScanned, arguments)
        },
        Builtin("ipmt(rate, per, nper, pv, fv = 0, due = \"end\")", "the interest in one payment of a loan", 4...6) {
            (machine, arguments) throws(Failure) in
            try part(machine, arguments).interest
        },
        Builtin("ppmt(rate, per, nper, pv, fv = 0, due = \"end\")", "the principal in one payment of a loan", 4...6) {
            (machine, arguments) throws(Failure) in
            try part(machine, arguments).principal
        },
        Builtin(
            "cumipmt(rate, nper, pv, start, end, due = \"end\")", "the interest in the payments of some periods", 5...6
        ) {
            (machine, arguments) throws(Failure) in
            try parts(machine, arguments).interest
        },
        Builtin(
            "cumprinc(rate, nper, pv, start, end, due = \"end\")", "the principal in the payments of some periods",
            5...6
        ) {
            (machine, arguments) throws(Failure) in
            try parts(machine, arguments).principal
        },
        Builtin("annuity(payment, rate, periods, due = \"end\")", "what a level payment is worth now", 3...4) {
            (machine, arguments) throws(Failure) in
            let payment = try arguments.quantity(0, machine)
            let (rate, periods) = (try arguments.rate(1, machine), try arguments.number(2, machine))
            let due = try arguments.due(3, machine)
            return try machine.money(arguments, payment.unit) { () throws(FinanceError) in
                let value = try TimeValue(rate: rate, periods: periods, due: due)
                return try value.present(payment: payment.number, future: .zero).negated()
            }
        },
        Builtin("perpetuity(payment, rate)", "what a level payment for ever is worth now", 2...2) {
            (machine, arguments) throws(Failure) in
            let payment = try arguments.quantity(0, machine)
            let rate = try arguments.rate(1, machine)
            guard rate.sign > 0 else {
                throw machine.failure(
                    .noFiniteValue, "a payment for ever has no finite value at a rate of zero or less",
                    at: arguments.spans[1])
            }
            return try machine.money(arguments, payment.unit) { () throws(FinanceError) in
                try EndlessGrowth.value(next: payment.number, rate: rate, growth: .zero)
            }
        },
        Builtin("growing_perpetuity(next, rate, g)", "what a payment that grows for ever is worth now", 3...3) {
            (machine, arguments) throws(Failure) in
            let payment = try arguments.quantity(0, machine)
            let (rate, growth) = (try arguments.rate(1, machine), try arguments.rate(2, machine))
            return try machine.money(arguments, payment.unit) { () throws(FinanceError) in
                try EndlessGrowth.value(next: payment.number, rate: rate, growth: growth)
            }
        },
    ]

    private static func part(
        _ machine: Machine, _ arguments: Builtin.Arguments
    ) throws(Failure) -> (interest: Value, principal: Value) {
        let amounts = try arguments.amounts(at: [3, 4], machine)
        let period = try arguments.whole(1, machine)
        let (rate, periods) = (try arguments.rate(0, machine), try arguments.number(2, machine))
        let due = try arguments.due(5, machine)
        let parts = try machine.finance(arguments) { () throws(FinanceError) in
            try TimeValue(rate: rate, periods: periods, due: due)
                .parts(from: period, through: period, present: amounts.numbers[0], future: amounts.numbers[1])
        }
        return (
            .quantity(Quantity(parts.interest, unit: amounts.unit)),
            .quantity(Quantity(parts.principal, unit: amounts.unit))
        )
    }

    private static func parts(
        _ machine: Machine, _ arguments: Builtin.Arguments
    ) throws(Failure) -> (interest: Value, principal: Value) {
        let present = try arguments.quantity(2, machine)
        let (first, last) = (try arguments.whole(3, machine), try arguments.whole(4, machine))
        let (rate, periods) = (try arguments.rate(0, machine), try arguments.number(1, machine))
        let due = try arguments.due(5, machine)
        let parts = try machine.finance(arguments) { () throws(FinanceError) in
            try TimeValue(rate: rate, periods: periods, due: due)
                .parts(from: first, through: last, present: present.number, future: .zero)
        }
        let unit = machine.world.units.canonical(present.unit)
        return (.quantity(Quantity(parts.interest, unit: unit)), .quantity(Quantity(parts.principal, unit: unit)))
    }
}

extension Builtin.Arguments {
    fileprivate func due(_ index: Int, _ machine: Machine) throws(Failure) -> Due {
        try word(index, among: ["end", "start"], machine) == "start" ? .start : .end
    }

    /// The rate, the number of periods and when payments fall due, of `pv`, `fv` and `pmt`.
    fileprivate func timeValue(_ machine: Machine) throws(Failure) -> TimeValue {
        let (rate, periods) = (try rate(0, machine), try number(1, machine))
        let due = try due(4, machine)
        return try machine.finance(self) { () throws(FinanceError) in
            try TimeValue(rate: rate, periods: periods, due: due)
        }
    }
}

extension Machine {
    /// An amount in a unit, from a function of finance.
    func money(
        _ arguments: Builtin.Arguments, at place: Int? = nil, _ unit: UnitID,
        _ body: () throws(FinanceError) -> Number
    ) throws(Failure) -> Value {
        .quantity(Quantity(try finance(arguments, at: place, body), unit: world.units.canonical(unit)))
    }

    /// A rate in percent, or several as a list with a note.
    func rates(_ rates: [InternalRate.Rate], isScanned: Bool, _ arguments: Builtin.Arguments) throws(Failure) -> Value {
        var values: [Value] = []
        for found in rates {
            let rate = try percent(found.rate, arguments.span)
            values.append(.quantity(rate))
            if found.isOnlyTouched, world.wantsNotes {
                note(
                    .derived,
                    "at \(world.describe(.quantity(rate))) the value only touches zero, as far as 16 digits show",
                    at: arguments.span)
            }
        }
        if isScanned, world.wantsNotes {
            note(
                .derived, "sought by changes of sign on 2,048 parts of the range -99.99% to 1,000,000%",
                at: arguments.span)
        }
        guard values.count != 1 else { return values[0] }
        note(
            .severalRoots, "\(values.count) rates make this zero; the value at a rate of your own decides",
            at: arguments.span)
        return try list(values, arguments.span)
    }
}
