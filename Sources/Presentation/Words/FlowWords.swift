import Calendars
import Evaluation
import Reporting
import Resolution

extension FlowFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese : english }

    private var english: Wording {
        switch self {
        case .timeUnit(let function): Wording("\(function) wants a unit of time here")
        case .notAFlow(let function, .withoutPeriod): Wording("\(function) wants a flow, and this has no period")
        case .notAFlow(let function, let other):
            Wording("\(function) wants a flow over a period, and this \(other.words)")
        case .growthBase(let amount):
            Wording("growth from \(amount) is not meaningful: the base is not positive")
        case .growth(let name, let time, let before): Wording("\(name)[\(time)] against [\(before)]")
        case .against(let time, let before): Wording("\(time) against \(before)")
        case .noYearBefore(let name, let time, let names, let day):
            Wording(
                name + (time.map { "[\($0)] has no figure a year before it" } ?? " has no two figures a year apart")
                    + thereAre(names) + unseen(after: day))
        case .metricNotAFlow(let name, let kind): Wording("ltm wants a flow, and \(name) is \(kind.words)")
        case .noTwelveMonths(let name, let end, let names, let fiscal, let day):
            Wording(
                "the periods of \(name) make no twelve months\(end.map { " to \($0)" } ?? "")\(thereAre(names))"
                    + (fiscal?.words ?? "") + unseen(after: day))
        case .earlierTwelveMonths(let name, let taken, let passed, let lacking):
            Wording(
                "the last twelve months of \(name) are \(taken): \(passed) was reported, and "
                    + (lacking.map { "\($0) was not" } ?? "the periods make no twelve months to its end"))
        case .twelveMonths(let terms):
            Wording(
                terms.enumerated().map { index, term in
                    (index == 0 ? "" : term.isTaken ? " - " : " + ") + term.amount
                }.joined())
        }
    }
}

/// `; nothing that was filed after 2026-03-01 is seen`.
private func unseen(after day: Day?) -> String {
    day.map { "; nothing that was filed after \($0) is seen" } ?? ""
}

extension FlowFinding.Other {
    fileprivate var words: String {
        switch self {
        case .withoutPeriod: "has no period"
        case .mixture: "is a mixture of bases"
        case .atDate: "stands at a date"
        case .kind(let kind): "is \(kind.words)"
        }
    }
}

extension SeriesFinding.Gap {
    /// `[FY2025]`, `[FY2025] (filed 2025-10-31)`.
    fileprivate var words: String {
        guard let later else { return "[\(period)]" }
        return "[\(period)] (\(later.filed.map { "filed \($0)" } ?? "not known as of \(later.asOf)"))"
    }
}

extension SeriesFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese ?? english : english }

    private var english: Wording {
        switch self {
        case .notMonths(let name, let days): Wording("a series goes by whole months, and \(name) is \(days) days")
        case .lengths(let one, let other):
            Wording("a series goes by periods of one length", [months(one), months(other)])
        case .backwards: Wording("the series runs backwards", ["", "earlier"])
        case .steps(let count, let first, let last):
            Wording("steps of \(months(count)) from \(first) do not lead to \(last)")
        case .derivedInTwoWays(let name, let formula, let amount, let other, let otherAmount):
            Wording("\(name): \(formula) is \(amount), and \(other) is \(otherAmount)")
        case .perUnit(let name): Wording("per-share figures of different periods do not add: \(name)")
        case .derived(let name, let time, let formula): Wording("\(name)[\(time)] is \(formula)")
        case .notReported(let name, let periods, let more, let names, let fiscal):
            Wording(
                name + periods.map(\.words).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
                    + (periods.count + more == 1 ? " was not " : " were not ")
                    + (periods.contains { $0.later?.filed != nil } ? "known" : "reported") + thereAre(names)
                    + (fiscal?.words ?? ""))
        }
    }

    private func months(_ count: Int) -> String { count == 1 ? "1 month" : "\(count) months" }
}
