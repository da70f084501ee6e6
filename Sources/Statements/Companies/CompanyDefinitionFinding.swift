import Calendars
import Reporting

/// What is wrong with a company that is defined, or is to be said of it. Names are as they are typed.
package enum CompanyDefinitionFinding: Finding, Hashable {
    // Names
    /// There is another company of this name.
    case exists(String)
    /// A name that another company has.
    case nameOf(String, String)
    /// The line that declares one of this name.
    case noMetric(String, near: [String], declaration: String)
    case noSource(String, near: [String])
    /// What a check that fails is, is none of these.
    case noLevel(among: [String])

    // Bases
    /// The fiscal year ends on no day of a year.
    case noSuchDay
    case basisWithinBasis
    case basisTwice
    case periodAfterAt
    case noPeriodAfterOver
    case noDateAfterAt

    // Figures
    /// So many values in a row, where each column wants one.
    case valueCount(Int, wanted: Int)
    /// A metric has two figures at one time, or without any.
    case twice(String, at: String?)
    /// The date, and a period that ends then.
    case flowAtDate(String, at: String, over: String?)
    /// The period, and its last day.
    case balanceOverPeriod(String, over: String, at: String)
    /// What it should measure, as it is typed, and what it does.
    case otherDimension(String, wants: String, given: String)
    /// A plain number above 1 of a metric whose figures are percentages.
    case shareAboveOne(String, String)

    // Units of a block
    case unitsOfOneDimension(String, String)
    /// A number that has its own currency or scale, and what it is as it stands and in the block's unit.
    case ownScale(String, block: String, asItStands: String, scaled: String)
    /// Numbers that take the block's unit beside such as may not.
    case mixedScales(String, block: String)
    /// A currency before the number of a metric that is money by something.
    case currencyFor(String, String, wants: String, write: String)
    /// A plain number of what none of the block's units measures: the number with its unit, or with either that it may have, and the block's units with one
    /// more.
    case unlisted(String, wants: String, block: String, withUnit: [String], listed: String)
    /// A plain number of a metric that nothing is known of: its kind, the block's unit, and the number as it stands.
    case unknownMeasure(String, kind: String, block: String, number: String, dimension: String)

    // One figure
    case noCompany(String, near: [String])
    /// What stands after `@` is no date and no period.
    case noBasis
    /// A figure that stands before one from a file; nil for the prompt.
    case replaced(String, of: String?)
    /// A figure that the session does not see, as it was filed later, or goes on past the day.
    case unseen(String, filed: Day?, asOf: Day)

    package var code: DiagnosticCode {
        switch self {
        case .exists, .nameOf: .duplicateName
        case .noMetric: .unknownMetric
        case .noSource: .unknownSource
        case .noLevel, .basisWithinBasis, .periodAfterAt, .noPeriodAfterOver, .noDateAfterAt: .badStatement
        case .noSuchDay: .badDate
        case .valueCount: .figureCount
        case .twice, .basisTwice: .duplicateFigure
        case .flowAtDate, .balanceOverPeriod: .basisMismatch
        case .otherDimension: .dimensionMismatch
        case .unitsOfOneDimension, .noBasis: .badStatement
        case .ownScale, .mixedScales, .currencyFor, .unlisted, .unknownMeasure: .ambiguousNumber
        case .shareAboveOne: .largeRate
        case .noCompany: .unknownName
        case .replaced: .figureReplaced
        case .unseen: .asOf
        }
    }
}
