import Companies
import Evaluation
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Finds what does not fit among a company's figures: its file's own checks, and what is missing of its figures.
package struct Auditor {
    private let evaluator: Evaluator
    private let company: Int
    /// What asked for it.
    private let span: Span
    private var state: State { evaluator.state }
    private var report: Report { evaluator.report }

    package init(_ evaluator: Evaluator, _ company: Int, _ span: Span) {
        (self.evaluator, self.company, self.span) = (evaluator, company, span)
    }

    /// What was found, the gravest first.
    package func findings() throws(Failure) -> [AuditFinding] {
        let known = state.companies.companies[company]
        var findings: [AuditFinding] = []
        for check in known.checks {
            try evaluator.limits.poll(span)
            if let check = check.formula as? CheckFormula { findings += try finding(check) }
        }
        for metric in known.metrics {
            for figure in known.current(metric) {
                try evaluator.limits.poll(span)
                if let gap = try gap(figure, Path(company: company, metric: metric)) { findings.append(gap) }
            }
        }
        let order = AuditLevel.allCases
        return order.flatMap { level in findings.filter { $0.level == level } }
    }

    /// What one check finds, and the bases that its sides do not share.
    private func finding(_ check: CheckFormula) throws(Failure) -> [AuditFinding] {
        do throws(Failure) {
            return try report.hushed { () throws(Failure) in
                try evaluator.within(check.frame) { () throws(Failure) in try checked(check) }
            }
        } catch {
            guard error.diagnostic.code != .interrupted else { throw error }
            let isMissing = error.diagnostic.code == .missingFigure || error.diagnostic.code == .noFigure
            return [
                AuditFinding(
                    level: isMissing ? .gap : .suspect, claim: check.frame.source.text(check.span),
                    found: "can't be checked", remark: error.diagnostic.inWords().message)
            ]
        }
    }

    private func checked(_ check: CheckFormula) throws(Failure) -> [AuditFinding] {
        let claim = try words(check.claim)
        let (holds, found, verdict) = try outcome(check)
        let concerns = report.warnings.map { $0.inWords().message }
        var remarks: [String] = []
        if let why = check.why, !holds { remarks.append(try words(why)) } else { remarks.append(verdict) }
        if let note = check.note { remarks.append(try words(note)) }
        let level = holds ? AuditLevel.holds : check.level
        let main = AuditFinding(
            level: level, claim: claim, found: found, remark: remarks.filter { !$0.isEmpty }.joined(separator: "; "))
        return [main] + concerns.map { AuditFinding(level: .convention, claim: claim, found: found, remark: $0) }
    }

    private func outcome(_ check: CheckFormula) throws(Failure) -> (holds: Bool, found: String, verdict: String) {
        switch check.condition {
        case .reconciled(let left, let right):
            let result = try Reconciliation.of(left, right, check.span, evaluator, tellsTimes: false)
            func text(_ x: Quantity) -> String {
                evaluator.text(.quantity(Quantity(x.number, unit: x.unit, qualifiers: x.qualifiers)))
            }
            let found = "\(text(result.first)) against \(text(result.second))"
            let verdict = result.isConsistent && !result.difference.number.isZero ? "within rounding" : ""
            return (result.isConsistent, found, result.isConsistent ? verdict : result.verdict(evaluator))
        case .holds(let resolved):
            let holds = try evaluator.truth(resolved)
            var words: [String] = []
            for side in resolved.node.sides {
                guard case .quantity(let x) = try evaluator.run(resolved.part(side)) else { continue }
                words.append(evaluator.text(.quantity(Quantity(x.number, unit: x.unit, qualifiers: x.qualifiers))))
            }
            return (holds, words.joined(separator: " against "), "")
        }
    }

    private func words(_ resolved: Resolved) throws(Failure) -> String {
        try evaluator.lens.tellPlainly { () throws(Failure) in
            if case .text(let text) = try evaluator.run(resolved) { return text }
            return ""
        }
    }

    /// What is not printed of a reported figure; nil where nothing is missing.
    private func gap(_ figure: Figure, _ path: Path) throws(Failure) -> AuditFinding? {
        guard figure.assumption == nil else { return nil }
        var missing: [String] = []
        if figure.source == nil { missing.append("no source") }
        if figure.time == .none, state.companies.metrics[path.metric].kind != .attribute {
            missing.append("no date or period")
        }
        guard !missing.isEmpty else { return nil }
        let value = try report.hushed { () throws(Failure) in try evaluator.figures.value(of: figure, path, span) }
        let basis = figure.time == .none ? "" : "[\(figure.time.name)]"
        return AuditFinding(
            level: .gap, isOfFigure: true, claim: state.name(of: path) + basis, found: evaluator.text(value),
            remark: missing.joined(separator: ", "))
    }
}
