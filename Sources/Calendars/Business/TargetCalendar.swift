/// The closing days of TARGET, the payment system of the euro, on which the ECB publishes no rates. Saturdays and Sundays
/// come to these.
///
/// Source: European Central Bank, press release of 14 December 2000, "Long-term calendar for TARGET closing days": from
/// 2002 until further notice New Year's Day, Good Friday, Easter Monday, 1 May, Christmas Day and 26 December; and the
/// calendars of 1999 (press release of 15 July 1999), of 2000, and of 2001 with its 31 December.
package enum TargetCalendar {
    /// The first year that the system ran in.
    package static let firstYear = 1999

    /// The closing days of a year in their order, those that fall on a weekend among them; none before 1999.
    package static func closingDays(of year: Int) -> [Day] {
        guard year >= firstYear, let easter = Day.easter(of: year) else { return [] }
        func fixed(_ month: Int, _ day: Int) -> Day { Day(civil: (year, month, day)) }
        if year == firstYear { return [fixed(1, 1), fixed(12, 25), fixed(12, 31)] }
        let goodFriday = Day(number: easter.number - 2)
        let monday = Day(number: easter.number + 1)
        let days = [fixed(1, 1), goodFriday, monday, fixed(5, 1), fixed(12, 25), fixed(12, 26)]
        return year == 2001 ? days + [fixed(12, 31)] : days
    }
}
