import Presentation

extension ReportFile.Problem {
    /// The problem as it stands inside a sentence, without a final period.
    package var words: String {
        switch self {
        case .exists: "there is a file that is no report"
        case .script: "it is the script itself"
        case .file(let problem): problem.words
        }
    }
}
