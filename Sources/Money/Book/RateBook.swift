import Calendars
import Numbers

/// What a session asks for rates: its own dated ones, those of imported tables, and the ECB's that ship with suan.
///
/// On one day a stated rate goes before an imported one, that of a table imported later before an earlier one, and any
/// of these before the ECB's for its pair; a later day goes before an earlier. Inverses follow. The ECB's rates between
/// two currencies go through the euro; where nothing else has a pair, one step through a third currency does.
///
/// A book belongs to one thread at a time.
package final class RateBook {
    /// The user's rates, the latest last.
    package private(set) var stated: [StatedRate] = []
    /// What was stated of the pairs that were asked for, in the market's quotation.
    private var statedPairs: [CurrencyPair: StatedPair] = [:]
    /// How many of the stated rates each currency is in.
    private var statedCurrencies: [CurrencyCode: Int] = [:]

    private let store: RateStore?
    private var isLoaded = false
    private var loaded: [RateTable]
    private let shipped: RateTable?
    /// Why the imported tables could not be read, where they could not: then every answer lacks them, and whoever gives
    /// one says so.
    package private(set) var storeProblem: RateStoreProblem?

    private var pairs: [CurrencyPair: PairRates] = [:]
    private var lastPair: PairRates?
    /// The last dated rate, and the day it was asked for.
    var lastDated: Dated?

    struct Dated {
        let day: Day
        let rate: RateAnswer
    }

    /// A book over these tables, those that go before others first.
    package init(shipped: RateTable? = .shipped, imported: [RateTable] = []) {
        self.shipped = shipped
        store = nil
        loaded = imported
    }

    /// A book over the tables of a store, which are read when a rate is first asked for.
    package init(shipped: RateTable? = .shipped, store: RateStore?) {
        self.shipped = shipped
        self.store = store
        loaded = []
    }

    /// The imported tables, the one that goes before the others first; none where they cannot be read, which
    /// `storeProblem` tells then.
    package var imported: [RateTable] {
        if let store, !isLoaded {
            isLoaded = true
            do throws(RateStoreProblem) { loaded = try store.tables() } catch { storeProblem = error }
        }
        return loaded
    }

    /// All tables in their order.
    package var tables: [RateTable] { imported + (shipped.map { [$0] } ?? []) }

    /// Whether the bank still publishes rates of a currency, so that newer ones can be got.
    package func isPublished(_ code: CurrencyCode) -> Bool {
        guard code != .euro, let shipped, let end = shipped.period?.last else { return code == .euro }
        return shipped.series(CurrencyPair(base: .euro, quote: code)).map { end - $0.last <= RateProblem.oldest }
            ?? false
    }

    // MARK: Stated rates

    /// States a rate for its day. Complexity: O(1), or O(log n) where others of later days were stated before.
    package func state(_ rate: StatedRate) {
        stated.append(rate)
        for code in [rate.from, rate.to] { statedCurrencies[code, default: 0] += 1 }
        let pair = CurrencyPair(base: rate.from, quote: rate.to).inMarketOrder
        statedPairs[pair]?.add(rate, to: pair)
        forget()
    }

    /// Takes stated rates back, so that there are so many.
    package func takeBackStated(to count: Int) {
        guard count < stated.count else { return }
        for rate in stated[count...] { for code in [rate.from, rate.to] { statedCurrencies[code]? -= 1 } }
        stated.removeSubrange(count...)
        statedPairs.removeAll()
        forget()
    }

    /// What was stated of a pair in the market's order; found in all that was stated the first time only.
    private func statedPair(_ pair: CurrencyPair) -> StatedPair {
        if let known = statedPairs[pair] { return known }
        var found = StatedPair()
        for rate in stated where CurrencyPair(base: rate.from, quote: rate.to).inMarketOrder == pair {
            found.add(rate, to: pair)
        }
        statedPairs[pair] = found
        return found
    }

    private func forget() {
        pairs.removeAll(keepingCapacity: true)
        lastPair = nil
        lastDated = nil
    }

    /// What is known of a pair, given in the market's quotation.
    func rates(_ pair: CurrencyPair) -> PairRates {
        if let lastPair, lastPair.pair == pair { return lastPair }
        if let known = pairs[pair] {
            lastPair = known
            return known
        }
        let rates = PairRates(pair, sources(pair))
        pairs[pair] = rates
        lastPair = rates
        return rates
    }

    // MARK: Sources

    private func sources(_ pair: CurrencyPair) -> [PairRates.Named] {
        let path = [pair.base, pair.quote]
        var sources = statedPair(pair).used.map { PairRates.Named(.stated($0), name: $0.name, path: path) }
        let tables = tables
        for table in tables {
            if let series = table.series(pair) {
                sources.append(.init(.direct(series), name: table.name, path: path, calendar: table.calendar))
            }
            if let series = table.series(pair.reversed) {
                sources.append(.init(.inverse(series), name: table.name, path: path, calendar: table.calendar))
            }
        }
        guard pair.base != .euro, pair.quote != .euro else { return sources }
        for table in tables {
            guard let above = table.series(CurrencyPair(base: .euro, quote: pair.quote)),
                let below = table.series(CurrencyPair(base: .euro, quote: pair.base))
            else { continue }
            sources.append(
                .init(
                    .cross(above, over: below), name: table.name, path: [pair.base, .euro, pair.quote],
                    calendar: table.calendar))
        }
        return sources
    }

    /// The ways through a third currency, the shortest first, then in the market's order of the third; without the
    /// crosses of one table, which the sources have.
    func steps(_ rates: PairRates) -> [PairRates.Named] {
        if let steps = rates.steps { return steps }
        rates.steps = []
        let pair = rates.pair
        var thirds: Set<CurrencyCode> = [.euro]
        for (code, count) in statedCurrencies where count > 0 { thirds.insert(code) }
        for table in imported { thirds.formUnion(table.currencies) }
        thirds.subtract([pair.base, pair.quote])
        var steps: [PairRates.Named] = []
        for third in thirds.sorted(by: { $0.isBase(with: $1) }) {
            let first = leg(from: pair.base, to: third)
            let second = leg(from: third, to: pair.quote)
            for one in first.pair.sources {
                for other in second.pair.sources {
                    let path =
                        (first.isInverse ? one.reversedPath : one.path)
                        + (second.isInverse ? other.reversedPath : other.path).dropFirst()
                    guard Set(path).count == path.count else { continue }
                    if one.calendar != nil, other.calendar != nil, one.name == other.name, third == .euro { continue }
                    let name = one.name == other.name ? one.name : "\(one.name) and \(other.name)"
                    let legs = (
                        RateLeg(pair: PairRates(first.pair.pair, [one]), isInverse: first.isInverse),
                        RateLeg(pair: PairRates(second.pair.pair, [other]), isInverse: second.isInverse)
                    )
                    steps.append(.init(.steps(legs.0, legs.1), name: name, path: path))
                }
            }
        }
        // A stable order: shorter paths first, else as they were found.
        let order = steps.indices.sorted { (steps[$0].path.count, $0) < (steps[$1].path.count, $1) }
        rates.steps = order.map { steps[$0] }
        return rates.steps ?? []
    }

    private func leg(from: CurrencyCode, to: CurrencyCode) -> RateLeg {
        let pair = CurrencyPair(base: from, quote: to)
        let ordered = pair.inMarketOrder
        return RateLeg(pair: rates(ordered), isInverse: ordered != pair)
    }
}
