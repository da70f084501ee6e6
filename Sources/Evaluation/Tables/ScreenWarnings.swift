import Reporting

/// What was warned of in the rows of a screen, by kind.
struct ScreenWarnings {
    private struct Kind {
        let cause: Cause
        var columns: [String]
        var names: [String]
    }

    private var kinds: [Kind] = []

    mutating func add(_ warnings: some Sequence<Diagnostic>, _ column: String, _ name: String) {
        for warning in warnings {
            guard let place = kinds.firstIndex(where: { $0.cause.finding.code == warning.code }) else {
                kinds.append(Kind(cause: Cause(warning.finding), columns: [column], names: [name]))
                continue
            }
            if !kinds[place].columns.contains(column) { kinds[place].columns.append(column) }
            if kinds[place].names.last != name { kinds[place].names.append(name) }
        }
    }

    /// One for each kind; with the names of all for programs.
    var findings: [(ScreenFinding, facts: [(name: String, value: String)])] {
        kinds.map { kind in
            var known: Set<String> = []
            let names = kind.names.filter { known.insert($0).inserted }
            return (
                .warnings(kind.cause, columns: kind.columns, names: names),
                [("columns", kind.columns.joined(separator: ", ")), ("companies", names.joined(separator: ", "))]
            )
        }
    }
}
