import Reporting

/// What is to be said of a file that was written.
package enum WritingFinding: Finding, Hashable {
    /// A file by its path as it was typed, and how many rows it has.
    case wrote(String, rows: Int)

    package var code: DiagnosticCode { .remark }
}
