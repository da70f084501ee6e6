import Reporting

/// Why the arguments of a call do not match the parameters of a function of the language. Names are those of functions
/// and parameters as they are typed.
package enum ArgumentProblem: Finding, Hashable {
    case count(String, given: Int, _ signature: String)
    case noParameter(String, _ parameter: String, _ signature: String)
    case givenTwice(String)
    /// Nil where the argument has no name.
    case notGiven(String?, _ signature: String)
    case byNameOnly(String, _ parameter: String)

    package var code: DiagnosticCode { .wrongArguments }
}
