import TestSupport
import Testing

@testable import Calendars

/// Fiscal years of months and of weeks.
@Suite struct FiscalCalendarTests {
    /// `last saturday of september, extra week in Q1` as a calendar.
    static func calendar(_ text: String) -> FiscalCalendar? {
        let parts = text.split(separator: ",", maxSplits: 1)
        let words = parts[0].split(separator: " ").map(String.init)
        let rest = parts.dropFirst().joined()
        func yearEnd(_ text: String) -> YearEnd? {
            let numbers = text.split(separator: "-").compactMap { Int($0) }
            return YearEnd(month: numbers[0], day: numbers[1])
        }
        let end: FiscalCalendar.End?
        if words[0] == "last" {
            end = FiscalCalendar.weekdays.firstIndex(of: words[1]).flatMap { weekday in
                FiscalCalendar.months.firstIndex(of: words[3]).map { .last(weekday: weekday + 1, month: $0 + 1) }
            }
        } else if words.count == 3 {
            end = FiscalCalendar.weekdays.firstIndex(of: words[0]).flatMap { weekday in
                yearEnd(words[2]).map { .nearest(weekday: weekday + 1, $0) }
            }
        } else {
            end = yearEnd(words[0]).map { .day($0) }
        }
        let weeks = rest.firstRange(of: "quarters of ").map { range in
            rest[range.upperBound...].prefix { $0 != "w" }.split(separator: ",").compactMap {
                Int($0.filter(\.isNumber))
            }
        }
        let long = rest.firstRange(of: "week in Q").flatMap { Int(String(rest[$0.upperBound])) }
        return end.flatMap {
            FiscalCalendar(
                $0, isNamedByStart: rest.contains("named by its start"), quarterWeeks: weeks, longQuarter: long)
        }
    }

