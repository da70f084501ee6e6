import Calendars
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// Lengths and ends of periods, and the time between dates.
enum PeriodFunctions {
    static let all: [Builtin] = [
        Builtin(
            "dated", "whether an amount speaks of one date or period", [Parameter("x", .amount)], units: .none,
            examples: [["5 USD @ FY2025"]]
        ) { call throws(Failure) in
            .truth(CallTimes(call).date(of: try call.quantity(0)) != nil)
        },
        Builtin(
            "as_of", "the date an amount stands at, or the last day of its period", [Parameter("x", .amount)],
            units: .none, examples: [["5 USD @ FY2025"]]
        ) { call throws(Failure) in
            guard let day = CallTimes(call).date(of: try call.quantity(0)) else {
                throw call.failure(BuiltinProblem.noDate, at: 0)
            }
            return .date(day)
        },
        Builtin(
            "yearfrac",
            "the years from one date to another: act/act (ISDA), act/365, act/360, 30/360 "
                + "(ISDA's bond basis, no rule for the end of February) or 30e/360",
            [Parameter("start", .date), Parameter("end", .date), Parameter("basis", .word, or: .word("act/act"))],
            units: .plain, examples: [["2007-01-01", "2008-07-01", "\"act/act\""]]
        ) { call throws(Failure) in
            let (start, end) = (try call.day(0), try call.day(1))
            let (numerator, denominator) = try DayCountReading(call, 2).ofYears().years(from: start, to: end)
            return call.plain(Number(numerator, over: denominator))
        },
        Builtin(
            "start", "the first day of a period, or of a figure's", [Parameter("period", .span)], units: .none,
            examples: [["9M2025"]]
        ) { call throws(Failure) in
            .date(try call.span(0).first)
        },
        Builtin(
            "end", "the last day of a period, or of a figure's", [Parameter("period", .span)], units: .none,
            examples: [["9M2025"]]
        ) { call throws(Failure) in
            .date(try call.span(0).last)
        },
        Builtin(
            "days", "how many days a period has, both ends included", [Parameter("period", .span)],
            units: .named("day"), examples: [["9M2025"]], isUnitToo: true
        ) { call throws(Failure) in
            let days = Number(try call.span(0).days)
            return .quantity(Quantity(days, unit: try call.timeUnit("day")))
        },
        Builtin(
            "months", "how many whole months a period has", [Parameter("period", .span)], units: .named("month"),
            examples: [["9M2025"]], isUnitToo: true
        ) { call throws(Failure) in
            let period = try call.span(0)
            guard let months = period.spannedMonths else {
                throw call.failure(
                    BuiltinProblem.noWholeMonths(period.name, days: period.days), at: 0,
                    fix: call.replacing(nil, with: "days(\(call.text(of: 0)))"))
            }
            return .quantity(Quantity(Number(months), unit: try call.timeUnit("month")))
        },
    ]
}
