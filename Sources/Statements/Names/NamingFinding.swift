import Reporting

/// What is wrong with a name that is given, or is to be said of it. The name is as it was typed.
package enum NamingFinding: Finding, Hashable {
    /// It means this instead of the company.
    case hidesCompany(String)
    case hidesUnit(String)
    case hidesFunction(String)
    /// A number of the language, such as `pi`.
    case hidesConstant(String)
    /// A company's name that means something else already.
    case hiddenCompany(String)
    /// A scenario called as what there is without any.
    case baseScenario(String)

    package var code: DiagnosticCode {
        switch self {
        case .hidesCompany, .hidesUnit, .hidesFunction, .hidesConstant, .hiddenCompany: .hidesName
        case .baseScenario: .duplicateName
        }
    }
}
