import Reporting
import Resolution

/// Why two values are not compared within their printed digits.
package enum ReconciliationFinding: Reporting.Finding, Hashable {
    /// One of them is no amount.
    case noAmounts

    package var code: DiagnosticCode { .wrongKind }
}

/// What came of comparing two amounts within their printed digits.
package enum ReconciliationVerdict: Reporting.Finding, Hashable {
    case equal
    /// Rounding explains all of the difference.
    case rounding
    /// A figure that is `at least` or `at most` leaves room for it.
    case openEnds
    /// What rounding leaves over.
    case unexplained(String)

    package var code: DiagnosticCode { .derived }
}
