import Numbers
import Reporting

/// An operation on numbers that has no result.
package struct NumberFinding: Finding, Hashable {
    package let error: NumberError

    package init(error: NumberError) { self.error = error }

    package var code: DiagnosticCode { error.code }
}

extension NumberError {
    /// The code of a failed operation on numbers.
    package var code: DiagnosticCode {
        switch self {
        case .divisionByZero: .divisionByZero
        case .zeroToTheZero: .undefinedPower
        case .tooLarge: .tooLarge
        case .overflow: .overflow
        case .underflow: .underflow
        case .noRealResult: .undefinedResult
        }
    }
}
