import Calendars
import Quantities
import Reporting
import Resolution

/// What is wrong with flows over time and their growth, or is to be said of them.
package enum FlowFinding: Reporting.Finding, Hashable {
    /// What a value is instead of a flow over a period.
    package enum Other: Sendable, Hashable {
        case withoutPeriod, mixture, atDate
        case kind(Basis.Kind)
    }

    /// An amount that is added, or taken away.
    package struct Term: Sendable, Hashable {
        package let amount: String
        package let isTaken: Bool
    }

    /// A function wants a unit of time.
    case timeUnit(function: String)
    case notAFlow(function: String, Other)
    /// Growth from an amount that is not positive.
    case growthBase(String)
    /// A figure's growth is that from one time to another.
    case growth(String, time: String, before: String)
    /// Growth is that from one time to another, of two amounts.
    case against(String, before: String)
    /// No figure a year before that of a time, or before any.
    case noYearBefore(String, time: String?, available: [String?], asOf: Day?)
    /// `ltm` of a metric of another kind.
    case metricNotAFlow(String, Basis.Kind)
    /// No reported periods make up the twelve months, to a day where one was asked for.
    case noTwelveMonths(String, end: String?, available: [String?], Missing.OwnPeriod?, asOf: Day?)
    /// Twelve months that end before a period that was reported, and what the later ones would have needed too.
    case earlierTwelveMonths(String, taken: String, passed: String, lacking: String?)
    /// What twelve months are made of.
    case twelveMonths([Term])

    package var code: DiagnosticCode {
        switch self {
        case .timeUnit: .dimensionMismatch
        case .notAFlow, .metricNotAFlow: .basisMismatch
        case .growthBase: .notMeaningful
        case .growth, .against, .twelveMonths: .derived
        case .earlierTwelveMonths: .chosen
        case .noYearBefore, .noTwelveMonths: .noFigure
        }
    }
}
