import Evaluation
import Reporting

/// Why there is no such distribution.
package enum DistributionProblem: CallFinding {
    /// The upper end is not above the lower.
    case notAscending
    /// A range from zero or below, which no lognormal has.
    case throughZero
    /// A parameter that must be known for sure is uncertain itself.
    case uncertainParameter
    /// `given` of what holds for no sample.
    case noSamples
    /// An argument that is known for sure where an uncertain one is wanted.
    case certain(String)

    package var code: DiagnosticCode {
        switch self {
        case .notAscending, .throughZero, .uncertainParameter: .badDistribution
        case .noSamples: .noSamples
        case .certain: .wrongKind
        }
    }
}

/// What is said of an uncertain quantity.
package enum DistributionRemark: CallFinding {
    /// How a range was read.
    case lognormal

    package var code: DiagnosticCode { .sampled }
    package var isToldOnce: Bool { true }
}
