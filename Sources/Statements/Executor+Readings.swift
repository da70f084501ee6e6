import Companies
import Evaluation
import Explanation
import Quantities
import Reporting
import Resolution
import Syntax

/// Statements that read an expression in another way than for its value.
extension Executor {
    /// - Returns: The value to be shown; nil where only what was printed is.
    func read(_ statement: Statement, _ source: Source) throws(Failure) -> Value? {
        let resolver = resolver(source, statement.span)
        func ready(_ trees: Tree...) throws(Failure) -> [Resolved] {
            let resolved = try resolver.resolved(trees)
            begin(source, statement: statement.span)
            return resolved
        }
        switch statement.form {
        case .bounds(let tree):
            let resolved = try ready(tree)[0]
            if isChecking { return nil }
            let wide = try Widening(evaluator).value(of: resolved)
            sayBasis(of: wide, resolved.span)
            return try Bounds(evaluator, at: resolved.span).bounds(of: wide)
        case .reconcile(let first, let second):
            let resolved = try ready(first, second)
            if isChecking { return nil }
            let result = try Reconciliation.of(
                resolved[0], resolved[1], statement.span, evaluator, tellsTimes: true)
            return .table(result.record(evaluator))
        case .sources(let tree):
            let resolved = try ready(tree)[0]
            if isChecking { return nil }
            let table = try SourceList(resolved, evaluator).table
            evaluator.report.forgetNotes()
            guard table.rowCount > 0 else {
                evaluator.report.note(.derived, "it rests on no company's figure", at: resolved.span)
                return nil
            }
            return .table(table)
        case .audit(let tree):
            let resolved = try ready(tree)[0]
            return isChecking ? nil : try audit(resolved)
        case .explain(let tree, let options):
            let resolved = try ready(tree)[0]
            return isChecking ? nil : try explain(resolved, options)
        default: return nil
        }
    }

    /// The time that bounds stand at, which an interval cannot say of itself.
    private func sayBasis(of value: Value, _ span: Span) {
        guard case .quantity(let quantity) = value else { return }
        guard quantity.number.isRange else {
            evaluator.report.note(.bounds, "exact: nothing in it was rounded when it was printed", at: span)
            return
        }
        let time = state.bases[quantity.basis]?.name.map { ", @ \($0)" } ?? ""
        evaluator.report.note(.bounds, "what the printed digits allow\(time)", at: span)
    }

    /// The steps are kept beside the result.
    private func explain(_ resolved: Resolved, _ options: ExplainOptions) throws(Failure) -> Value {
        let (value, derivation) = try Explaining(evaluator, options).explained(resolved)
        if let derivation { attachment = ResultAttachment(derivation: derivation) }
        return value
    }

    private func audit(_ resolved: Resolved) throws(Failure) -> Value? {
        let value = try evaluator.run(resolved)
        guard case .company(let index) = value else {
            throw evaluator.site.wrongKind(value, wanted: "a company", at: resolved.span)
        }
        let findings = try Auditor(evaluator, index, resolved.span).findings()
        let company = state.companies.companies[index]
        let name = company.title ?? state.symbols.text(Symbol(index: company.name))
        let grave = findings.filter { $0.level == .contradiction }
        if !grave.isEmpty {
            let more = grave.count == 1 ? "" : ", and \(grave.count - 1) more"
            let verdict = evaluator.site.failure(
                .contradiction, "\(name) contradicts itself: \(grave[0].claim)\(more)", at: resolved.span)
            attachment = ResultAttachment(verdict: verdict)
        }
        if state.factsAreRead || wantsTables { return .table(AuditFinding.table(findings)) }
        evaluator.report.printed += AuditFinding.report(findings, of: name, hasChecks: !company.checks.isEmpty)
        return nil
    }
}
