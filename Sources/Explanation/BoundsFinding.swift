import Reporting
import Resolution

/// Why something has no bounds.
package enum BoundsFinding: Reporting.Finding, Hashable {
    /// Figures that are `at least` or `at most` say neither end.
    case bothEndsOpen
    /// The printed digits leave open what a range is.
    case openRange
    /// A value that is no amount, by its kind.
    case noAmount(ValueKind)

    package var code: DiagnosticCode {
        switch self {
        case .bothEndsOpen, .openRange: .noBounds
        case .noAmount: .wrongKind
        }
    }
}
