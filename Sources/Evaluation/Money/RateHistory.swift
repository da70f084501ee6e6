import Calendars
import Money
import Numbers
import Quantities
import Reporting
import Resolution

/// `rates USD/CNY over 2024..2025`: the rates of every day in a period that has one, as a series of days and rates.
package struct RateHistory {
    private let evaluator: Evaluator
    private let span: Span
    private let places: [Span]
    private var site: Site { evaluator.site }

    package init(_ call: Call) { (evaluator, span, places) = (call.evaluator, call.span, call.spans) }

    /// - Parameters:
    ///   - pair: `USD/CNY`, in the market's notation: so many CNY for one USD.
    ///   - time: a period, or years as `2024..2025` gives them.
    package func table(_ pair: String, over time: Value) throws(Failure) -> Value {
        let codes = pair.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard codes.count == 2 else { throw site.failure(ChartFinding.noCurrency(pair), at: places[0]) }
        let (from, to) = (try currency(codes[0]), try currency(codes[1]))
        let period = try seen(period(time))
        let entries: [RateBook.Entry]
        do throws(RateProblem) {
            entries = try evaluator.state.book.list(from: from.code, to: to.code, over: period)
            if entries.isEmpty {
                // Why there is none on any of its days.
                _ = try evaluator.state.book.rate(from: from.code, to: to.code, on: period.last)
            }
        } catch { throw site.failure(RateFinding.noRate(error), at: span) }
        guard !entries.isEmpty else {
            let near = evaluator.state.book.days(beside: period, from: from.code, to: to.code)
            // What comes later than the session sees is not there.
            let after = near.after.flatMap { day in evaluator.lens.day.map { day <= $0 } ?? true ? day : nil }
            let days = [near.before, after].compactMap { $0 }
            throw site.failure(RateFinding.noDays(pair, period, nearest: days), at: span)
        }
        let one = Quantity(.one, unit: to.unit)
        let unit = try evaluator.arithmetic.quotient(
            one, Quantity(.one, unit: from.unit), Places(whole: span, left: places[0], right: places[0])
        ).unit
        try evaluator.limits.count(items: entries.count * 2, span)
        var cells: [Value] = []
        cells.makeRoom(for: entries.count * 2)
        for (index, entry) in entries.enumerated() {
            if index & 1023 == 0 { try evaluator.limits.poll(span) }
            let basis = evaluator.state.bases.intern(Basis(time: .date(entry.day), kind: .rate))
            cells.append(.date(entry.day))
            cells.append(.quantity(Quantity(entry.number, unit: unit, basis: basis)))
        }
        return try evaluator.limits.table(
            TableValue([.init("date"), .init("rate", heading: pair)], cells: cells, isSeries: true), span)
    }

    private func currency(_ name: String) throws(Failure) -> (code: CurrencyCode, unit: UnitID) {
        let units = evaluator.state.units
        guard let unit = evaluator.state.unit(evaluator.state.symbols.intern(name)),
            let code = units.currency(of: unit).flatMap({ CurrencyCode($0) })
        else { throw site.failure(ChartFinding.noCurrency(name), at: places[0]) }
        return (code, units.canonical(unit))
    }

    /// No rate looks ahead of what the session sees.
    private func seen(_ period: Period) throws(Failure) -> Period {
        guard let day = evaluator.lens.day, day < period.last else { return period }
        guard let known = Period(first: min(period.first, day), last: day), period.first <= day else {
            throw site.failure(RateFinding.notYetKnown(.period(period), asOf: day), at: places[1])
        }
        return known
    }

    // MARK: Periods

    private func period(_ value: Value) throws(Failure) -> Period {
        switch value {
        case .period(let period): return period
        case .quantity(let amount):
            if let year = year(value) { return year }
            if case .period(let period)? = evaluator.state.bases[amount.basis]?.time { return period }
        case .list(let list):
            // Years one after the other.
            if let first = list.items.first.flatMap({ year($0) ?? span(of: $0) }),
                let last = list.items.last.flatMap({ year($0) ?? span(of: $0) }),
                let period = Period(first: first.first, last: last.last)
            {
                return period
            }
        default: break
        }
        throw site.failure(ChartFinding.notPeriod, at: places[1])
    }

    private func span(of value: Value) -> Period? { if case .period(let period) = value { period } else { nil } }

    /// A year by its number.
    private func year(_ value: Value) -> Period? {
        guard case .quantity(let amount) = value, amount.isPlain, let year = amount.number.asWhole,
            1900...2999 ~= year, let first = Day(year: year, month: 1, day: 1),
            let last = Day(year: year, month: 12, day: 31)
        else { return nil }
        return Period(first: first, last: last)
    }
}
