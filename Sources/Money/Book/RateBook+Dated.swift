import Calendars
import Numbers

/// Rates of one day.
extension RateBook {
    /// The rate of the last day on or before this one on which both sides have one; it is never ahead of the day, and
    /// at most seven days older.
    ///
    /// Complexity: O(log n) for n days, some 300 ns; much less where the last question comes again.
    package func rate(from: CurrencyCode, to: CurrencyCode, on day: Day) throws(RateProblem) -> RateAnswer {
        if let last = lastDated, last.day == day, last.rate.from == from, last.rate.to == to { return last.rate }
        guard from != to else { throw .sameCurrency(from) }
        let asked = CurrencyPair(base: from, quote: to)
        let pair = asked.inMarketOrder
        let rates = rates(pair)
        let oldest = Int(day.number) - RateProblem.oldest
        var found = rates.place(onOrBefore: day.number)
        if found == nil || Int(found?.place.day ?? .min) < oldest {
            found = PairRates.place(steps(rates), onOrBefore: day.number)
            guard let found, Int(found.place.day) >= oldest else { throw problem(rates, on: day) }
        }
        guard let found else { throw problem(rates, on: day) }
        let answer = answer(asked, pair, found.place, found.source)
        lastDated = Dated(day: day, rate: answer)
        return answer
    }

    /// The rate of the newest day there is, however old, that is not after another: no rate looks ahead.
    package func newest(
        from: CurrencyCode, to: CurrencyCode, notAfter today: Day = .latest
    ) throws(RateProblem) -> RateAnswer {
        guard from != to else { throw .sameCurrency(from) }
        let asked = CurrencyPair(base: from, quote: to)
        let pair = asked.inMarketOrder
        let rates = rates(pair)
        let direct = rates.place(onOrBefore: today.number)
        // A way round is taken only where there is no way, or only one that ended.
        let stepped = PairRates.place(steps(rates), onOrBefore: today.number)
        var found = direct
        if let stepped, Int(stepped.place.day) - Int(direct?.place.day ?? -1_000_000) > RateProblem.oldest {
            found = stepped
        }
        guard let found else { throw problem(rates, on: today) }
        return answer(asked, pair, found.place, found.source)
    }

    private func answer(
        _ asked: CurrencyPair, _ pair: CurrencyPair, _ place: RateSource.Place, _ source: PairRates.Named
    ) -> RateAnswer {
        let quotation = source.source.number(at: place)
        let day = Day(number: place.day)
        let isInverse = asked != pair
        return RateAnswer(
            from: asked.base, to: asked.quote, number: isInverse ? quotation.inverse : quotation, quoted: pair,
            quotation: quotation, first: day, last: day, days: 1, source: source.name,
            path: isInverse ? source.reversedPath : source.path)
    }

    // MARK: Problems

    /// Why the pair has no rate on a day.
    func problem(_ rates: PairRates, on day: Day) -> RateProblem {
        let all = rates.sources + steps(rates)
        guard let span = PairRates.span(all) else { return unjoined(rates.pair) }
        let holding = holding(rates.pair, all, span)
        if day < span.first { return .before(day, holding) }
        if day > span.last { return .after(day, holding) }
        let last = PairRates.place(all, onOrBefore: day.number)?.place.day ?? span.first.number
        return .gap(
            day, holding, last: Day(number: last),
            next: PairRates.day(all, after: day.number).map { Day(number: $0) } ?? span.last)
    }

    private func unjoined(_ pair: CurrencyPair) -> RateProblem {
        for code in [pair.base, pair.quote] where code != .euro || tables.isEmpty {
            let known =
                tables.contains { $0.currencies.contains(code) } || stated.contains { $0.from == code || $0.to == code }
            if !known { return .unknownCurrency(code, tables: tables.compactMap(\.holding)) }
        }
        return .notJoined(pair.base, pair.quote, [pair.base, pair.quote].compactMap { holding($0) })
    }

    /// What the sources hold of a pair; where one of its currencies alone sets the bounds, of that currency.
    func holding(_ pair: CurrencyPair, _ sources: [PairRates.Named], _ span: Period) -> RateProblem.Holding {
        for code in [pair.base, pair.quote] where code != .euro {
            if let holding = holding(code), holding.period == span { return holding }
        }
        var names: [String] = []
        for source in sources where !names.contains(source.name) { names.append(source.name) }
        let end = tables.filter { names.contains($0.name) }.compactMap { $0.period?.last }.max() ?? span.last
        return RateProblem.Holding(
            what: .named(pair.description), source: names.joined(separator: " and "), period: span,
            sourceEnds: max(end, span.last))
    }

    /// What the tables together hold of a currency.
    private func holding(_ code: CurrencyCode) -> RateProblem.Holding? {
        var (names, ends, first, last): ([String], Day, Day?, Day?) = ([], .earliest, nil, nil)
        for table in tables {
            for series in table.series where series.pair.base == code || series.pair.quote == code {
                if !names.contains(table.name) { names.append(table.name) }
                first = min(first ?? series.first, series.first)
                last = max(last ?? series.last, series.last)
                ends = max(ends, table.period?.last ?? series.last)
            }
        }
        guard let first, let last, let period = Period(first: first, last: last) else { return nil }
        return RateProblem.Holding(
            what: .named(code.text), source: names.joined(separator: " and "), period: period, sourceEnds: ends)
    }
}

extension RateAnswer {
    /// The same rate the other way, with its path.
    func inverse(_ path: [CurrencyCode]) -> RateAnswer {
        RateAnswer(
            from: to, to: from, number: number.inverse, quoted: quoted, quotation: quotation, first: first, last: last,
            days: days, source: source, path: path)
    }
}

extension RateTable {
    /// The table as a whole, for a message.
    var holding: RateProblem.Holding? {
        guard let period else { return nil }
        let count = currencies.count
        return RateProblem.Holding(
            what: .currencies(count), source: name, period: period, sourceEnds: period.last)
    }
}
