import Calendars

/// How long a flow is: in months where it is whole months, and in days.
package struct FlowLength: Hashable, Sendable {
    package let months: Int?
    package let days: Int

    /// That of a run-rate.
    static let year = FlowLength(months: 12, days: 365)

    private init(months: Int?, days: Int) { (self.months, self.days) = (months, days) }

    package init(_ period: Period) { self.init(months: period.spannedMonths, days: period.days) }

    package var isYear: Bool { months == 12 }

    /// One after the other.
    fileprivate func joined(_ other: FlowLength) -> FlowLength {
        FlowLength(months: months.flatMap { one in other.months.map { one + $0 } }, days: days + other.days)
    }

    /// By whole months where both are, else by days.
    package func differs(from other: FlowLength) -> Bool {
        if let months, let others = other.months { months != others } else { days != other.days }
    }
}

extension BasisTable {
    /// How long a flow is: twelve months where it is annualised, of a mean of flows as long as each, and of a sum of them
    /// as long as all. Nil for what is no flow.
    package func length(of identifier: BasisID) -> FlowLength? {
        guard let basis = self[identifier], basis.isFlow else { return nil }
        if basis.isAnnualized { return .year }
        switch basis.time {
        case .period(let period): return FlowLength(period)
        case .mixed(let parts):
            let lengths = parts.compactMap { length(of: $0) }
            guard lengths.count == parts.count, let first = lengths.first else { return nil }
            return basis.isSum ? lengths.dropFirst().reduce(first) { $0.joined($1) } : first
        case .date: return nil
        }
    }

    /// Whether it is a flow that counts as one year: annualised, or over twelve whole months.
    package func isAnnualFlow(_ identifier: BasisID) -> Bool { length(of: identifier)?.isYear ?? false }

    /// The shortest and the longest of some flows where their lengths are not all one: the same two in whatever order
    /// all come, the earlier first.
    package func unlikeLengths(_ identifiers: [BasisID]) -> (BasisID, BasisID)? {
        var flows: [(place: Int, length: FlowLength)] = []
        for (place, id) in identifiers.enumerated() {
            if let length = length(of: id) { flows.append((place, length)) }
        }
        let shortest = flows.min { $0.length.days < $1.length.days }
        guard let shortest, let longest = flows.max(by: { $0.length.days < $1.length.days }) else { return nil }
        // Among whole months those count; a leap day makes no other length. Beside anything else it is the days.
        let areMonths = flows.allSatisfy { $0.length.months != nil }
        let (short, long) = (shortest.length, longest.length)
        guard areMonths ? short.months != long.months : short.days != long.days else { return nil }
        let places = (min(shortest.place, longest.place), max(shortest.place, longest.place))
        return (identifiers[places.0], identifiers[places.1])
    }
}
