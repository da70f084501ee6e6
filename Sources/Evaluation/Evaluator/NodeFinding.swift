import Calendars
import Reporting
import Resolution

/// What is wrong with a node, or with the name it stands for.
package enum NodeFinding: Reporting.Finding, Hashable {
    /// No evaluation of this kind of node stands here.
    case notEvaluated
    /// A local name without a place for its value.
    case noPlace
    case noValueYet(String)
    /// A formula rests on itself: the names from it back to it.
    case circular([String])
    /// A value was made of a name that has another value now; nil where values are too long to be said.
    case outdated(String, of: String, then: String?, now: String?)
    /// A value was made of figures, and perhaps of others than the session sees now: as of which day then, and now; nil
    /// for all there is.
    case otherKnowledge(String, then: Day?, now: Day?)

    package var code: DiagnosticCode {
        switch self {
        case .notEvaluated, .noPlace: .failed
        case .noValueYet: .unknownName
        case .circular: .circular
        case .outdated, .otherKnowledge: .outdated
        }
    }
}
