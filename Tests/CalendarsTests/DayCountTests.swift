import Testing

@testable import Calendars

@Suite struct DayCountTests {
    /// The first two of act/act are the examples that ISDA gives in its memorandum "EMU and Market Conventions: Recent
    /// Developments" (1998): 61 days of 1999 and of 2003 lie in common years, the rest in leap years.
    @Test(arguments: [
        (DayCount.actualActual, "2003-11-01", "2004-05-01", 61 * 366 + 121 * 365, 365 * 366),
        (.actualActual, "1999-02-01", "1999-07-01", 150, 365),
        (.actualActual, "2007-01-01", "2008-07-01", 365 * 366 + 182 * 365, 365 * 366),
        (.actualActual, "2024-01-01", "2024-12-31", 365, 366),
        (.actualActual, "0001-01-01", "0001-01-01", 0, 365),
        (.actual365, "2024-01-01", "2025-01-01", 366, 365), (.actual360, "2025-01-31", "2025-02-28", 28, 360),
        (.thirty360, "2025-01-30", "2025-03-31", 60, 360), (.thirty360, "2025-01-15", "2025-03-31", 76, 360),
        (.thirtyE360, "2025-01-15", "2025-03-31", 75, 360), (.thirty360, "2025-02-28", "2025-03-31", 33, 360),
        (.thirtyE360, "2025-02-28", "2025-03-31", 32, 360), (.thirty360US, "2025-02-28", "2025-03-31", 30, 360),
        (.thirty360US, "2024-02-29", "2025-02-28", 360, 360), (.thirty360US, "2024-02-28", "2025-02-28", 360, 360),
        // Excel's documentation of YEARFRAC, basis 1.
        (.spreadsheetActual, "2012-01-01", "2012-07-30", 211, 366),
        (.spreadsheetActual, "2011-03-01", "2012-02-28", 364, 365),
        (.spreadsheetActual, "2011-03-01", "2012-02-29", 365, 366),
        (.spreadsheetActual, "2010-01-01", "2012-07-01", 912 * 3, 1096),
        (.thirty360, "2025-01-31", "2025-02-28", 28, 360),
    ])
    func years(count: DayCount, from: String, to: String, numerator: Int, denominator: Int) {
        let forward = count.years(from: day(from), to: day(to))
        #expect(forward.numerator * denominator == numerator * forward.denominator)
        let back = count.years(from: day(to), to: day(from))
        #expect(back.numerator * forward.denominator == -forward.numerator * back.denominator)
    }

    @Test func wholeCalendarIsItsYears() {
        let all = DayCount.actualActual.years(from: .earliest, to: day("9999-01-01"))
        #expect(all.numerator == 9998 * all.denominator)
    }

    @Test func namesComeBack() {
        for count in DayCount.allCases { #expect(DayCount(name: count.name) == count) }
        #expect(DayCount(name: "30E/360") == .thirtyE360 && DayCount(name: "act/364") == nil)
        for count in CouponDayCount.allCases { #expect(CouponDayCount(name: count.name) == count) }
        #expect(CouponDayCount(name: "Act/Act") == .actualActual && CouponDayCount(name: "act/act excel") == nil)
    }

    /// The numbers of spreadsheets: 0 is US (NASD) 30/360, 1 actual/actual, 2 actual/360, 3 actual/365, 4 European 30/360.
    @Test func numbersAreThoseOfSpreadsheets() {
        let names = (0...4).map { DayCount(spreadsheetBasis: $0)?.name }
        #expect(names == ["30/360 us", "act/act excel", "act/360", "act/365", "30e/360"])
        let coupons = (0...4).map { CouponDayCount(spreadsheetBasis: $0)?.name }
        #expect(coupons == ["30/360 us", "act/act icma", "act/360", "act/365", "30e/360"])
        #expect(DayCount(spreadsheetBasis: 5) == nil && CouponDayCount(spreadsheetBasis: -1) == nil)
    }

    @Test(arguments: [
        ("2025-01-01", "2025-03-31", 3), ("2024-07-01", "2025-06-30", 12), ("2024-02-16", "2025-02-15", 12),
        ("2023-02-28", "2024-02-27", 12), ("2024-02-28", "2025-02-27", 12), ("9999-12-01", "9999-12-31", 1),
    ])
    func monthsSpanned(first: String, last: String, months: Int) {
        #expect(Period(first: day(first), last: day(last))?.spannedMonths == months)
    }

    @Test(arguments: [("2025-01-01", "2025-01-15"), ("2025-01-31", "2025-02-28"), ("9999-12-15", "9999-12-31")])
    func noMonthsSpanned(first: String, last: String) {
        #expect(Period(first: day(first), last: day(last))?.spannedMonths == nil)
    }

    @Test(
        arguments: [
            (Period.quarter(2025, 1), 3, Period.quarter(2025, 2), 3), (.months(2024, 9), 12, .months(2025, 9), 12),
            (.month(9999, 11), 1, .month(9999, 12), 1), (.year(2022), 24, .year(2024), 12),
            (.half(2025, 1), -6, .half(2024, 2), 6),
            (.month(9999, 12), 1, nil, 1), (.year(2024), Int.max, nil, 12), (.year(2024), Int.min, nil, 12),
        ] as [(Period?, Int, Period?, Int)])
    func siblings(period: Period?, months: Int, other: Period?, step: Int) throws {
        let period = try #require(period)
        #expect(period.sibling(after: months) == other && period.seriesStep == step)
    }
}
