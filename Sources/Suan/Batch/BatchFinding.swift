import Reporting

/// Why a script of many did not run to its end, apart from what is wrong in it.
enum BatchFinding: Finding {
    /// Its file cannot be read, for a reason in plain words.
    case unreadable(reason: String)
    /// It took longer than so many seconds, and was stopped.
    case tookLonger(seconds: Int)

    var code: DiagnosticCode {
        switch self {
        case .unreadable: .unreadableFile
        case .tookLonger: .interrupted
        }
    }
}
