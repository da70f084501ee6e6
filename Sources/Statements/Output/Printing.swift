import Evaluation
import Formatting
import Reporting
import Resolution
import Syntax

/// `print a, b`: one line of texts and values.
struct Printing {
    private let execution: Execution

    init(_ execution: Execution) { self.execution = execution }

    func carryOut(_ trees: [Tree]) throws(Failure) {
        let evaluator = execution.evaluator
        let resolver = execution.resolver()
        let all = try resolver.resolved(trees)
        execution.begin()
        if execution.isChecking { return }
        var words: [String] = []
        for resolved in all {
            let value = try KnownRows(evaluator).shown(try evaluator.run(resolved), resolved.span)
            switch value {
            case .text(let text): words.append(text)
            case .table, .chart: words.append(execution.state.layOut(value))
            default: words.append(evaluator.text(value))
            }
        }
        evaluator.report.printed.append(
            .text(words.joined(separator: " "), of: trees.map(\.span), in: execution.source))
    }
}
