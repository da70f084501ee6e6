import Evaluation
import Explanation
import Reporting
import Resolution
import Syntax

/// Statements that read an expression in another way than for its value: `explain`, `bounds`, `reconcile`, `sources`,
/// `audit`.
struct Reading {
    /// What a reading gives: a value where more than what was printed is to be shown, and what comes with it.
    typealias Shown = (value: Value?, attachment: ResultAttachment?)

    private let execution: Execution
    /// Whether tables are wanted as a program reads them, where people get a report.
    private let wantsTables: Bool
    private var evaluator: Evaluator { execution.evaluator }
    private var state: State { execution.state }
    private var report: Report { execution.report }

    init(_ execution: Execution, wantsTables: Bool) {
        (self.execution, self.wantsTables) = (execution, wantsTables)
    }

    func carryOut(_ form: Statement.Form) throws(Failure) -> Shown {
        switch form {
        case .bounds(let tree): return (try read(tree).map { (it) throws(Failure) in try bounds(it) }, nil)
        case .reconcile(let first, let second):
            let read = try read([first, second])
            guard !execution.isChecking else { return (nil, nil) }
            let result = try Reconciliation.of(read[0], read[1], execution.span, evaluator, tellsTimes: true)
            return (.table(result.record(evaluator)), nil)
        case .sources(let tree): return (try read(tree).flatMap { (it) throws(Failure) in try sources(it) }, nil)
        case .audit(let tree): return try read(tree).map { (it) throws(Failure) in try audit(it) } ?? (nil, nil)
        case .explain(let tree, let options):
            guard let resolved = try read(tree) else { return (nil, nil) }
            let (value, derivation) = try Explaining(evaluator, options).explained(resolved)
            let shown = try KnownRows(evaluator).shown(value, resolved.span)
            return (shown, derivation.map { ResultAttachment(derivation: $0) })
        default: return (nil, nil)
        }
    }

    /// Reads the expressions and begins the statement.
    private func read(_ trees: [Tree]) throws(Failure) -> [Resolved] {
        let resolver = execution.resolver()
        let resolved = try resolver.resolved(trees)
        execution.begin()
        return resolved
    }

    /// Nil where nothing is evaluated.
    private func read(_ tree: Tree) throws(Failure) -> Resolved? {
        let resolved = try read([tree])[0]
        return execution.isChecking ? nil : resolved
    }

    private func bounds(_ resolved: Resolved) throws(Failure) -> Value {
        let wide = try Widening(evaluator).value(of: resolved)
        sayBasis(of: wide, resolved.span)
        return try Bounds(evaluator, at: resolved.span).bounds(of: wide)
    }

    /// The time that bounds stand at, which an interval cannot say of itself.
    private func sayBasis(of value: Value, _ span: Span) {
        guard case .quantity(let quantity) = value else { return }
        guard quantity.number.isRange else { return report.note(ReadingFinding.exact, at: span) }
        report.note(ReadingFinding.bounds(at: state.bases[quantity.basis]?.name), at: span)
    }

    private func sources(_ resolved: Resolved) throws(Failure) -> Value? {
        let table = try SourceList(resolved, evaluator).table
        report.forgetNotes()
        guard table.rowCount > 0 else {
            report.note(ReadingFinding.noFigures, at: resolved.span)
            return nil
        }
        return .table(table)
    }

    private func audit(_ resolved: Resolved) throws(Failure) -> Shown {
        let value = try evaluator.run(resolved)
        guard case .company(let index) = value else {
            throw evaluator.site.wrongKind(value, .company, at: resolved.span)
        }
        if let unread = state.unread(index) { throw evaluator.site.failure(unread, at: resolved.span) }
        let findings = try Auditor(evaluator, index, resolved.span).findings()
        let company = state.companies.companies[index]
        let name = company.title ?? execution.text(company.name)
        let grave = findings.filter { $0.level == .contradiction }
        let attachment = grave.first.map { first in
            let finding = ReadingFinding.contradiction(name, first.claim, more: grave.count - 1)
            return ResultAttachment(verdict: evaluator.site.failure(finding, at: resolved.span))
        }
        if state.factsAreRead || wantsTables { return (.table(AuditFinding.table(findings)), attachment) }
        report.printed.append(.finding(AuditReport(findings, of: name, hasChecks: !company.checks.isEmpty)))
        return (nil, attachment)
    }
}
