import Numbers
import Reporting
import Resolution

extension NumberFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording { Wording(error.sentence) }
}

extension NumberError {
    /// One sentence on a failed operation on numbers.
    var sentence: String {
        switch self {
        case .divisionByZero: "division by zero"
        case .zeroToTheZero: "0^0 is not defined"
        case .tooLarge: "the result would have more than about 100,000 digits"
        case .overflow: "the result is too large for an approximate number"
        case .underflow: "the result is too small for an approximate number"
        case .noRealResult: "this has no real result"
        case .inSamples(let fault):
            "\(fault.cause.error.sentence) in \(fault.failing) of \(fault.total) samples"
        case .sampleCounts(let one, let other):
            "one has \(one) samples, the other \(other): define what was made before `samples` changed again"
        }
    }
}
