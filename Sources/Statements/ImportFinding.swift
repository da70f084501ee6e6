import Files
import Reporting

/// Why a file was not brought in. Files are called by their paths as they were typed.
package enum ImportFinding: Finding, Hashable {
    case unreadable(String, FileProblem)
    /// A file that imports itself, be it through others.
    case circle(String)
    /// Imports within imports, deeper than so many.
    case nested(deepest: Int)
    /// So many files of a folder have something to be warned of.
    case warned(Int)
    /// Files of folders that were read and are not as they were then.
    case changed([String])

    package var code: DiagnosticCode {
        switch self {
        case .unreadable: .unreadableFile
        case .circle, .nested: .importCircle
        case .warned, .changed: .remark
        }
    }
}
