import Companies
import Numbers
import Quantities
import Reporting
import Resolution

/// The figures that another amount is made of: tells where they stand under several tags, and where they are of several
/// filings and one of them was another before, as a year that was restated and nine months that were not.
struct FigureParts {
    private let evaluator: Evaluator
    private let path: Path
    private let span: Span

    init(_ evaluator: Evaluator, _ path: Path, _ span: Span) {
        (self.evaluator, self.path, self.span) = (evaluator, path, span)
    }

    func tell(_ figures: [Figure]) throws(Failure) {
        tellWords(figures)
        try tellVersions(figures)
    }

    /// Tells where filed figures stand under several tags: what one counts another may not.
    func tellWords(_ figures: [Figure]) {
        var parts: [FigureFinding.Tagged] = []
        for figure in figures {
            guard figure.filed != nil, let words = figure.words, words.isTag else { return }
            parts.append(.init(time: figure.time.name, tag: words))
        }
        guard parts.contains(where: { $0.tag != parts[0].tag }) else { return }
        evaluator.report.note(FigureFinding.partsOfTags(evaluator.state.name(of: path), parts), at: span)
    }

    private func tellVersions(_ figures: [Figure]) throws(Failure) {
        guard figures.count > 1, figures.contains(where: { $0.filed != figures[0].filed }) else { return }
        var parts: [FigureFinding.Part] = []
        for figure in figures {
            guard let filed = figure.filed else { return }
            parts.append(.init(time: figure.time.name, filed: filed, isRevised: try isRevised(figure)))
        }
        guard parts.contains(where: \.isRevised) else { return }
        evaluator.report.note(FigureFinding.partsOfVersions(evaluator.state.name(of: path), parts), at: span)
    }

    /// Whether a figure is another amount than a version of it that was filed before.
    private func isRevised(_ figure: Figure) throws(Failure) -> Bool {
        guard let filed = figure.filed, let others = evaluator.figures.history(path)?.besides(figure) else {
            return false
        }
        let aside = Evaluator(evaluator.state, source: evaluator.site.source, isWatchingOthers: false)
        func amount(_ figure: Figure) -> Quantity? {
            guard case .quantity(let quantity)? = try? aside.figures.value(of: figure, path, span) else { return nil }
            return quantity
        }
        for other in others where other.filed.map({ $0 < filed }) ?? false {
            try evaluator.limits.poll(span)
            guard let now = amount(figure), let then = amount(other) else { continue }
            if now.unit != then.unit || Number.compare(now.number, then.number) != 0 { return true }
        }
        return false
    }
}

extension String {
    /// Whether it is one word as of a taxonomy, `RevenueFromContractWithCustomer`, and no amount or sentence.
    fileprivate var isTag: Bool {
        guard let first = utf8.first, UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first else { return false }
        return utf8.allSatisfy { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") || $0 &- 48 < 10 }
    }
}
