import Evaluation
import Reporting
import Resolution

extension DoubtFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .largeRate(let rate): Wording("a rate of \(rate) is above 100%", ["read as a plain number"])
        case .lowRate(let rate): Wording("a rate of \(rate) is below -100%", ["read as a plain number"])
        case .factor(let number, let word, let percent):
            Wording("\(number) before `\(word)` is \(percent)", ["read as a plain number"])
        case .steepRate(let rate, let period, let annual):
            Wording("\(rate) \(period.each) comes to \(annual) a year")
        case .plainAmongPercentages(let item, let number, let percent):
            Wording("item \(item), \(number), stands among percentages and counts as \(percent)")
        case .negative(let parameter, let amount):
            Wording("`\(parameter)` is \(amount), below zero, and so counts the other way round")
        case .asPercent(let percent): Wording("\(percent) as a percentage: `… in %`")
        case .newAndOld(let new, let old): Wording("from \(old), the old one, to \(new), the new one")
        default: ofTimes
        }
    }

    private var ofTimes: Wording {
        switch self {
        case .unequalItems(let a, let b, let first, let second):
            Wording("items \(a) and \(b) are flows over unequal lengths of time: \(first) and \(second)")
        case .notAnnual(let flow, let length):
            Wording("a flow over \(flow)\(length.map { ", \($0.words)," } ?? "") is taken as that of a year")
        case .notYearly(let item, let flow, let length):
            Wording(
                "item \(item) is a flow over \(flow)\(length.map { ", \($0.words)," } ?? "") and is taken as that of a year"
            )
        case .balanceAsFlow(let time): Wording("a balance of \(time) is taken as the flow of a year")
        case .flowAgainstBalance(let one, let other):
            Wording("one of these is a flow and the other a balance: \(one) and \(other)")
        case .pace(let unit): Wording("an amount in \(unit) is no flow until it is multiplied by a length of time")
        case .outOfOrder(let item, let before, let time, let earlier):
            Wording(
                "item \(item), \(time), comes before item \(before), \(earlier), in time, and is taken as coming after it"
            )
        case .sameTime(let a, let b, let time):
            Wording("items \(a) and \(b) are both of \(time), and are taken as one period apart")
        case .apart(let a, let b, let first, let second, let length, let taken):
            Wording(
                "items \(a) and \(b), \(first) and \(second), are \(length.words) apart and are taken as \(taken.words) apart"
            )
        case .otherDate(let item, let time, let day):
            Wording("item \(item) is of \(time), and is dated \(day) here")
        case .grownBackwards(let new, let old):
            Wording(
                new == old
                    ? "both amounts are of \(new): nothing grows in no time"
                    : "the later amount is of \(new), before the earlier one of \(old)")
        case .otherPeriods(let given, let first, let last, let length):
            Wording("from \(first) to \(last) is \(length.words), and \(given) is given")
        case .otherPayment(let payment, let periods):
            Wording("the payment is of \(payment), and the periods are those of \(periods)")
        case .ratePer(let period, let annual):
            Wording(
                "a rate per \(period.name)" + (annual.map { ", as the periods are; it comes to \($0) a year" } ?? ""))
        case .rateCounts(let rate, let period, let annual):
            Wording("\(rate) counts per \(period.name)" + (annual.map { ", and comes to \($0) a year" } ?? ""))
        case .countedIn(let period): Wording("counted in periods of \(period.words)")
        default: Wording(code.rawValue)
        }
    }
}

extension LengthOfTime {
    /// What one of it is called: `quarter`, `9 months`.
    fileprivate var name: String {
        switch self {
        case .months(1): "month"
        case .months(3): "quarter"
        case .months(6): "half-year"
        case .months(12): "year"
        case .months(let count): "\(count) months"
        case .days(1): "day"
        case .days(let count): "\(count) days"
        case .one(let unit): unit
        }
    }

    /// `a month`, `9 months`, `2 years`.
    fileprivate var words: String {
        switch self {
        case .months(1), .months(3), .months(6), .months(12), .days(1), .one: "a \(name)"
        case .months(let count) where count > 0 && count.isMultiple(of: 12): "\(count / 12) years"
        case .months, .days: name
        }
    }

    /// `a month`, `in 9 months`: how often a rate counts.
    fileprivate var each: String {
        switch self {
        case .months(1), .months(3), .months(6), .months(12), .days(1), .one: "a \(name)"
        case .months, .days: "in \(name)"
        }
    }
}
