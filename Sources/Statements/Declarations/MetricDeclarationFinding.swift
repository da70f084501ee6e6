import Quantities
import Reporting

/// What is wrong with a metric that is declared. Metrics are called by their names.
package enum MetricDeclarationFinding: Finding, Hashable {
    case noKind(String, among: [String])
    /// There is one of this name, of this kind.
    case otherKind(String, Basis.Kind)
    /// There is one of this name, which measures this.
    case otherDimension(String, String)
    /// What is no amount.
    case noDimension(String)
    /// A further name that another metric has.
    case nameOf(String, String)

    package var code: DiagnosticCode {
        switch self {
        case .noKind, .noDimension: .badStatement
        case .otherKind, .otherDimension, .nameOf: .duplicateName
        }
    }
}
