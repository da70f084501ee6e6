import Explanation
import Reporting

extension Derivation.Remark {
    /// Empty where nothing is said.
    func words(_ language: Language) -> String {
        switch self {
        case .none: ""
        case .written(let words): words
        case .assumed(let why): why.isEmpty ? "assumed" : "assumed: \(why)"
        case .rate(let rate): Wording(of: rate, language).sentence
        case .reason(let reason): reason.words
        case .cancels(let units): "\(units) cancels"
        case .foundRate: "so this is the rate"
        case .branch(let isTrue): isTrue ? "so what follows `then`" : "so what follows `else`"
        case .replaces(let old): "in the place of \(old)"
        }
    }
}

extension Derivation.Rounding: Worded {
    package func wording(_ language: Language) -> Wording {
        Wording("rounded to \(digits) digits\(exactly.map { "; exactly \($0)" } ?? "")")
    }
}
