import Reporting
import Resolution

extension NameFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .unknown(let name, let near): Wording("nothing is called `\(name)`" + suggestion(near))
        case .unknownFunction(let name, let near): Wording("there is no function `\(name)`" + suggestion(near))
        case .unknownMetric(let name, let near): Wording("there is no metric `\(name)`" + suggestion(near))
        case .shortUnit(let name):
            Wording(
                "nothing is called `\(name)`; the unit of that name stands after a number: `1\(name == "x" ? "" : " ")\(name)`"
            )
        case .failed(let name): Wording("`\(name)` has no value, since its definition failed")
        case .cents: Wording("`cents` stands only in round(x, cents), floor, ceil and trunc")
        case .eulersNumber: Wording("nothing is called `e`; e to the power of x is exp(x), and e itself exp(1)")
        case .beginsStatement(let word):
            Wording("`\(word)` begins a statement, and here the rest of it is missing")
        case .noFunction(let name): Wording("\(name) is no function")
        case .variableBeforeNegative(let name):
            Wording("`\(name)` is a variable here, and could be meant before a negative amount")
        case .boundTwice(let name): Wording("`\(name)` is given two values here", ["again", "first"])
        case .parameterTwice(let name): Wording("the parameter `\(name)` stands twice")
        case .tooMany(let most): Wording("one function or expression has at most \(most) names of its own")
        }
    }
}
