import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// What does not fit among a company's figures: its file's own checks, and what is missing of its figures.
extension Evaluator {
    func audit(_ company: Int, _ span: Span) throws(Failure) -> [Finding] {
        let known = state.companies.companies[company]
        var findings: [Finding] = []
        for check in known.checks {
            try limits.poll(span)
            if let check = check.formula as? CheckFormula { findings += try finding(check) }
        }
        for metric in known.metrics {
            for figure in known.current(metric) {
                try limits.poll(span)
                if let gap = try gap(figure, Path(company: company, metric: metric), span) { findings.append(gap) }
            }
        }
        let order = AuditLevel.allCases
        return order.flatMap { level in findings.filter { $0.level == level } }
    }

    /// What one check finds, and the bases that its sides do not share.
    private func finding(_ check: CheckFormula) throws(Failure) -> [Finding] {
        do throws(Failure) {
            return try report.hushed { () throws(Failure) in
                try within(check.frame) { () throws(Failure) in try checked(check) }
            }
        } catch {
            guard error.diagnostic.code != .interrupted else { throw error }
            let isMissing = error.diagnostic.code == .missingFigure || error.diagnostic.code == .noFigure
            return [
                Finding(
                    level: isMissing ? .gap : .suspect, claim: check.frame.source.text(check.span),
                    found: "can't be checked", remark: error.diagnostic.inWords().message)
            ]
        }
    }

    private func checked(_ check: CheckFormula) throws(Failure) -> [Finding] {
        let claim = try words(check.claim)
        let (holds, found, verdict) = try outcome(check)
        let concerns = report.warnings.map { $0.inWords().message }
        var remarks: [String] = []
        if let why = check.why, !holds { remarks.append(try words(why)) } else { remarks.append(verdict) }
        if let note = check.note { remarks.append(try words(note)) }
        let level = holds ? AuditLevel.holds : check.level
        let main = Finding(
            level: level, claim: claim, found: found, remark: remarks.filter { !$0.isEmpty }.joined(separator: "; "))
        return [main] + concerns.map { Finding(level: .convention, claim: claim, found: found, remark: $0) }
    }

    private func outcome(_ check: CheckFormula) throws(Failure) -> (holds: Bool, found: String, verdict: String) {
        switch check.condition {
        case .reconciled(let left, let right):
            let result = try reconcile(left, right, check.span, tellsTimes: false)
            func text(_ x: Quantity) -> String {
                self.text(.quantity(Quantity(x.number, unit: x.unit, qualifiers: x.qualifiers)))
            }
            let found = "\(text(result.first)) against \(text(result.second))"
            let verdict = result.isConsistent && !result.difference.number.isZero ? "within rounding" : ""
            return (result.isConsistent, found, result.isConsistent ? verdict : result.verdict(self))
        case .holds(let resolved):
            let holds = try truth(resolved)
            var words: [String] = []
            for side in resolved.node.sides {
                guard case .quantity(let x) = try run(resolved.part(side)) else { continue }
                words.append(text(.quantity(Quantity(x.number, unit: x.unit, qualifiers: x.qualifiers))))
            }
            return (holds, words.joined(separator: " against "), "")
        }
    }

    private func words(_ resolved: Resolved) throws(Failure) -> String {
        try lens.tellPlainly { () throws(Failure) in
            if case .text(let text) = try run(resolved) { return text }
            return ""
        }
    }

    /// What is not printed of a reported figure; nil where nothing is missing.
    private func gap(_ figure: Figure, _ path: Path, _ span: Span) throws(Failure) -> Finding? {
        guard figure.assumption == nil else { return nil }
        var missing: [String] = []
        if figure.source == nil { missing.append("no source") }
        if figure.time == .none, state.companies.metrics[path.metric].kind != .attribute {
            missing.append("no date or period")
        }
        guard !missing.isEmpty else { return nil }
        let value = try report.hushed { () throws(Failure) in try figures.value(of: figure, path, span) }
        let basis = figure.time == .none ? "" : "[\(figure.time.name)]"
        return Finding(
            level: .gap, claim: state.name(of: path) + basis, found: text(value),
            remark: missing.joined(separator: ", "))
    }
}

extension Finding {
    /// An audit as a table.
    static func table(_ findings: [Finding]) -> TableValue {
        TableValue(
            ["level", "claim", "found", "remark"].map { TableValue.Column($0) },
            cells: findings.flatMap { finding in
                [finding.level.rawValue, finding.claim, finding.found, finding.remark].map { Value.text($0) }
            })
    }

    /// An audit as it is read: a part for each level that has something.
    ///
    /// - Parameter hasChecks: whether there is anything that the company's own file says should hold.
    static func report(_ findings: [Finding], of name: String, hasChecks: Bool) -> [String] {
        let counts = AuditLevel.allCases.compactMap { level -> String? in
            let count = findings.filter { $0.level == level }.count
            guard count > 0 || level == .contradiction else { return nil }
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
        let all = (without + counts.filter { hasChecks || !$0.hasPrefix("no ") }).joined(separator: ", ")
        var lines = ["\(name): \(findings.isEmpty && !hasChecks ? "\(all), no gaps" : all)"]
        for level in AuditLevel.allCases {
            let part = findings.filter { $0.level == level }
            guard !part.isEmpty else { continue }
            lines += ["", level.title]
            for finding in part {
                if level == .gap, finding.remark.hasPrefix("no ") {
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
