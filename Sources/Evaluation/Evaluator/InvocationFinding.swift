import Reporting
import Resolution

/// What is wrong with a call.
package enum InvocationFinding: Reporting.Finding, Hashable {
    /// `runway(cash, burn)`; a function without a name has none.
    package struct Signature: Sendable, Hashable {
        package let function: String?
        package let parameters: [String]
    }

    /// What is called, and what kind of value it is.
    case notAFunction(String, ValueKind)
    case noParameter(Signature, String)
    case givenTwice(String)
    case parameterMissing(Signature, String)
    /// So many arguments, where `least` to `most` are taken.
    case count(Signature, least: Int, most: Int, given: Int)
    /// Calls within calls find no end.
    case endless(String?)
    /// A parameter, what its type is, and the kind of value that was given.
    case otherKind(String, wants: String, ValueKind)
    case otherDimension(String, wants: String, String)
    /// Two currencies where the function takes one.
    case currencies(String, String, function: String?)

    package var code: DiagnosticCode {
        switch self {
        case .notAFunction, .otherKind: .wrongKind
        case .noParameter, .givenTwice, .parameterMissing, .count: .wrongArguments
        case .endless: .tooDeep
        case .otherDimension: .dimensionMismatch
        case .currencies: .currencyMismatch
        }
    }
}
