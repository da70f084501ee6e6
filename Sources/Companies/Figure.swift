import Calendars
import Quantities

/// How a figure's value is found. The evaluator has the only kind; this room just keeps it.
package protocol Formula: AnyObject {}

/// One figure of a company: a formula with its basis, where it was printed, and how surely.
package final class Figure {
    /// When a figure speaks of a time at all.
    package enum Time: Hashable, Sendable {
        case none
        case date(Day)
        case period(Period)
    }

    /// Index of the metric in the store.
    package let metric: Int
    package let time: Time
    package let formula: any Formula
    /// As bits, in the order of the syntax.
    package let qualifiers: UInt8
    /// The words it rests on, verbatim, and the name of the source they stand in.
    package let words: String?
    package let source: String?
    /// The day its source was filed, where that is told: it was not known before.
    package let filed: Day?
    /// The file or prompt that it was read from.
    package let origin: String
    /// Why it was assumed, where it is an assumption and no reported figure.
    package let assumption: String?

    package init(
        metric: Int, time: Time, formula: any Formula, qualifiers: UInt8, words: String? = nil, source: String? = nil,
        filed: Day? = nil, origin: String, assumption: String? = nil
    ) {
        self.metric = metric
        self.time = time
        self.formula = formula
        self.qualifiers = qualifiers
        self.words = words
        self.source = source
        self.filed = filed
        self.origin = origin
        self.assumption = assumption
    }

    /// The same figure, its time as it is known in a calendar.
    func known(in calendar: FiscalCalendar) -> Figure {
        Figure(
            metric: metric, time: time.labelled(calendar), formula: formula, qualifiers: qualifiers, words: words,
            source: source, filed: filed, origin: origin, assumption: assumption)
    }

    /// The same figure of a source that was filed on another day.
    func filed(on day: Day?) -> Figure {
        Figure(
            metric: metric, time: time, formula: formula, qualifiers: qualifiers, words: words, source: source,
            filed: day, origin: origin, assumption: assumption)
    }

    /// Whether two figures of one time are versions of it: each with a day of its own on which it was filed.
    package func isVersion(of other: Figure) -> Bool {
        guard let filed, let otherDay = other.filed else { return false }
        return filed != otherDay
    }

    /// The last day it speaks of.
    package var end: Day? { time.end }

    /// The days it covers: 0 for a date.
    package var length: Int { time.length }
}

extension Figure.Time {
    /// The text between the brackets of an index, where a period is the company's own, `9M2025`; empty for none.
    package var name: String {
        if case .period(let period) = self { period.shortName } else { fullName }
    }

    /// The text after `@`, where the company is not known; empty for none.
    package var fullName: String {
        switch self {
        case .none: ""
        case .date(let day): day.description
        case .period(let period): period.name
        }
    }

    /// The same time, as it is known in a company's calendar.
    package func labelled(_ calendar: FiscalCalendar) -> Figure.Time {
        if case .period(let period) = self { .period(calendar.labelled(period)) } else { self }
    }

    /// The last day.
    package var end: Day? {
        switch self {
        case .none: nil
        case .date(let day): day
        case .period(let period): period.last
        }
    }

    /// The days it covers: 0 for a date.
    package var length: Int {
        if case .period(let period) = self { period.days } else { 0 }
    }

    /// Whether it ends earlier than another, or covers less on a tie; undated is the earliest. No two times are alike in
    /// both.
    package func isEarlier(than other: Figure.Time) -> Bool {
        guard let end = other.end else { return false }
        guard let own = self.end else { return true }
        return own == end ? length < other.length : own < end
    }
}
