import Calendars
import Companies
import Reporting
import Resolution
import Syntax

/// Figures as they were known on a day: that which is written with them or with a comparison, or that of the session,
/// whichever is earlier.
extension Figures {
    /// What is seen of figures. In a company's own formulas such count as well of which nothing says when they were
    /// filed: what a figure is made of was known with it.
    var asOf: AsOf? {
        evaluator.lens.day.map { AsOf($0, takesUnfiled: evaluator.open.contains(where: \.isOfCompany)) }
    }

    /// Remembers with what knowledge the statement looks figures up, and says so where that is the session's.
    func look(at span: Span) {
        guard let written = evaluator.lens.terms.day else {
            state.looked.isOfSession = true
            if let day = state.settings.asOf {
                report.note(FigureFinding.asOf(day), at: span, facts: Knowledge(evaluator).facts(asOf: day))
            }
            return
        }
        state.looked.written = max(state.looked.written ?? written, written)
    }

    /// The figures of a path; nil where there never was one.
    func history(_ path: Path) -> FigureHistory? { state.companies.history(of: path.metric, in: path.company) }

    /// The figure that a bare metric means.
    func chosen(_ path: Path) -> ChosenFigure? {
        history(path)?.chosen(expected: Qualifiers.expected.rawValue, asOf: asOf)
    }

    /// What a figure is that was not known by the day; nil where there is no such figure, or no day.
    func notYetKnown(_ path: Path, _ time: Figure.Time) -> Missing.Later? {
        guard let day = evaluator.lens.day else { return nil }
        let filed = company(path).nextFiling(path.metric, at: time, after: day)
        guard filed != nil || time.end.map({ $0 > day }) ?? false else { return nil }
        return Missing.Later(asOf: day, filed: filed)
    }

    /// Tells of a figure without a date that nothing says whether it stood on the day.
    func tellUndated(_ figure: Figure, _ path: Path, _ span: Span) {
        guard let day = evaluator.lens.day, figure.end == nil, figure.filed == nil else { return }
        report.note(
            FigureFinding.undated(state.name(of: path), asOf: day), at: span,
            facts: Knowledge(evaluator).facts(asOf: day))
    }

    /// Tells, once a statement, of a figure that nothing says the filing of.
    func tellUnfiled(_ figure: Figure, _ name: String, _ span: Span) {
        guard let day = evaluator.lens.day, figure.filed == nil, figure.end != nil, figure.assumption == nil,
            !evaluator.open.contains(where: \.isOfCompany)
        else { return }
        report.noteUnfiled(name, at: span, facts: Knowledge(evaluator).facts(asOf: day))
    }

    /// What a metric is that has no figure.
    func absent(_ path: Path) -> Missing {
        let name = state.name(of: path)
        guard let day = evaluator.lens.day else { return Missing(name: name, available: []) }
        let filed = company(path).nextFiling(path.metric, at: nil, after: day)
        // Where a day is written for once, it is told what there is besides.
        let isSession = evaluator.lens.terms.day == nil
        let besides = isSession || filed != nil ? [] : company(path).current(path.metric, asOf: state.asOf)
        return Missing(
            name: name, available: besides.map { $0.time == .none ? nil : $0.time.name },
            later: Missing.Later(asOf: day, filed: filed))
    }
}
