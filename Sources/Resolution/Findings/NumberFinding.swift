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
        case .inSamples(let fault): fault.cause.code
        case .sampleCounts: .lengthMismatch
        }
    }
}

extension SampleFault.Cause {
    /// The code of an operation that has no result for some samples: the same as of a number.
    package var code: DiagnosticCode { error.code }

    /// What the same is of a number.
    package var error: NumberError {
        switch self {
        case .divisionByZero: .divisionByZero
        case .zeroToTheZero: .zeroToTheZero
        case .overflow: .overflow
        case .noRealResult, .notTaken: .noRealResult
        }
    }
}
