import Reporting

/// What is wrong with the value that a parameter was given from outside.
package struct ParameterProblem: Finding {
    package let parameter: String
    package let problem: any Finding

    package var code: DiagnosticCode { problem.code }
}
