import Reporting
import Resolution

/// What is wrong with the value that a parameter was given from outside, apart from what is wrong in its own text.
package enum ParameterFinding: Finding, Hashable {
    package enum Fault: Sendable, Hashable {
        case missing
        case otherKind(wanted: ValueKind, given: ValueKind)
        /// Dimensions as they are named everywhere.
        case otherDimension(wanted: String, given: String)
    }

    /// A text without a value.
    case noValue
    /// A text that is more, or something else, than one expression.
    case noSingleValue
    /// A value that the parameter cannot have; what it has by itself shows what it wants.
    case unfit(String, Fault, example: String)

    package var code: DiagnosticCode {
        switch self {
        case .noValue: .missingOperand
        case .noSingleValue: .badStatement
        case .unfit: .wrongArguments
        }
    }
}
