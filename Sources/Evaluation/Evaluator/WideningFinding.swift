import Reporting
import Resolution

/// Why the printed digits of figures allow no bounds.
package enum WideningFinding: Reporting.Finding, Hashable {
    /// They leave open what this is; nil where it is too long to be quoted.
    case open(String?)
    /// They allow a divisor to be zero.
    case divisorOfZero

    package var code: DiagnosticCode { .noBounds }
}
