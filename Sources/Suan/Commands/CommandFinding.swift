import Reporting

/// Why a command to a session is not carried out, or not as it was meant.
enum CommandFinding: Finding {
    // Saving.
    case remembersNothing
    case nothingToSave
    case fileExists(String)
    case unwritable(String, reason: String)
    /// A statement of the script that was written fails, of what is said here.
    case scriptFails(String)
    case scriptDiffers

    // Loading.
    case unreadable(String, reason: String)

    // Taking back.
    case wrongCount
    case nothingToTakeBack(hasForgotten: Bool)

    // Timing.
    case noStatement
    case severalStatements

    case interrupted

    var code: DiagnosticCode {
        switch self {
        case .remembersNothing, .nothingToSave, .wrongCount, .nothingToTakeBack, .noStatement, .severalStatements:
            .badCommand
        case .fileExists, .unwritable: .unwritableFile
        case .scriptFails, .scriptDiffers: .savedDiffers
        case .unreadable: .unreadableFile
        case .interrupted: .interrupted
        }
    }
}
