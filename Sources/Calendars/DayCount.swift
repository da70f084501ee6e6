/// How the time between two dates is counted as a fraction of a year.
///
/// Source: 2006 ISDA Definitions, section 4.16 (Day Count Fraction); the letter of each rule is given with it. All of
/// them count from the first date, which is included, to the second, which is not.
package enum DayCount: Hashable, Sendable, CaseIterable {
    /// (b) Actual/Actual: the days that lie in leap years over 366, the others over 365.
    case actualActual
    /// (d) Actual/365 (Fixed).
    case actual365
    /// (e) Actual/360.
    case actual360
    /// (f) 30/360, the bond basis: a first day 31 counts as 30, and then a second day 31 too. The end of February has
    /// no rule of its own, unlike in the SIA's and in Excel's 30/360.
    case thirty360
    /// (g) 30E/360, the Eurobond basis: both days 31 count as 30.
    case thirtyE360
    /// 30/360 of the Securities Industry Association, which spreadsheets have as basis 0: as the bond basis, and the end
    /// of February counts as 30 in a first day, and then in a second one too.
    case thirty360US
    /// Spreadsheets' basis 1: the days over 366 where there is a 29 February among those of up to a year, else over the
    /// mean length of the calendar years that they lie in. OpenFormula (ISO/IEC 26300:2015, part 2), section 4.11.7.
    case spreadsheetActual

    /// By the number that spreadsheets have for it, 0 to 4; nil for another.
    package init?(spreadsheetBasis number: Int) {
        let bases: [DayCount] = [.thirty360US, .spreadsheetActual, .actual360, .actual365, .thirtyE360]
        guard bases.indices.contains(number) else { return nil }
        self = bases[number]
    }

    /// As it is written: `act/act`.
    package var name: String {
        switch self {
        case .actualActual: "act/act"
        case .actual365: "act/365"
        case .actual360: "act/360"
        case .thirty360: "30/360"
        case .thirtyE360: "30e/360"
        case .thirty360US: "30/360 us"
        case .spreadsheetActual: "act/act excel"
        }
    }

    /// By its name, in whichever case; nil where there is none.
    package init?(name: String) {
        let lower = name.lowercased()
        guard let found = DayCount.allCases.first(where: { $0.name == lower }) else { return nil }
        self = found
    }

    /// The years from one date to another as a fraction, not in lowest terms: negative where the second is earlier,
    /// which is then as much as the other way round.
    ///
    /// Complexity: constant.
    package func years(from first: Day, to second: Day) -> (numerator: Int, denominator: Int) {
        if second < first {
            let (numerator, denominator) = years(from: second, to: first)
            return (-numerator, denominator)
        }
        switch self {
        case .actual365: return (second - first, 365)
        case .actual360: return (second - first, 360)
        case .thirty360, .thirtyE360, .thirty360US: return (thirties(from: first, to: second), 360)
        case .spreadsheetActual: return DayCount.spreadsheetYears(from: first, to: second)
        case .actualActual:
            let leap = DayCount.leapDays(before: second) - DayCount.leapDays(before: first)
            let common = second - first - leap
            return leap == 0 ? (common, 365) : common == 0 ? (leap, 366) : (common * 366 + leap * 365, 365 * 366)
        }
    }

    /// The days between in months of 30 days.
    func thirties(from first: Day, to second: Day) -> Int {
        let (from, to) = (first.civil, second.civil)
        var (start, end) = (min(from.day, 30), to.day)
        if self == .thirty360US, from.month == 2, first.endsMonth {
            start = 30
            if to.month == 2, second.endsMonth { end = 30 }
        }
        if self == .thirtyE360 || start == 30 { end = min(end, 30) }
        return (to.year - from.year) * 360 + (to.month - from.month) * 30 + end - start
    }

    /// How many days before this one lie in leap years, from 0001-01-01 on.
    private static func leapDays(before day: Day) -> Int {
        let year = day.civil.year
        let past = year - 1
        let leapYears = past / 4 - past / 100 + past / 400
        let rest = Day.isLeap(year) ? day - Day(civil: (year, 1, 1)) : 0
        return leapYears * 366 + rest
    }

    /// - Parameter second: not before the first.
    private static func spreadsheetYears(from first: Day, to second: Day) -> (numerator: Int, denominator: Int) {
        let (from, to, days) = (first.civil, second.civil, second - first)
        let isWithinAYear =
            from.year == to.year
            || from.year + 1 == to.year && (from.month, from.day) >= (to.month, to.day)
        guard !isWithinAYear else {
            guard from.year != to.year else { return (days, Day.isLeap(from.year) ? 366 : 365) }
            func holdsLeapDay(_ year: Int) -> Bool {
                guard Day.isLeap(year) else { return false }
                let leap = Day(civil: (year, 2, 29))
                return first <= leap && second >= leap
            }
            return (days, holdsLeapDay(from.year) || holdsLeapDay(to.year) ? 366 : 365)
        }
        let years = to.year - from.year + 1
        let length = Day(civil: (to.year, 12, 31)) - Day(civil: (from.year, 1, 1)) + 1
        return (days * years, length)
    }
}
