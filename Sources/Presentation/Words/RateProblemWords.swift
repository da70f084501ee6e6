import Calendars
import Money

extension RateProblem {
    /// One sentence in plain words, without a final period, that says what the tables hold.
    package var message: String {
        switch self {
        case .sameCurrency(let code): "\(code) needs no rate to itself"
        case .unknownCurrency(let code, let tables):
            tables.isEmpty
                ? "there is no rate for \(code), as there is no table of rates"
                : "there is no rate for \(code): \(tables.map(\.words).joined(separator: "; "))"
        case .notJoined(let one, let other, let holdings):
            "there is no rate between \(one) and \(other), nor a currency that joins them on one day: "
                + holdings.map(\.words).joined(separator: "; ")
        case .before(let day, let holding): "there is no rate for \(day): \(holding.words)"
        case .after(let day, let holding):
            holding.hasEnded
                ? "there is no rate for \(day): \(holding.words), its last"
                : "there is no rate for \(day): the newest of \(holding.what.words) in \(holding.source) is of "
                    + "\(holding.period.last), \(day - holding.period.last) days before"
        case .gap(let day, let holding, let last, let next):
            "there is no rate for \(day): \(holding.source) has none of \(holding.what.words) between \(last) and \(next)"
        case .noDay(let period, let holding, let last, let isOfCalendar):
            isOfCalendar
                ? "no business day is in \(period.name), so there is no mean over it; the last rate before is of \(last)"
                : "\(holding.source) has no rate of \(holding.what.words) in \(period.name), so there is no mean over it; "
                    + "the last before is of \(last)"
        case .periodNotCovered(let period, let holding, let covered, let gap):
            "the mean over \(period.name) needs rates for all of it, but "
                + (gap.map { "\(holding.source) has none of \(holding.what.words) from \($0.first) to \($0.last)" }
                    ?? holding.words) + (covered.map { "; it covers \($0.name)" } ?? "")
        }
    }
}

extension RateProblem.Holding {
    /// Whether the source goes on without it.
    fileprivate var hasEnded: Bool { sourceEnds - period.last > RateProblem.oldest }

    /// `ECB holds HRK from 2005-04-01 to 2022-12-30`.
    fileprivate var words: String { "\(source) holds \(what.words) from \(period.first) to \(period.last)" }
}

extension RateProblem.Subject {
    fileprivate var words: String {
        switch self {
        case .named(let name): name
        case .currencies(let count): "\(count) currencies"
        }
    }
}
