import Reporting

/// What is wrong with the value that a parameter was given from outside.
package struct ParameterProblem: Reporting.Finding {
    package let parameter: String
    package let problem: any Reporting.Finding

    package var code: DiagnosticCode { problem.code }
}
