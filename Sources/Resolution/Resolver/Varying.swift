import Syntax

/// The functions whose first argument is evaluated again and again.
package enum Varying {
    package enum Task: String, CaseIterable, Sendable {
        case table, solve, sensitivity

        init?(_ name: Symbol, _ known: KnownSymbols) {
            guard let index = known.varying.firstIndex(of: name) else { return nil }
            self = Task.allCases[index]
        }

        package var signature: String {
            switch self {
            case .table: "table(expression, name = from..to step s, name = …)"
            case .solve: "solve(left == right, name = low..high)"
            case .sensitivity: "sensitivity(expression, by = 10%)"
            }
        }

        package var mostAxes: Int { self == .table ? 2 : 1 }
    }
}