    /// Every line of `fiscal.txt` holds, as Python reckoned it: the days of the year, its halves, quarters and months to
    /// date, and the way back from the days.
    @Test func agreesWithPython() throws {
        let text = String(decoding: try #require(TestFiles.read("Tests/CalendarsTests/fiscal.txt")), as: UTF8.self)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 918)
        var longYears = 0
        for line in lines {
            let fields = line.split(separator: "|").map(String.init)
            let calendar = try #require(Self.calendar(fields[0]))
            #expect(calendar == .calendar || Self.calendar(calendar.description) == calendar)
            let year = try #require(Int(fields[1]))
            let starts = fields.dropFirst(2).map { day($0) }
            let parts: [(Period.Part, Int, Int)] = [
                (.year, 0, 4), (.half(1), 0, 2), (.half(2), 2, 4), (.quarter(1), 0, 1), (.quarter(2), 1, 2),
                (.quarter(3), 2, 3), (.quarter(4), 3, 4), (.months(3), 0, 1), (.months(6), 0, 2), (.months(9), 0, 3),
                (.months(12), 0, 4),
            ]
            for (part, from, to) in parts {
                let days = try #require(starts[to].adding(days: -1).flatMap { Period(first: starts[from], last: $0) })
                let period = try #require(calendar.period(year: year, part: part))
                guard period == days, calendar.labelled(days).fiscal == period.fiscal else {
                    Issue.record("\(line): \(part) is \(period)")
                    continue
                }
                let months = (to - from) * 3
                #expect(period.wholeMonths == months && period.spannedMonths == months)
                #expect(period.isYear == (months == 12))
                #expect(period.fiscal.map { days.mayBe($0) } ?? true, "\(line): \(period)")
                // Years apart, whatever their weeks.
                let before = try #require(calendar.period(year: year - 1, part: part))
                #expect(before.isYearBefore(period) && !period.isYearBefore(before))
                #expect(before.isYearsApart(from: period) && period.isYearsApart(from: before))
                #expect(!period.isYearsApart(from: period))
                #expect(calendar.shifted(period, years: -1) == before)
                #expect(calendar.shifted(before, years: 1)?.name == period.name)
                #expect(calendar.shifted(before.last, years: 1) == period.last || !calendar.isOfWeeks)
            }
            if calendar.weeks(of: year) == 53 { longYears += 1 }
            #expect(calendar.isOfWeeks != (calendar.period(year: year, part: .month(3)) != nil))
            let twelve = try #require(calendar.year(endingOn: starts[2].adding(days: -1) ?? .latest))
            #expect(twelve.isYear && twelve.first == calendar.period(year: year - 1, part: .half(2))?.first)
        }
        // 10 calendars of weeks over 51 years: a year of 53 weeks comes 71 times in 400.
        #expect((80...100).contains(longYears))
    }

    @Test(
        "What companies have told of their years",
        arguments: [
            ("last saturday of september, extra week in Q1", 2023, Period.Part.year, "2022-09-25..2023-09-30"),
            ("last saturday of september, extra week in Q1", 2023, .quarter(1), "2022-09-25..2022-12-31"),
            ("last saturday of september, extra week in Q1", 2024, .year, "2023-10-01..2024-09-28"),
            ("last saturday of september, extra week in Q1", 2017, .quarter(1), "2016-09-25..2016-12-31"),
            ("01-31", 2025, .year, "2024-02-01..2025-01-31"),
            ("last sunday of january", 2021, .year, "2020-01-27..2021-01-31"),
            ("last sunday of january", 2025, .year, "2024-01-29..2025-01-26"),
            ("sunday nearest 08-31", 2023, .year, "2022-08-29..2023-09-03"),
            ("sunday nearest 08-31", 2024, .year, "2023-09-04..2024-09-01"),
            (
                "sunday nearest 08-31, quarters of 12, 12, 12, 16 weeks", 2024, .quarter(2), "2023-11-27..2024-02-18"
            ),
            ("06-30", 2024, .year, "2023-07-01..2024-06-30"),
            ("saturday nearest 01-31, named by its start", 2023, .year, "2023-01-29..2024-02-03"),
            ("saturday nearest 12-31", 2020, .year, "2019-12-29..2021-01-02"),
            ("saturday nearest 12-31", 2021, .year, "2021-01-03..2022-01-01"),
            ("saturday nearest 12-31", 2022, .year, "2022-01-02..2022-12-31"),
        ])
    func known(text: String, year: Int, part: Period.Part, days: String) throws {
        let calendar = try #require(Self.calendar(text))
        #expect(calendar.period(year: year, part: part) == period(days))
    }

    @Test(
        "A period of a fiscal calendar is named by what it is and its days",
        arguments: [
            (2024 * 12, 12, "FY2024"), (2024 * 12 + 3, 3, "2024Q2"), (2024 * 12, 9, "9M2024"),
            (2024 * 12 + 6, 6, "2024H2"),
            (2024 * 12 + 3, 12, "2024Q2..2025Q1"), (2023 * 12, 24, "FY2023..FY2024"),
            (2024 * 12 + 3, 6, "2024Q2..2024Q3"),
            (2024 * 12 + 1, 12, "2024M02..2025M01"), (2024 * 12 + 4, 1, "2024M05"), (12, 1, "0001M01"),
        ])
    func names(start: Int, months: Int, name: String) throws {
        let span = try #require(FiscalSpan(start: start, months: months))
        #expect(span.name == name)
        #expect((span.start, span.months) == (start, months))
        let days = period("2023-10-01..2024-09-28")
        let labelled = try #require(Period(first: days.first, last: days.last, fiscal: span))
        #expect(labelled.name == "\(name) (2023-10-01..2024-09-28)")
        // What they are called makes no two of the same days.
        #expect(labelled == days && labelled.hashValue == days.hashValue && labelled.shortName == name)
    }

    @Test func theCalendarsOwnMonthsGoWithoutSaying() throws {
        let span = try #require(FiscalSpan(year: 2024, part: .quarter(2)))
        let own = period("2024-04-01..2024-06-30")
        #expect(Period(first: own.first, last: own.last, fiscal: span)?.name == "2024Q2")
        let other = period("2023-10-01..2023-12-31")
        #expect(Period(first: other.first, last: other.last, fiscal: span)?.name == "2024Q2 (2023-10-01..2023-12-31)")
    }

    @Test func partsJoinAndComeApart() throws {
        let apple = try #require(Self.calendar("last saturday of september, extra week in Q1"))
        func part(_ part: Period.Part, _ year: Int = 2023) throws -> Period {
            try #require(apple.period(year: year, part: part))
        }
        #expect(try part(.quarter(1)).joined(part(.quarter(2)))?.name == part(.half(1)).name)
        #expect(try part(.quarter(4)).joined(part(.quarter(1), 2024))?.fiscal?.name == "2023Q4..2024Q1")
        #expect(try part(.quarter(2)).joined(part(.quarter(1)))?.name == part(.half(1)).name)
        #expect(try part(.year).rest(after: part(.months(9)))?.name == part(.quarter(4)).name)
        #expect(try part(.year).rest(after: part(.year)) == nil)
        #expect(try part(.year).rest(after: part(.half(2))) == nil)
    }

    @Test func outOfReach() throws {
        let weeks = try #require(Self.calendar("saturday nearest 12-31"))
        for year in [Int.min, -1, 0, 1, 9_999, 10_000, .max] {
            for part in [Period.Part.year, .quarter(1), .quarter(4)] { _ = weeks.period(year: year, part: part) }
        }
        let late = try #require(weeks.period(year: 9_998, part: .year))
        #expect(weeks.labelled(late).fiscal == late.fiscal)
        let june = FiscalCalendar(.day(try #require(YearEnd(month: 6, day: 30))))
        let last = try #require(june.period(year: 9_999, part: .year))
        #expect(june.labelled(last).name == "FY9999 (9998-07-01..9999-06-30)")
        #expect(weeks.period(year: 0, part: .year) == nil && weeks.period(year: 10_000, part: .year) == nil)
        #expect(FiscalSpan(start: 0, months: 12) == nil && FiscalSpan(start: 119_999, months: 2) == nil)
        #expect(FiscalSpan(start: 12, months: 0) == nil && FiscalSpan(start: 12, months: 40_000) == nil)
        #expect(FiscalSpan(start: 12, months: 12)?.shifted(months: .max) == nil)
        #expect(weeks.shifted(Day.latest, years: .max) == nil && weeks.shifted(Day.earliest, years: -1) == nil)
        #expect(weeks.labelled(period("0001-01-01..9999-12-31")).fiscal == nil)
        #expect(weeks.year(endingOn: .latest) == nil)
        #expect(FiscalCalendar(.day(.calendar), isNamedByStart: false, longQuarter: 1) == nil)
        #expect(FiscalCalendar(weeks.end, isNamedByStart: false, quarterWeeks: [13, 13, 13, 14]) == nil)
        #expect(FiscalCalendar(.day(.calendar), isNamedByStart: true) == .calendar)
    }

    @Test(
        "Days that may be called so",
        arguments: [
            ("2023-10-01..2024-09-28", 2024 * 12, 12, true), ("2023-10-01..2024-09-28", 2025 * 12, 12, false),
            ("2024-02-04..2025-02-01", 2024 * 12, 12, true), ("2023-10-01..2024-09-29", 2024 * 12, 12, false),
            ("2023-10-01..2023-12-30", 2024 * 12, 3, true), ("2023-10-01..2023-12-30", 2024 * 12, 6, false),
            ("2023-07-01..2024-06-30", 2024 * 12, 12, true), ("2023-07-01..2024-05-31", 2024 * 12, 12, false),
            ("2020-11-30..2020-12-30", 2021 * 12 + 3, 1, true), ("2020-11-29..2020-12-30", 2021 * 12 + 3, 1, false),
            ("2023-11-30..2024-05-30", 2023 * 12 + 6, 6, true), ("2024-03-31..2024-04-29", 2024 * 12 + 6, 1, true),
            ("2024-05-13..2024-09-01", 2024 * 12 + 9, 3, true), ("2020-01-01..2020-12-30", 2024 * 12, 12, false),
        ])
    func possible(days: String, start: Int, months: Int, isPossible: Bool) throws {
        let span = try #require(FiscalSpan(start: start, months: months))
        #expect(period(days).mayBe(span) == isPossible)
    }
}
