import Calendars
import Companies
import Quantities
import Reporting
import Resolution

/// What is known by a day: `company.metric[FY2024, as of 2026-03-01]`, whatever was filed since.
struct Knowledge {
    private let evaluator: Evaluator
    private var site: Site { evaluator.site }

    init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    /// The day that an expression gives.
    func day(_ node: Node) throws(Failure) -> Day {
        let value = try evaluator.value(node)
        guard case .date(let day) = value else { throw site.wrongKind(value, .date, at: node.span) }
        return day
    }

    /// For programs.
    func facts(asOf day: Day) -> [(name: String, value: String)] {
        evaluator.state.factsAreRead ? [("as_of", day.description)] : []
    }

    /// Says where a day is asked for that lies past what is seen.
    func tellNarrower(_ day: Day, at span: Span) {
        guard let outer = evaluator.lens.day, outer < day else { return }
        evaluator.report.note(FigureFinding.narrower(asked: day, asOf: outer), at: span, facts: facts(asOf: outer))
    }

    /// Runs a body that knows nothing later than a day.
    func on<Result>(
        _ node: Node, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let day = try day(node)
        tellNarrower(day, at: node.span)
        var terms = evaluator.lens.terms
        terms.day = terms.day.map { min($0, day) } ?? day
        return try evaluator.lens.compare(terms, body)
    }

    /// A figure as it was known on a day.
    func value(of figure: Node, asOf day: Node, _ span: Span) throws(Failure) -> Value {
        guard try evaluator.figures.path(figure.indexed ?? figure) != nil else {
            throw site.failure(FigureFinding.asOfNoFigure, at: span)
        }
        return try on(day) { () throws(Failure) in
            let value = try evaluator.value(figure)
            if case .missing = value { return value }
            try tellFiling(of: figure, span)
            return value
        }
    }

    func yearOnYear(_ code: Node, _ span: Span) throws(Failure) -> Quantity? {
        try of(code) { (figures, path, time) throws(Failure) in
            try figures.yearOnYear(path, time, code.span, span)
        }
    }

    func lastTwelveMonths(_ code: Node, _ span: Span) throws(Failure) -> Quantity? {
        try of(code) { (figures, path, time) throws(Failure) in
            try figures.lastTwelveMonths(path, time, code.span, span)
        }
    }

    /// Finds something of the metric that an expression names, known by the day that it says; nil where it names none.
    private func of<Result>(
        _ code: Node, _ body: (Figures, Path, Figure.Time?) throws(Failure) -> Result
    ) throws(Failure) -> Result? {
        if case .asOf(let figure, let day) = code.form {
            return try on(day) { () throws(Failure) in try of(figure, body) }
        }
        let figures = evaluator.figures
        guard let (path, time) = try figures.reference(code) else { return nil }
        return try body(figures, path, time)
    }

    /// Says when the version was filed that was taken.
    private func tellFiling(of node: Node, _ span: Span) throws(Failure) {
        if case .index(_, let index) = node.form, index.plainRange != nil { return }
        let figures = evaluator.figures
        guard let (path, time) = try figures.reference(node) else { return }
        let company = figures.company(path)
        let found =
            time.map { company.figure(path.metric, at: $0, asOf: figures.asOf) } ?? figures.chosen(path)?.figure
        guard let figure = found, let filed = figure.filed else { return }
        let source = company.sources.first { $0.name == figure.source }
        evaluator.report.note(
            FigureFinding.filed(
                "\(evaluator.state.name(of: path))[\(figure.time.name)]", on: filed,
                source: source?.title ?? figure.source),
            at: span, facts: facts(asOf: evaluator.lens.day ?? filed) + [("filed", filed.description)])
    }
}
