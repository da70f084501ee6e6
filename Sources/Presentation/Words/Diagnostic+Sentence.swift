import Reporting

extension Diagnostic {
    /// One that is put into words where it is found, which is here or above.
    package init(
        _ severity: Severity, _ code: DiagnosticCode, _ message: String, labels: [Label] = [],
        fix: String? = nil, fixLead: String = "try", facts: [(name: String, value: String)] = []
    ) {
        self.init(severity, Said(code, message), labels: labels, fix: fix, fixLead: fixLead, facts: facts)
    }
}
