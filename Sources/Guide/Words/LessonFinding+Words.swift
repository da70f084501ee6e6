import Presentation
import Reporting

extension LessonFinding: Worded {
    func wording(_ language: Language) -> Wording {
        switch self {
        case .with(let given, let finding):
            Wording(Diagnostic(.error, finding).inWords(language).message + " (with \(given))")
        default: Wording(sentence)
        }
    }

    private var sentence: String {
        switch self {
        case .unknown(let name, let near, let there):
            "there is no lesson `\(name)`"
                + (near.map { " (did you mean \($0)?)" } ?? "; there are: \(there.joined(separator: ", "))")
        case .none(let file): "there is no lesson in `\(file)`"
        case .emptyText: "this text is empty"
        case .noText: "a text is wanted here"
        case .unknownLanguage(let language): "no lesson is gone through in `\(language)`: there are en and zh"
        case .missingLanguage(let language): "the lesson has texts in `\(language)`, and this one is missing"
        case .asksNothing: "a lesson asks something: there is no `ask` in it"
        case .noAnswer: "this question has no `answer`"
        case .noLabel: "of several answers each has a name: `answer … \"label\"`"
        case .tooManyHints: "a question has three hints at most: the idea, the formula, the first step"
        case .repeatedHint: "this hint stands twice, so the second is no help"
        case .repeatedValue: "a value stands twice here"
        case .noValue: "this gives no value"
        case .notAnAmount(let kind): "an answer is an amount, and this is \(kind.words); words are given with `choose`"
        case .otherUnit: "the answer can't be written in this unit"
        case .otherTolerance: "this tolerance has another dimension than the answer"
        case .noTolerance: "after `within` stands a tolerance or a range"
        case .rejected: "this answer is not accepted itself"
        case .rejectedInPrint(let text): "the answer as it is printed, \(text), is not accepted"
        case .otherAnswerIsMistake: "this other answer is taken for a mistake"
        case .otherAnswerIsAnswer: "this is the answer itself"
        case .mistakeIsAnswer: "this mistake is as good as the answer"
        case .mistakeIsNotSeen: "this mistake is not recognised by its own value"
        case .mistakeIsLike(let other): "this mistake can't be told from `\(other)`"
        case .mistakeIsUnitAlone:
            "this mistake differs from the answer in its unit alone: say which unit is to be written"
        case .repeatedChoice: "the same words stand twice here"
        case .noChoice: "there is nothing to choose between"
        case .answerIsNoChoice: "the answer is not among the words to choose from"
        case .mistakeIsNoChoice: "this mistake is not among the words to choose from"
        case .with: ""
        }
    }
}
