import Reporting
import Resolution

/// What is wrong with a node, or with the name it stands for.
package enum NodeFinding: Reporting.Finding, Hashable {
    /// No evaluation of this kind of node stands here.
    case notEvaluated
    /// A local name without a place for its value.
    case noPlace
    case noValueYet(String)

    package var code: DiagnosticCode {
        switch self {
        case .notEvaluated, .noPlace: .failed
        case .noValueYet: .unknownName
        }
    }
}
