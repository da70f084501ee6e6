import Reporting
import Resolution

/// What is wrong with a series of a company's figures, or is to be said of it.
package enum SeriesFinding: Reporting.Finding, Hashable {
    /// A period that is so many days and no whole months.
    case notMonths(String, days: Int)
    /// The ends are of so many months each.
    case lengths(Int, Int)
    case backwards
    /// Steps of so many months do not lead from one period to the other.
    case steps(months: Int, from: String, to: String)
    /// What the periods of a figure are derived from, `[FY2025] - [9M2025]`, and another way with another result.
    case derivedInTwoWays(String, String, amount: String, other: String, otherAmount: String)
    case derived(String, time: String, from: String)
    /// A metric per share, whose periods do not add up.
    case perUnit(String)
    /// The first of the periods without a figure, each with what is known of it later; how many more there are, and the
    /// bases that have one.
    case notReported(String, [Gap], more: Int, available: [String?], Missing.OwnPeriod?)

    /// A period without a figure.
    package struct Gap: Sendable, Hashable {
        package let period: String
        package let later: Missing.Later?
    }

    package var code: DiagnosticCode {
        switch self {
        case .notMonths, .lengths, .steps: .unequalPeriods
        case .backwards: .reversedRange
        case .derivedInTwoWays, .derived: .derived
        case .notReported: .missingFigure
        case .perUnit: .noFigure
        }
    }
}
