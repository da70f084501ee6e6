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
    /// The user's rates, the latest last. Set it back to what it was to take statements back.
    package var stated: [StatedRate] = [] {
        didSet { forget() }
    }

    private var load: (() -> [RateTable])?
    private var loaded: [RateTable] = []
    private let shipped: RateTable?

    private var pairs: [CurrencyPair: PairRates] = [:]
    private var lastPair: PairRates?
    /// The last dated rate, and the day it was asked for.
    var lastDated: Dated?

    struct Dated {
        let day: Day
        let rate: RateAnswer
    }

    /// A book over these tables, those that go before others first. `imported` is called when a rate is first asked
    /// for.
    package init(shipped: RateTable? = .shipped, imported: (() -> [RateTable])? = nil) {
        self.shipped = shipped
        load = imported
    }

    /// The imported tables, the one that goes before the others first.
    package var imported: [RateTable] {
        if let load {
            self.load = nil
            loaded = load()
        }
        return loaded
    }

    /// All tables in their order.
    package var tables: [RateTable] { imported + (shipped.map { [$0] } ?? []) }

    /// Takes other imported tables, after an import in the session.
    package func replaceImported(_ tables: [RateTable]) {
        load = nil
        loaded = tables
        forget()
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
        var sources = statedSources(pair, path)
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

    /// What was stated of the pair, either way round; of one day the last. One source for each name.
    private func statedSources(_ pair: CurrencyPair, _ path: [CurrencyCode]) -> [PairRates.Named] {
        var byDay: [Day: StatedRate] = [:]
        for rate in stated {
            if rate.from == pair.base, rate.to == pair.quote {
                byDay[rate.day] = rate
            } else if rate.from == pair.quote, rate.to == pair.base {
                byDay[rate.day] = StatedRate(
                    from: rate.to, to: rate.from, number: rate.number.inverse, day: rate.day, source: rate.source)
            }
        }
        var byName: [String: [StatedRate]] = [:]
        for rate in byDay.values { byName[rate.sourceName, default: []].append(rate) }
        return byName.sorted { $0.key < $1.key }.map {
            PairRates.Named(.stated($0.value.sorted { $0.day < $1.day }), name: $0.key, path: path)
        }
    }

    /// The ways through a third currency, the shortest first, then in the market's order of the third; without the
    /// crosses of one table, which the sources have.
    func steps(_ rates: PairRates) -> [PairRates.Named] {
        if let steps = rates.steps { return steps }
        rates.steps = []
        let pair = rates.pair
        var thirds: Set<CurrencyCode> = [.euro]
        for rate in stated { thirds.formUnion([rate.from, rate.to]) }
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
