import Evaluation
import Quantities
import Reporting
import Resolution

extension BasisFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .concern(.unequalPeriods, let one, let other):
            Wording("\(one) and \(other) are flows over unequal lengths of time")
        case .concern(.differentPeriods, let one, let other):
            Wording("\(one) and \(other) are flows over different times")
        case .concern(.differentDates, let one, let other):
            Wording("\(one) and \(other) are balances of different dates")
        case .concern(.flowAndBalance, let one, let other):
            Wording("a flow and a balance are added: \(one) and \(other)")
        case .concern(.notAnnual, let one, let other):
            Wording("a balance stands against a flow that is not over one year: \(one) and \(other)")
        case .concern(.overlappingPeriods, let one, let other) where one == other: Wording("\(one) counts twice")
        case .concern(.overlappingPeriods, let one, let other):
            Wording("\(one) and \(other) overlap, so part of the time counts twice")
        case .annualizedOther: Wording("only a flow over a period is annualized")
        case .otherTime(let name): Wording("this speaks of \(name) already")
        case .passedOver(let name, let kept):
            Wording("\(name) is the time of this factor alone; the result speaks of \(kept), as the amount does")
        }
    }
}

extension Basis.Kind {
    /// What messages call it.
    var words: String {
        switch self {
        case .flow: "a flow"
        case .balance: "a balance"
        case .average: "an average"
        case .ratio: "a ratio"
        case .rate: "a rate"
        case .attribute: "an attribute"
        }
    }
}
