import Companies
import Quantities
import Reporting
import Syntax

/// Statements that read an expression in another way than for its value.
extension Executor {
    /// - Returns: The value to be shown; nil where only what was printed is.
    func read(_ statement: Statement, _ source: Source) throws(Failure) -> Value? {
        let resolver = resolver(source, statement.span)
        func reset() { machine.reset(source, statement: statement.span, frameSize: resolver.frameSize) }
        switch statement.form {
        case .bounds(let tree):
            let code = try resolver.code(tree)
            reset()
            if isChecking { return nil }
            let wide = try machine.wide(code)
            sayBasis(of: wide, code.span)
            return try machine.bounds(wide, code.span)
        case .reconcile(let first, let second):
            let codes = (try resolver.code(first), try resolver.code(second))
            reset()
            if isChecking { return nil }
            return .table(try machine.reconcile(codes.0, codes.1, statement.span, tellsTimes: true).record(machine))
        case .sources(let tree):
            let code = try resolver.code(tree)
            reset()
            if isChecking { return nil }
            let table = try machine.sources(code)
            machine.forgetNotes()
            guard table.rowCount > 0 else {
                machine.note(.derived, "it rests on no company's figure", at: code.span)
                return nil
            }
            return .table(table)
        case .audit(let tree):
            let code = try resolver.code(tree)
            reset()
            if isChecking { return nil }
            return try audit(code)
        case .explain(let tree, let options):
            let code = try resolver.code(tree)
            reset()
            if isChecking { return nil }
            return try explain(code, options)
        default: return nil
        }
    }

    /// The time that bounds stand at, which an interval cannot say of itself.
    private func sayBasis(of value: Value, _ span: Span) {
        guard case .quantity(let quantity) = value else { return }
        guard quantity.number.isRange else {
            machine.note(.bounds, "exact: nothing in it was rounded when it was printed", at: span)
            return
        }
        let time = world.bases[quantity.basis]?.name.map { ", @ \($0)" } ?? ""
        machine.note(.bounds, "what the printed digits allow\(time)", at: span)
    }

    private func audit(_ code: Code) throws(Failure) -> Value? {
        let value = try code.value(machine)
        guard case .company(let index) = value else {
            throw machine.wrongKind(value, wanted: "a company", at: code.span)
        }
        let findings = try machine.audit(index, code.span)
        let company = world.companies.companies[index]
        let name = company.title ?? world.symbols.text(Symbol(index: company.name))
        let grave = findings.filter { $0.level == .contradiction }
        if !grave.isEmpty {
            let more = grave.count == 1 ? "" : ", and \(grave.count - 1) more"
            let verdict = machine.failure(
                .contradiction, "\(name) contradicts itself: \(grave[0].claim)\(more)", at: code.span)
            machine.attachment = ResultAttachment(verdict: verdict)
        }
        if world.factsAreRead || wantsTables { return .table(Finding.table(findings)) }
        machine.printed += Finding.report(findings, of: name, hasChecks: !company.checks.isEmpty)
        return nil
    }
}
