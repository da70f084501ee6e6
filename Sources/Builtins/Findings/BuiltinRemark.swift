import Calendars
import Evaluation
import Reporting

/// What a function of the language says beside its result. Amounts in it are as they are shown.
package enum BuiltinRemark: CallFinding {
    // Warnings
    case firstFlowOfAnotherYear(Day, taken: Day)
    /// The same of a stub.
    case stubOfAnotherTime(Day, taken: Day)

    // Notes
    /// How days are counted where nothing is said of it.
    case daysCounted(String)
    case ownWords(String)
    case firstFlowInFull
    case laterLoss
    /// The first flow is one of a part of a year.
    case stubInFull(String)
    case onlyTouched(String)
    case soughtBySigns
    /// A rate past what anybody would call one; nil past what can be written.
    case astronomical(String?)
    /// What is not looked at between the value of a business and that of its equity.
    case bridgeOfTwo
    /// A value that was shared out without the debt and the cash of the business.
    case noBridge
    case severalRates(Int)
    case weights(equity: String, debt: String, afterTax: String, shield: String)
    case takenAsNothing([String])
    case grownFromRunRate(String, _ next: String)
    /// The years after one of weeks, whose company is not known, are taken for 52 weeks each.
    case grownByWeeks(String)
    case notAmong(String)
    /// The first ten of some items that were left out, and whether there are more.
    case leftOut([String], areMore: Bool)
    case pricedOn(String, poolAfter: Bool)
    /// Which of two lists a line goes by, where spreadsheets have them the other way round.
    case lineOfFirst
    /// The week belongs to another year than the date.
    case weekOfYear(Int, week: Int)
    /// The day that `today` was, and whether the user fixed it.
    case today(Day, isFixed: Bool)
    case roundPrice(String, _ price: String, over: String)

    package var code: DiagnosticCode {
        switch self {
        case .firstFlowOfAnotherYear, .stubOfAnotherTime: .differentDates
        case .ownWords: .remark
        case .severalRates: .severalRoots
        case .leftOut: .leftOut
        case .daysCounted, .stubInFull, .firstFlowInFull, .laterLoss, .onlyTouched, .soughtBySigns, .astronomical,
            .bridgeOfTwo, .noBridge, .weights, .takenAsNothing,
            .grownFromRunRate, .grownByWeeks, .notAmong, .pricedOn, .roundPrice, .lineOfFirst, .weekOfYear:
            .derived
        case .today: .today
        }
    }
}
