import Reporting

/// Why a page that was pasted is not kept.
package enum StatementEntryFinding: Finding {
    case noName(String)
    /// Behind `in` stands no currency.
    case noCurrency(String)
    case dropped
    case tooLong
    /// Why it could not be read at all.
    case unread(String)
    case nothing
    /// Why the currency of its amounts is open, and the company that was to be.
    case openCurrency(String, name: String)

    package var code: DiagnosticCode {
        switch self {
        case .noName, .noCurrency: .badCommand
        case .dropped: .interrupted
        case .tooLong: .tooLarge
        case .unread, .nothing, .openCurrency: .badStatementPage
        }
    }
}
