import Calendars

extension RateProblem {
    /// The part of the period asked for that a mean can be taken over, or the nearest day that has a rate.
    package var offer: (period: Period?, day: Day?) {
        switch self {
        case .periodNotCovered(_, _, let covered, _): (covered, nil)
        case .before(_, let holding): (nil, holding.period.first)
        case .after(_, let holding): (nil, holding.period.last)
        case .gap(_, _, let last, _), .noDay(_, _, let last, _): (nil, last)
        case .sameCurrency, .unknownCurrency, .notJoined: (nil, nil)
        }
    }
}
