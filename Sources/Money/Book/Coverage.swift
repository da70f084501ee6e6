import Calendars

/// Whether sources have the rates that a mean over a period needs.
struct Coverage {
    struct Problem {
        /// The days without rates.
        let gap: Period?
        /// The longer part of the period that can be taken instead.
        let covered: Period?
    }

    private(set) var problem: Problem?
    /// A table that is no reference table may be monthly: from the last business day of a month to that of the next are
    /// at most 35 days.
    private static let monthly = 35

    private static func limit(_ calendars: [RateCalendar]) -> Int {
        calendars.isEmpty ? monthly : RateProblem.oldest
    }

    /// After the walk has gone through the period.
    init(_ sources: [PairRates.Named], _ period: Period, _ walk: RateWalk) {
        let calendars = sources.compactMap(\.calendar)
        // The usual case: every day of every reference table in the period has its rate, and there is no hole.
        if let first = walk.first, let last = walk.last,
            Int(first) - Int(period.first.number) <= RateProblem.oldest,
            Int(period.last.number) - Int(last) <= RateProblem.oldest,
            walk.longestHole <= Self.limit(calendars),
            zip(sources, walk.held).allSatisfy({ source, held in
                source.calendar.map { $0.indices(period.first.number, period.last.number).count == held } ?? true
            })
        {
            return
        }
        check(sources, calendars, period)
    }

    private mutating func check(_ sources: [PairRates.Named], _ calendars: [RateCalendar], _ period: Period) {
        var held: [Int32] = []
        var walk = RateWalk(sources, over: period)
        while let (place, _) = walk.next() { held.append(place.day) }
        held.reverse()
        guard let first = held.first, let last = held.last else {
            problem = Problem(gap: period, covered: nil)
            return
        }
        let (start, end) = (period.first.number, period.last.number)
        let limit = Self.limit(calendars)
        let required = Self.required(calendars, period)
        // Each hole, as the days around it that have rates; the period's own ends stand for missing ones.
        var holes: [(before: Int32?, after: Int32?)] = []
        // A sparse table that has rates before the period may begin late in it, and likewise at the end.
        let span = calendars.isEmpty ? PairRates.span(sources) : nil
        // It goes through the period then: its last day before it, and its first after it, are no further off than others.
        let before = span == nil ? nil : PairRates.place(sources, onOrBefore: start - 1)?.place.day
        let beginsLate =
            Int(first) - Int(start) > RateProblem.oldest
            && ((span?.first.number ?? first) > start || before.map { Int(first) - Int($0) > limit } ?? false)
        let endsEarly =
            Int(end) - Int(last) > RateProblem.oldest
            && ((span?.last.number ?? last) < end
                || span != nil && PairRates.day(sources, after: end).map { Int($0) - Int(last) > limit } ?? false)
        if beginsLate || Self.gap(start, first, required) { holes.append((nil, first)) }
        for (one, other) in zip(held, held.dropFirst()) {
            if Int(other) - Int(one) > limit || Self.gap(one + 1, other, required) { holes.append((one, other)) }
        }
        if endsEarly || Self.gap(last + 1, end + 1, required) { holes.append((last, nil)) }
        guard let hole = holes.first else { return }
        problem = Problem(
            gap: Period(
                first: Day(number: hole.before.map { $0 + 1 } ?? start),
                last: Day(number: hole.after.map { $0 - 1 } ?? end)),
            covered: Self.covered(holes, start, end))
    }

    /// The business days of the reference tables that have the pair.
    private static func required(_ calendars: [RateCalendar], _ period: Period) -> [Int32] {
        var days: Set<Int32> = []
        for calendar in calendars {
            for index in calendar.indices(period.first.number, period.last.number) { days.insert(calendar.day(index)) }
        }
        return days.sorted()
    }

    /// Whether a required day lies from `start` to before `end`.
    private static func gap(_ start: Int32, _ end: Int32, _ required: [Int32]) -> Bool {
        var (low, high) = (0, required.count)
        while low < high {
            let middle = (low + high) / 2
            if required[middle] < start { low = middle + 1 } else { high = middle }
        }
        return low < required.count && required[low] < end
    }

    /// The longest part between two holes.
    private static func covered(_ holes: [(before: Int32?, after: Int32?)], _ start: Int32, _ end: Int32) -> Period? {
        var best: Period?
        var from: Int32? = start
        for hole in holes + [(end, nil)] {
            if let from, let to = hole.before, let part = Period(first: Day(number: from), last: Day(number: to)),
                part.days > best?.days ?? 0
            {
                best = part
            }
            from = hole.after
        }
        return best
    }
}
