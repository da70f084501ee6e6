import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Resolution

/// `company.metric[FY2024, as of 2026-03-01]`: what was known on a day, whatever was filed since.
extension Evaluator {
    func known(_ figure: Node, asOf day: Node, _ span: Span) throws(Failure) -> Value {
        guard try figures.path(figure.indexed ?? figure) != nil else {
            throw site.failure(FigureFinding.asOfNoFigure, at: span)
        }
        return try known(on: try self.day(day), day.span) { () throws(Failure) in
            let value = try value(figure)
            if case .missing = value { return value }
            try tellFiling(of: figure, span)
            return value
        }
    }

    /// Runs a body that knows what an expression says should be known, where it says so.
    func knownFigure<Result>(_ code: Node, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        guard case .asOf(_, let day) = code.form else { return try body() }
        return try known(on: try self.day(day), day.span, body)
    }

    /// The day that an expression gives.
    func day(_ node: Node) throws(Failure) -> Day {
        let value = try value(node)
        guard case .date(let day) = value else { throw site.wrongKind(value, .date, at: node.span) }
        return day
    }

    /// Says when the version was filed that was taken.
    private func tellFiling(of node: Node, _ span: Span) throws(Failure) {
        if case .index(_, let index) = node.form, index.plainRange != nil { return }
        guard let (path, time) = try figures.reference(node) else { return }
        let company = figures.company(path)
        let found =
            time.map { company.figure(path.metric, at: $0, asOf: figures.asOf) } ?? figures.chosen(path)?.figure
        guard let figure = found, let filed = figure.filed else { return }
        let source = company.sources.first { $0.name == figure.source }
        report.note(
            FigureFinding.filed(
                "\(state.name(of: path))[\(figure.time.name)]", on: filed, source: source?.title ?? figure.source),
            at: span, facts: facts(asOf: self.day ?? filed) + [("filed", filed.description)])
    }
}

extension Figures {
    /// Tells where parts of an amount are of several filings and one of them was another before, as a year that was
    /// restated and nine months that were not.
    func tellVersions(_ figures: [Figure], _ path: Path, _ span: Span) throws(Failure) {
        guard figures.count > 1, figures.contains(where: { $0.filed != figures[0].filed }) else { return }
        var parts: [FigureFinding.Part] = []
        for figure in figures {
            guard let filed = figure.filed else { return }
            let isRevised = try isRevised(figure, path, span)
            parts.append(.init(time: figure.time.name, filed: filed, isRevised: isRevised))
        }
        guard parts.contains(where: \.isRevised) else { return }
        report.note(FigureFinding.partsOfVersions(state.name(of: path), parts), at: span)
    }

    /// Whether a figure is another amount than a version of it that was filed before.
    private func isRevised(_ figure: Figure, _ path: Path, _ span: Span) throws(Failure) -> Bool {
        guard let filed = figure.filed, let others = history(path)?.besides(figure) else { return false }
        let aside = Evaluator(state, source: site.source, isWatchingOthers: false)
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
