import Evaluation
import Files
import Reporting
import Resolution
import Syntax

/// `write "file.csv" from t`, `write "file.svg" from chart(t)`; without `from`, the last result.
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
        if case .chart(let chart) = value { return try draw(chart, path, place) }
        if WrittenChart.endings.contains(path.ending) {
            throw try noPicture(path, place, resolved, value, tree)
        }
        do throws(FileProblem) {
            let count = try WrittenTable(value).write(to: path, of: evaluator.site.source, state)
            evaluator.report.printed.append(.finding(WritingFinding.wrote(path, rows: count)))
        } catch {
            throw execution.failure(StatementFinding.notWritten(path, error), at: place)
        }
    }

    /// What is no chart, with the chart of it where there is one.
    private func noPicture(
        _ path: String, _ place: Span, _ resolved: Resolved, _ value: Value, _ tree: Tree?
    ) throws(Failure) -> Failure {
        let (evaluator, site) = (execution.evaluator, execution.evaluator.site)
        var failure = execution.failure(WritingFinding.noPicture(path), at: tree?.span ?? place)
        // Nothing is written to try it.
        guard (try? execution.state.files.placeToWrite(site.source.path(ofImport: path))) != nil,
            try Charting(evaluator, resolved.span).canDraw(resolved, value)
        else { return failure }
        failure.diagnostic.fixStanding = .sure
        let (part, text) =
            tree.map { ($0.span, "chart(\(site.text($0.span)))") } ?? (
                place, "\(site.text(place)) \(Keyword.keyword(.from).text) chart(ans)"
            )
        failure.diagnostic.fix = site.replacing(part, with: text, in: execution.span)
        return failure
    }

    private func draw(_ chart: Chart, _ path: String, _ place: Span) throws(Failure) {
        let (state, evaluator) = (execution.state, execution.evaluator)
        guard WrittenChart.endings.contains(path.ending) else {
            var failure = execution.failure(
                WritingFinding.chartEnding(path), at: place,
                fix: evaluator.site.replacing(place, with: "\"\(path.withoutEnding).svg\"", in: execution.span))
            // Nothing is written to try it.
            let other = evaluator.site.source.path(ofImport: path.withoutEnding + ".svg")
            if (try? state.files.placeToWrite(other)) != nil { failure.diagnostic.fixStanding = .sure }
            throw failure
        }
        do throws(FileProblem) {
            let remarks = try WrittenChart(chart, state).write(to: path, of: evaluator.site.source)
            evaluator.report.printed.append(.finding(WritingFinding.drew(path, chart.scene.kind)))
            for remark in remarks { evaluator.report.note(WritingFinding.lacks(path, remark), at: place) }
        } catch {
            throw execution.failure(StatementFinding.notWritten(path, error), at: place)
        }
    }
}
