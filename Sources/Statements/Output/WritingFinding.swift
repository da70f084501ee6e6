import Charts
import Formatting
import Reporting

/// What is to be said of a file that was written.
package enum WritingFinding: Finding, Hashable {
    /// A file by its path as it was typed, and how many rows it has.
    case wrote(String, rows: Int)
    /// A file that a chart was drawn in.
    case drew(String, ChartKind)
    /// What the picture in a file does not show.
    case lacks(String, ChartRemark)
    /// A chart that was to be written to a file of another ending.
    case chartEnding(String)
    /// What is no chart, that was to be written to a file of pictures.
    case noPicture(String)

    package var code: DiagnosticCode {
        switch self {
        case .wrote, .drew: .remark
        case .lacks: .leftOut
        case .chartEnding, .noPicture: .unwritableFile
        }
    }
}
