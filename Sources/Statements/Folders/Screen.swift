import Companies
import Evaluation
import Reporting
import Resolution
import Syntax

/// `screen all in USD where revenue > 1B USD by revenue`: goes through companies that are read for their row, and then
/// let go.
struct Screen {
    private let execution: Execution
    private var state: State { execution.state }

    init(_ execution: Execution) { self.execution = execution }

    /// What it is made of, and the companies that it goes through.
    func parts(_ tree: Tree) throws(Failure) -> (screen: CompareNode, companies: [Int])? {
        CompanyLoader(state).look(anew: true)
        guard let (compare, resolved) = try execution.resolver().resolved(screen: tree) else { return nil }
        execution.begin()
        return (compare, try Screening(execution.evaluator, compare, resolved).companies())
    }

    /// The table; nil where it is only checked.
    func value(_ tree: Tree) throws(Failure) -> Value? {
        CompanyLoader(state).look(anew: true)
        let resolver = execution.resolver()
        guard let (compare, resolved) = try resolver.resolved(screen: tree) else { return nil }
        execution.begin()
        if execution.isChecking { return nil }
        let said = state.pending
        var warned = 0
        let screening = Screening(execution.evaluator, compare, resolved)
        let value = try screening.table { company, body throws(Failure) in
            let failure = try CompanyLoader(state).visit(company, body)
            // What is said of a file is said when its company is named.
            if state.pending.count > said.count {
                warned += 1
                state.pending = said
            }
            guard let failure else { return nil }
            let name = state.name(state.companies.companies[company].name)
            let file = state.folders.unreadFiles(named: name).first.map { state.folders.name(of: $0) }
            return BrokenFile(failure.diagnostic, file: file ?? name, company: name)
        }
        let changed = state.folders.changed
        if !changed.isEmpty { execution.report.note(ImportFinding.changed(changed), at: compare.rowsSpan) }
        if warned > 0 { execution.report.note(ImportFinding.warned(warned), at: compare.rowsSpan) }
        return value
    }
}
