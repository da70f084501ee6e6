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
        /// Bases that could not be made one; at most eight are remembered.
        case mixed([BasisID])
    }

    package var time: Time
    package var kind: Kind
    /// Which company's metric this is, so that one metric's periods can be joined and compared; 0 for none.
    package var series: Int32 = 0
    /// Scaled to twelve months by `annualize`.
    package var isAnnualized = false

    package init(time: Time, kind: Kind, series: Int32 = 0, isAnnualized: Bool = false) {
        self.time = time
        self.kind = kind
        self.series = series
        self.isAnnualized = isAnnualized
    }

    /// Whether it is a flow that counts as one year: annualised, or over twelve whole months.
    package var isAnnualFlow: Bool {
        guard kind == .flow, case .period(let period) = time else { return false }
        return isAnnualized || period.isYear
    }

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

/// An interned basis: equal bases have equal identifiers, and 0 is none.
package struct BasisID: Hashable, Sendable {
    package let index: Int32

    @inlinable package init(index: Int32) { self.index = index }

    @inlinable package static func == (a: BasisID, b: BasisID) -> Bool { a.index == b.index }

    /// No basis.
    @inlinable package static var none: BasisID { BasisID(index: 0) }
}

/// The bases of a session. It only grows, by one entry for each different basis met.
package final class BasisTable {
    private var bases: [Basis] = []
    private var places: [Key: Int32] = [:]

    /// Periods of the same days are equal, and yet printed otherwise where they are known as fiscal months.
    private struct Key: Hashable {
        let basis: Basis
        let label: UInt32

        init(_ basis: Basis) {
            self.basis = basis
            label = if case .period(let period) = basis.time { period.label } else { 0 }
        }
    }

    package init() {}

    package func intern(_ basis: Basis) -> BasisID {
        let key = Key(basis)
        if let place = places[key] { return BasisID(index: place) }
        bases.append(basis)
        let place = Int32(bases.count)
        places[key] = place
        return BasisID(index: place)
    }

    /// The basis of an identifier other than `none`.
    package subscript(_ identifier: BasisID) -> Basis? {
        identifier == .none ? nil : bases[Int(identifier.index) - 1]
    }
}
