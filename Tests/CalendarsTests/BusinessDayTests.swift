import Calendars
import Testing

/// Easter, the closing days of TARGET, and days of business against days counted one by one.
@Suite struct BusinessDayTests {
    private func day(_ text: String) -> Day { Day(written: text) ?? .earliest }

    /// Dates of Easter from the tables of the U.S. Naval Observatory.
    @Test(arguments: [
        "1818-03-22", "1943-04-25", "1961-04-02", "1999-04-04", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21",
        "2024-03-31", "2025-04-20", "2038-04-25", "2285-03-22",
    ])
    func easter(_ text: String) {
        #expect(Day.easter(of: day(text).year) == day(text))
    }

    @Test func easterIsASundayInSpring() {
        for year in 1583...9999 {
            guard let easter = Day.easter(of: year) else { return #expect(Bool(false), "\(year)") }
            #expect(easter.weekday == 7 && easter >= day(text(year, "03-22")) && easter <= day(text(year, "04-25")))
        }
        #expect(Day.easter(of: 0) == nil && Day.easter(of: 10_000) == nil)
    }

    private func text(_ year: Int, _ rest: String) -> String {
        String(repeating: "0", count: 4 - "\(year)".count) + "\(year)-\(rest)"
    }

    @Test func closingDays() {
        #expect(TargetCalendar.closingDays(of: 1998).isEmpty)
        #expect(TargetCalendar.closingDays(of: 1999).map(\.description) == ["1999-01-01", "1999-12-25", "1999-12-31"])
        #expect(TargetCalendar.closingDays(of: 2001).last == day("2001-12-31"))
        let last = ["2025-01-01", "2025-04-18", "2025-04-21", "2025-05-01", "2025-12-25", "2025-12-26"]
        #expect(TargetCalendar.closingDays(of: 2025).map(\.description) == last)
    }

    @Test(arguments: [false, true]) func asCountedOneByOne(target: Bool) {
        let holidays = ["2024-12-24", "2025-01-06", "2025-01-06", "2025-01-11", "2025-05-01"].map(day)
        let calendar = BusinessCalendar(holidays: holidays, target: target)
        let closed = Set(holidays + (target ? (2023...2027).flatMap { TargetCalendar.closingDays(of: $0) } : []))
        let start = day("2024-12-20")
        for offset in -400...400 {
            guard let other = start.adding(days: offset) else { continue }
            let days = (min(0, offset)...max(0, offset)).compactMap { start.adding(days: $0) }
            let open = days.filter { $0.weekday < 6 && !closed.contains($0) }
            let count = offset < 0 ? -open.count : open.count
            #expect(calendar.count(from: start, to: other) == count, "\(other)")
            // The last of them on the way is so many days from the start, which is a business day itself.
            guard let end = offset < 0 ? open.first : open.last else { continue }
            let moved = calendar.day(offset < 0 ? 1 - open.count : open.count - 1, after: start)
            #expect(moved == end, "\(other)")
        }
    }

    @Test func farAway() {
        let calendar = BusinessCalendar(target: true)
        #expect(calendar.count(from: .earliest, to: .latest) > 2_500_000)
        #expect(calendar.day(.max, after: .earliest) == nil && calendar.day(.min, after: .latest) == nil)
        #expect(calendar.day(4_000_000, after: .earliest) == nil && calendar.day(-1, after: .earliest) == nil)
        #expect(calendar.day(0, after: .latest) == .latest && calendar.day(1, after: .latest) == nil)
    }

    @Test func weeksOfISO() {
        let weeks: [(String, Int, Int)] = [
            ("2005-01-01", 2004, 53), ("2005-01-02", 2004, 53), ("2005-12-31", 2005, 52), ("2007-01-01", 2007, 1),
            ("2008-12-29", 2009, 1), ("2010-01-03", 2009, 53), ("0001-01-01", 1, 1), ("9999-12-31", 9999, 52),
        ]
        for (text, year, week) in weeks { #expect(day(text).isoWeek == (year, week), "\(text)") }
    }

    @Test func writtenDays() {
        for text in ["2025-02-29", "2025-2-9", "２025-01-01"] { #expect(Day(written: text) == nil, "\(text)") }
        #expect(Day(written: "2024-02-29")?.description == "2024-02-29" && Day(written: "") == nil)
    }

    @Test func periodsOfOneKind() {
        let quarter = Period.quarter(2025, 4)
        #expect(quarter?.moved(months: 3) == Period.quarter(2026, 1) && quarter?.ownMonths == 3)
        #expect(Period.months(2025, 9)?.ownMonths == 12 && Period.year(2025)?.ownMonths == 12)
        #expect(Period.year(9999)?.moved(months: 12) == nil && Period.month(1, 1)?.moved(months: -1) == nil)
        #expect(Period.year(2025)?.moved(months: .max) == nil && Period.year(2025)?.moved(days: .max) == nil)
    }
}
