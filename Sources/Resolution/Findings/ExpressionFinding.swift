import Reporting

/// What is wrong with an expression that could be parsed.
package enum ExpressionFinding: Finding, Hashable {
    /// `A ≈ B` without `within`.
    case noCloseness
    /// An `if` without `else`.
    case noElse
    /// A range that may have the unit of one end at the other, and what it is then.
    case rangeInTwoWays(String)
    /// A number of more digits than may be.
    case longNumber

    package var code: DiagnosticCode {
        switch self {
        case .noCloseness: .wrongArguments
        case .noElse: .missingOperand
        case .rangeInTwoWays: .ambiguousRange
        case .longNumber: .tooLarge
        }
    }
}
