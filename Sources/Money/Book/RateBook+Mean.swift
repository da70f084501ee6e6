import Calendars
import Numbers

/// Means over a period.
extension RateBook {
    /// The arithmetic mean of the rates of all business days in the period, taken in the market's quotation and rounded
    /// to 20 significant digits; its reciprocal serves the other way.
    ///
    /// The tables must cover the period. Its first and last days may lie up to seven days outside, as holidays do; in
    /// between, a reference table has all its business days, and other tables leave no more than about a month out.
    ///
    /// Complexity: O(days), some 10 µs for nine months; then O(1).
    package func mean(from: CurrencyCode, to: CurrencyCode, over period: Period) throws(RateProblem) -> RateAnswer {
        guard from != to else { throw .sameCurrency(from) }
        let asked = CurrencyPair(base: from, quote: to)
        let pair = asked.inMarketOrder
        let rates = rates(pair)
        if let known = rates.means[period] { return asked == pair ? known.rate : known.inverse }
        let answers: PairRates.Mean
        if rates.sources.isEmpty {
            let steps = steps(rates)
            guard !steps.isEmpty else { throw problem(rates, on: period.last) }
            answers = try mean(pair, steps, over: period)
        } else {
            do throws(RateProblem) {
                answers = try mean(pair, rates.sources, over: period)
            } catch {
                // Ways round serve only where they cover the period alone.
                guard let round = try? mean(pair, steps(rates), over: period) else { throw error }
                answers = round
            }
        }
        if rates.means.count >= 1_000 { rates.means.removeAll() }
        rates.means[period] = answers
        return asked == pair ? answers.rate : answers.inverse
    }

    private func mean(
        _ pair: CurrencyPair, _ sources: [PairRates.Named], over period: Period
    ) throws(RateProblem) -> PairRates.Mean {
        var walk = RateWalk(sources, over: period)
        var mean = RateMean()
        while let (place, index) = walk.next() {
            if let fraction = sources[index].source.fraction(at: place) {
                mean.add(fraction)
            } else {
                mean.addUnfit()
            }
        }
        if let problem = Coverage(sources, period, walk).problem {
            let span = PairRates.span(sources) ?? period
            let holding = holding(pair, sources, span)
            if walk.first == nil, period.last < span.last,
                let before = PairRates.place(sources, onOrBefore: period.last.number),
                Int(period.last.number) - Int(before.place.day) <= RateProblem.oldest
            {
                throw .noDay(
                    period, holding, last: Day(number: before.place.day), isOfCalendar: before.source.calendar != nil)
            }
            let holds = problem.gap.map { $0.first > span.first && $0.last < span.last } ?? false
            throw .periodNotCovered(period, holding, covered: problem.covered, gap: holds ? problem.gap : nil)
        }
        guard let number = mean.rounded ?? exactMean(sources, period), let first = walk.first, let last = walk.last
        else {
            throw problem(rates(pair), on: period.last)
        }
        let used = sources.indices.filter { walk.used[$0] }
        var names: [String] = []
        for index in used where !names.contains(sources[index].name) { names.append(sources[index].name) }
        let main = sources[used.max { walk.counts[$0] < walk.counts[$1] } ?? 0]
        let rate = RateAnswer(
            from: pair.base, to: pair.quote, number: number, quoted: pair, quotation: number,
            first: Day(number: first), last: Day(number: last), days: mean.count,
            source: names.joined(separator: " and "), path: main.path)
        return PairRates.Mean(rate: rate, inverse: rate.inverse(main.reversedPath))
    }

    private func exactMean(_ sources: [PairRates.Named], _ period: Period) -> Number? {
        var walk = RateWalk(sources, over: period)
        var numbers: [Number] = []
        while let (place, index) = walk.next() { numbers.append(sources[index].source.number(at: place)) }
        return RateMean.exact(numbers)
    }
}

/// Goes through the days of a period that any of some sources has, from the last to the first, and says which source
/// counts on each.
struct RateWalk {
    private let sources: [PairRates.Named]
    private let start: Int32
    private var places: [RateSource.Place?]
    /// The least and the greatest of the days so far.
    private(set) var first: Int32?
    private(set) var last: Int32?
    /// How many days each source gave.
    private(set) var counts: [Int]
    /// How many days each source has, also those that one before it gave.
    private(set) var held: [Int]
    /// The most days from one with a rate to the next.
    private(set) var longestHole = 0

    init(_ sources: [PairRates.Named], over period: Period) {
        self.sources = sources
        start = period.first.number
        places = sources.map { $0.source.place(onOrBefore: period.last.number) }
        counts = [Int](repeating: 0, count: sources.count)
        held = counts
    }

    var used: [Bool] { counts.map { $0 > 0 } }

    mutating func next() -> (place: RateSource.Place, source: Int)? {
        var best: Int?
        var day = Int32.min
        for index in places.indices {
            guard let place = places[index], place.day > day, place.day >= start else { continue }
            (best, day) = (index, place.day)
        }
        guard let best, let place = places[best] else { return nil }
        for index in places.indices {
            guard let other = places[index], other.day == day else { continue }
            places[index] = sources[index].source.place(before: other)
            held[index] += 1
        }
        if let first { longestHole = max(longestHole, Int(first) - Int(day)) }
        first = day
        last = last ?? day
        counts[best] += 1
        return (place, best)
    }
}
