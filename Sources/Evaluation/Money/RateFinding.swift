import Calendars
import Money
import Reporting
import Resolution

/// What is wrong with a conversion and its rate, or is to be said of it. Which rate was taken is a `RateUse`.
package enum RateFinding: Reporting.Finding, Hashable {
    /// How a rate of a translation differs from the usual one (IAS 21, 39–40).
    package struct Difference: Sendable, Hashable {
        /// Without a sign: `2.5`.
        package let percent: String
        package let isMore: Bool
        package let usual: Usual
    }

    package enum Usual: Sendable, Hashable {
        case mean(String)
        case day(Day)
    }

    package enum Time: Sendable, Hashable {
        case day(Day)
        case period(Period)
    }

    /// From one dimension to another.
    case notConverted(String, String)
    /// A rate was written where both sides are of one dimension.
    case needless(String)
    /// The amount's basis mixes times.
    case mixed(String)
    /// The amount was made of a balance and a flow, and has the time of neither.
    case cancelled([Time])
    /// The newest rate is so many days old, and whether the bank publishes newer ones.
    case stale(Day, days: Int, isPublished: Bool)
    case noRate(RateProblem)
    /// A period without a day that has a rate of a pair, as a weekend is; the nearest days before and after it.
    case noDays(String, Period, nearest: [Day])
    /// A rate of a time that had not come by the day after which nothing is known.
    case notYetKnown(Time, asOf: Day)
    /// The rates that were imported cannot be read.
    case store(RateStoreProblem)
    case notPositive
    /// What was written is no rate between the two; the number where it has no unit, and whether it has money in it.
    case wanted(String, String, number: String?, isMoney: Bool)
    /// A written rate is far off the table, where one of the first currency was so many of the second.
    case offTable(String, String, String)
    /// A written rate stands the wrong way round, by the table, where one of the first currency was so many of the second.
    case inverted(String, String, String)
    /// A flow at one day's rate.
    case convenience(Difference?)
    /// A balance at an average rate.
    case average(Difference?)

    package var code: DiagnosticCode {
        switch self {
        case .notConverted: .dimensionMismatch
        case .needless, .notPositive: .wrongArguments
        case .wanted(_, _, _, let isMoney): isMoney ? .currencyMismatch : .wrongArguments
        case .mixed, .cancelled: .basisMismatch
        case .stale: .staleRate
        case .noRate, .noDays, .notYetKnown: .noRate
        case .store: .unreadableFile
        case .offTable, .inverted: .rateOffTable
        case .convenience: .convenienceTranslation
        case .average: .averageForBalance
        }
    }
}
