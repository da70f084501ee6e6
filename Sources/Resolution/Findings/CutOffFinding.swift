import Reporting

/// What stands beside `within` or `to` and does not belong there.
package enum CutOffFinding: Finding, Hashable {
    /// `x within LOW..HIGH`, where x is no distribution as it is written.
    case noDistribution
    /// No `LOW..HIGH`, or one with a step.
    case noEnds
    /// A distribution that takes every value of its own, and is not cut off.
    case notCutOff(String)
    /// `2025-01-01 to 2025-12-31`.
    case dates

    package var code: DiagnosticCode {
        switch self {
        case .noDistribution, .notCutOff: .badDistribution
        case .noEnds, .dates: .wrongKind
        }
    }
}
