import Testing

@testable import Calendars

@Suite struct PeriodTests {
    @Test(arguments: [
        (2024, Period.Part.year, "2024-01-01..2024-12-31", "FY2024"),
        (2025, .half(1), "2025-01-01..2025-06-30", "2025H1"),
        (2025, .half(2), "2025-07-01..2025-12-31", "2025H2"),
        (2025, .quarter(1), "2025-01-01..2025-03-31", "2025Q1"),
        (2025, .quarter(3), "2025-07-01..2025-09-30", "2025Q3"),
        (2025, .months(9), "2025-01-01..2025-09-30", "9M2025"),
        (2025, .months(11), "2025-01-01..2025-11-30", "11M2025"),
        (2024, .months(2), "2024-01-01..2024-02-29", "2M2024"),
        (2025, .months(1), "2025-01-01..2025-01-31", "2025M01"),
        (2025, .months(3), "2025-01-01..2025-03-31", "2025Q1"),
        (2025, .months(6), "2025-01-01..2025-06-30", "2025H1"),
        (2025, .months(12), "2025-01-01..2025-12-31", "FY2025"),
        (2025, .month(3), "2025-03-01..2025-03-31", "2025M03"),
        (2025, .month(12), "2025-12-01..2025-12-31", "2025M12"),
        (9999, .year, "9999-01-01..9999-12-31", "FY9999"),
        (1, .month(1), "0001-01-01..0001-01-31", "0001M01"),
    ])
    func calendarParts(year: Int, part: Period.Part, days: String, name: String) {
        let made = Period(year: year, part: part)
        #expect(made == period(days))
        #expect(made?.name == name)
    }

    @Test(arguments: [
        (2025, Period.Part.year, 6, 30, "2024-07-01..2025-06-30"),
        (2025, .quarter(1), 6, 30, "2024-07-01..2024-09-30"),
        (2025, .half(2), 6, 30, "2025-01-01..2025-06-30"),
        (2025, .months(9), 6, 30, "2024-07-01..2025-03-31"),
        (2025, .month(12), 6, 30, "2025-06-01..2025-06-30"),
        (2024, .year, 2, 28, "2023-03-01..2024-02-29"),
        (2025, .year, 2, 29, "2024-03-01..2025-02-28"),
        (2024, .month(12), 2, 28, "2024-02-01..2024-02-29"),
        (2025, .year, 4, 5, "2024-04-06..2025-04-05"),
        (2025, .quarter(4), 4, 5, "2025-01-06..2025-04-05"),
        (2024, .month(1), 2, 27, "2023-02-28..2023-03-27"),
    ])
    func fiscalParts(year: Int, part: Period.Part, month: Int, day: Int, days: String) throws {
        let yearEnd = try #require(YearEnd(month: month, day: day))
        #expect(FiscalCalendar(.day(yearEnd)).period(year: year, part: part) == period(days))
    }

    /// Quarters, halves and months follow one another without gap or overlap, whatever the year ends on.
    @Test func partsFillTheYear() throws {
        for month in 1...12 {
            for day in 1...31 {
                guard let calendar = YearEnd(month: month, day: day).map({ FiscalCalendar(.day($0)) }) else { continue }
                for year in [2023, 2024, 2025, 2100] {
                    let whole = try #require(calendar.period(year: year, part: .year))
                    #expect(calendar.period(year: year - 1, part: .year)?.adjoins(whole) == true)
                    let halves = (1...2).map { Period.Part.half($0) }
                    let quarters = (1...4).map { Period.Part.quarter($0) }
                    let months = (1...12).map { Period.Part.month($0) }
                    for parts in [halves, quarters, months] {
                        var joined: Period?
                        for part in parts {
                            let next = try #require(calendar.period(year: year, part: part))
                            joined = joined.map { $0.joined(next) } ?? next
                        }
                        #expect(joined == whole)
                    }
                }
            }
        }
    }

    @Test(arguments: [
        Period.Part.half(0), .half(3), .quarter(0), .quarter(5), .months(0), .months(13), .month(0), .month(13),
        .half(.max), .quarter(.min), .months(.max), .month(.min),
    ])
    func thereIsNoSuchPart(part: Period.Part) {
        #expect(Period(year: 2025, part: part) == nil)
    }

