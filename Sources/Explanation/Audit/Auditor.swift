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
            for figure in known.current(metric, asOf: state.asOf) {
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
                    found: .unchecked, remarks: [.cause(Cause(error.diagnostic.finding))])
            ]
        }
    }

    private func checked(_ check: CheckFormula) throws(Failure) -> [AuditFinding] {
        let claim = try words(check.claim)
        let (holds, found, verdict) = try outcome(check)
        let concerns = report.warnings.map { AuditRemark.cause(Cause($0.finding)) }
        var remarks: [AuditRemark] = []
        if let why = check.why, !holds {
            remarks.append(.text(try words(why)))
        } else if let verdict {
            remarks.append(verdict)
        }
        if let note = check.note { remarks.append(.text(try words(note))) }
        let level = holds ? AuditLevel.holds : check.level
        let main = AuditFinding(level: level, claim: claim, found: found, remarks: remarks)
        return [main] + concerns.map { AuditFinding(level: .convention, claim: claim, found: found, remarks: [$0]) }
    }

    private func outcome(
        _ check: CheckFormula
    ) throws(Failure) -> (holds: Bool, found: AuditRemark, verdict: AuditRemark?) {
        func text(_ x: Quantity) -> String {
            evaluator.text(.quantity(Quantity(x.number, unit: x.unit, qualifiers: x.qualifiers)))
        }
        switch check.condition {
        case .reconciled(let left, let right):
            let result = try Reconciliation.of(left, right, check.span, evaluator, tellsTimes: false)
            let found = AuditRemark.sides([text(result.first), text(result.second)])
            guard result.isConsistent else { return (false, found, .verdict(result.verdict(evaluator))) }
            return (true, found, result.difference.number.isZero ? nil : .withinRounding)
        case .holds(let resolved):
            let holds = try evaluator.truth(resolved)
            var sides: [String] = []
            for side in resolved.node.sides {
                guard case .quantity(let x) = try evaluator.run(resolved.part(side)) else { continue }
                sides.append(text(x))
            }
            return (holds, .sides(sides), nil)
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
        var missing: [AuditRemark] = []
        if figure.source == nil { missing.append(.noSource) }
        if figure.time == .none, state.companies.metrics[path.metric].kind != .attribute {
            missing.append(.noTime)
        }
        guard !missing.isEmpty else { return nil }
        let value = try report.hushed { () throws(Failure) in try evaluator.figures.value(of: figure, path, span) }
        let basis = figure.time == .none ? "" : "[\(figure.time.name)]"
        return AuditFinding(
            level: .gap, isOfFigure: true, claim: state.name(of: path) + basis,
            found: .text(evaluator.text(value)), remarks: missing)
    }
}
