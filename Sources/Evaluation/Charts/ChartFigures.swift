import Calendars
import Charts
import Companies
import Quantities
import Reporting
import Resolution
import Syntax

/// The figures of metrics: all of one that compare with each other, in order.
struct ChartFigures {
    /// The figures of one metric.
    struct Run {
        let title: String
        let entries: [(time: Figure.Time, value: Value)]
        var values: [Value] { entries.map(\.value) }
    }

    private let evaluator: Evaluator
    private let span: Span
    private var state: State { evaluator.state }

    init(_ evaluator: Evaluator, _ span: Span) { (self.evaluator, self.span) = (evaluator, span) }

    /// A metric that is named, with what is done to its figures.
    private struct Leaf {
        let path: Path
        let code: Node
        /// The day by which its figures were known.
        var day: Node?
        /// The innermost first.
        var conversions: [(span: Span, conversion: Conversion)] = []
        /// Those with a time, in order.
        var figures: [Figure] = []
    }

    /// The figures of the metric that an expression names, or of several that it lists, perhaps converted; nil where it
    /// is anything else, or several that have one figure each.
    func runs(of code: Node) throws(Failure) -> [Run]? {
        guard var leaves = try leaves(of: code) else { return nil }
        for index in leaves.indices { leaves[index].figures = try figures(of: leaves[index]) }
        let most = leaves.map(\.figures.count).max() ?? 0
        guard most > 1 else {
            guard leaves.count == 1 else { return nil }
            return try refuse(leaves[0])
        }
        let length = commonLength(leaves.flatMap(\.figures))
        return try leaves.map { (leaf) throws(Failure) in
            try known(by: leaf.day) { () throws(Failure) in try run(leaf, length) }
        }
    }

    private func leaves(of code: Node) throws(Failure) -> [Leaf]? {
        switch code.form {
        case .member, .ownFigure:
            guard let (path, time) = try evaluator.figures.reference(code), time == nil else { return nil }
            return [Leaf(path: path, code: code)]
        case .asOf(let figure, let day):
            guard figure.indexed == nil, let path = try evaluator.figures.path(figure) else { return nil }
            return [Leaf(path: path, code: code, day: day)]
        case .conversion(let operand, let conversion):
            return try leaves(of: operand)?.map { leaf in
                var leaf = leaf
                leaf.conversions.append((code.span, conversion))
                return leaf
            }
        case .list(let items):
            var all: [Leaf] = []
            for item in items {
                guard isName(item), let leaves = try leaves(of: item) else { return nil }
                all += leaves
            }
            return all.isEmpty ? nil : all
        default: return nil
        }
    }

    /// Whether an expression may name a metric: others are not evaluated twice.
    private func isName(_ code: Node) -> Bool {
        switch code.form {
        case .member, .ownFigure, .asOf: true
        case .conversion(let operand, _): isName(operand)
        default: false
        }
    }

    private func known<Result>(by day: Node?, _ body: () throws(Failure) -> Result) throws(Failure) -> Result {
        guard let day else { return try body() }
        return try Knowledge(evaluator).on(day, body)
    }

    // MARK: One metric

    private func figures(of leaf: Leaf) throws(Failure) -> [Figure] {
        try known(by: leaf.day) { () throws(Failure) in
            let figures = evaluator.figures
            let all = figures.company(leaf.path).reported(
                leaf.path.metric, expected: Qualifiers.expected.rawValue, asOf: figures.asOf)
            return all.filter { $0.time != .none }.reversed()
        }
    }

    /// One that has no two figures.
    private func refuse(_ leaf: Leaf) throws(Failure) -> [Run]? {
        let value = try evaluator.figures.latest(leaf.path, leaf.code.span)
        if case .missing = value { throw evaluator.site.wrongKind(value, .quantity, at: leaf.code.span) }
        // What is uncertain can be drawn alone.
        if value.isSampled { return nil }
        throw evaluator.site.failure(
            ChartFinding.onlyFigure(state.name(of: leaf.path)), at: leaf.code.span)
    }

