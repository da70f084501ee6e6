import Reporting
import Resolution

/// One line of an audit.
package struct AuditFinding: Sendable {
    package let level: AuditLevel
    /// Whether it is of a figure alone, and not of a check.
    package var isOfFigure = false
    /// What is claimed, in the words of the company's own file.
    package let claim: String
    /// What was found.
    package let found: AuditRemark
    /// What is to be said of it.
    package var remarks: [AuditRemark] = []
}

/// A part of what is said in an audit.
package enum AuditRemark: Reporting.Finding, Hashable {
    /// Words of the company's own file, or a value.
    case text(String)
    /// The sides of a check.
    case sides([String])
    /// A check that fails before it comes to anything.
    case unchecked
    /// Why it fails, or what was warned of on the way.
    case cause(Cause)
    case withinRounding
    case verdict(ReconciliationVerdict)
    /// A figure without a source.
    case noSource
    /// A figure without a date or period.
    case noTime

    package var code: DiagnosticCode { .remark }
}

/// An audit as it is read.
package struct AuditReport: Reporting.Finding {
    package let company: String
    /// The gravest first.
    package let findings: [AuditFinding]
    /// Whether there is anything that the company's own file says should hold.
    package let hasChecks: Bool

    package init(_ findings: [AuditFinding], of company: String, hasChecks: Bool) {
        (self.findings, self.company, self.hasChecks) = (findings, company, hasChecks)
    }

    package var code: DiagnosticCode { .remark }
}
