import Calendars
import Numbers
import Quantities
import Reporting

extension Builtins {
    /// Lengths and ends of periods, and the time between dates.
    static let periods: [Builtin] = [
        Builtin("dated(x)", "whether an amount speaks of one date or period", 1...1) {
            (machine, arguments) throws(Failure) in
            .truth(machine.date(of: try arguments.quantity(0, machine)) != nil)
        },
        Builtin("as_of(x)", "the date an amount stands at, or the last day of its period", 1...1) {
            (machine, arguments) throws(Failure) in
            guard let day = machine.date(of: try arguments.quantity(0, machine)) else {
                throw machine.failure(.basisMismatch, "this amount speaks of no date", at: arguments.spans[0])
            }
            return .date(day)
        },
        Builtin(
            "yearfrac(start, end, basis = \"act/act\")",
            "the years from one date to another: act/act (ISDA), act/365, act/360, 30/360 "
                + "(ISDA's bond basis, no rule for the end of February) or 30e/360",
            2...3
        ) {
            (machine, arguments) throws(Failure) in
            let (start, end) = (try arguments.day(0, machine), try arguments.day(1, machine))
            let count = try arguments.values.count > 2 ? arguments.dayCount(2, machine) : .actualActual
            let (numerator, denominator) = count.years(from: start, to: end)
            return .quantity(Quantity(Number(numerator, over: denominator)))
        },
        Builtin("start(period)", "the first day of a period, or of a figure's", 1...1) {
            (machine, arguments) throws(Failure) in .date(try arguments.period(0, machine).first)
        },
        Builtin("end(period)", "the last day of a period, or of a figure's", 1...1) {
            (machine, arguments) throws(Failure) in .date(try arguments.period(0, machine).last)
        },
        Builtin("days(period)", "how many days a period has, both ends included", 1...1) {
            (machine, arguments) throws(Failure) in
            let days = Number(try arguments.period(0, machine).days)
            return .quantity(Quantity(days, unit: try machine.timeUnit("day", arguments.span)))
        },
        Builtin("months(period)", "how many whole months a period has", 1...1) {
            (machine, arguments) throws(Failure) in
            let period = try arguments.period(0, machine)
            guard let months = period.spannedMonths else {
                throw machine.failure(
                    .wrongArguments, "\(period.name) is \(period.days) days and no whole months",
                    at: arguments.spans[0],
                    fix: machine.replacing(
                        arguments.span, with: "days(\(machine.source.text(arguments.spans[0])))", in: arguments.span))
            }
            return .quantity(Quantity(Number(months), unit: try machine.timeUnit("month", arguments.span)))
        },
    ]
}

extension Builtin.Arguments {
    func day(_ index: Int, _ machine: Machine) throws(Failure) -> Day {
        if case .date(let day) = values[index] { return day }
        throw machine.wrongKind(values[index], wanted: "a date such as 2025-09-30", at: spans[index])
    }

    /// A period, or the one that a figure speaks of.
    func period(_ index: Int, _ machine: Machine) throws(Failure) -> Period {
        switch values[index] {
        case .period(let period): return period
        case .quantity(let quantity):
            if case .period(let period)? = machine.world.bases[quantity.basis]?.time { return period }
        default: break
        }
        throw machine.wrongKind(values[index], wanted: "a period such as 9M2025", at: spans[index])
    }

    func dayCount(_ index: Int, _ machine: Machine) throws(Failure) -> DayCount {
        guard case .text(let name) = values[index] else {
            throw machine.wrongKind(values[index], wanted: "a text such as \"act/365\"", at: spans[index])
        }
        if let count = DayCount(name: name) { return count }
        let names = DayCount.allCases.map(\.name)
        let near = nearestNames(name, among: names).first
        throw machine.failure(
            .wrongArguments, "the day counts are \(names.joined(separator: ", "))", at: spans[index],
            fix: near.map { machine.replacing(spans[index], with: "\"\($0)\"", in: span) })
    }
}

extension Machine {
    /// The date a basis stands at, or on which its period ends; nil where there is none, or several.
    func date(of amount: Quantity) -> Day? {
        switch world.bases[amount.basis]?.time {
        case .date(let day): day
        case .period(let period): period.last
        default: nil
        }
    }
}
