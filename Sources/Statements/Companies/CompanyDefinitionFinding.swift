import Reporting

/// What is wrong with a company that is defined, or is to be said of it. Names are as they are typed.
package enum CompanyDefinitionFinding: Finding, Hashable {
    // Names
    /// There is another company of this name.
    case exists(String)
    /// A name that another company has.
    case nameOf(String, String)
    case noMetric(String, near: [String])
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
    case flowAtDate(String)
    case balanceOverPeriod(String)
    /// A figure that stands before one from a file; nil for the prompt.
    case replaced(String, of: String?)

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
        case .replaced: .figureReplaced
        }
    }
}
