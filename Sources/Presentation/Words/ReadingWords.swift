import Evaluation
import Explanation
import Reporting
import Resolution
import Statements

extension ReadingFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .noFigures: Wording("it rests on no company's figure")
        case .exact: Wording("exact: nothing in it was rounded when it was printed")
        case .bounds(let time): Wording("what the printed digits allow\(time.map { ", @ \($0)" } ?? "")")
        case .contradiction(let company, let claim, let more):
            Wording("\(company) contradicts itself: \(claim)\(more == 0 ? "" : ", and \(more) more")")
        }
    }
}

extension WideningFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .open(let text):
            Wording(
                "the printed digits leave open what \(text.map { "`\($0)`" } ?? "this") is, so there are no bounds")
        case .divisorOfZero: Wording("the divisor may be zero within its printed digits, so there are no bounds")
        }
    }
}

extension BoundsFinding: Worded {
    package func wording(_ language: Language) -> Wording {
        switch self {
        case .bothEndsOpen: Wording("figures that are `at least` or `at most` leave both ends open")
        case .openRange: Wording("the printed digits leave open what this range is")
        case .noAmount(let kind): Wording("bounds are those of an amount, and this is \(kind.words)")
        }
    }
}

extension ReconciliationFinding: Worded {
    package func wording(_ language: Language) -> Wording { Wording("two amounts are wanted here") }
}

extension ReconciliationVerdict: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .equal: Wording("equal")
        case .rounding: Wording("consistent: rounding explains it")
        case .openEnds: Wording("consistent: a figure that is `at least` or `at most` leaves room for it")
        case .unexplained(let excess): Wording("not consistent: rounding leaves \(excess) unexplained")
        }
    }
}
