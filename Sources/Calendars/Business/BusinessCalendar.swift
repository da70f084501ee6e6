/// The days on which business is done: Monday to Friday, without holidays.
package struct BusinessCalendar: Sendable {
    /// Holidays from Monday to Friday, ascending, each once.
    private let holidays: [Day]
    /// Whether the closing days of TARGET are holidays too.
    private let hasTarget: Bool

    /// - Parameter holidays: in any order; those on a weekend change nothing, and one that is given twice counts once.
    package init(holidays: [Day] = [], target: Bool = false) {
        var sorted = holidays.filter { !$0.isWeekend }.sorted()
        var last: Day?
        sorted.removeAll { day in
            defer { last = day }
            return day == last
        }
        (self.holidays, hasTarget) = (sorted, target)
    }

    /// How many business days there are from one day to another, both included; negative where the second is earlier.
    ///
    /// Complexity: constant, and of TARGET linear in the years.
    package func count(from first: Day, to last: Day) -> Int {
        if last < first { return -count(from: last, to: first) }
        let weekdays = BusinessCalendar.weekdays(before: Int(last.number) + 1)
        return weekdays - BusinessCalendar.weekdays(before: Int(first.number)) - closed(from: first, to: last)
    }

    /// The day that so many business days come after, or before where negative; the day itself for none. Nil outside the
    /// years 1 to 9999.
    package func day(_ count: Int, after day: Day) -> Day? {
        guard count.magnitude <= 4_000_000 else { return nil }
        var (day, left) = (day, count)
        while left != 0 {
            guard let next = BusinessCalendar.weekday(left, after: day) else { return nil }
            if left > 0 {
                left = closed(from: Day(number: day.number + 1), to: next)
            } else {
                left = -closed(from: next, to: Day(number: day.number - 1))
            }
            day = next
        }
        return day
    }

    /// Holidays from Monday to Friday, both ends included.
    private func closed(from first: Day, to last: Day) -> Int {
        guard first <= last else { return 0 }
        var count = place(of: Day(number: last.number + 1)) - place(of: first)
        if hasTarget {
            for year in max(first.year, TargetCalendar.firstYear)...max(last.year, TargetCalendar.firstYear) {
                for day in TargetCalendar.closingDays(of: year)
                where first <= day && day <= last && !day.isWeekend && !isListed(day) {
                    count += 1
                }
            }
        }
        return count
    }

    private func isListed(_ day: Day) -> Bool {
        let place = place(of: day)
        return place < holidays.count && holidays[place] == day
    }

    /// Where a day stands, or would stand, among the holidays.
    private func place(of day: Day) -> Int {
        var (low, high) = (0, holidays.count)
        while low < high {
            let middle = (low + high) / 2
            if holidays[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: Weekdays, counted from Monday, 1970-01-05

    private static let monday = 4

    /// How many days from Monday to Friday lie before a day, from that Monday on; negative before it.
    private static func weekdays(before day: Int) -> Int {
        let days = day - monday
        let weeks = (days >= 0 ? days : days - 6) / 7
        return weeks * 5 + min(days - weeks * 7, 5)
    }

    /// The day from Monday to Friday that so many others come before on the way from a day; the count is not 0.
    private static func weekday(_ count: Int, after day: Day) -> Day? {
        let place =
            count > 0
            ? weekdays(before: Int(day.number) + 1) + count - 1 : weekdays(before: Int(day.number)) + count
        let weeks = (place >= 0 ? place : place - 4) / 5
        let number = weeks * 7 + place - weeks * 5 + monday
        guard Int(Day.earliest.number)...Int(Day.latest.number) ~= number else { return nil }
        return Day(number: Int32(number))
    }
}
