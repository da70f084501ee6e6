import Reporting

/// What is wrong with a unit that is declared.
package enum UnitDeclarationFinding: Finding, Hashable {
    /// It would be so many of another as are not more than nothing.
    case notPositive
    /// There is another of this name.
    case exists(String)

    package var code: DiagnosticCode {
        switch self {
        case .notPositive: .undefinedResult
        case .exists: .duplicateName
        }
    }
}
