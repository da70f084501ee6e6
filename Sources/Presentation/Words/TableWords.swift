import Evaluation
import Reporting
import Resolution

extension TableFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .noRows: Wording("there is nothing to compare")
        case .noCell(let column, let cause): Wording("\(column): \(Self.words(cause, language))")
        case .noStatistic(let name, let column, let cause):
            Wording("\(name) of \(column): \(Self.words(cause, language))")
        case .mixedCurrencies(let column, let one, let other): Wording("\(column) is in \(one) and \(other)")
        case .unequalPeriods(let column, let one, let other):
            Wording("\(column) is over unequal lengths of time: \(one) and \(other)")
        case .tooManyCells: Wording("the table would have too many cells")
        case .noCells(let count, let all, let place, let cause):
            Wording(
                "\(count) of \(all) cells \(count == 1 ? "has" : "have") no value; at \(place): "
                    + Self.words(cause, language))
        case .axisWithoutValues(let name): Wording("`\(name)` has no values")
        case .axisWithoutSteps(let name, let range):
            Wording("say in what steps `\(name)` goes: `\(range) step …`")
        case .noColumn(let name, let isPart, let names, let near):
            Wording(
                "there is no \(isPart ? "part" : "column") `\(name)`"
                    + (near.isEmpty ? "; there are: \(names.joined(separator: ", "))" : suggestion(near)))
        }
    }

    private static func words(_ cause: Cause, _ language: Language) -> String {
        Wording(of: cause.finding, language).sentence
    }
}
