import Evaluation
import Reporting
import Resolution

extension VariationFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese ?? english : english }

    private var english: Wording {
        switch self {
        case .answerKept:
            Wording("`ans` keeps its value and not what it was made of: write the expression out, or name it")
        case .cut(let name, let deepest):
            Wording(
                "`\(name)` rests on more than \(deepest) definitions one on the other, "
                    + "and what it was made from is no longer known")
        case .circularScenario(let name): Wording("the scenario `\(name)` rests on itself")
        case .unknownScenario(let name, let names, let near):
            Wording("there is no scenario `\(name)`" + (near.isEmpty ? thereAre(names) : suggestion(near)))
        case .scenarioValue: Wording("a scenario has no value")
        case .notAFigure: Wording("only a company's figure can be given another value")
        case .noFigure(let name, let times):
            Wording("there is no \(name) whose place another value could take" + thereAre(times))
        case .otherKind(let name, let old, let new):
            Wording("`\(name)` is \(old.words), and this is \(new.words)", [old.words, new.words])
        case .otherDimension(let name, let old, let new):
            Wording("`\(name)` is \(old), and this is \(new)")
        case .otherCurrency(let name, let old, let new):
            Wording("`\(name)` is in \(old), and here it is given in \(new)")
        case .notReached(let name):
            Wording("`\(name)` does not reach the expression: nothing in it rests on `\(name)`")
        case .unusedBinding(let name):
            Wording("`\(name)` is given a value here, and nothing uses it")
        case .unchanging(let name): Wording("the result is the same for every value of \(name)")
        case .unchangingInputs: Wording("the result is the same whatever its inputs are within that share")
        case .nothingToVary: Wording("this rests on no variable and no figure that could be varied")
        case .uncertainStep:
            Wording("this is uncertain: its inputs vary as far as they do, and `by` is left out", lead: "leave it out")
        case .noShare: Wording("`by` is a share above zero, such as 10%, or an amount, such as 1 pp")
        case .otherInputs(let names, let step):
            Wording("not moved, since \(step) is nothing of theirs: \(names.joined(separator: ", "))")
        case .noneOfStep(let names, let step):
            Wording("\(step) can be added to no input; there are: \(names.joined(separator: ", "))")
        case .noValue(let name, let cause):
            Wording("without a value where \(name) is varied: " + Wording(of: cause.finding, .english).sentence)
        }
    }
}
