import Calendars
import Reporting
import Resolution

/// What is to be doubted of the arguments of a call, or to be said of how they were taken. Amounts, rates and bases in it
/// are as they are shown, items are counted from 1.
package enum DoubtFinding: Reporting.Finding, Hashable {
    // MARK: Rates

    /// A plain number above 1 where a rate is wanted.
    case largeRate(String)
    /// One below -1.
    case lowRate(String)
    /// `10 off 100`: what the number before the word is read as.
    case factor(String, word: String, percent: String)
    /// A rate of a short period that comes to more than 100% a year.
    case steepRate(String, per: LengthOfTime, annual: String)
    /// An item that is a plain number above 1 where others are percentages.
    case plainAmongPercentages(Int, String, percent: String)

    // MARK: Amounts

    case negative(parameter: String, String)

    // MARK: Times

    /// Two items are flows of unequal length.
    case unequalItems(Int, Int, String, String)
    /// A flow, of a length in months where it has one, that is taken as one of a year.
    case notAnnual(String, LengthOfTime?)
    /// An item of a list that is taken as one of yearly flows.
    case notYearly(Int, String, LengthOfTime?)
    /// A balance where a flow is wanted.
    case balanceAsFlow(String)
    /// Growth from one to the other, of which one is a flow and one a balance.
    case flowAgainstBalance(String, String)
    /// An amount per unit of time where a flow is wanted.
    case pace(String)
    /// An item that follows one of a later time.
    case outOfOrder(Int, Int, String, String)
    /// Two items of one time.
    case sameTime(Int, Int, String)
    /// Two items that lie farther apart, or nearer, than they are taken to.
    case apart(Int, Int, String, String, LengthOfTime, taken: LengthOfTime)
    /// An item whose own time is another than the date it is given.
    case otherDate(Int, String, Day)
    /// What something has grown to is of an earlier time than what it has grown from, or of the same.
    case grownBackwards(to: String, from: String)
    /// The periods that were given do not lie between two times.
    case otherPeriods(String, from: String, to: String, LengthOfTime)
    /// A payment of one length of time, and periods of another.
    case otherPayment(String, periods: String)

    // MARK: Notes

    /// The rate that was found is one of this period; what it comes to in a year, where that is known.
    case ratePer(LengthOfTime, annual: String?)
    /// The rate that was given counts for this period.
    case rateCounts(String, per: LengthOfTime, annual: String?)
    /// Periods were counted in these.
    case countedIn(LengthOfTime)
    /// Which of two amounts was taken as the new one, and which as the old.
    case newAndOld(String, String)
    /// A plain number that is a rate.
    case asPercent(String)

    package var code: DiagnosticCode {
        switch self {
        case .largeRate, .lowRate, .factor, .steepRate, .plainAmongPercentages: .largeRate
        case .negative: .negativeAmount
        case .unequalItems: .unequalPeriods
        case .notAnnual, .notYearly, .pace: .notAnnual
        case .balanceAsFlow, .flowAgainstBalance: .flowAndBalance
        case .outOfOrder, .sameTime, .apart, .otherDate, .grownBackwards, .otherPeriods, .otherPayment: .flowTimes
        case .ratePer, .rateCounts, .countedIn, .newAndOld, .asPercent: .derived
        }
    }
}

/// A length of time, in the unit it is counted in.
package enum LengthOfTime: Sendable, Hashable {
    case months(Int)
    case days(Int)
    /// One of a unit, by its name.
    case one(String)
}
