import Reporting
import Resolution
import Statements

extension CompanyDefinitionFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .exists(let name): Wording("there is another company `\(name)`")
        case .nameOf(let name, let other): Wording("`\(name)` is a name of the company `\(other)` already")
        case .noMetric(let name, let near): Wording("there is no metric `\(name)`" + suggestion(near))
        case .noSource(let name, let near): Wording("no source is called `\(name)` here" + suggestion(near))
        case .noLevel(let levels): Wording("a check that fails is one of: \(levels.joined(separator: ", "))")
        case .noSuchDay: Wording("there is no such day of a year")
        case .basisWithinBasis: Wording("a basis block stands within another")
        case .basisTwice: Wording("this basis stands twice")
        case .periodAfterAt: Wording("`at` wants dates; periods follow `over`")
        case .noPeriodAfterOver: Wording("`over` wants periods; dates follow `at`")
        case .noDateAfterAt: Wording("`at` wants dates")
        case .valueCount(let given, let wanted):
            Wording(
                "\(wanted == 1 ? "one value is" : "\(wanted) values are") wanted here, one for each basis, not \(given)"
            )
        case .twice(let name, let time):
            Wording("\(name) is given twice \(time.map { "for \($0)" } ?? "without a basis")", ["again", "first"])
        case .flowAtDate(let name):
            Wording("\(name) is a flow, which goes over a period, and is given at a date")
        case .balanceOverPeriod(let name):
            Wording("\(name) is a balance, which stands at a date, and is given over a period")
        case .replaced(let name, let file):
            Wording("\(name) now stands before that of \(file ?? "the prompt")")
        }
    }
}
