import Reporting

/// Why a page that was pasted is not kept.
package enum StatementEntryFinding: Finding {
    case noName(String)
    case dropped
    case tooLong
    /// Why it could not be read at all.
    case unread(String)
    case nothing

    package var code: DiagnosticCode {
        switch self {
        case .noName: .badCommand
        case .dropped: .interrupted
        case .tooLong: .tooLarge
        case .unread, .nothing: .badStatementPage
        }
    }
}
