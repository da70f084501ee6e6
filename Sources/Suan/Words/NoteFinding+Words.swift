import Notes
import Reporting

extension NoteFinding: Worded {
    func wording(_ language: Language) -> Wording {
        switch self {
        case .valueOfLines: Wording("a value in running text is one line, and this has several; put it into a block")
        case .noValue: Wording("this has no value to stand in running text")
        case .forThePrompt: Wording("`quit` and `help` are for the prompt: a note runs to its end")
        case .noChart: Wording("this is no chart: write `chart(…)`")
        }
    }
}

extension NoteProblem {
    /// The problem as a sentence without a final period.
    package var words: String {
        switch kind {
        case .unknownWord(let word):
            let names = BlockWords.all.map(\.name)
            let near = NearestNames.find(word, among: names)
            let rest = near.isEmpty ? "there are: \(names.joined(separator: ", "))" : "did you mean \(near[0])?"
            return "`\(word.visible)` says nothing of a block (\(rest))"
        case .noEnd: return "this block has no end: all lines below it would be run"
        case .severalLines: return "an expression in running text stands on one line"
        case .otherSpan:
            return "a woven value is written `<span title=\"= …\">…</span>`, on one line, with nothing else in the tag"
        case .insideHTML:
            return "this block belongs to the HTML above it and would not be run: an empty line sets it apart"
        case .valueInTitle: return "a title is plain text, and a value in it would stay as it is"
        case .pictureByReference:
            return "a picture by reference is not drawn: write ![…](file.svg \"= …\") where it is to stand"
        }
    }
}
