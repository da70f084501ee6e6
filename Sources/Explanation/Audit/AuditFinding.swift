import Resolution

/// One line of an audit.
package struct AuditFinding {
    package let level: AuditLevel
    /// Whether it is of a figure alone, and not of a check.
    var isOfFigure = false
    /// What is claimed.
    package let claim: String
    /// What was found: both sides.
    package let found: String
    /// What is to be said of it.
    package let remark: String
}
