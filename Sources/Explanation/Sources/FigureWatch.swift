import Companies
import Evaluation
import Quantities
import Reporting
import Resolution

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
