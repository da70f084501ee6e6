import Companies
import Evaluation
import Quantities
import Reporting
import Resolution

/// The figures that an expression rests on, with the words and the source of each.
package struct SourceList {
    /// A row for each figure, in the order in which they were met.
    package let table: TableValue

    package init(_ resolved: Resolved, _ evaluator: Evaluator) throws(Failure) {
        let (lens, state) = (evaluator.lens, evaluator.state)
        let watch = FigureWatch()
        let value = try evaluator.watched(by: watch) { () throws(Failure) in
            try lens.openDefinitions { () throws(Failure) in
                try lens.vary(Variation(lens.variation)) { () throws(Failure) in try evaluator.run(resolved) }
            }
        }
        if case .company = value {
            throw evaluator.site.wrongKind(value, .figures, at: resolved.span)
        }
        var cells: [Value] = []
        for entry in watch.entries {
            cells.append(.text(state.name(of: entry.path)))
            cells.append(entry.value)
            cells.append(.text(entry.figure.words ?? ""))
            cells.append(.text(state.origin(of: entry.figure, entry.path)))
        }
        table = TableValue(["figure", "value", "words", "source"].map { TableValue.Column($0) }, cells: cells)
    }
}

extension State {
    /// Where a figure was printed, in few words: the title and the remark of its source, or why it was assumed.
    func origin(of figure: Figure, _ path: Path) -> String {
        if let why = figure.assumption { return why.isEmpty ? "assumed" : "assumed: \(why)" }
        guard let name = figure.source else { return "no source" }
        guard let source = companies.companies[path.company].sources.first(where: { $0.name == name }) else {
            return name
        }
        return source.title + (source.remark.map { " (\($0))" } ?? "")
    }
}
