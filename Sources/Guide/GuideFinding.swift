import Reporting

/// Why a question of what there is has no answer. Near names are the nearest that there are, the nearest first.
enum GuideFinding: Finding {
    case noHelp(String, near: [String], topics: [String])
    case noDimension(String)
    /// `:info` alone.
    case noName
    case unknownName(String, near: [String])
    case unknownMetric(String, near: [String])
    /// What stands between the brackets after a metric is no time.
    case noTime

    var code: DiagnosticCode {
        switch self {
        case .noHelp, .noDimension: .unknownTopic
        case .noName: .badCommand
        case .unknownName: .unknownName
        case .unknownMetric: .unknownMetric
        case .noTime: .badIndex
        }
    }
}
