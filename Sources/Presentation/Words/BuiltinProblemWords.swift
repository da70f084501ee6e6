import Builtins
import Finance
import Reporting
import Resolution

extension BuiltinProblem: Worded {
    package func wording(_ language: Language) -> Wording { Wording(sentence) }

    private var sentence: String {
        switch self {
        case .wantsStep(let name, let dimension): "\(name) wants a count of places or a step in \(dimension)"
        case .centsOfNoMoney(let name): "\(name) to cents wants an amount in a currency"
        case .tooManyPlaces: "at most 1000 places are kept"
        case .placesAndDigits: "round takes decimals (places) or significant digits, not both"
        case .significantDigits: "significant digits are from 1 to 1000"
        case .wantsCount(let name): "\(name) is of whole numbers from 0"
        case .wantsExactWhole(let name): "\(name) is of exact whole numbers"
        case .logarithmOfNoBase:
            "log wants its base, as in log(x, 10): ln(x) is the natural logarithm, log10(x) the one to base 10"
        case .logarithmToBase: "a logarithm has a base above 0 that is not 1"
        case .wantsAngle(let name): "\(name) wants an angle, such as 30 deg, or a plain number of radians"
        case .noTangent: "a quarter turn has no tangent"
        case .noDirection: "the origin lies in no direction"
        case .noTail: "an empty list has no first item to leave out"
        case .wantsPairs: "unzip wants a list of lists of one length"
        case .unequalPairs(let first, let other, let place):
            "unzip wants lists of one length: the first has \(first) items, item \(place) has \(other)"
        case .notContained: "contains wants a list, or a text and a text that may stand in it"
        case .noEnd(let name): "an empty list has no \(name) item"
        case .negativeCount: "a count is not negative"
        case .lengths(let name, let a, let b):
            "\(name) wants lists of one length, and these have \(a) and \(b) items"
        case .byWhichColumn: "say by which column: sort(t, \"name\"), or sort(t, row -> row.name)"
        case .noDate: "this amount speaks of no date"
        case .overNoPace: "over() wants an amount per unit of time"
        case .noWholeMonths(let period, let days): "\(period) is \(days) days and no whole months"
        case .growthOfNoMetric:
            "growth of one argument wants a metric, such as minimax.revenue; of two, growth(new, old)"
        case .lastMonthsOfNoMetric: "ltm wants a metric, such as minimax.revenue"
        case .noUnit(let name): "there is no unit `\(name)`"
        case .wantsTexts(let name, let item):
            "item \(item) of the list that \(name) wants is no text; text(x) makes one of any value"
        case .emptyPart(let name): "\(name) wants a text that is not empty to look for"
        case .badFormat:
            "a format is `,` for thousands, `.2` for so many decimals, `%` for a percentage, or these in this order"
        case .padding: "pad wants one character to fill up with"
        case .paddingTooLong: "a text has at most 10 million bytes, and this would be longer"
        case .longText: "a text has at most 10 million bytes, and this would be longer"
        case .noNumber(let text):
            "\(text.isEmpty ? "an empty text" : "“\(text)”") is no number such as \"1,234.5\" or \"12%\""
        case .ownWords(let words), .ownWordsAs(_, let words): words
        case .noCode(let code): "no error has the code `\(code)`"
        case .writtenOut(let name, let signature):
            "\(name) evaluates its first argument again and again, so it is written out: \(signature)"
        case .nothingToGrowBy: "without rates there is nothing to grow by"
        case .runRateOfTwoYears: "say from which year: a run-rate over two calendar years is neither's"
        case .growsByYears(let period): "grow goes by years, and this is a flow over \(period)"
        case .outsideCalendar: "this leads outside the years 1 to 9999"
        case .severalModes(let items, let areMore):
            "no item is the most frequent: \(items.joined(separator: ", "))\(areMore ? " and more" : "") are equally frequent; modes(xs) lists them"
        case .noMode: "no item occurs twice, so that none is the most frequent"
        case .trimmedAway: "from 0% to below 50% is cut off at each end"
        case .chanceOutside: "a chance that a value lies below is above 0 and below 1"
        case .noDeviation(let name): "\(name) wants a standard deviation above zero"
        case .periodOfTwo(let period, let part): "\(period) lies in more than one \(part)"
        case .holidaysForm: "holidays are a list of dates, or \"TARGET\", the closing days of the ECB"
        case .noTarget(let year): "TARGET runs since \(year), and has no closing days before"
        default: ofFinance
        }
    }

