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

    func willEvaluate(_ code: Code, _ machine: Machine) {}
    func didEvaluate(_ code: Code, _ value: Value, _ machine: Machine) {}

    func didLookUp(_ figure: Figure, _ path: Path, _ value: Value) {
        guard seen.insert(ObjectIdentifier(figure)).inserted, entries.count < 10_000 else { return }
        entries.append(Entry(figure: figure, path: path, value: value))
    }
}

extension Machine {
    /// The figures that an expression rests on, with the words and the source of each.
    func sources(_ code: Code) throws(Failure) -> TableValue {
        let watch = FigureWatch()
        let outer = observer
        (observer, opensDefinitions) = (watch, true)
        defer { (observer, opensDefinitions) = (outer, false) }
        let value = try vary(Variation(variation)) { () throws(Failure) in try code.value(self) }
        if case .company = value { throw wrongKind(value, wanted: "an expression of figures", at: code.span) }
        var cells: [Value] = []
        for entry in watch.entries {
            cells.append(.text(name(of: entry.path)))
            cells.append(entry.value)
            cells.append(.text(entry.figure.words ?? ""))
            cells.append(.text(origin(of: entry.figure, entry.path)))
        }
        return TableValue(["figure", "value", "words", "source"].map { TableValue.Column($0) }, cells: cells)
    }

    /// Where a figure was printed, in few words: the title and the remark of its source, or why it was assumed.
    func origin(of figure: Figure, _ path: Path) -> String {
        if let why = figure.assumption { return why.isEmpty ? "assumed" : "assumed: \(why)" }
        guard let name = figure.source else { return "no source" }
        guard let source = world.companies.companies[path.company].sources.first(where: { $0.name == name }) else {
            return name
        }
        return source.title + (source.remark.map { " (\($0))" } ?? "")
    }
}
