/// Day numbers to years, months and days, and back.
///
/// Source: C. Neri and L. Schneider, "Euclidean affine functions and their application to calendar algorithms",
/// Software: Practice and Experience 53 (2023), figures 12 and 13. Years begin in March, so a leap day is the last.
extension Day {
    /// Whole cycles of 400 years added before dividing, so that every `Int32` gives a positive number.
    private static let cycles: UInt64 = 14_705
    private static let yearShift = 400 * cycles
    /// From 1970-01-01 back to 0000-03-01, and the cycles.
    private static let dayShift = 719_468 + 146_097 * cycles

    /// Year, month and day of the month. Complexity: constant; a handful of multiplications.
    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = UInt64(Int64(number) + Int64(Day.dayShift))
        // Century, and the day in it.
        let quarterDays = 4 * shifted + 3
        let century = quarterDays / 146_097
        let dayOfCentury = quarterDays % 146_097 / 4
        // Year, and the day in it: 2939745 / 2^32 stands for 1 / 1461.
        let product = 2_939_745 * (4 * dayOfCentury + 3)
        let year = 100 * century + product >> 32
        let dayOfYear = (product & 0xFFFF_FFFF) / 2_939_745 / 4
        // Month and day: 2141 / 2^16 stands for 5 / 153.
        let scaled = 2_141 * dayOfYear + 197_913
        let month = scaled >> 16
        let day = (scaled & 0xFFFF) / 2_141
        let nextYear = dayOfYear >= 306
        return (
            Int(year) - Int(Day.yearShift) + (nextYear ? 1 : 0),
            Int(month) - (nextYear ? 12 : 0),
            Int(day) + 1
        )
    }

    /// A day that is known to exist, in a year from 1 to 9999.
    init(civil: (year: Int, month: Int, day: Int)) {
        let early = civil.month <= 2
        let year = civil.year + Int(Day.yearShift) - (early ? 1 : 0)
        let month = civil.month + (early ? 12 : 0)
        let century = year / 100
        let daysOfYears = 1_461 * year / 4 - century + century / 4
        let daysOfMonths = (979 * month - 2_919) / 32
        let number = daysOfYears + daysOfMonths + civil.day - 1 - Int(Day.dayShift)
        self.init(number: Int32(truncatingIfNeeded: number))
    }
}
