import Builtins
import Evaluation
import Reporting
import Resolution

extension ShapeProblem: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .parameters(let form): Wording("such a distribution is written \(form)")
        case .uncertainParameter:
            Wording(
                "a distribution is made of amounts that are known for sure: add to it or multiply it with what is not, "
                    + "as in m + normal(0, s)")
        case .notAscending(let low, let high): Wording("\(high) has to be above \(low)")
        case .mostOutside: Wording("the most likely value has to lie between the two others")
        case .medianOutside: Wording("the median has to lie between the two others")
        case .notAboveZero(let function, let parameter): Wording("\(parameter) of \(function) has to be above zero")
        case .meanOutside: Wording("the mean has to lie between the ends")
        case .tooWide(let most): Wording("a beta distribution of this mean has a deviation below \(most)")
        case .percentBeside(let share):
            Wording("a deviation in percent may be a share of the mean, or an amount: write \(share), or the amount")
        case .plainBeside: Wording("some are percentages and some plain numbers", ["%", "a plain number"])
        case .chanceOutside: Wording("a chance is 0% to 100%")
        case .weights(let sum): Wording("the weights are \(sum) together and not 100%")
        case .weightBelowZero: Wording("no weight is below zero")
        case .weightCount(let weights, let parts):
            Wording("each part has one weight, and nothing else has", ["\(weights)", "\(parts)"])
        case .wholeRange(let low, let high):
            Wording(
                "\(low)..\(high) is the list of the whole numbers: uniform(\(low), \(high)) is any number between, "
                    + "resample(\(low)..\(high)) one of them")
        case .emptyList(let function): Wording("\(function) of an empty list is nothing")
        case .nothingWithin: Wording("next to nothing of the distribution lies there")
        case .uncertainData: Wording("data to draw from are known for sure")
        case .noInterval: Wording("a distribution is cut off by an interval, as in `within 0%..20%`")
        }
    }
}

extension CutOffFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .noDistribution:
            Wording(
                "`within` cuts off a distribution that stands directly before it: of another uncertain quantity "
                    + "given(x, condition) leaves what lies there")
        case .noEnds: Wording("a distribution is cut off by LOW..HIGH, as in `within 0%..20%`")
        case .notCutOff(let function): Wording("\(function) is not cut off: write its parts so that they lie there")
        case .dates: Wording("`to` makes an uncertain amount, and a span of days is written with `..`")
        }
    }
}

extension CorrelationFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .noName: Wording("`correlate` takes names of uncertain quantities in brackets: correlate [g, m] by 0.6")
        case .unknown(let name): Wording("unknown name `\(name)`")
        case .certain(let name): Wording("\(name) is known for sure, and cannot be correlated")
        case .computed(let name):
            Wording("\(name) is computed of other quantities or figures: correlate ranges and distributions")
        case .formula(let name):
            Wording("\(name) is a formula, found anew whenever it is used: define it with `=` to correlate it")
        case .twice(let name): Wording("\(name) stands there twice")
        case .fewNames: Wording("two names at least are correlated")
        case .manyNames(let most): Wording("up to \(most) names are correlated at once")
        case .counts(let one, let first, let other, let second):
            Wording(
                "\(one) has \(first) samples and \(other) \(second): define what was made before `samples` changed again"
            )
        case .absent(let name): Wording("some samples of \(name) are left out, and cannot be correlated")
        case .flat(let name): Wording("\(name) is the same in all samples, and cannot be correlated")
        case .noMatrix: Wording("correlations are one number, or a list of rows: by [[1, 0.6], [0.6, 1]]")
        case .size(let rows, let names): Wording("there are \(names) names, and correlations of \(rows)")
        case .rowLength(let row, let items, let names):
            Wording("row \(row) is of \(items) and not of \(names) correlations")
        case .outside: Wording("a correlation is from -1 to 1")
        case .diagonal(let row): Wording("the correlation of a name with itself is 1, in row \(row) too")
        case .asymmetric(let row, let column):
            Wording("row \(row), column \(column) is not the same as row \(column), column \(row)")
        case .impossible: Wording("no quantities are correlated so", lead: "the nearest that is possible")
        case .notReached(let one, let other, let wanted, let reached):
            Wording(
                "the ranks of \(one) and \(other) are correlated by \(reached) and not \(wanted): equal values leave no more"
            )
        case .lost(let one, let other, let before, let now):
            Wording("\(one) and \(other) were correlated by \(before), and are by \(now) now")
        }
    }
}
