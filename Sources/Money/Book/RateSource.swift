import Calendars
import Numbers

/// One place that has rates of a pair, in the market's quotation: a series as it stands or turned over, the cross of
/// two series, what the user stated, or two pairs one after the other.
enum RateSource {
    case direct(RateSeries)
    case inverse(RateSeries)
    /// The series of the quote and of the base, both against the euro.
    case cross(RateSeries, over: RateSeries)
    /// Rates in the market's quotation, by day, each day once.
    case stated(StatedSeries)
    /// base → third, third → quote, each in the direction it is needed.
    case steps(RateLeg, RateLeg)

    /// A day with a rate: its number, and where the rate stands.
    struct Place {
        let day: Int32
        let index: Int
        let other: Int
    }

    /// The last day on or before this one that has a rate. Complexity: O(log n).
    @inline(__always)
    func place(onOrBefore day: Int32) -> Place? {
        switch self {
        case .direct(let series), .inverse(let series):
            return Self.place(series, at: series.index(onOrBefore: day))
        case .cross(let above, let below):
            let index = above.index(onOrBefore: day)
            guard index >= 0 else { return nil }
            return Self.place(above, index, below, below.index(onOrBeforeDayAt: index, of: above))
        case .stated(let series):
            let rates = series.rates
            // What is at `low` or before it is not after the day; what is at `high` or behind it is.
            var (low, high) = (-1, rates.count)
            while high - low > 1 {
                let middle = (low + high) / 2
                if rates[middle].day.number <= day { low = middle } else { high = middle }
            }
            return low < 0 ? nil : Place(day: rates[low].day.number, index: low, other: 0)
        case .steps(let first, let second):
            return Self.place(first, second, day)
        }
    }

    /// The day with a rate before that one.
    @inline(__always)
    func place(before place: Place) -> Place? {
        switch self {
        case .direct(let series), .inverse(let series): Self.place(series, at: place.index - 1)
        case .cross(let above, let below): Self.place(above, place.index - 1, below, place.other - 1)
        case .stated(let series):
            place.index > 0
                ? Place(day: series.rates[place.index - 1].day.number, index: place.index - 1, other: 0) : nil
        case .steps(let first, let second): Self.place(first, second, place.day - 1)
        }
    }

    @inline(__always)
    private static func place(_ series: RateSeries, at index: Int) -> Place? {
        let index = series.held(atOrBefore: index)
        return index < 0 ? nil : Place(day: series.day(index), index: index, other: 0)
    }

    /// The last day at or before the two indices on which both have a rate.
    @inline(__always)
    private static func place(_ above: RateSeries, _ i: Int, _ below: RateSeries, _ j: Int) -> Place? {
        var (i, j) = (above.held(atOrBefore: i), below.held(atOrBefore: j))
        while i >= 0, j >= 0 {
            let (day, other) = (above.day(i), below.day(j))
            if day == other { return Place(day: day, index: i, other: j) }
            if day > other {
                i = above.held(atOrBefore: above.index(onOrBefore: other))
            } else {
                j = below.held(atOrBefore: below.index(onOrBefore: day))
            }
        }
        return nil
    }

    private static func place(_ first: RateLeg, _ second: RateLeg, _ day: Int32) -> Place? {
        var day = day
        while let one = first.pair.day(onOrBefore: day), let other = second.pair.day(onOrBefore: min(day, one)) {
            if one == other { return Place(day: one, index: 0, other: 0) }
            day = other
        }
        return nil
    }

    /// The rate as a fraction, where two printed decimals give it.
    @inline(__always)
    func fraction(at place: Place) -> RateFraction? {
        switch self {
        case .direct(let series): RateFraction(series.cell(place.index), over: .one)
        case .inverse(let series): RateFraction(.one, over: series.cell(place.index))
        case .cross(let above, let below): RateFraction(above.cell(place.index), over: below.cell(place.other))
        case .stated, .steps: nil
        }
    }

    /// The rate at a place.
    func number(at place: Place) -> Number {
        switch self {
        case .direct, .inverse, .cross: return fraction(at: place)?.number ?? .zero
        case .stated(let series): return series.rates[place.index].number
        case .steps(let first, let second):
            guard let one = first.number(on: place.day), let other = second.number(on: place.day),
                let product = try? one.multiplied(by: other)
            else { return .zero }
            return product
        }
    }
}

/// A pair in the direction in which a step goes through it.
struct RateLeg {
    let pair: PairRates
    /// Whether the step goes from the quote to the base.
    let isInverse: Bool

    func number(on day: Int32) -> Number? {
        guard let (place, source) = pair.place(onOrBefore: day), place.day == day else { return nil }
        let number = source.source.number(at: place)
        return isInverse ? number.inverse : number
    }

    /// The currencies on the way, first and last included.
    func path(on day: Int32) -> [CurrencyCode] {
        guard let (_, source) = pair.place(onOrBefore: day) else { return [] }
        return isInverse ? source.reversedPath : source.path
    }
}

extension Number {
    /// 1 over it; zero of zero, which is no rate.
    var inverse: Number { (try? Number.one.divided(by: self)) ?? .zero }
}
