import Calendars
import Companies

/// Years of 52 or 53 weeks: what they were taken to be is mended by the ends of the years beside them.
enum FiscalYears {
    static func mend(_ tables: inout [ReadTable]) {
        let counted = tables.lazy.flatMap(\.columns).filter { $0.weeks != nil }
        let weekdays = Set(counted.compactMap { $0.time?.end?.weekday })
        guard weekdays.count == 1, let weekday = weekdays.first else { return }
        // One that happens to end with a month is of weeks where those beside it are.
        for table in tables.indices {
            for index in tables[table].columns.indices where tables[table].columns[index].weeks == nil {
                guard case .period(let period)? = tables[table].columns[index].time, period.last.weekday == weekday,
                    let months = period.wholeMonths, months % 3 == 0,
                    let first = period.last.adding(days: 1 - 7 * (months * 13 / 3)),
                    let weeks = Period(first: first, last: period.last)
                else { continue }
                tables[table].columns[index].time = .period(weeks)
                tables[table].columns[index].weeks = months * 13 / 3
            }
        }
        var ends: Set<Day> = []
        for column in tables.lazy.flatMap(\.columns) where column.weeks == 52 {
            if case .period(let period)? = column.time { ends.insert(period.last) }
        }
        guard !ends.isEmpty, let calendar = calendar(ending: ends.sorted()) else { return }
        for table in tables.indices {
            for index in tables[table].columns.indices where tables[table].columns[index].weeks == 52 {
                guard case .period(let period)? = tables[table].columns[index].time,
                    let year = year(of: period.last, calendar), let whole = calendar.period(year: year, part: .year)
                else { continue }
                tables[table].columns[index].time = .period(whole)
                tables[table].columns[index].weeks = nil
            }
        }
    }

    private static func year(of end: Day, _ calendar: FiscalCalendar) -> Int? {
        ((end.year - 1)...(end.year + 1)).first { calendar.lastDay(of: $0) == end }
    }

    /// The calendar whose years end on just these days; nil where there is none, or where two differ in the days of
    /// these years.
    static func calendar(ending ends: [Day]) -> FiscalCalendar? {
        guard ends.count > 1, let first = ends.first, ends.allSatisfy({ $0.weekday == first.weekday }) else {
            return nil
        }
        var found: [FiscalCalendar] = []
        for month in 1...12 {
            var candidates: [FiscalCalendar] = [FiscalCalendar(.last(weekday: first.weekday, month: month))]
            if let end = YearEnd(month: month, day: Day.daysInMonth(year: 2000, month: month)) {
                candidates.append(FiscalCalendar(.nearest(weekday: first.weekday, end)))
            }
            found += candidates.filter { calendar in ends.allSatisfy { year(of: $0, calendar) != nil } }
        }
        guard let one = found.first else { return nil }
        let isSure = found.dropFirst().allSatisfy { other in
            ends.allSatisfy { end in
                guard let year = year(of: end, one), let otherYear = self.year(of: end, other) else { return false }
                return one.firstDay(of: year) == other.firstDay(of: otherYear)
            }
        }
        return isSure ? one : nil
    }
}

extension StatementReading {
    /// The fiscal year that its periods tell of: whole years by their ends, parts of a year that begin with it.
    package var calendar: FiscalCalendar {
        var years: Set<Day> = []
        var starts: [Period] = []
        for column in tables.lazy.flatMap(\.columns) {
            guard case .period(let period)? = column.time else { continue }
            if period.isYear || (362...373).contains(period.days) {
                years.insert(period.last)
            } else if period.wholeMonths == 9 || period.wholeMonths == 6 {
                starts.append(period)
            }
        }
        if let end = years.max() {
            if years.allSatisfy(\.endsMonth), let day = YearEnd(month: end.month, day: end.day) {
                return FiscalCalendar(.day(day))
            }
            return FiscalYears.calendar(ending: years.sorted()) ?? .calendar
        }
        if let part = starts.max(by: { $0.days < $1.days }), part.wholeMonths == 9,
            let last = part.first.adding(days: -1), let day = YearEnd(month: last.month, day: last.day)
        {
            return FiscalCalendar(.day(day))
        }
        return .calendar
    }
}
