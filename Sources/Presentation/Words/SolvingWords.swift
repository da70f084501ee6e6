import Evaluation
import Reporting
import Resolution

extension SolvingFinding: Worded {
    package func wording(_ language: Language) -> Wording { language == .chinese ? chinese ?? english : english }

    private var english: Wording {
        switch self {
        case .rangeWanted(let name): Wording("solve wants the range to look in: `\(name) = low..high`")
        case .emptyRange: Wording("the range is empty or runs backwards")
        case .endlessRange: Wording("the range reaches beyond 1e308")
        case .severalRoots(let count, let parts):
            Wording("\(count) roots, found by changes of sign on \(parts) equal parts of the range")
        case .throughout(let stretch): Wording("the sides are equal throughout \(stretch)")
        case .partly(let gap): Wording(gap.words(.english))
        case .noValue(let name, let range): Wording("the sides have no value for \(name) = \(range)")
        case .unchanging(let name):
            Wording(
                "the sides are never equal, and differ by the same for every value of \(name)", ["", "looked here"])
        case .noRoot(let name, let range, let sides, let gap):
            Wording(
                "no \(name) in \(range) makes the sides equal: \(sides.words(name))"
                    + (gap.map { "; " + $0.words(.english) } ?? ""), ["", "looked here"])
        }
    }
}

extension SolvingFinding.Sides {
    fileprivate func words(_ name: String) -> String {
        switch self {
        case .leftAbove: "the left side stays above the right one"
        case .leftBelow: "the left side stays below the right one"
        case .jump(let place): "the sides change order only by a jump" + (place.map { " at \(name) = \($0)" } ?? "")
        }
    }
}

extension SolvingFinding.Gap {
    fileprivate func words(_ language: Language) -> String {
        let place = last.map { "in part of \(first)..\($0)" } ?? "at \(name) = \(first)"
        return "without a value \(place): "
            + (cause.map { Wording(of: $0.finding, language).sentence } ?? "undefined")
    }
}
