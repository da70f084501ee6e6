import Calendars

/// The time a figure speaks of, and in what manner.
package struct Basis: Hashable, Sendable {
    /// How a figure relates to its time.
    package enum Kind: UInt8, Sendable {
        /// Adds up over its period: revenue.
        case flow
        /// Stands at a date: cash.
        case balance
        /// A mean over its period: monthly active users.
        case average
        /// A share or a multiple; also every other level typed with a period.
        case ratio
        /// Already per time: burn.
        case rate
        /// A year, a count of rounds.
        case attribute
    }

    package enum Time: Hashable, Sendable {
        case date(Day)
        case period(Period)
        /// Bases that could not be made one; at most eight are remembered. Of the kind `flow` it is a mean of flows of
        /// one length, and has that length itself.
        case mixed([BasisID])
    }

    package var time: Time
    package var kind: Kind
    /// Which company's metric this is, so that one metric's periods can be joined and compared; 0 for none.
    package var series: Int32 = 0
    /// Scaled to twelve months by `annualize`.
    package var isAnnualized = false
    /// Of a mixture: that its parts are flows that were added and go well together, so that another may join them.
    var isSum = false
    /// Of a mixture: that it has more parts than are remembered.
    package internal(set) var hasOthers = false

    package init(time: Time, kind: Kind, series: Int32 = 0, isAnnualized: Bool = false) {
        self.time = time
        self.kind = kind
        self.series = series
        self.isAnnualized = isAnnualized
    }

    /// Whether it is a flow, or several that were added.
    var isFlow: Bool { kind == .flow || isSum }

    package var isMixed: Bool {
        if case .mixed = time { true } else { false }
    }

    /// The text after `@`; nil for a mixed basis, which is told in a note.
    package var name: String? {
        switch time {
        case .date(let day): day.description
        case .period(let period): isAnnualized ? period.name + " annualized" : period.name
        case .mixed: nil
        }
    }
}
