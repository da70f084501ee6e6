import Reporting

/// Why a command to a session is not carried out, or not as it was meant.
enum CommandFinding: Finding {
    // Saving.
    case remembersNothing
    case nothingToSave
    case fileExists(String)
    /// The script would import the file that it is written to.
    case fileImported(String)
    case unwritable(String, reason: String)
    /// A statement of the script that was written fails, of what is said here.
    case scriptFails(String)
    case scriptDiffers

    // Loading.
    case unreadable(String, reason: String)

    // Taking back.
    case wrongCount
    case nothingToTakeBack(NothingToTakeBack)

    // Drawing.
    case nothingToDraw

    // Timing.
    case noStatement
    case severalStatements

    case interrupted

    /// Why nothing can be taken back.
    enum NothingToTakeBack {
        case nothingDone
        /// Lines have shown something, and changed nothing.
        case onlyShown
        /// There were entries before those that are kept.
        case forgotten
    }

    var code: DiagnosticCode {
        switch self {
        case .remembersNothing, .nothingToSave, .wrongCount, .nothingToTakeBack, .nothingToDraw, .noStatement,
            .severalStatements:
            .badCommand
        case .fileExists, .fileImported, .unwritable: .unwritableFile
        case .scriptFails, .scriptDiffers: .savedDiffers
        case .unreadable: .unreadableFile
        case .interrupted: .interrupted
        }
    }
}
