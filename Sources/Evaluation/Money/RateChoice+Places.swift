import Calendars
import Money
import Quantities
import Reporting
import Resolution

/// What is said of a conversion: its names, and how it would be written with another rate.
extension RateChoice {
    /// What the amount is called in a reason: its own words where they are few.
    func name(of conversion: Conversion) -> String? {
        let text = site.text(conversion.operand)
        let isName = text.utf8.count <= 60 && !text.contains { " +-*/()\n".contains($0) }
        return isName ? text : nil
    }

    func isCurrency(_ name: String) -> Bool {
        state.units.unit(named: name).map { state.units.isMoney($0) } ?? false
    }

    func rateUnit(_ pair: CurrencyPair) -> UnitID? {
        guard let base = state.units.unit(named: pair.base.text), let quote = state.units.unit(named: pair.quote.text)
        else { return nil }
        return try? state.units.quotient(quote, base).unit
    }

    func lastDay(of basis: Basis) -> Day? {
        switch basis.time {
        case .date(let day): day
        case .period(let period): period.last
        case .mixed(let parts): parts.compactMap { state.bases[$0].flatMap(lastDay) }.max()
        }
    }

    /// The conversion with another rate written to it. Its own span may include brackets round it.
    ///
    /// - Returns: Nil for the conversions of a whole table.
    func withRate(_ conversion: Conversion, _ rate: String) -> String? {
        guard !conversion.isOfTable, conversion.operand.end <= conversion.target.start else { return nil }
        let start = Int(conversion.operand.start)
        var end = Int(conversion.target.end)
        let text = site.text(Span(start, end))
        if let written = conversion.rate { end = max(end, Int(written.node.span.end)) }
        return site.replacing(Span(start, end), with: "\(text) \(rate)", in: conversion.span)
    }
}
