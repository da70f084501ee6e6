import Testing

@testable import Calendars

@Suite struct DayTests {
    /// The checksum was made with Python's datetime over the same days:
    /// `t = (t*31 + year*10000 + month*100 + day + isoweekday*10**8) % 2**64`.
    @Test func everyDayAgreesWithPython() {
        var sum: UInt64 = 0
        var count = 0
        for number in Day.earliest.number...Day.latest.number {
            let day = Day(number: number)
            let (year, month, dayOfMonth) = day.civil
            sum = sum &* 31 &+ UInt64(year * 10_000 + month * 100 + dayOfMonth + day.weekday * 100_000_000)
            if Day(year: year, month: month, day: dayOfMonth) != day { Issue.record("\(number) does not come back") }
            count += 1
        }
        #expect(count == 3_652_059)
        #expect(sum == 17_133_533_313_879_989_878)
    }

    @Test(arguments: [
        (1, 1, 1, -719_162, 1), (9999, 12, 31, 2_932_896, 5), (1970, 1, 1, 0, 4), (1969, 12, 31, -1, 3),
        (2000, 2, 29, 11_016, 2), (1900, 3, 1, -25_508, 4), (1582, 10, 15, -141_427, 5), (2024, 2, 29, 19_782, 4),
    ])
    func numbers(year: Int, month: Int, day: Int, number: Int32, weekday: Int) {
        let made = Day(year: year, month: month, day: day)
        #expect(made == Day(number: number))
        #expect(made?.weekday == weekday)
    }

    @Test(arguments: [
        (0, 1, 1), (10_000, 1, 1), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0), (2025, 1, 32), (2025, 4, 31),
        (2025, 2, 29), (1900, 2, 29), (2025, 2, 30), (Int.max, Int.min, Int.max), (2024, 1, Int.min),
    ])
    func thereIsNoSuchDay(year: Int, month: Int, day: Int) {
        #expect(Day(year: year, month: month, day: day) == nil)
    }

    @Test func everyNumberHasADate() {
        #expect(Day(number: .min).description == "-5877641-06-23")
        #expect(Day(number: .max).description == "5881580-07-11")
        #expect(Day(number: .min).weekday == 2)
        #expect(Day(number: .max) - Day(number: .min) == 4_294_967_295)
    }

    @Test(arguments: [
        ("2025-01-31", 1, "2025-02-28"), ("2025-02-28", 1, "2025-03-31"), ("2024-02-28", 1, "2024-03-28"),
        ("2024-02-29", 1, "2024-03-31"), ("2024-02-29", 12, "2025-02-28"), ("2025-02-28", 36, "2028-02-29"),
        ("2025-01-30", 1, "2025-02-28"), ("2025-03-15", -3, "2024-12-15"), ("2025-04-30", -1, "2025-03-31"),
        ("2025-09-30", 0, "2025-09-30"), ("2025-01-01", -24 * 1012, "0001-01-01"),
    ])
    func monthsKeepTheEnd(from: String, months: Int, to: String) {
        #expect(day(from).adding(months: months)?.description == to)
    }

    @Test(arguments: [Int.max, Int.min, 120_000, -120_000])
    func monthsStayInsideTheYears(months: Int) {
        #expect(day("2025-01-31").adding(months: months) == nil)
        #expect(Day(number: .min).adding(months: months) == nil)
    }

    @Test func daysStayInsideTheYears() {
        #expect(day("2024-02-28").adding(days: 2) == day("2024-03-01"))
        #expect(day("2024-03-01").adding(days: -366) == day("2023-03-01"))
        #expect(Day.latest.adding(days: 1) == nil)
        #expect(Day.earliest.adding(days: -1) == nil)
        #expect(Day.latest.adding(days: .max) == nil)
        #expect(Day.earliest.adding(days: .min) == nil)
        #expect(Day.latest.adding(days: Day.earliest - Day.latest) == .earliest)
    }

    @Test func monthLengths() {
        #expect((1...12).map { Day.daysInMonth(year: 2023, month: $0) }.reduce(0, +) == 365)
        #expect(Day.daysInMonth(year: 2000, month: 2) == 29)
        #expect(Day.daysInMonth(year: 2100, month: 2) == 28)
        #expect(Day.daysInMonth(year: 2025, month: 0) == 0)
        #expect(Day.daysInMonth(year: 2025, month: 13) == 0)
    }

    @Test func textHasFourDigitYears() {
        #expect(Day.earliest.description == "0001-01-01")
        #expect(Day.latest.description == "9999-12-31")
        #expect(day("0987-06-05").description == "0987-06-05")
    }
}

/// A day that a test writes.
func day(_ text: String) -> Day {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return Day(year: parts[0], month: parts[1], day: parts[2])!
}