    private func run(_ leaf: Leaf, _ length: Int?) throws(Failure) -> Run {
        let name = state.name(of: leaf.path)
        let alike = leaf.figures.filter { ChartFigures.length(of: $0.time) == length }
        let chosen = alike.isEmpty ? leaf.figures : alike
        let others = leaf.figures.filter { figure in !chosen.contains { $0 === figure } }
        if !others.isEmpty {
            evaluator.report.note(
                ChartFinding.otherFigures(name, others.map(\.time.name), drawn: drawing(of: others, leaf, name)),
                at: leaf.code.span)
        }
        let figures = evaluator.figures
        var entries: [(time: Figure.Time, value: Value)] = []
        for figure in chosen {
            try evaluator.limits.poll(span)
            var value = try figures.inTerms(figures.value(of: figure, leaf.path, leaf.code.span), leaf.code.span)
            for (span, conversion) in leaf.conversions {
                guard case .quantity = value else { continue }
                value = try evaluator.value(Node.conversion(span, of: value, conversion))
            }
            entries.append((figure.time, value))
        }
        return Run(title: name, entries: entries)
    }

    /// How those are drawn that were left out: those of one length of time where two of them are alike, else all beside
    /// each other; nil where that is a long list, or more was done to the figures.
    private func drawing(of others: [Figure], _ leaf: Leaf, _ name: String) -> String? {
        guard leaf.day == nil, leaf.conversions.isEmpty else { return nil }
        let length = commonLength(others)
        let drawn =
            length.map { length in others.filter { ChartFigures.length(of: $0.time) == length } } ?? leaf.figures
        guard drawn.count <= ChartFigures.mostNamed else { return nil }
        let items = drawn.map { "\(name)[\($0.time.name)]" }.joined(separator: ", ")
        return length == nil ? "chart([\(items)], bar)" : "chart([\(items)])"
    }

    private static let mostNamed = 6

    /// The length of time of which there are most figures, of several such full years, which companies are compared by, or
    /// else that of the figure that ends last; nil where no two are alike.
    private func commonLength(_ figures: [Figure]) -> Int? {
        var counts: [Int: Int] = [:]
        for figure in figures { counts[ChartFigures.length(of: figure.time), default: 0] += 1 }
        let most = counts.values.max() ?? 0
        guard most > 1 else { return nil }
        if counts[ChartFigures.year] == most { return ChartFigures.year }
        let latest = figures.filter { counts[ChartFigures.length(of: $0.time)] == most }
            .max { $0.time.isEarlier(than: $1.time) }
        return latest.map { ChartFigures.length(of: $0.time) }
    }

    private static let year = 12

    /// Months; 0 for a date, days below zero for what is no count of months.
    private static func length(of time: Figure.Time) -> Int {
        guard case .period(let period) = time else { return 0 }
        return ChartTimes.length(of: period)
    }

    // MARK: Several on one axis

    func grid(_ runs: [Run], _ title: String, _ code: Node) throws(Failure) -> ChartGrid {
        var times: [Figure.Time] = []
        for entry in runs.flatMap(\.entries) where !times.contains(entry.time) { times.append(entry.time) }
        times.sort { $0.isEarlier(than: $1) }
        let areDays = times.allSatisfy { if case .date = $0 { true } else { false } }
        if !areDays {
            let periods = times.compactMap { time in if case .period(let period) = time { period } else { nil } }
            if periods.count == times.count { times = ChartTimes.filled(periods).map { .period($0) } }
        }
        let columns = runs.map { run in
            ChartGrid.Column(
                title: run.title,
                cells: times.map { time in run.entries.first { $0.time == time }.map { .init($0.value) } ?? .none })
        }
        let isAlike = Set(times.map { ChartFigures.length(of: $0) }).count == 1
        let labels: ChartGrid.Labels =
            areDays
            ? .days(times.compactMap(\.end)) : .names(times.map(\.name))
        return ChartGrid(title, labels, columns, isAlike ? .series : .plain)
    }
}
