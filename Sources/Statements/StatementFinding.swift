import Files
import Reporting

/// What is wrong with a statement that defines nothing.
package enum StatementFinding: Finding, Hashable {
    case noStatement
    /// An assertion that does not hold: what its sides come to, and how far they are apart where they were to be close.
    case assertionFailed(sides: [String], apart: String?)
    /// Not so many digits as a number may be shown with.
    case digits(ClosedRange<Int>)
    /// Not a whole number of those that a setting takes.
    case wholeWithin(ClosedRange<Int>)
    case noScale
    /// `as of X`, where X is no day and `as` a variable: how the part of X is written.
    case settingOrPart(String)
    /// A file, by its path as it was typed.
    case notWritten(String, FileProblem)

    package var code: DiagnosticCode {
        switch self {
        case .noStatement: .badStatement
        case .assertionFailed: .assertionFailed
        case .digits, .wholeWithin, .noScale: .wrongArguments
        case .settingOrPart: .badStatement
        case .notWritten: .unwritableFile
        }
    }
}
