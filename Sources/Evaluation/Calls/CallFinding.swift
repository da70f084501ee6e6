import Reporting

/// What a function of the language has to say of a call, be it why it gives nothing: every room above has its own.
package protocol CallFinding: Finding, Hashable {}

/// Why an argument is not what a function wants. Names are those of functions as they are typed.
package enum CallProblem: CallFinding {
    case wantsPlainNumber(String)
    case wantsWhole(String)
    case wantsWord(String, [String])
    case emptyOf(String)

    package var code: DiagnosticCode {
        switch self {
        case .wantsPlainNumber: .dimensionMismatch
        case .wantsWhole: .wrongKind
        case .wantsWord: .wrongArguments
        case .emptyOf: .emptyList
        }
    }
}
