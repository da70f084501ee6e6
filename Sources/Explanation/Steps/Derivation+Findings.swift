import Evaluation
import Reporting
import Resolution

extension Derivation {
    /// What stands beside a line.
    package enum Remark: Sendable, Hashable {
        case none
        /// As it stands: units, and what is one of another.
        case written(String)
        /// The words that a figure was printed with, and where it is from.
        case figure(words: String?, FigureOrigin?)
        /// How a function came to the formula in the line.
        case opening(Opened.Remark)
        /// The rate of a conversion.
        case rate(RateUse)
        /// Why the rate in the line was taken.
        case reason(RateUse.Reason)
        /// Units that leave none.
        case cancels(String)
        /// The line is zero, so that a rate which was sought is found.
        case foundRate
        /// What follows `then` is evaluated, or else what follows `else`.
        case branch(Bool)
        /// The value that a replacement takes the place of.
        case replaces(String)
        /// What stands before `else` is missing.
        case missing(String)
        /// A condition, whether it holds, and what it comes to with the values put in where that says more.
        case condition(String, Bool, String?)
        /// A scenario by its name.
        case scenario(String)
        /// The net present value at a rate that was found, which follows.
        case presentValue(at: String)
        /// Where the width of an uncertain result comes from, which follows.
        case widths
        /// The share of that width that comes from what is in the line, in percent.
        case share(Int)
        /// How many further inputs there are, and their share in percent.
        case moreInputs(Int, share: Int)
        case moreItems(Int)
        case moreLines(Int)

        /// About how many characters it takes, which is asked of what stands on a line of its own.
        var length: Int {
            switch self {
            case .written(let text): text.count
            case .cancels(let units): units.count + 8
            case .rate(let rate): Wording(of: rate, .english).sentence.count
            case .missing(let text): text.count + 42
            case .condition(let text, _, let values): text.count + 9 + (values.map { $0.count + 2 } ?? 0)
            case .scenario(let name): name.count + 18
            case .presentValue(let rate): rate.count + 26
            case .moreItems, .moreLines, .share: 12
            case .widths, .moreInputs: 40
            case .none, .figure, .opening, .reason, .foundRate, .branch, .replaces: 0
            }
        }
    }

    /// What was done to a result to show it.
    package struct Rounding: Reporting.Finding, Hashable {
        package let digits: Int
        /// The whole of it, as a fraction with its unit, where it is short.
        package let exactly: String?

        package var code: DiagnosticCode { .derived }
    }
}
