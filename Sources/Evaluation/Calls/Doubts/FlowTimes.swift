import Calendars
import Quantities
import Resolution

/// The times that the items of a list of flows speak of, as far as they do.
struct FlowTimes {
    struct Point {
        /// Its place in the list, from 0.
        let item: Int
        let basis: BasisID
        /// The date, or the last day of the period.
        let end: Day
        /// Of a flow over a period; nil for an amount of a date.
        let period: Period?
        /// Scaled to twelve months: its end says nothing of the year it stands for.
        let isAnnualized: Bool

        /// Its length in months, where it has one.
        var months: Int? { isAnnualized ? 12 : period?.nominalMonths }
    }

    /// What contradicts that the flows follow one another evenly. Two points each.
    enum Contradiction {
        case unequal(Point, Point)
        /// A flow that is not over a year, where each is taken as one.
        case notYearly(Point)
        case outOfOrder(Point, Point)
        case sameTime(Point, Point)
        case apart(Point, Point, LengthOfTime, taken: LengthOfTime)
    }

    private(set) var points: [Point] = []
    /// The months from one flow to the next; nil where that cannot be told.
    let step: Int?

    /// - Parameter isYearly: whether each is taken as a flow of one year.
    init(_ items: [Value], _ bases: BasisTable, isYearly: Bool) {
        for (index, item) in items.enumerated() {
            guard case .quantity(let quantity) = item, quantity.basis != .none, let basis = bases[quantity.basis] else {
                continue
            }
            switch (basis.time, basis.kind) {
            case (.date(let day), _):
                points.append(Point(item: index, basis: quantity.basis, end: day, period: nil, isAnnualized: false))
            case (.period(let period), .flow):
                points.append(
                    Point(
                        item: index, basis: quantity.basis, end: period.last, period: period,
                        isAnnualized: basis.isAnnualized))
            default: break
            }
        }
        if isYearly {
            step = 12
        } else if let flow = points.first(where: { $0.period != nil }) {
            step = flow.months
        } else if points.count > 1, let months = FlowTimes.months(from: points[0].end, to: points[1].end),
            months > 0, months.isMultiple(of: points[1].item - points[0].item)
        {
            step = months / (points[1].item - points[0].item)
        } else {
            step = nil
        }
    }

    /// Two flows of unequal length.
    var unequal: Contradiction? {
        let flows = points.filter { $0.period != nil }
        guard let first = flows.first else { return nil }
        for flow in flows.dropFirst() {
            switch (first.months, flow.months) {
            case (let x?, let y?): if x != y { return .unequal(first, flow) }
            default: if first.period?.days != flow.period?.days { return .unequal(first, flow) }
            }
        }
        return nil
    }

    /// The first thing that contradicts an even course.
    func contradiction(isYearly: Bool) -> Contradiction? {
        if let unequal { return unequal }
        if isYearly, let flow = points.first(where: { $0.period != nil && $0.months != 12 }) { return .notYearly(flow) }
        let dated = points.filter { !$0.isAnnualized }
        for (a, b) in zip(dated, dated.dropFirst()) {
            if b.end < a.end { return .outOfOrder(a, b) }
            if b.end == a.end { return .sameTime(a, b) }
            guard let step else {
                // Weeks and the like: as far apart as the first two.
                guard dated.count > 2 else { continue }
                let each = (dated[1].end - dated[0].end) / (dated[1].item - dated[0].item)
                let (days, wanted) = (b.end - a.end, each * (b.item - a.item))
                if abs(days - wanted) > 3 { return .apart(a, b, .days(days), taken: .days(wanted)) }
                continue
            }
            let wanted = step * (b.item - a.item)
            let months = FlowTimes.months(from: a.end, to: b.end)
            guard months != wanted else { continue }
            let length = months.flatMap { $0 > 0 ? LengthOfTime.months($0) : nil } ?? .days(b.end - a.end)
            return .apart(a, b, length, taken: .months(wanted))
        }
        return nil
    }
}

extension FlowTimes {
    /// The months from one day to a later one, where these are whole but for a week; nil where they are not.
    static func months(from a: Day, to b: Day) -> Int? { (b - a).nominalMonths }
}

extension Period {
    /// Its length in months; of a year, half or quarter that is counted in weeks, those of the calendar's.
    var nominalMonths: Int? { wholeMonths ?? spannedMonths ?? days.nominalMonths }
}

extension Int {
    /// So many days in months, but for a week at the most; nil where they are no count of months.
    fileprivate var nominalMonths: Int? {
        let months = (Double(self) / 30.4375).rounded()
        guard abs(Double(self) - months * 30.4375) <= 7, months >= 1 else { return nil }
        return Int(months)
    }
}
