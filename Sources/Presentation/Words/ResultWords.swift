import Evaluation
import Reporting

/// What stands under a result.
enum ResultFinding: Finding {
    enum Length {
        case months(Int)
        case days(Int)
    }

    /// It mixes several times; set for a mean of flows, its length.
    case mixture(of: String, over: Length?)
    /// It was annualized.
    case runRate
    /// As a fraction it is too long to be read.
    case longFraction(digits: Int)
    /// A figure that was not reported.
    case missing(FigureFinding)
    /// The names that it rests on whose figures have qualifiers, with these; nil for others that are not kept.
    case rests(on: [(words: String, name: String)?])

    var code: DiagnosticCode {
        switch self {
        case .mixture: .mixedBasis
        case .runRate: .annualized
        case .longFraction: .remark
        case .missing: .missingFigure
        case .rests: .qualified
        }
    }
}

extension ResultFinding: Worded {
    func wording(_ language: Language) -> Wording {
        if case .missing(let figure) = self { return Wording(figure.wording(language).sentence) }
        return Wording(language == .chinese ? chinese : english)
    }

    private var english: String {
        switch self {
        case .missing: ""
        case .mixture(let times, let length): "mixes \(times)" + (length.map { ", as a flow over \($0.words)" } ?? "")
        case .runRate: "a run-rate: it assumes an even year"
        case .longFraction(let digits): "as a fraction it would have \(digits) digits"
        case .rests(let marks):
            "rests on figures marked: "
                + marks.map { mark in mark.map { "\($0.words) (\($0.name))" } ?? "and others" }.joined(separator: "; ")
        }
    }
}

extension ResultFinding.Length {
    fileprivate var words: String {
        switch self {
        case .months(let count): count == 1 ? "1 month" : "\(count) months"
        case .days(let count): "\(count) days"
        }
    }
}
