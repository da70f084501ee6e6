import Reporting
import Resolution
import Statements

extension ParameterProblem: Worded {
    package func wording(_ language: Language) -> Wording {
        var wording = Wording(of: problem, language)
        wording.sentence = "the parameter `\(parameter)`: " + wording.sentence
        return wording
    }
}

extension ParameterFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .noValue: Wording("a value is missing")
        case .noSingleValue: Wording("one value is wanted here")
        case .unfit(let name, let fault, let example):
            Wording("the parameter `\(name)` \(fault.words), as in `\(example)`")
        }
    }
}

extension ParameterFinding.Fault {
    fileprivate var words: String {
        switch self {
        case .missing: "is missing"
        case .otherKind(let wanted, let given): "wants \(wanted.words), and this is \(given.words)"
        case .otherDimension(let wanted, let given): "wants \(wanted), and this is \(given)"
        }
    }
}
