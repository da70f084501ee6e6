import Reporting
import Resolution

extension ArgumentProblem: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .count(let name, let given, let signature):
            Wording("\(name) does not take \(given == 1 ? "1 argument" : "\(given) arguments"): \(signature)")
        case .noParameter(let name, let parameter, let signature):
            Wording("\(name) has no parameter `\(parameter)`: \(signature)")
        case .givenTwice(let name): Wording("this parameter of \(name) is given twice")
        case .notGiven(let parameter, let signature):
            Wording("the argument \(parameter.map { "`\($0)`" } ?? "before the named one") is not given: \(signature)")
        case .byNameOnly(let name, let parameter):
            Wording("\(name) wants its parts by name, so that none is taken for another: \(parameter) = …")
        }
    }
}