    @Test func yearsOutOfReach() throws {
        let june = FiscalCalendar(.day(try #require(YearEnd(month: 6, day: 30))))
        #expect(june.period(year: 1, part: .year) == nil)
        #expect(june.period(year: 2, part: .year) != nil)
        #expect(june.period(year: 10_000, part: .year) == nil)
        #expect(june.period(year: .min, part: .year) == nil)
        #expect(Period(year: .max, part: .year) == nil)
        #expect(YearEnd(month: 4, day: 31) == nil)
        #expect(YearEnd(month: 2, day: 30) == nil)
        #expect(YearEnd(month: 0, day: 1) == nil)
        #expect(YearEnd(month: 2, day: 28) == YearEnd(month: 2, day: 29))
        #expect(YearEnd(month: 12, day: 31) == .calendar)
    }

    @Test(arguments: [
        ("2025-01-15..2025-02-14", nil, false, 31), ("2025-02-01..2025-02-28", 1, false, 28),
        ("2024-02-01..2024-02-28", nil, false, 28), ("2024-07-01..2025-06-30", 12, true, 365),
        ("2024-01-01..2024-12-31", 12, true, 366), ("2024-04-06..2025-04-05", nil, true, 365),
        ("2024-04-06..2025-04-06", nil, false, 366), ("2024-01-01..2025-12-31", 24, false, 731),
        ("2025-09-30..2025-09-30", nil, false, 1), ("9999-12-31..9999-12-31", nil, false, 1),
    ])
    func lengths(days: String, months: Int?, isYear: Bool, count: Int) {
        #expect(period(days).wholeMonths == months)
        #expect(period(days).isYear == isYear)
        #expect(period(days).days == count)
    }

    @Test(arguments: [
        "2024-07-01..2025-06-30", "2025-01-15..2025-02-14", "2024-01-01..2025-12-31", "2025-02-01..2025-04-30",
        "2025-02-01..2025-07-31", "2025-01-01..2025-01-30", "2025-02-01..2025-03-31", "0001-01-01..9999-12-31",
    ])
    func otherPeriodsAreNamedByTheirDays(days: String) {
        #expect(period(days).name == days)
    }

    @Test(arguments: [
        ("2024-01-01..2024-12-31", "2025-01-01..2025-12-31", true),
        ("2023-02-01..2023-02-28", "2024-02-01..2024-02-29", true),
        ("2024-02-01..2024-02-29", "2025-02-01..2025-02-28", true),
        ("2023-03-01..2024-02-29", "2024-03-01..2025-02-28", true),
        ("2024-01-15..2024-02-28", "2025-01-15..2025-02-28", true),
        ("2024-01-01..2024-09-30", "2025-01-01..2025-12-31", false),
        ("2023-01-01..2023-12-31", "2025-01-01..2025-12-31", false),
        ("2025-01-01..2025-12-31", "2024-01-01..2024-12-31", false),
        ("2025-01-01..2025-12-31", "2025-01-01..2025-12-31", false),
    ])
    func theYearBefore(earlier: String, later: String, expected: Bool) {
        #expect(period(earlier).isYearBefore(period(later)) == expected)
    }

    @Test(arguments: [
        ("2025-01-01..2025-03-31", 3, "2025-04-01..2025-06-30"),
        ("2025-01-01..2025-02-28", -12, "2024-01-01..2024-02-29"),
        ("2025-01-15..2025-02-14", 1, "2025-02-15..2025-03-14"),
        ("2025-02-28..2025-03-27", 1, "2025-03-28..2025-04-27"),
        ("2025-01-31..2025-01-31", 1, "2025-02-28..2025-02-28"),
    ])
    func shifts(days: String, months: Int, to: String) {
        #expect(period(days).shifted(months: months) == period(to))
    }

    @Test func relations() {
        let (first, second) = (period("2025-01-01..2025-03-31"), period("2025-04-01..2025-06-30"))
        let half = period("2025-01-01..2025-06-30")
        #expect(first.adjoins(second) && !second.adjoins(first) && !first.adjoins(first))
        #expect(first.joined(second) == half && second.joined(first) == half)
        #expect(first.joined(half) == nil && first.joined(period("2025-07-01..2025-09-30")) == nil)
        #expect(!first.overlaps(second) && first.overlaps(half) && half.overlaps(second))
        #expect(half.contains(second) && half.contains(half) && !second.contains(half))
        #expect(second.contains(day("2025-04-01")) && second.contains(day("2025-06-30")))
        #expect(!second.contains(day("2025-03-31")) && !second.contains(day("2025-07-01")))
        #expect(Period(first: day("2025-01-02"), last: day("2025-01-01")) == nil)
        #expect(half.shifted(months: .max) == nil && half.shifted(months: .min) == nil)
        #expect(!period("9999-01-01..9999-12-31").adjoins(half))
    }
}

/// A period that a test writes, `2025-01-01..2025-09-30`.
func period(_ text: String) -> Period {
    let ends = text.split(separator: ".")
    return Period(first: day(String(ends[0])), last: day(String(ends[1])))!
}
