import Companies
import Quantities
import Reporting

/// Notes the figures that an evaluation looks up, each once, in the order they were met.
final class FigureWatch: Observer {
    struct Entry {
        let figure: Figure
        let path: Path
        let value: Value
    }

    private(set) var entries: [Entry] = []
    private var seen: Set<ObjectIdentifier> = []

    func didLookUp(_ figure: Figure, _ path: Path, _ value: Value) {
        guard seen.insert(ObjectIdentifier(figure)).inserted, entries.count < 10_000 else { return }
        entries.append(Entry(figure: figure, path: path, value: value))
    }
}

extension Evaluator {
    /// The figures that an expression rests on, with the words and the source of each.
    func sources(_ resolved: Resolved) throws(Failure) -> TableValue {
        let watch = FigureWatch()
        let value = try watched(by: watch) { () throws(Failure) in
            try lens.openDefinitions { () throws(Failure) in
                try lens.vary(Variation(lens.variation)) { () throws(Failure) in try run(resolved) }
            }
        }
        if case .company = value {
            throw site.wrongKind(value, wanted: "an expression of figures", at: resolved.span)
        }
        var cells: [Value] = []
        for entry in watch.entries {
            cells.append(.text(state.name(of: entry.path)))
            cells.append(entry.value)
            cells.append(.text(entry.figure.words ?? ""))
            cells.append(.text(state.origin(of: entry.figure, entry.path)))
        }
        return TableValue(["figure", "value", "words", "source"].map { TableValue.Column($0) }, cells: cells)
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
