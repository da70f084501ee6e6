import Evaluation
import Reporting
import Resolution

extension InvocationFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .notAFunction(let text, let kind): Wording("\(text) is \(kind.words), not a function")
        case .noParameter(let signature, let name): Wording("\(signature.words) has no parameter `\(name)`")
        case .givenTwice(let name): Wording("the parameter `\(name)` is given twice")
        case .parameterMissing(let signature, let name): Wording("\(signature.words) wants the parameter `\(name)` too")
        case .count(let signature, let least, let most, let given):
            Wording("\(signature.words) takes \(Self.arguments(least, most)), not \(given)")
        case .endless(let name):
            Wording(
                "calls within calls go too deep: does \(name.map { "`\($0)`" } ?? "this function") ever end?")
        case .otherKind(let name, let type, let given):
            Wording("the parameter `\(name)` wants \(type), and this is \(given.words)")
        case .otherDimension(let name, let type, let given):
            Wording("the parameter `\(name)` wants \(type), and this is \(given)")
        case .currencies(let one, let other, let function):
            Wording("\(one) and \(other) are different currencies, and \(function ?? "this function") takes one")
        }
    }

    private static func arguments(_ least: Int, _ most: Int) -> String {
        least < most ? "\(least) to \(most) arguments" : most == 1 ? "1 argument" : "\(most) arguments"
    }
}

extension InvocationFinding.Signature {
    fileprivate var words: String { "\(function ?? "this function")(\(parameters.joined(separator: ", ")))" }
}
