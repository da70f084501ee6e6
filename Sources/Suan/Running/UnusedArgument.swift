import Reporting
import Resolution
import Syntax

/// An argument that no parameter of a text takes.
enum UnusedArgument {
    /// What is said of the first one, if there is any.
    static func diagnostic(
        _ arguments: [String: String], of parameters: [Symbol], _ source: Source, _ state: State
    ) -> Diagnostic? {
        guard !arguments.isEmpty else { return nil }
        let names = parameters.map { state.symbols.text($0) }
        guard let other = arguments.keys.sorted().first(where: { !names.contains($0) }) else { return nil }
        let near = NearestNames.find(other, among: names)
        let there =
            names.isEmpty
            ? "; it has none"
            : near.isEmpty ? "; it has: \(names.joined(separator: ", "))" : " (did you mean \(near[0])?)"
        return Diagnostic(.error, .unusedArgument, "`\(source.name)` has no parameter `\(other)`\(there)")
    }
}
