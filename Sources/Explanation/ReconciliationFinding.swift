import Reporting
import Resolution

/// Why two values are not compared within their printed digits.
package enum ReconciliationFinding: Reporting.Finding, Hashable {
    /// One of them is no amount.
    case noAmounts

    package var code: DiagnosticCode { .wrongKind }
}
