import Resolution

extension AuditFinding {
    /// An audit as a table.
    package static func table(_ findings: [AuditFinding]) -> TableValue {
        TableValue(
            ["level", "claim", "found", "remark"].map { TableValue.Column($0) },
            cells: findings.flatMap { finding in
                [finding.level.rawValue, finding.claim, finding.found, finding.remark].map { Value.text($0) }
            })
    }

    /// An audit as it is read: a part for each level that has something.
    ///
    /// - Parameter hasChecks: whether there is anything that the company's own file says should hold.
    package static func report(_ findings: [AuditFinding], of name: String, hasChecks: Bool) -> [String] {
        let counts = AuditLevel.allCases.compactMap { level -> String? in
            let count = findings.filter { $0.level == level }.count
            guard count > 0 || level == .contradiction && hasChecks else { return nil }
            switch level {
            case .contradiction:
                return count == 1 ? "1 contradiction" : "\(count == 0 ? "no" : "\(count)") contradictions"
            case .suspect: return "\(count) suspect"
            case .convention: return count == 1 ? "1 convention" : "\(count) conventions"
            case .gap: return count == 1 ? "1 gap" : "\(count) gaps"
            case .holds: return count == 1 ? "1 check holds" : "\(count) checks hold"
            }
        }
        let without = hasChecks ? [] : ["no checks in its file"]
        let all = (without + counts).joined(separator: ", ")
        var lines = ["\(name): \(findings.isEmpty && !hasChecks ? "\(all), no gaps" : all)"]
        for level in AuditLevel.allCases {
            let part = findings.filter { $0.level == level }
            guard !part.isEmpty else { continue }
            lines += ["", level.title]
            for finding in part {
                if finding.isOfFigure {
                    lines.append("  \(finding.claim) = \(finding.found): \(finding.remark)")
                    continue
                }
                lines.append("  " + finding.claim)
                let words = [finding.found, finding.remark].filter { !$0.isEmpty }.joined(separator: ": ")
                if !words.isEmpty { lines.append("    " + words) }
            }
        }
        return lines
    }
}
