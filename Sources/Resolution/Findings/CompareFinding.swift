import Reporting

/// What is wrong with a `compare`.
package enum CompareFinding: Finding, Hashable {
    /// All of it is converted to what is no currency.
    case noCurrency
    /// Scenarios that are not given in a list.
    case unlistedScenarios
    /// A scenario that is not called by its name.
    case unnamedScenario
    /// Two columns of one name.
    case columnTwice(String)
    /// A `screen` within something else.
    case screenWithin

    package var code: DiagnosticCode {
        switch self {
        case .noCurrency, .unlistedScenarios: .wrongArguments
        case .unnamedScenario: .wrongKind
        case .columnTwice: .duplicateName
        case .screenWithin: .badStatement
        }
    }
}
