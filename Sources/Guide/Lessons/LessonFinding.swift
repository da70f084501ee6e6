import Reporting
import Resolution

/// What keeps a lesson from being gone through.
enum LessonFinding: Finding {
    // Finding it.
    case unknown(String, near: String?, there: [String])
    /// A file without a lesson.
    case none(file: String)

    // Its texts.
    case emptyText
    case noText
    case unknownLanguage(String)
    case missingLanguage(String)

    // Its questions.
    case asksNothing
    case noAnswer
    case noLabel
    case tooManyHints
    case repeatedHint
    case repeatedValue
    case noValue

    // Answers.
    /// An answer that is no amount, but of this kind.
    case notAnAmount(ValueKind)
    case otherUnit
    case otherTolerance
    case noTolerance
    case rejected
    /// The answer as it is printed.
    case rejectedInPrint(String)
    case otherAnswerIsMistake, otherAnswerIsAnswer

    // Mistakes.
    case mistakeIsAnswer
    case mistakeIsNotSeen
    /// It can't be told from another one, which is written so.
    case mistakeIsLike(String)
    case mistakeIsUnitAlone

    // Words to choose from.
    case repeatedChoice, noChoice, answerIsNoChoice, mistakeIsNoChoice

    /// Something that is found with these values given, `n = 2`.
    indirect case with(String, any Finding)

    var code: DiagnosticCode {
        switch self {
        case .unknown: .unknownLesson
        case .with(_, let finding): finding.code
        default: .badLesson
        }
    }
}
