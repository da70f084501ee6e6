import Calendars
import Numbers

/// What the tables hold, for people to look at.
extension RateBook {
    /// A rate of one day in a list.
    package struct Entry: Sendable {
        package let day: Day
        package let number: Number
        package let source: String
    }

    /// The rates of every day in the period that has one, the first day first; empty where there is none.
    package func list(from: CurrencyCode, to: CurrencyCode, over period: Period) throws(RateProblem) -> [Entry] {
        guard from != to else { throw .sameCurrency(from) }
        let asked = CurrencyPair(base: from, quote: to)
        let pair = asked.inMarketOrder
        let sources = listed(pair)
        guard !sources.isEmpty else { throw problem(rates(pair), on: period.last) }
        var walk = RateWalk(sources, over: period)
        var entries: [Entry] = []
        while let (place, index) = walk.next() {
            let number = sources[index].source.number(at: place)
            entries.append(
                Entry(
                    day: Day(number: place.day), number: asked == pair ? number : number.inverse,
                    source: sources[index].name))
        }
        return entries.reversed()
    }

    private func listed(_ pair: CurrencyPair) -> [PairRates.Named] {
        let rates = rates(pair)
        return rates.sources.isEmpty ? steps(rates) : rates.sources
    }

    /// The last day before a period and the first after it that have a rate; nil where none has.
    package func days(
        beside period: Period, from: CurrencyCode, to: CurrencyCode
    ) -> (before: Day?, after: Day?) {
        let sources = listed(CurrencyPair(base: from, quote: to).inMarketOrder)
        return (
            PairRates.place(sources, onOrBefore: period.first.number - 1).map { Day(number: $0.place.day) },
            PairRates.day(sources, after: period.last.number).map { Day(number: $0) }
        )
    }

    /// Days on which a rate was near to a printed one.
    package struct Found: Sendable {
        /// Whether the entries are those that print as the rate asked for; else they are the nearest.
        package let isMatch: Bool
        /// The first day first.
        package let entries: [Entry]
    }

    /// The days on which one of `pair.base` was, rounded to that many decimals, the printed rate of `pair.quote`; where
    /// there is none, the nearest days, at most three.
    package func find(
        _ printed: Number, places: Int, of pair: CurrencyPair, over period: Period? = nil
    ) throws(RateProblem) -> Found {
        let all = Period(first: .earliest, last: .latest)
        guard let within = period ?? all else { return Found(isMatch: false, entries: []) }
        let entries = try list(from: pair.base, to: pair.quote, over: within)
        let wanted = printed.doubleValue
        let half = Self.halfUnit(places)
        var matches: [Entry] = []
        var nearest: [(distance: Double, entry: Entry)] = []
        for entry in entries {
            let distance = (entry.number.doubleValue - wanted).magnitude
            // Doubles tell what is far off; what is near is told exactly.
            if distance <= half.doubleValue * 1.01, let exact = try? entry.number.subtracting(printed),
                Number.exactlyOrdered(exact.magnitude(), half) <= 0
            {
                matches.append(entry)
            }
            if nearest.count < 3 || distance < nearest[nearest.count - 1].distance {
                if nearest.count == 3 { nearest.removeLast() }
                let place = nearest.firstIndex { $0.distance > distance } ?? nearest.count
                nearest.insert((distance, entry), at: place)
            }
        }
        if !matches.isEmpty { return Found(isMatch: true, entries: matches) }
        return Found(isMatch: false, entries: nearest.map(\.entry).sorted { $0.day < $1.day })
    }

    /// Half a unit of the last of so many decimals.
    private static func halfUnit(_ places: Int) -> Number {
        (try? Number(mantissa: 5, exponent: -min(max(places, 0), 40) - 1)) ?? .zero
    }

    /// What the tables hold, each in its place in the order.
    package var information: [RateTable.Information] { tables.map(\.information) }
}

extension RateTable {
    /// A table in words and numbers.
    package struct Information: Sendable {
        package struct Pair: Sendable {
            package let pair: CurrencyPair
            package let period: Period?
            package let count: Int
            /// Stretches of the table's days without a rate.
            package let gaps: [Period]
        }

        package let name: String
        /// `Source: ECB statistics` of the bank's rates, which asks for these words.
        package let attribution: String?
        package let period: Period?
        package let days: Int
        package let rates: Int
        package let currencies: [CurrencyCode]
        package let pairs: [Pair]
    }

    package static let attribution = "Source: ECB statistics"

    package var information: Information {
        Information(
            name: name, attribution: isReference ? Self.attribution : nil, period: period, days: days, rates: count,
            currencies: currencies,
            pairs: series.map {
                .init(pair: $0.pair, period: Period(first: $0.first, last: $0.last), count: $0.rates, gaps: $0.gaps)
            })
    }
}
