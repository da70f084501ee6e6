import Reporting
import Statements

extension ParameterProblem: Worded {
    package func wording(_ language: Language) -> Wording {
        var wording = Wording(of: problem, language)
        wording.sentence = "the parameter `\(parameter)`: " + wording.sentence
        return wording
    }
}
