import Reporting

/// Why a piece of a note has no answer, apart from what is wrong with its statement.
enum NoteFinding: Finding {
    /// A value in running text that has several lines.
    case valueOfLines
    /// A value in running text that is nothing.
    case noValue
    /// `quit` and `help` are asked of whoever runs a session, and in a note nobody does.
    case forThePrompt
    /// A picture of what is no chart.
    case noChart

    var code: DiagnosticCode {
        switch self {
        case .valueOfLines, .noChart: .wrongKind
        case .noValue: .failed
        case .forThePrompt: .badCommand
        }
    }
}
