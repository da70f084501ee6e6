import Calendars
import Companies
import Evaluation
import Quantities
import Reporting
import Resolution
import Syntax

/// The figures of a company: what is given of each metric, with its words and its source.
extension CompanyDefinition {
    /// One value as a company's file gives it.
    struct Given {
        let metric: Int
        /// Where the metric is named.
        let place: Span
        let tree: Tree
        var qualifiers: UInt8 = 0
        /// The words it was printed with.
        var words: String?
        var source: String?
        /// The reason of an assumption; nil for what was reported.
        var why: String?

        static func assumption(of metric: Int, _ name: Name, _ tree: Tree, why: String) -> Given {
            Given(metric: metric, place: name.span, tree: tree, why: why)
        }
    }

    /// A row: a value for each column.
    mutating func add(_ figure: FigureTree, _ columns: [CompanyContext]) throws(Failure) {
        guard figure.values.count == columns.count else {
            throw failure(.valueCount(figure.values.count, wanted: columns.count), at: figure.span)
        }
        let metric = try metric(figure.name)
        if let name = figure.source { try checkSource(name) }
        for (column, value) in zip(columns, figure.values) {
            if case .missing = value.tree.form { continue }
            try add(
                Given(
                    metric: metric, place: figure.name.span, tree: value.tree, qualifiers: value.qualifiers.rawValue,
                    words: figure.words, source: figure.source.map { execution.text($0) }), column)
        }
    }

    mutating func add(_ given: Given, _ column: CompanyContext) throws(Failure) {
        try note(given, at: column.time)
        try checkTime(of: given, column.time)
        let resolved = try read(given, column)
        if let constant = resolved.node.constantValue {
            try execution.evaluator.figures.checkKind(
                constant, of: given.metric, name: name(of: given.metric), execution.source, given.tree.span)
        }
        let old = state.companies.companies[company].figure(given.metric, at: column.time)
        let figure = Figure(
            metric: given.metric, time: column.time, formula: FigureFormula(resolved),
            qualifiers: given.qualifiers | resolved.node.writtenQualifiers, words: given.words, source: given.source,
            origin: execution.source.origin, assumption: given.why)
        state.update(company: company) { $0.add(figure) }
        if let old, execution.source.origin == "-" || old.origin == figure.origin {
            let name = state.name(of: Path(company: company, metric: given.metric))
            let time = column.time == .none ? "" : "[\(column.time.name)]"
            execution.report.note(
                CompanyDefinitionFinding.replaced(name + time, of: old.origin.originFile), at: given.place)
        }
    }

    private func read(_ given: Given, _ column: CompanyContext) throws(Failure) -> Resolved {
        let isPlain = given.tree.isPlainSum
        let resolver = execution.resolver(of: given.tree.span)
        resolver.context = column
        resolver.blockUnit = isPlain ? column.unit : nil
        // A count or a year without a unit is what it is.
        let isCounted = state.companies.metrics[given.metric].kind == .attribute && isPlain
        let isExact = Qualifiers(rawValue: given.qualifiers).contains(.exactly)
        if given.why == nil, !isCounted, !isExact { resolver.printed = PrintedDigits(given.tree, words: given.words) }
        return try resolver.resolved(given.tree)
    }

    private func name(of metric: Int) -> String { execution.text(state.companies.metrics[metric].name) }

    // MARK: Checks

    /// A metric has one figure at a time.
    private mutating func note(_ given: Given, at time: Figure.Time) throws(Failure) {
        let key = FigureKey(metric: given.metric, time: time)
        if let first = seen[key] {
            let finding = CompanyDefinitionFinding.twice(
                name(of: given.metric), at: time == .none ? nil : time.name)
            throw Failure(
                Diagnostic(
                    .error, finding,
                    labels: [Label(execution.source, given.place), Label(execution.source, first)]))
        }
        seen[key] = given.place
    }

    /// The metric of a figure's name.
    private func metric(_ name: Name) throws(Failure) -> Int {
        if let metric = state.metric(name.symbol) { return metric }
        let text = execution.text(name)
        let near = nearestNames(text, among: state.companies.metricNames.map { execution.text($0) }.sorted())
        throw failure(.noMetric(text, near: near), at: name.span, fix: near.first ?? "metric \(text) : flow")
    }

    private func checkSource(_ name: Name) throws(Failure) {
        let text = execution.text(name)
        let known = state.companies.companies[company].sources.map(\.name)
        guard !known.contains(text) else { return }
        let near = nearestNames(text, among: known)
        throw failure(.noSource(text, near: near), at: name.span, fix: near.first ?? "source \(text) \"…\"")
    }

    /// A flow goes over a period, and a balance stands at a date.
    private func checkTime(of given: Given, _ time: Figure.Time) throws(Failure) {
        let name = name(of: given.metric)
        let finding: CompanyDefinitionFinding
        switch (state.companies.metrics[given.metric].kind, time) {
        case (.flow, .date): finding = .flowAtDate(name)
        case (.balance, .period): finding = .balanceOverPeriod(name)
        default: return
        }
        try execution.report.caution(finding, at: [(given.place, "")])
    }
}

extension Tree {
    /// Whether a value of a statement is made of plain numbers alone, so that the block's unit is theirs. A number beside
    /// a figure's name is a factor and stays plain.
    fileprivate var isPlainSum: Bool {
        switch form {
        case .number(let literal): literal.unit == nil && literal.currency == nil
        case .negate(let inner): inner.isPlainSum
        case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
            left.isPlainSum && right.isPlainSum
        default: false
        }
    }
}
