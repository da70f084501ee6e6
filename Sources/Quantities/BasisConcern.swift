/// What should be said of an operation on two bases. The plain arithmetic result comes all the same.
package enum BasisConcern: Sendable, Hashable {
    /// Flows of unequal length.
    case unequalPeriods
    /// Flows of equal length but of other dates, and not of one metric.
    case differentPeriods
    /// A balance added to or taken from one of another date.
    case differentDates
    /// A balance and a flow added.
    case flowAndBalance
    /// A balance over a flow that is not over one year, or the reverse.
    case notAnnual
    /// Periods that overlap in a sum.
    case overlappingPeriods
}

/// The basis of a result, with what is to be said of it.
package struct CombinedBasis: Sendable {
    package var basis: BasisID
    package var concern: BasisConcern?
    /// The two that the concern is of, where they are not those of the operands.
    package var between: (BasisID, BasisID)?
    /// The basis of an operand that gave way to that of the other.
    package var passedOver: BasisID?

    package init(
        _ basis: BasisID, _ concern: BasisConcern? = nil, between: (BasisID, BasisID)? = nil,
        passedOver: BasisID? = nil
    ) {
        (self.basis, self.concern, self.between, self.passedOver) = (basis, concern, between, passedOver)
    }
}
