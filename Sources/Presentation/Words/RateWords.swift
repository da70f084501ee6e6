import Evaluation
import Money
import Reporting
import Resolution

extension RateUse: Worded {
    /// `at ≈ 7.17908 CNY/USD (ECB 2025-08-19, the date of minimax.valuation)`.
    package func wording(_ language: Language) -> Wording {
        let why = reason.words
        var facts: [(name: String, value: String)] = [("reason", why)]
        if case .table = reason {} else { facts.insert(("source", why), at: 0) }
        let english = "at \(isRounded ? "≈ " : "")\(amount) (\(why))"
        return Wording(language == .chinese ? chinese : english, facts: facts)
    }
}

extension RateUse.Reason {
    var words: String {
        switch self {
        case .table(let found): found.source + found.kind.words + (found.path.map { ", \($0)" } ?? "")
        case .session(let source): "the session's rate" + (source.map { " from \($0)" } ?? "")
        case .written: "as written"
        }
    }
}

extension RateUse.Kind {
    /// A source's comma follows it at once; a day is set apart.
    fileprivate var words: String {
        switch self {
        case .day(let day, let asked, let ground):
            " \(day)\(day == asked ? "" : ", the last before \(asked)"), \(ground.words("date"))"
        case .mean(let days, let period, let ground):
            ", mean of \(days == 1 ? "1 day" : "\(days) days") \(period.first)..\(period.last), "
                + ground.words("period")
        case .newest(let day, nil): " \(day), the newest there is"
        case .newest(let day, let known?): " \(day), the newest as of \(known)"
        }
    }
}

extension RateUse.Ground {
    fileprivate func words(_ time: String) -> String {
        switch self {
        case .asked: "as asked"
        case .amount(let name): "the \(time) of \(name ?? "the amount")"
        case .figures: "the figures' own \(time)"
        }
    }
}

extension RateFinding.Time {
    var text: String {
        switch self {
        case .day(let day): "\(day)"
        case .period(let period): "\(period.first)..\(period.last)"
        }
    }

    /// As it is written with a conversion.
    var words: String {
        switch self {
        case .day(let day): "`at \(day)`"
        case .period(let period): "`over \(period.name)`"
        }
    }
}

extension RateFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese ?? english : english }

    private var english: Wording {
        switch self {
        case .notConverted(let one, let other): Wording("cannot convert \(one) to \(other)")
        case .needless(let dimension): Wording("this conversion needs no rate: both sides are \(dimension)")
        case .mixed(let bases):
            Wording(
                "this mixes \(bases), so nothing says which rate to take; "
                    + "write `at` with a date or `over` with a period", ["mixed"])
        case .cancelled(let times):
            Wording(
                "this was made of amounts of several times and has none of its own, so nothing says which rate to take; "
                    + "write \(times.map(\.words).joined(separator: " or "))", ["made of several times"])
        case .stale(let day, let days, let isPublished):
            Wording(
                "the newest rate is of \(day), \(days) days ago"
                    + (isPublished ? "; `suan rates update` gets newer ones" : ""))
        case .noRate(let problem): Wording(problem.message)
        case .noDays(let pair, let period, let nearest):
            Wording(
                "\(pair) has no rates on \(period.first == period.last ? "\(period.first)" : "\(period.first)..\(period.last)")"
                    + (nearest.isEmpty
                        ? ""
                        : ": the nearest \(nearest.count == 1 ? "is" : "are") of \(nearest.map(\.description).joined(separator: " and "))")
            )
        case .notYetKnown(let time, let known):
            Wording(
                "this wants the rate of \(time.text), and nothing after \(known) is seen; "
                    + "write `at` with a rate or an earlier date")
        case .store(let problem): Wording(problem.message)
        case .notPositive: Wording("a rate is greater than zero")
        case .wanted(let from, let to, let number, _):
            Wording(
                "a rate between \(from) and \(to) is wanted here"
                    + (number.map { ": \($0) \(to)/\(from) or \($0) \(from)/\(to)" } ?? ""))
        case .offTable(let from, let known, let to):
            Wording("this is more than \(RateProblem.farOff) times off the table, where 1 \(from) was \(known) \(to)")
        case .inverted(let from, let known, let to):
            Wording("this fits the table the other way round: there 1 \(from) was \(known) \(to)")
        case .convenience(let difference):
            Wording(told("a flow at one day's rate is a convenience translation", difference))
        case .average(let difference): Wording(told("a balance at an average rate is unusual", difference))
        }
    }

    private func told(_ what: String, _ difference: Difference?) -> String {
        guard let difference else { return "\(what) (IAS 21)" }
        let usual =
            switch difference.usual {
            case .mean(let period): "the mean of \(period)"
            case .day(let day): "the rate of \(day)"
            }
        return "\(what) (IAS 21): \(difference.percent)% \(difference.isMore ? "more" : "less") than at \(usual)"
    }
}
