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
        if let path = try evaluator.figures.path(base) { return try evaluator.figures.inTerms(try figure(path), span) }
        let value = try evaluator.value(base)
        if case .table(let whole) = value {
            if whole.isSeries, let found = try DatedSeries(evaluator, whole, span).element(index) { return found }
            let table = try KnownRows(evaluator).read(whole, base.span)
            if !table.isRecord, let (low, high) = index.plainRange {
                let (first, last) = try slice(low, high, table.ownRowCount)
                try evaluator.limits.count(items: max(last - first, 0) &* table.columns.count, span)
                return .table(table.picking(Array(first..<max(first, last))))
            }
            return try Tables(evaluator).element(index, of: table, span)
        }
        guard case .list(let list) = value else {
            throw site.failure(
                IndexFinding.notIndexed(value.kind), at: base.span)
        }
        let count = list.items.count
        if let (low, high) = index.plainRange {
            let (first, last) = try slice(low, high, count)
            return try evaluator.limits.list(
                try evaluator.limits.copy(max(last - first, 0), span) { list.items[first + $0] }, span)
        }
        let place = try evaluator.value(index)
        guard case .list(let places) = place else {
            return list.items[try position(place, index, count)]
        }
        var items: [Value] = []
        items.reserveCapacity(places.items.count)
        for place in places.items {
            try evaluator.limits.poll(span)
            items.append(list.items[try position(place, index, count)])
        }
        return try evaluator.limits.list(items, span)
    }

    /// Where the item stands that an index means, from 0; below zero it counts from the end.
    private func position(_ place: Value, _ index: Node, _ count: Int) throws(Failure) -> Int {
        let position = try whole(place, index)
        guard position != 0, position.magnitude <= UInt(count) else {
            throw site.failure(IndexFinding.noItem(position, count: count), at: index.span)
        }
        return position > 0 ? position - 1 : count + position
    }

    private func whole(_ place: Value, _ index: Node) throws(Failure) -> Int {
        if case .missing(let missing) = place { throw site.missingFailure(missing, at: index.span) }
        guard case .quantity(let quantity) = place, quantity.unit == .none, let whole = quantity.number.asWhole else {
            throw site.failure(IndexFinding.notWhole(place.kind), at: index.span)
        }
        return whole
    }

    /// The items that `A..B` means, from 0, the second left out. A slice that ends just before it begins has none.
    private func slice(_ low: Node, _ high: Node, _ count: Int) throws(Failure) -> (Int, Int) {
        let (from, to) = (try evaluator.value(low), try evaluator.value(high))
        let (first, last) = (try whole(from, low), try whole(to, high))
        // Nothing at all: `xs[1..0]`, and `xs[2..1]` of a list of one.
        if first > 0, last == first - 1, last <= count { return (0, 0) }
        let places = (try position(from, low, count), try position(to, high, count))
        guard places.0 <= places.1 else {
            throw site.failure(IndexFinding.reversed, at: [(low.span, ""), (high.span, "")])
        }
        return (places.0, places.1 + 1)
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
                IndexFinding.figure(value.kind), at: index.span,
                fix: year(value, of: path).map { site.replacing(index.span, with: $0, in: span) })
        }
    }

    /// The fiscal year that a plain number names, where there is a figure of it.
    private func year(_ value: Value, of path: Path) -> String? {
        guard case .quantity(let quantity) = value, quantity.isPlain, let number = quantity.number.asInt else {
            return nil
        }
        let name = "FY\(number)"
        let figures = evaluator.state.companies.companies[path.company].current(
            path.metric, asOf: evaluator.figures.asOf)
        return figures.contains { $0.time.name == name || $0.time.name.hasPrefix(name + " ") } ? name : nil
    }
}
