import Calendars

/// An axis of days laid out: ticks where days, months, quarters or years begin.
struct DayScale {
    let ticks: [Tick]
    private let first: Double
    private let last: Double

    /// From one tick to the next.
    private enum Step {
        case days(Int)
        case months(Int)
        case years(Int)
    }

    /// From fine to coarse.
    private static let steps: [Step] =
        [.days(1), .days(2), .days(7), .days(14), .months(1), .months(2), .months(3), .months(6)]
        + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map { .years($0) }

    /// - Parameters:
    ///   - extent: of the numbers of days; nil where there are none.
    ///   - room: the length of the axis, in what `measure` measures.
    init(_ extent: ClosedRange<Double>?, room: Double, gap: Double, measure: (String) -> Double) {
        var (first, last) = (extent?.lowerBound ?? 0, extent?.upperBound ?? 0)
        if !(last > first) { (first, last) = (first - 1, last + 1) }
        (self.first, self.last) = (first, last)
        let span = last - first
        var ticks: [Tick] = []
        let isOne = extent.map { $0.lowerBound == $0.upperBound } ?? true
        for step in Self.steps where !isOne && Self.length(step) * room / span >= 1 {
            let found = Self.days(step, first, last).map { day in
                Tick(fraction: (Double(day.number) - first) / span, label: Self.label(day, step))
            }
            let isFree = zip(found, found.dropFirst()).allSatisfy { a, b in
                (b.fraction - a.fraction) * room >= (measure(a.label) + measure(b.label)) / 2 + gap
            }
            guard isFree else { continue }
            ticks = found
            break
        }
        // Fewer than two boundaries do not tell where one is: the ends do.
        if ticks.count < 2, let extent {
            let ends = isOne ? [extent.lowerBound] : [extent.lowerBound, extent.upperBound]
            let labels = ends.compactMap { Self.day($0)?.description }
            let isFree = labels.map(measure).reduce(0, +) / 2 + gap <= room
            let all = zip(ends, labels).map { Tick(fraction: ($0 - first) / span, label: $1) }
            if !all.isEmpty { ticks = isFree ? all : [all[0]] }
        }
        self.ticks = ticks
    }

    func fraction(_ day: Double) -> Double { min(1, max(0, (day - first) / (last - first))) }

    /// The day with a number; nil outside the years 1 to 9999.
    static func day(_ number: Double) -> Day? {
        guard number.isFinite, Double(Day.earliest.number)...Double(Day.latest.number) ~= number else { return nil }
        return Day(number: Int32(number.rounded(.down)))
    }

    /// About how many days it has.
    private static func length(_ step: Step) -> Double {
        switch step {
        case .days(let count): Double(count)
        case .months(let count): Double(count) * 30
        case .years(let count): Double(count) * 365
        }
    }

    private static func days(_ step: Step, _ first: Double, _ last: Double) -> [Day] {
        guard let start = day(max(first.rounded(.up), Double(Day.earliest.number))) else { return [] }
        var next = boundary(step, before: start)
        var days: [Day] = []
        while let day = next, Double(day.number) <= last {
            if day >= start { days.append(day) }
            switch step {
            case .days(let count): next = day.adding(days: count)
            case .months(let count): next = day.adding(months: count, keepingEnd: false)
            case .years(let count): next = day.adding(months: 12 * count, keepingEnd: false)
            }
        }
        return days
    }

    /// The last boundary that is not after a day: weeks begin on Monday.
    private static func boundary(_ step: Step, before day: Day) -> Day? {
        switch step {
        case .days(let count):
            let since = count < 7 ? ((Int(day.number) % count) + count) % count : day.weekday - 1
            return day.adding(days: -since) ?? .earliest
        case .months(let count): return Day(year: day.year, month: (day.month - 1) / count * count + 1, day: 1)
        case .years(let count): return Day(year: max(1, day.year / count * count), month: 1, day: 1)
        }
    }

    /// `2025`, `2025-07` or `2025-07-01`.
    private static func label(_ day: Day, _ step: Step) -> String {
        let text = day.description
        switch step {
        case .days: return text
        case .months: return String(text.prefix(7))
        case .years: return String(text.prefix(4))
        }
    }
}
