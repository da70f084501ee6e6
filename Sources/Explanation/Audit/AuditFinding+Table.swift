import Reporting
import Resolution

extension AuditFinding {
    /// An audit as a table.
    package static func table(_ findings: [AuditFinding]) -> TableValue {
        TableValue(
            ["level", "claim", "found", "remark"].map { TableValue.Column($0) },
            cells: findings.flatMap { finding in
                [
                    finding.level.rawValue, finding.claim, Wording(of: finding.found, .english).sentence,
                    finding.remark(.english),
                ].map { Value.text($0) }
            })
    }

    /// All that is to be said of it.
    package func remark(_ language: Language) -> String {
        remarks.map { Wording(of: $0, language).sentence }.filter { !$0.isEmpty }
            .joined(separator: isOfFigure ? ", " : "; ")
    }
}
