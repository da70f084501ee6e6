import Reporting
import Resolution

/// A value is of another kind than its place wants.
package struct KindFinding: Reporting.Finding, Hashable {
    package enum Wanted: Sendable, Hashable {
        case quantity, number, truth, company, period, dateOrPeriod, dateOrRate
        /// One that makes one amount of a list.
        case statistic
        /// Named as it stands in a sentence.
        case other(String)
    }

    package let wanted: Wanted
    /// The kind of the value, as it is named everywhere.
    package let given: String

    package var code: DiagnosticCode { .wrongKind }
}
