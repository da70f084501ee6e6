import Calendars
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// What day it is, and the parts of a date.
enum DateFunctions {
    private static let date = [Parameter("date", .date)]

    static let all: [Builtin] = [
        Builtin(
            "today", "the present day, which a note tells; --today fixes it", [], units: .none, times: .own,
            examples: [[]]
        ) { call throws(Failure) in
            let day = call.today.day
            var isFixed = false
            if case .fixed = call.today { isFixed = true }
            call.note(BuiltinRemark.today(day, isFixed: isFixed), facts: [("date", "\(day)")])
            return .date(day)
        },
        Builtin(
            "year", "the calendar year of a date, or of a period within one", date, units: .plain,
            examples: [["2025-09-30"]], isUnitToo: true
        ) { call throws(Failure) in
            try part(call, "year", 12) { $0.year }
        },
        Builtin(
            "quarter", "the quarter of the calendar year, 1 to 4, of a date or of a period within one", date,
            units: .plain, examples: [["2025-09-30"]], isUnitToo: true
        ) { call throws(Failure) in
            try part(call, "quarter", 3) { $0.quarter }
        },
        Builtin(
            "month", "the month, 1 to 12, of a date or of a period within one", date, units: .plain,
            examples: [["2025-09-30"]], isUnitToo: true
        ) { call throws(Failure) in
            try part(call, "month", 1) { $0.month }
        },
        Builtin(
            "month_name", "the month of a date, or of a period within one, in English", date, units: .none,
            examples: [["2025-09-30"]]
        ) { call throws(Failure) in
            guard case .quantity(let month) = try part(call, "month", 1, { $0.month }), let place = month.number.asInt
            else { throw call.wrongKind(0, .dateOrPeriod) }
            return .text(months[place - 1])
        },
        Builtin(
            "day", "the day of the month of a date, 1 to 31", date, units: .plain, examples: [["2025-09-30"]],
            isUnitToo: true
        ) { call throws(Failure) in
            call.plain(try call.day(0).day)
        },
        Builtin("weekday", "the day of the week of a date, in English", date, units: .none, examples: [["2025-09-30"]])
        { call throws(Failure) in
            .text(weekdays[try call.day(0).weekday - 1])
        },
        Builtin(
            "iso_week", "the week of a date, 1 to 53, as ISO 8601 counts them from the one with the first Thursday",
            date, units: .plain, examples: [["2025-09-30"]]
        ) { call throws(Failure) in
            let day = try call.day(0)
            let (year, week) = day.isoWeek
            if year != day.year, call.wantsNotes { call.note(BuiltinRemark.weekOfYear(year, week: week)) }
            return call.plain(week)
        },
    ]

    static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// A part of a date that so many months have, or of a period that lies within it. A fiscal period has those of its own
    /// year.
    private static func part(
        _ call: Call, _ name: String, _ months: Int, _ part: (Day) -> Int
    ) throws(Failure) -> Value {
        switch call.values[0] {
        case .date(let day): return call.plain(part(day))
        case .period(let period):
            let (first, last): (Int, Int)
            if let span = period.ownFiscal {
                (first, last) = (span.start, span.end - 1)
            } else {
                (first, last) = (ordinal(period.first), ordinal(period.last))
            }
            guard first / months == last / months else {
                throw call.failure(BuiltinProblem.periodOfTwo(period.name, part: name), at: 0)
            }
            return call.plain(months == 12 ? first / 12 : first % 12 / months + 1)
        default: throw call.wrongKind(0, .dateOrPeriod)
        }
    }

    /// The months from the beginning of a year 0.
    private static func ordinal(_ day: Day) -> Int { day.year * 12 + day.month - 1 }
}
