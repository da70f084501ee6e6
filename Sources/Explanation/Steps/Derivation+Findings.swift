import Evaluation
import Reporting
import Resolution

extension Derivation {
    /// What stands beside a line.
    package enum Remark: Sendable, Hashable {
        case none
        /// As it stands: the words of a figure and its source, units, the words of a function.
        case written(String)
        /// Why something was assumed; may be empty.
        case assumed(String)
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

        /// About how many characters it takes, which is asked of what stands on a line of its own.
        var length: Int {
            switch self {
            case .written(let text): text.count
            case .cancels(let units): units.count + 8
            case .rate(let rate): Wording(of: rate, .english).sentence.count
            case .none, .assumed, .reason, .foundRate, .branch, .replaces: 0
            }
        }

        /// Words that may be none.
        static func of(_ words: String) -> Remark { words.isEmpty ? .none : .written(words) }
    }

    /// What was done to a result to show it.
    package struct Rounding: Reporting.Finding, Hashable {
        package let digits: Int
        /// The whole of it, as a fraction with its unit, where it is short.
        package let exactly: String?

        package var code: DiagnosticCode { .derived }
    }
}
