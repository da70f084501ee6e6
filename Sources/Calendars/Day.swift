/// One day of the proleptic Gregorian calendar, without a time or a zone.
///
/// What a user can write lies in the years 1 to 9999; everything here that makes a day from another keeps to them.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, negative before it.
    package let number: Int32

    /// 0001-01-01.
    package static let earliest = Day(number: -719_162)
    /// 9999-12-31.
    package static let latest = Day(number: 2_932_896)

    /// The day with this number, which is not checked against the years 1 to 9999.
    package init(number: Int32) {
        self.number = number
    }

    /// Nil when there is no such day, or its year is not 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard 1...9999 ~= year, 1...12 ~= month, 1...31 ~= day,
            day <= 28 || day <= Day.daysInMonth(year: year, month: month)
        else { return nil }
        self.init(civil: (year, month, day))
    }

    /// 28 to 31, or 0 where there is no such month. A year outside 1 to 9999 counts as the calendar would go on.
    package static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }

    /// Whether the year has a 29 February.
    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    package static func < (a: Day, b: Day) -> Bool {
        a.number < b.number
    }

    /// The days from `b` to `a`: 1 from yesterday to today.
    package static func - (a: Day, b: Day) -> Int {
        Int(a.number) - Int(b.number)
    }

    package var year: Int { civil.year }
    package var month: Int { civil.month }
    package var day: Int { civil.day }

    /// 1 for Monday to 7 for Sunday.
    package var weekday: Int {
        let sinceThursday = Int(number) % 7
        return (sinceThursday + 10) % 7 + 1
    }
}
