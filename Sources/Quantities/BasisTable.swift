/// An interned basis: equal bases have equal identifiers, and 0 is none.
package struct BasisID: Hashable, Sendable {
    /// Below zero for a value whose bases cancelled, which has none to show and yet once had some; the least number for
    /// a balance whose date is not known.
    package let index: Int32

    @inlinable package init(index: Int32) { self.index = index }

    @inlinable package static func == (a: BasisID, b: BasisID) -> Bool { a.index == b.index }

    /// No basis.
    @inlinable package static var none: BasisID { BasisID(index: 0) }

    /// An amount that stands at some date, which was not told. It has no time to show or to convert by, and is yet known
    /// from a flow.
    package static var undatedBalance: BasisID { BasisID(index: .min) }

    /// Whether it remembers bases that cancelled.
    package var isCancelled: Bool { index < 0 && self != .undatedBalance }

    /// None where there is no time to show: where bases cancelled, and for a balance without a date.
    package var shown: BasisID { index < 0 ? .none : self }
}

/// The bases of a session. It only grows, by one entry for each different basis met.
package final class BasisTable {
    private var bases: [Basis] = []
    private var places: [Key: Int32] = [:]
    private var cancelled: [[BasisID]] = []
    private var placesOfCancelled: [[BasisID]: Int32] = [:]
    private var joinedSeries: [SeriesPair: Int32] = [:]
    /// Sums of metrics that are told from one another; more of them are of no metric at all.
    private static let mostJoinedSeries = 4096

    private struct SeriesPair: Hashable {
        let left: Int32
        let right: Int32
    }

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

    /// The basis of an identifier; nil for none, and for one that cancelled.
    package subscript(_ identifier: BasisID) -> Basis? {
        identifier.index > 0 ? bases[Int(identifier.index) - 1] : nil
    }

    /// What two metrics' balances of one date make together, so that the same sum of another date is known as its like:
    /// working capital, of receivables, inventory and payables. Below zero; 0 where one of them is of no metric.
    func joined(series left: Int32, _ right: Int32) -> Int32 {
        guard left != 0, right != 0, left != right else { return left == right ? left : 0 }
        let pair = SeriesPair(left: left, right: right)
        if let known = joinedSeries[pair] { return known }
        guard joinedSeries.count < BasisTable.mostJoinedSeries else { return 0 }
        let number = Int32(-joinedSeries.count - 1)
        joinedSeries[pair] = number
        return number
    }

    // MARK: Bases that cancelled

    /// The bases that a value was made of and that cancelled; nil for one that has a basis or never had any.
    package func partsCancelled(of identifier: BasisID) -> [BasisID]? {
        identifier.isCancelled ? cancelled[Int(-identifier.index) - 1] : nil
    }

    /// What remembers bases that cancelled.
    func cancelled(_ parts: [BasisID]) -> BasisID {
        if let place = placesOfCancelled[parts] { return BasisID(index: place) }
        cancelled.append(parts)
        let place = Int32(-cancelled.count)
        placesOfCancelled[parts] = place
        return BasisID(index: place)
    }

    /// What is left of two values without a basis: that one is a balance, or what cancelled in either.
    func undated(_ a: BasisID, _ b: BasisID) -> BasisID {
        if a == .undatedBalance || b == .undatedBalance { return .undatedBalance }
        guard a != b, let left = partsCancelled(of: a), let right = partsCancelled(of: b) else {
            return a == .none ? b : a
        }
        return cancelled(Array((left + right.filter { !left.contains($0) }).prefix(BasisTable.mostParts)))
    }
}
