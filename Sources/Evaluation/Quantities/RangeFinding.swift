import Reporting
import Resolution

/// What is wrong with `A..B`.
package enum RangeFinding: Reporting.Finding, Hashable {
    /// From a date to an earlier one.
    case reversedPeriod
    /// From one period to another, where no figure is indexed.
    case periods
    case zeroStep
    case reversed

    package var code: DiagnosticCode {
        switch self {
        case .reversedPeriod: .reversedPeriod
        case .periods: .wrongKind
        case .zeroStep: .undefinedResult
        case .reversed: .reversedRange
        }
    }
}