    private var ofFinance: String {
        switch self {
        case .finance(let name, let error): error.sentence(name)
        case .noFlows(let name): "\(name) of no flows is not defined"
        case .datesForFlows(let name, let flows, let dates):
            "\(name) wants a date for every flow: there are \(flows) and \(dates)"
        case .firstFlowOutside: "the first flow is from 0 to 10000 periods from now"
        case .taxLeftOut: "wacc wants the tax rate given; 0% leaves it out: wacc(equity, debt, ke, kd, tax)"
        case .noCapital: "equity and debt are amounts of zero or more, and not both zero"
        case .whatFollows(let both):
            "dcf wants what follows the last flow: g = … or exit_multiple = …, \(both ? "not both" : "one of them")"
        case .lastFlowNotPositive: "what follows is made of the last flow, and that is not above zero"
        case .multipleOfNothing: "an exit multiple is of an amount above zero"
        case .stubOutside: "the first flow is more than 0 and up to 1 year from now"
        case .noMultiples: "there are no multiples"
        case .multipleNotPositive:
            "a multiple that is not above zero is not meaningful; meaningful(xs) leaves such out"
        case .metricNotPositive: "a multiple of what is not above zero is not meaningful"
        case .quartiles: "a quartile is 0, 1, 2, 3 or 4"
        case .percentiles: "a percentile is from 0% to 100%"
        case .sharesAndPrice(let name, let wanted):
            "\(name) wants shares, and the price of one\(wanted.map { ": \($0)" } ?? "")"
        case .issueOutside: "an issue takes a share from 0% to below 100%"
        case .founderForm: "a founder is a name and a count of shares: [\"Ann\", 6M share]"
        case .founderWithoutShares: "a founder has shares, more than none"
        case .noFounders: "there are no founders"
        case .roundForm: "a round is a name, its money and the value before it: [\"Seed\", 2M USD, 8M USD]"
        case .investorForm: "an investor is a name and money: [\"Fund\", 1.5M USD]"
        case .investorWithoutMoney: "an investor pays more than nothing"
        case .poolAfterOrNothing: "after the pool's share stands \"after\" or nothing"
        case .noBasis(let names):
            "the day counts are \(names.joined(separator: ", ")), or 0 to 4 as spreadsheets number them"
        case .wholeLife: "db wants a whole number of periods to depreciate over"
        default: code.rawValue
        }
    }
}

extension FinanceError {
    /// One sentence on a function of finance that has no answer.
    fileprivate func sentence(_ name: String) -> String {
        switch self {
        case .number(let error): error.sentence
        case .lengths(let a, let b): "\(name) wants lists of one length, and these have \(a) and \(b) items"
        case .empty: "\(name) of no flows is not defined"
        case .rateTooLow: "a rate of -100% or less leaves nothing to discount"
        case .noRate: "no rate above -100% makes this zero"
        case .neverRepaid(wrongSign: true):
            "these payments never bring the balance there: what is paid out is negative, what is received positive"
        case .neverRepaid: "these payments never bring the balance there: they do not exceed the interest"
        case .growthNotBelowRate: "growth as high as the rate, or higher, has no finite value"
        case .periodOutside(let period, let count): "there is no period \(period): they are 1 to \(count)"
        case .notPositive: "\(name) is not meaningful unless the amounts are above zero"
        case .neverGrows: "at a rate of zero an amount stays what it is, and never comes to another"
        case .growsAway(isShrinking: true): "at a rate below zero an amount shrinks, and never comes to a larger one"
        case .growsAway: "at a rate above zero an amount grows, and never comes to a smaller one"
        case .negativePeriods: "a number of periods is not negative"
        case .noPeriods: "there has to be a period at least"
        case .oneSign(let isPositive):
            "no rate makes this zero: every flow is \(isPositive ? "received" : "paid out"), and none \(isPositive ? "paid out" : "received")"
        case .allZero: "flows that are all zero are worth nothing at every rate"
        case .tooManyChanges(let count):
            "these flows change their sign \(count) times, which is too often to find every rate"
        case .reversedPeriods(let first, let last):
            "the last period, \(last), comes before the first, \(first)"
        case .neverPaidBack: "the flows never make up for what was paid out"
        case .nothingPaidOut: "\(name) wants a first flow that is paid out, below zero"
        case .rateTooLarge: "the rate is too large"
        case .stopped: "interrupted"
        case .maturityNotAfter: "\(name) wants a day of settlement before maturity"
        case .noFrequency(let count): "coupons are paid 1, 2, 3, 4, 6 or 12 times a year, and not \(count) times"
        case .outsideCalendar: "this leads outside the years 1 to 9999"
        case .issueAfterSettlement: "a bond is issued before the day it is settled on"
        case .belowZero: "a coupon and what is paid back are zero or more"
        case .longerThanAYear: "a bill matures within a year of its settlement"
        case .nothingLeft: "a discount so large leaves no price"
        case .salvageOutside: "\(name) wants a cost above zero, and a salvage from zero up to it"
        case .monthsOutside: "the first year has 1 to 12 months"
        case .firstOutside: "with a rate for each period the first flow is from 0 to 1 periods from now"
        case .ratesForPeriods(let rates, let periods):
            "\(name) wants one rate, or one for each period: \(rates) given, and \(periods) wanted"
        case .nothingPaidIn: "\(name) wants flows that were paid in, below zero"
        case .shareOutside: "a share lies from 0% to 100%"
        case .poolTooLarge: "the pool and the shares sold leave the holders nothing"
        case .item(let item):
            "item \(item) is not above zero, and \(name) is of amounts above zero only; meaningful(xs) leaves such out"
        case .fewItems(let count, let least): "\(name) wants \(least) items at least, and there are \(count)"
        case .negativeItem(let item):
            "weight \(item) is below zero, and what is weighed counts for something or for nothing"
        case .weightless: "the weights are all zero, so that nothing counts"
        case .unvaried(let first):
            "the items of the \(first ? "first" : "second") list are all the same, so that nothing varies with them"
        }
    }
}
