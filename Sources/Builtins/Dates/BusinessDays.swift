import Calendars
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution

/// Days on which business is done.
enum BusinessDayFunctions {
    private static let holidays = Parameter("holidays", .dates, or: .nothing("none"))

    static let all: [Builtin] = [
        Builtin(
            "business_days",
            "how many days from Monday to Friday there are between two dates, both included, without holidays",
            [Parameter("start", .date), Parameter("end", .date), holidays], units: .plain,
            examples: [["2025-09-01", "2025-09-30"], ["2025-04-14", "2025-04-25", "\"TARGET\""]]
        ) { call throws(Failure) in
            let (start, end) = (try call.day(0), try call.day(1))
            return call.plain(try calendar(call, from: min(start, end)).count(from: start, to: end))
        },
        Builtin(
            "add_business_days",
            "the day that so many business days come after a date, before where negative; the date itself for none",
            [Parameter("date", .date), Parameter("n", .whole), holidays], units: .none,
            examples: [["2025-09-26", "5"], ["2025-04-16", "3", "[2025-04-18, 2025-04-21]"]]
        ) { call throws(Failure) in
            let (day, count) = (try call.day(0), try call.whole(1))
            guard let moved = try calendar(call, from: day).day(count, after: day) else {
                throw call.failure(BuiltinProblem.outsideCalendar)
            }
            try checkTarget(call, min(day, moved))
            return .date(moved)
        },
        Builtin(
            "target_holidays", "the closing days of TARGET in a year, on which the ECB publishes no rates",
            [Parameter("year", .whole)], units: .none, examples: [["2025"]]
        ) { call throws(Failure) in
            let year = try call.whole(0)
            guard year <= 9999 else { throw call.failure(BuiltinProblem.outsideCalendar, at: 0) }
            guard year >= TargetCalendar.firstYear else {
                throw call.failure(BuiltinProblem.noTarget(before: TargetCalendar.firstYear), at: 0)
            }
            return try call.list(TargetCalendar.closingDays(of: year).map { .date($0) })
        },
    ]

    private static let target = "TARGET"

    /// The days that the third argument leaves.
    private static func calendar(_ call: Call, from first: Day) throws(Failure) -> BusinessCalendar {
        guard call.isGiven(2) else { return BusinessCalendar() }
        switch call.values[2] {
        case .text(let name):
            guard name.uppercased() == target else { throw call.failure(BuiltinProblem.holidaysForm, at: 2) }
            try checkTarget(call, first)
            return BusinessCalendar(target: true)
        case .list: return BusinessCalendar(holidays: try call.days(2))
        default: throw call.failure(BuiltinProblem.holidaysForm, at: 2)
        }
    }

    /// Fails where the closing days of a year are wanted that had none.
    private static func checkTarget(_ call: Call, _ day: Day) throws(Failure) {
        guard call.isGiven(2), case .text = call.values[2], day.year < TargetCalendar.firstYear else { return }
        throw call.failure(BuiltinProblem.noTarget(before: TargetCalendar.firstYear), at: 2)
    }
}
