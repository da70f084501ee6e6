import Calendars

/// The fiscal calendar that a company's periods show.
///
/// Periods of a year tell on which day years end: a day of a month, a weekday that is the last of its month, or one that
/// is nearest to the end of a month, or to any other day. What explains most periods is taken; of two that explain as
/// many, the simpler.
struct SECCalendar {
    private(set) var calendar = FiscalCalendar.calendar
    /// Years of the file, and how many of them are none of the calendar's.
    private(set) var years = 0
    private(set) var others = 0

    init(_ facts: SECFacts) {
        var weights: [SECFacts.Time: Int] = [:]
        var periods: Set<SECFacts.Time> = []
        for fact in facts.facts where fact.time.isPeriod {
            periods.insert(fact.time)
            if 350...380 ~= fact.time.days { weights[fact.time, default: 0] += 1 }
        }
        guard !weights.isEmpty else { return }
        years = weights.count
        // Where a year begins, the one before has ended.
        var ends: [Int32: Int] = [:]
        for (time, weight) in weights {
            ends[time.last, default: 0] += weight
            ends[time.first - 1, default: 0] += weight
        }
        let days = ends.map { (day: Day(number: $0.key), weight: $0.value) }.sorted { $0.day < $1.day }
        guard let end = SECCalendar.end(days) else { return }
        calendar = SECCalendar.calendar(end, isNamedByStart: SECCalendar.isNamedByStart(facts, end), periods)
        let known = calendar
        others = weights.keys.count { time in
            let (first, last) = (Day(number: time.first), Day(number: time.last))
            guard let period = Period(first: first, last: last) else { return true }
            return known == .calendar ? !period.isYear || !last.endsYear : known.labelled(period).fiscal == nil
        }
    }

    // MARK: The end of a year

    private static func end(_ days: [(day: Day, weight: Int)]) -> FiscalCalendar.End? {
        var candidates: [FiscalCalendar.End] = []
        var known: Set<FiscalCalendar.End> = []
        func add(_ end: FiscalCalendar.End) { if known.insert(end).inserted { candidates.append(end) } }
        for (day, _) in days {
            if let end = YearEnd(month: day.month, day: day.day) { add(.day(end)) }
        }
        for (day, _) in days {
            if Day.daysInMonth(year: day.year, month: day.month) - day.day < 7 {
                add(.last(weekday: day.weekday, month: day.month))
            }
        }
        for (day, _) in days {
            for month in [day.month, day.month == 1 ? 12 : day.month - 1] {
                let last = Day.daysInMonth(year: 2001, month: month)
                if let end = YearEnd(month: month, day: last) { add(.nearest(weekday: day.weekday, end)) }
            }
        }
        for (day, _) in days {
            for offset in [0, 1, -1, 2, -2, 3, -3] {
                if let near = day.adding(days: offset), let end = YearEnd(month: near.month, day: near.day) {
                    add(.nearest(weekday: day.weekday, end))
                }
            }
        }
        var best: (end: FiscalCalendar.End, weight: Int)?
        for end in candidates {
            let calendar = FiscalCalendar(end)
            let weight = days.reduce(0) { sum, day in
                let fits = (day.day.year - 1...day.day.year + 1).contains { calendar.lastDay(of: $0) == day.day }
                return sum + (fits ? day.weight : 0)
            }
            if weight > best?.weight ?? 0 { best = (end, weight) }
        }
        return best?.end
    }

    /// Whether the company calls a year by the one it begins in: as most of its annual reports are indexed.
    private static func isNamedByStart(_ facts: SECFacts, _ end: FiscalCalendar.End) -> Bool {
        var latest: [Int32: Int32] = [:]
        for fact in facts.facts where 350...380 ~= fact.time.days {
            latest[fact.filing] = max(latest[fact.filing] ?? .min, fact.time.last)
        }
        let calendar = FiscalCalendar(end)
        var (byStart, byEnd) = (0, 0)
        for (filing, last) in latest {
            let day = Day(number: last)
            guard let year = facts.filings[Int(filing)].year,
                let own = (day.year - 1...day.year + 1).first(where: { calendar.lastDay(of: $0) == day })
            else { continue }
            if year == own - 1 { byStart += 1 }
            if year == own { byEnd += 1 }
        }
        return byStart > byEnd
    }

    // MARK: Quarters of weeks

    private static func calendar(
        _ end: FiscalCalendar.End, isNamedByStart: Bool, _ periods: Set<SECFacts.Time>
    ) -> FiscalCalendar {
        let plain = FiscalCalendar(end, isNamedByStart: isNamedByStart) ?? FiscalCalendar(end)
        guard plain.isOfWeeks else { return plain }
        let starts = Dictionary(grouping: periods) { $0.first }
        var layouts: [[Int]: Int] = [:]
        var longQuarters: [Int: Int] = [:]
        for (first, times) in starts {
            let day = Day(number: first)
            guard let year = (day.year - 1...day.year + 2).first(where: { plain.firstDay(of: $0) == day }),
                let weeks = plain.weeks(of: year)
            else { continue }
            let ends = times.filter { $0.days % 7 == 0 }.map { $0.days / 7 }
            // The weeks up to the end of each of the first three quarters.
            let quarters = [12...17, 24...30, 36...43].map { range in ends.first { range ~= $0 } }
            if weeks == 52, let one = quarters[0], let two = quarters[1], let three = quarters[2] {
                layouts[[one, two - one, three - two, 52 - three], default: 0] += 1
            } else if weeks == 53 {
                if let long = longQuarter(quarters) { longQuarters[long, default: 0] += 1 }
            }
        }
        let layout = layouts.max { $0.value < $1.value }?.key
        let quarterWeeks = layout == FiscalCalendar.evenQuarters ? nil : layout
        let long = longQuarters.count == 1 && quarterWeeks == nil ? longQuarters.keys.first : nil
        return FiscalCalendar(
            end, isNamedByStart: isNamedByStart, quarterWeeks: quarterWeeks, longQuarter: long) ?? plain
    }

    /// Which quarter of a year of 53 weeks has fourteen; nil where that cannot be told.
    private static func longQuarter(_ quarters: [Int?]) -> Int? {
        let even = [13, 26, 39]
        var long: Int? = nil
        for (place, weeks) in quarters.enumerated() {
            guard let weeks else { continue }
            if weeks == even[place] + 1 {
                // It came at or before this quarter; the one before says which.
                if place == 0 { return 1 }
                return quarters[place - 1] == even[place - 1] ? place + 1 : nil
            }
            if place == 2, weeks == even[2] { long = 4 }
        }
        return long
    }
}

extension Day {
    fileprivate var endsYear: Bool { month == 12 && day == 31 }
}

extension FiscalCalendar {
    /// The year and the quarter that end on a day; the fourth where a year does.
    func quarter(endingOn day: Day) -> (year: Int, quarter: Int)? {
        for year in (day.year - 1)...(day.year + 1) {
            for quarter in 1...4 where period(year: year, part: .quarter(quarter))?.last == day {
                return (year, quarter)
            }
        }
        return nil
    }
}
