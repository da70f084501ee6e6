import Reporting
import Resolution

/// What is wrong with putting one value in the place of another, or is to be said of it.
package enum VariationFinding: Reporting.Finding, Hashable {
    /// `ans` keeps its value; whether its bounds were asked for.
    case answerKept(isForBounds: Bool)
    /// A variable rests on more definitions one on the other than are kept.
    case cut(String, deepest: Int)
    case circularScenario(String)
    case unknownScenario(String, among: [String], near: [String])
    case scenarioValue
    /// What should be replaced is a part of a table.
    case notAFigure
    case noFigure(String, available: [String?])
    /// What it is, and what it is given.
    case otherKind(String, ValueKind, given: ValueKind)
    case otherDimension(String, String, given: String)
    case otherCurrency(String, String, given: String)
    /// What is varied and the result does not rest on.
    case notReached(String)
    /// A name of a `where` that nothing asks for.
    case unusedBinding(String)
    /// A result that is the same for every value of a name.
    case unchanging(String)
    /// The same for every input.
    case unchangingInputs
    // Sensitivity
    /// `by` where the inputs are uncertain, and vary as far as they do.
    case uncertainStep
    /// A result that rests on nothing that could be varied.
    case nothingToVary
    /// `by` is no share above zero.
    case noShare
    /// Inputs that an amount cannot be added to, and the amount: they stay as they are.
    case otherInputs([String], by: String)
    /// The same of all inputs there are.
    case noneOfStep([String], by: String)
    /// Why there is no value where an input is varied.
    case noValue(String, Cause)

    package var code: DiagnosticCode {
        switch self {
        case .answerKept(let isForBounds): isForBounds ? .noBounds : .wrongArguments
        case .cut: .tooDeep
        case .circularScenario: .circular
        case .unknownScenario: .unknownName
        case .scenarioValue, .notAFigure, .otherKind: .wrongKind
        case .noFigure: .noFigure
        case .otherDimension: .dimensionMismatch
        case .otherCurrency: .currencyChanged
        case .notReached, .unusedBinding: .notReached
        case .unchanging, .unchangingInputs: .unchanging
        case .nothingToVary: .undefinedResult
        case .noShare, .noneOfStep, .uncertainStep: .wrongArguments
        case .otherInputs: .leftOut
        case .noValue: .undefinedCells
        }
    }
}
