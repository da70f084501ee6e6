extension Day {
    /// Whether it is the last day of its month.
    package var endsMonth: Bool {
        let civil = civil
        return civil.day == Day.daysInMonth(year: civil.year, month: civil.month)
    }

    /// The day that many days later, earlier where negative; nil outside the years 1 to 9999.
    package func adding(days: Int) -> Day? {
        let (sum, overflow) = Int(number).addingReportingOverflow(days)
        guard !overflow, Int(Day.earliest.number)...Int(Day.latest.number) ~= sum else { return nil }
        return Day(number: Int32(sum))
    }

    /// The day that many calendar months later, earlier where negative; nil outside the years 1 to 9999.
    ///
    /// The end of a month is kept: 01-31 and a month is 02-28, and 02-28 as a last day and a month is 03-31.
    package func adding(months: Int) -> Day? {
        adding(months: months, keepingEnd: endsMonth)
    }

    /// As `adding(months:)`; unless the end is kept, 02-28 and a month is 03-28, and a day that the month does not
    /// have still becomes its last.
    package func adding(months: Int, keepingEnd: Bool) -> Day? {
        let civil = civil
        let (sum, overflow) = (civil.year * 12 + civil.month - 1).addingReportingOverflow(months)
        guard !overflow, 12..<120_000 ~= sum else { return nil }
        let (year, month) = (sum / 12, sum % 12 + 1)
        let length = Day.daysInMonth(year: year, month: month)
        return Day(civil: (year, month, keepingEnd ? length : min(civil.day, length)))
    }
}
