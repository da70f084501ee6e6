import Quantities
import Reporting
import Resolution

/// What is wrong with the times that amounts speak of, or is to be said of them. Bases are called by their names.
package enum BasisFinding: Reporting.Finding, Hashable {
    /// Two bases that do not go together well.
    case concern(BasisConcern, String, String)
    /// `annualized` said of what is no flow over a period.
    case annualizedOther
    /// An amount that is given another time than it has.
    case otherTime(String)
    /// The time of an operand that gave way to that of the other, which the result has.
    case passedOver(String, kept: String)

    package var code: DiagnosticCode {
        switch self {
        case .concern(let concern, _, _): concern.code
        case .annualizedOther, .otherTime: .basisMismatch
        case .passedOver: .mixedBasis
        }
    }
}

extension BasisConcern {
    fileprivate var code: DiagnosticCode {
        switch self {
        case .unequalPeriods: .unequalPeriods
        case .differentPeriods: .differentPeriods
        case .differentDates: .differentDates
        case .flowAndBalance: .flowAndBalance
        case .notAnnual: .notAnnual
        case .overlappingPeriods: .overlappingPeriods
        }
    }
}
