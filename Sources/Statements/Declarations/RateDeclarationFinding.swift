import Reporting

/// What is wrong with a rate that is stated for the session, or is to be said of it.
package enum RateDeclarationFinding: Finding, Hashable {
    case noCurrency(String)
    /// One side is no amount of money.
    case noMoney
    case sameCurrency
    /// The units are no currencies that rates are known of.
    case noCurrencies
    /// In the market's notation the rate has a unit, or is not above zero.
    case noPlainNumber
    /// A file of a folder states it, which is read when a company is named: rates are the session's.
    case inFolder
    /// What the market's notation was read as: one of the first is so many of the second.
    case stated(String, String, String)

    package var code: DiagnosticCode {
        switch self {
        case .noCurrency: .unknownUnit
        case .noMoney, .sameCurrency, .noCurrencies, .noPlainNumber, .inFolder: .wrongArguments
        case .stated: .rate
        }
    }
}
