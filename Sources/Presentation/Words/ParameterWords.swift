import Reporting
import Statements

extension ParameterProblem: Worded {
    package func wording(_ language: Language) -> Wording {
        var wording =
            (problem as? any Worded)?.wording(language)
            ?? Wording((problem as? Said)?.sentence ?? problem.code.rawValue)
        wording.sentence = "the parameter `\(parameter)`: " + wording.sentence
        return wording
    }
}
