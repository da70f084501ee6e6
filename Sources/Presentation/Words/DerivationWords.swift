import Explanation
import Reporting
import Resolution

extension Derivation.Remark {
    /// Empty where nothing is said.
    func words(_ language: Language) -> String { language == .chinese ? chinese : english }

    private var english: String {
        switch self {
        case .none: ""
        case .written(let words): words
        case .figure(let words, let origin):
            [words.map { "“\($0)”" }, origin.map { Wording(of: $0, .english).sentence }].compactMap { $0 }
                .joined(separator: ", ")
        case .opening(let remark): remark.words
        case .rate(let rate): Wording(of: rate, .english).sentence
        case .reason(let reason): reason.words
        case .cancels(let units): "\(units) cancels"
        case .foundRate: "so this is the rate"
        case .branch(let isTrue): isTrue ? "so what follows `then`" : "so what follows `else`"
        case .replaces(let old): "in the place of \(old)"
        case .missing(let text): "\(text) is missing, so what follows `else` stands"
        case .condition(let text, let isTrue, let values):
            "\(text) is \(isTrue)\(values.map { ": \($0)" } ?? "")"
        case .scenario(let name): "with the scenario \(name)"
        case .presentValue(let rate): "the net present value at \(rate):"
        case .widths: "where its width comes from:"
        case .share(let percent): "\(percent)%"
        case .moreInputs(let count, let share): "… and \(count) more, \(share)% together"
        case .moreItems(let count): "… and \(count) more"
        case .moreLines(let count): "… \(count) more lines; explain --depth 1 shows them all"
        }
    }
}

extension Derivation.Rounding: Worded {
    package func wording(_ language: Language) -> Wording {
        Wording(
            language == .chinese
                ? "舍入到 \(digits) 位数字\(exactly.map { "；精确值是 \($0)" } ?? "")"
                : "rounded to \(digits) digits\(exactly.map { "; exactly \($0)" } ?? "")")
    }
}

extension Opened.Remark {
    fileprivate var words: String {
        switch self {
        case .none: ""
        case .yearOfDays(let days): "\(days) days made a year of 365"
        case .yearOfMonths(let months): "\(months) months made twelve, as if the year were even"
        case .yearBefore: "the same period a year before"
        case .times(let times): "of \(times.joined(separator: ", "))"
        case .worthNothing: "at this rate the flows are worth nothing together"
        }
    }
}

extension FigureOrigin: Worded {
    package func wording(_ language: Language) -> Wording { Wording(language == .chinese ? chinese : english) }

    private var english: String {
        switch self {
        case .none: "no source"
        case .source(let name): name
        case .assumed(let why): why.isEmpty ? "assumed" : "assumed: \(why)"
        }
    }
}
