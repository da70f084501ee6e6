import Evaluation
import Files
import Reporting
import Resolution
import Syntax

/// `write "file.csv" from t`; without `from`, the last result.
struct Writing {
    private let execution: Execution

    init(_ execution: Execution) { self.execution = execution }

    /// - Parameter place: where the path stands.
    func carryOut(_ path: String, _ place: Span, _ tree: Tree?) throws(Failure) {
        let (state, evaluator) = (execution.state, execution.evaluator)
        let resolver = execution.resolver()
        let resolved =
            if let tree { try resolver.resolved(tree) } else {
                try resolver.resolved(state.known.ans, execution.span)
            }
        execution.begin()
        if execution.isChecking { return }
        let value = try KnownRows(evaluator).shown(try evaluator.run(resolved), resolved.span)
        do throws(FileProblem) {
            let count = try WrittenTable(value).write(to: path, of: evaluator.site.source, state)
            evaluator.report.printed.append(.finding(WritingFinding.wrote(path, rows: count)))
        } catch {
            throw execution.failure(StatementFinding.notWritten(path, error), at: place)
        }
    }
}
