import Reporting
import Resolution

/// What went wrong at one item of a list.
package struct ItemFinding: Reporting.Finding, Hashable {
    /// Counted from 0.
    package let index: Int
    package let cause: Cause

    package var code: DiagnosticCode { cause.finding.code }
}
