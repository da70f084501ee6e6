import Reporting
import Resolution

/// `list[i]`, `company.metric[FY2024]`, `company.metric[2025Q1..2025Q3]`.
struct Element {
    private let evaluator: Evaluator
    private let base: Node
    private let index: Node
    private let span: Span
    private var site: Site { evaluator.site }

    init(_ evaluator: Evaluator, of base: Node, at index: Node, _ span: Span) {
        (self.evaluator, self.base, self.index, self.span) = (evaluator, base, index, span)
    }

    func value() throws(Failure) -> Value {
        if let path = try evaluator.figures.path(base) { return try figure(path) }
        let value = try evaluator.value(base)
        if case .table(let table) = value { return try evaluator.tables.element(index, of: table, span) }
        guard case .list(let list) = value else {
            throw site.failure(
                IndexFinding.notIndexed(value.kindName), at: base.span)
        }
        let place = try evaluator.value(index)
        if case .missing(let missing) = place { throw site.missingFailure(missing, at: index.span) }
        guard case .quantity(let quantity) = place, quantity.unit == .none, let position = quantity.number.asWhole
        else {
            throw site.failure(IndexFinding.notWhole, at: index.span, place.kindName)
        }
        guard position >= 1, position <= list.items.count else {
            throw site.failure(IndexFinding.noItem(position, count: list.items.count), at: index.span)
        }
        return list.items[position - 1]
    }

    private func figure(_ path: Path) throws(Failure) -> Value {
        if let (low, high) = index.plainRange,
            let series = try Series(evaluator, path, low, high, index.span).values(base.span)
        {
            return series
        }
        switch try evaluator.figures.index(index, of: path) {
        case .date(let day): return try evaluator.figures.figure(path, at: .date(day), span)
        case .period(let period): return try evaluator.figures.figure(path, at: .period(period), span)
        case let value:
            throw site.failure(
                IndexFinding.figure(value.kindName), at: index.span,
                fix: year(value, of: path).map { site.replacing(index.span, with: $0, in: span) })
        }
    }

    /// The fiscal year that a plain number names, where there is a figure of it.
    private func year(_ value: Value, of path: Path) -> String? {
        guard case .quantity(let quantity) = value, quantity.isPlain, let number = quantity.number.asInt else {
            return nil
        }
        let name = "FY\(number)"
        let figures = evaluator.state.companies.companies[path.company].current(path.metric)
        return figures.contains { $0.time.name == name || $0.time.name.hasPrefix(name + " ") } ? name : nil
    }
}
