import Reporting
import Resolution
import Statements

extension CompanyDefinitionFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        if language == .chinese, case .replaced(let name, let file) = self {
            return Wording("\(name) 从此代替\(file.map { " \($0) " } ?? "会话")中的同名公司")
        }
        return switch self {
        case .exists(let name): Wording("there is another company `\(name)`")
        case .nameOf(let name, let other): Wording("`\(name)` is a name of the company `\(other)` already")
        case .noMetric(let name, let near, let declaration):
            Wording("there is no metric `\(name)`\(suggestion(near)); `\(declaration)` declares it")
        case .noSource(let name, let near): Wording("no source is called `\(name)` here" + suggestion(near))
        case .shareAboveOne(let name, let number):
            Wording("\(name) of \(number) is above 100%", ["read as a plain number"])
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
        case .flowAtDate(let name, let date, let period):
            Wording(
                "\(name) is a flow, which goes over a period, and is given at \(date); "
                    + "it stands in `over \(period ?? "PERIOD") { … }`")
        case .balanceOverPeriod(let name, let period, let date):
            Wording(
                "\(name) is a balance, which stands at a date, and is given over \(period); "
                    + "it stands in `at \(date) { … }`")
        case .otherDimension(let name, let wants, let given):
            Wording("\(name) is of \(wants), and this is \(given)", [given])
        case .unitsOfOneDimension(let one, let other):
            Wording("a block has one unit of a dimension, and `\(one)` and `\(other)` are of one")
        case .ownScale(let written, let block, let asItStands, let scaled):
            Wording(
                "`\(written)` in a block of \(block) may be \(asItStands) or \(scaled): "
                    + "write the number alone, or with its unit after it")
        case .mixedScales(let written, let block):
            Wording(
                "in a block of \(block) it can't be told which numbers of `\(written)` are in it: "
                    + "write each with its unit after it")
        case .currencyFor(let written, let name, let wants, let write):
            Wording("\(name) is of \(wants), and `\(written)` says nothing of what it is for one of: write `\(write)`")
        case .unlisted(let name, let wants, let block, let withUnit, let listed):
            Wording(
                "\(name) is of \(wants), and the block has no unit of that, only \(block): "
                    + "write \(withUnit.map { "`\($0)`" }.joined(separator: " or ")), or head the block `in \(listed)`")
        case .unknownMeasure(let name, let kind, let block, let number, let dimension):
            Wording(
                "what \(name) measures is not known, so this may be \(number) or \(number) \(block): "
                    + "declare `metric \(name) : \(kind) of \(dimension)`, or `of Number`")
        case .noBasis: Wording("a figure is of a date or a period")
        case .noCompany(let name, let near):
            Wording("there is no company `\(name)`\(suggestion(near)); `company \(name) { }` begins one")
        case .unseen(let name, let filed, let day):
            Wording(
                "\(name) is not seen: "
                    + (filed.map { "it was filed \($0), and the session" }
                        ?? "nothing says when it was filed, its time ends later, and the session")
                    + " is as of \(day)")
        case .replaced(let name, let file):
            Wording("\(name) now stands before that of \(file ?? "the prompt")")
        }
    }
}
