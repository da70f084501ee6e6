extension Day {
    /// The week of ISO 8601 that the day is in: weeks begin on Monday, and the first of a year is the one with its first
    /// Thursday, so that the days about new year may belong to a week of the year before or after.
    package var isoWeek: (year: Int, week: Int) {
        let thursday = Day(number: number + Int32(4 - weekday)).civil
        let newYear = Day(civil: (thursday.year, 1, 1))
        return (thursday.year, (Int(number) + 4 - weekday - Int(newYear.number)) / 7 + 1)
    }

    /// 1 to 4, of the calendar year.
    package var quarter: Int { (month - 1) / 3 + 1 }

    /// Saturday or Sunday.
    package var isWeekend: Bool { weekday >= 6 }
}
