import Calendars

/// All that is known of a pair in the market's quotation: its sources, those that go before others first.
///
/// It is made once a pair and holds until a rate is stated or a table imported.
final class PairRates {
    /// A source with its names.
    final class Named {
        let source: RateSource
        /// `ECB`, `desk`, `stated`.
        let name: String
        /// From the base to the quote.
        let path: [CurrencyCode]
        let reversedPath: [CurrencyCode]
        /// The calendar of the reference table it comes from.
        let calendar: RateCalendar?

        init(_ source: RateSource, name: String, path: [CurrencyCode], calendar: RateCalendar? = nil) {
            self.source = source
            self.name = name
            self.path = path
            reversedPath = path.reversed()
            self.calendar = calendar
        }
    }

    let pair: CurrencyPair
    let sources: [Named]
    /// Ways through a third currency, for days that the sources do not have; made when first needed.
    var steps: [Named]?
    /// Means by period.
    var means: [Period: Mean] = [:]

    /// A mean and its reciprocal.
    struct Mean {
        let rate: RateAnswer
        let inverse: RateAnswer
    }

    init(_ pair: CurrencyPair, _ sources: [Named]) {
        self.pair = pair
        self.sources = sources
    }

    /// The last day on or before this one that any source has, and the first of the sources that have it.
    func place(onOrBefore day: Int32) -> (place: RateSource.Place, source: Named)? {
        Self.place(sources, onOrBefore: day)
    }

    static func place(
        _ sources: [Named], onOrBefore day: Int32
    ) -> (place: RateSource.Place, source: Named)? {
        var best: (place: RateSource.Place, index: Int)?
        for index in sources.indices {
            guard let place = sources[index].source.place(onOrBefore: day) else { continue }
            if let found = best, found.place.day >= place.day { continue }
            best = (place, index)
        }
        guard let best else { return nil }
        return (best.place, sources[best.index])
    }

    func day(onOrBefore day: Int32) -> Int32? { place(onOrBefore: day)?.place.day }

    /// The first day after this one that any source has. Complexity: O(n) for n days after it.
    static func day(_ sources: [Named], after day: Int32) -> Int32? {
        var first: Int32?
        for source in sources {
            var place = source.source.place(onOrBefore: .max)
            while let found = place, found.day > day {
                if found.day < first ?? .max { first = found.day }
                place = source.source.place(before: found)
            }
        }
        return first
    }

    /// The first and the last day of any source.
    static func span(_ sources: [Named]) -> Period? {
        var span: Period?
        for source in sources {
            guard let last = source.source.place(onOrBefore: .max)?.day, let first = source.source.firstDay else {
                continue
            }
            let (low, high) = (Day(number: first), Day(number: last))
            span = Period(first: min(span?.first ?? low, low), last: max(span?.last ?? high, high))
        }
        return span
    }
}

extension RateSource {
    /// The first day with a rate.
    var firstDay: Int32? {
        switch self {
        case .direct(let series), .inverse(let series): return series.day(0)
        case .stated(let series): return series.rates.first?.day.number
        case .cross(let above, let below):
            // Forward from the later of the two beginnings.
            var index = max(0, above.index(onOrBefore: max(above.day(0), below.day(0))))
            while index < above.count {
                let other = below.index(onOrBefore: above.day(index))
                if other >= 0, below.day(other) == above.day(index), !below.cell(other).isMissing,
                    !above.cell(index).isMissing
                {
                    return above.day(index)
                }
                index += 1
            }
            return nil
        case .steps:
            var place = place(onOrBefore: .max)
            while let found = place, let before = self.place(before: found) { place = before }
            return place?.day
        }
    }
}
