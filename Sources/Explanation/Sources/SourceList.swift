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
            let origin = FigureOrigin(of: entry.figure, entry.path, state)
            cells.append(.text(Wording(of: origin, .english).sentence))
        }
        table = TableValue(["figure", "value", "words", "source"].map { TableValue.Column($0) }, cells: cells)
    }
}

extension FigureOrigin {
    /// Where a figure was printed: the title and the remark of its source, or why it was assumed.
    package init(of figure: Figure, _ path: Path, _ state: State) {
        if let why = figure.assumption {
            self = .assumed(why)
        } else if let name = figure.source {
            let source = state.companies.companies[path.company].sources.first { $0.name == name }
            self = .source(source.map { $0.title + ($0.remark.map { " (\($0))" } ?? "") } ?? name)
        } else {
            self = .none
        }
    }
}
