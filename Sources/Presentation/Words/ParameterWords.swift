import Evaluation
import Reporting

extension ParameterProblem: Worded {
    package func wording(_ language: Language) -> Wording {
        var wording = Wording(of: problem, language)
        wording.sentence = "the parameter `\(parameter)`: " + wording.sentence
        return wording
    }
}
