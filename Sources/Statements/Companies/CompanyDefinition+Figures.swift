import Calendars
import Companies
import Evaluation
import Numbers
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
        /// The words it was printed with itself.
        var ownWords: String?
        /// These, or those that its block has.
        var words: String?
        var source: Cited?
        /// The reason of an assumption; nil for what was reported.
        var why: String?

        static func assumption(of metric: Int, _ name: Name, _ tree: Tree, why: String) -> Given {
            Given(metric: metric, place: name.span, tree: tree, why: why)
        }
    }

    /// Where the figures of a block were printed, but for those that say so themselves.
    struct Printed {
        var source: Cited?
        var words: String?
    }

    /// What a block says of its figures' source, in the place of what is said around it.
    mutating func printed(_ block: StatementBlock, within outer: Printed) throws(Failure) -> Printed {
        guard block.source != nil || block.words != nil else { return outer }
        return Printed(source: try cite(block.source), words: block.words)
    }

    /// A row: a value for each column.
    mutating func add(
        _ figure: FigureTree, _ columns: [CompanyContext], from printed: Printed
    ) throws(Failure) {
        guard figure.values.count == columns.count else {
            throw failure(.valueCount(figure.values.count, wanted: columns.count), at: figure.span)
        }
        guard let metric = state.metric(figure.name.symbol) else {
            throw UnknownMetrics(execution).failure(figure, isOver: nil, units: [])
        }
        let ownSource = try cite(figure.source)
        for (column, value) in zip(columns, figure.values) {
            if case .missing = value.tree.form { continue }
            try add(
                Given(
                    metric: metric, place: figure.name.span, tree: value.tree, qualifiers: value.qualifiers.rawValue,
                    ownWords: figure.words, words: figure.words ?? (ownSource == nil ? printed.words : nil),
                    source: ownSource ?? printed.source), column)
        }
    }

    mutating func add(_ given: Given, _ column: CompanyContext) throws(Failure) {
        try note(given, at: column.time)
        try checkTime(of: given, column.time)
        let (resolved, isOfFigures) = try read(given, column)
        let constant = constant(given.tree, resolved)
        if let constant {
            try execution.evaluator.figures.checkKind(
                constant, of: given.metric, name: name(of: given.metric), execution.source, given.tree.span)
            try checkDimension(of: constant, given)
            lookForPercent(constant, given)
        }
        let old = state.companies.companies[company].figure(given.metric, at: column.time)
        let figure = Figure(
            metric: given.metric, time: column.time, formula: FigureFormula(resolved),
            qualifiers: given.qualifiers | resolved.node.writtenQualifiers, words: given.words,
            source: given.source?.name, filed: given.source?.filed, origin: execution.source.origin,
            assumption: given.why)
        state.update(company: company) { $0.add(figure) }
        if constant == nil, isOfFigures { formulas.append(figure) }
        tell(figure, insteadOf: old, at: given.place)
    }

    /// Says of a figure that it stands before another of its time, or is not seen at all. Versions that were filed on
    /// other days are a figure's history, and nothing is said of them.
    private func tell(_ figure: Figure, insteadOf old: Figure?, at place: Span) {
        guard execution.source.origin == "-" || old?.origin == figure.origin else { return }
        let path = state.name(of: Path(company: company, metric: figure.metric))
        let name = path + (figure.time == .none ? "" : "[\(figure.time.name)]")
        if let asOf = state.asOf, !figure.isKnown(asOf) {
            execution.report.note(
                CompanyDefinitionFinding.unseen(name, filed: figure.filed, asOf: asOf.day), at: place)
        }
        guard let old, !figure.isVersion(of: old) else { return }
        execution.report.note(CompanyDefinitionFinding.replaced(name, of: old.origin.originFile), at: place)
    }

    private func read(_ given: Given, _ column: CompanyContext) throws(Failure) -> (Resolved, isOfFigures: Bool) {
        let written = WrittenFigure(given.tree)
        let resolver = execution.resolver(of: given.tree.span)
        resolver.context = column
        resolver.blockUnit = try BlockScaling(execution, column).unit(
            of: given.tree, written, state.companies.metrics[given.metric])
        let isPlain = written == .plain || written == .scaled
        // A count or a year without a unit is what it is.
        let isCounted = state.companies.metrics[given.metric].kind == .attribute && isPlain
        let isExact = Qualifiers(rawValue: given.qualifiers).contains(.exactly)
        if given.why == nil, !isCounted, !isExact {
            resolver.printed = PrintedDigits(given.tree, words: given.ownWords)
        }
        let resolved = try resolver.resolved(given.tree)
        return (resolved, resolver.used.isEmpty)
    }

    private func name(of metric: Int) -> String { execution.text(state.companies.metrics[metric].name) }

    // MARK: Checks

    /// A metric has one figure at a time, and of a filing of its own each version of it.
    private mutating func note(_ given: Given, at time: Figure.Time) throws(Failure) {
        let key = FigureKey(metric: given.metric, time: time)
        let new = Seen(place: given.place, source: given.source?.name, filed: given.source?.filed)
        if let first = seen.updateValue(new, forKey: key),
            first.filed == nil || new.filed == nil || first.source == new.source
        {
            let finding = CompanyDefinitionFinding.twice(
                name(of: given.metric), at: time == .none ? nil : time.name)
            throw Failure(
                Diagnostic(
                    .error, finding,
                    labels: [Label(execution.source, given.place), Label(execution.source, first.place)]))
        }
    }

    /// The source of a name; nil where none is told.
    private mutating func cite(_ name: Name?) throws(Failure) -> Cited? {
        guard let name else { return nil }
        if let known = cited[name.symbol] { return known }
        let text = execution.text(name)
        let sources = state.companies.companies[company].sources
        if let source = sources.first(where: { $0.name == text }) {
            let found = Cited(name: text, filed: source.filed)
            cited[name.symbol] = found
            return found
        }
        let near = nearestNames(text, among: sources.map(\.name))
        throw failure(.noSource(text, near: near), at: name.span, fix: near.first ?? "source \(text) \"…\"")
    }

    /// A flow goes over a period, and a balance stands at a date.
    private func checkTime(of given: Given, _ time: Figure.Time) throws(Failure) {
        let name = name(of: given.metric)
        switch (state.companies.metrics[given.metric].kind, time) {
        case (.flow, .date(let day)):
            let year = day.adding(days: 1).flatMap { next in
                next.adding(months: -12, keepingEnd: false).flatMap { Period(first: $0, last: day) }
            }
            throw failure(.flowAtDate(name, at: time.name, over: year?.name), at: given.place)
        case (.balance, .period(let period)):
            throw failure(.balanceOverPeriod(name, over: time.name, at: period.last.description), at: given.place)
        default: return
        }
    }

    // MARK: What it measures

    /// An amount without names in it, which can be looked at at once.
    private func constant(_ tree: Tree, _ resolved: Resolved) -> Value? {
        resolved.node.constantValue ?? (tree.isMadeOfNumbers ? try? execution.evaluator.run(resolved) : nil)
    }

    /// A formula that never gives what its metric wants is told of with its block. What it lacks may still come.
    func checkFormulas() throws(Failure) {
        guard !formulas.isEmpty else { return }
        let (rested, pending) = (state.restsOnNewestRate, state.pending)
        defer { (state.restsOnNewestRate, state.pending) = (rested, pending) }
        let aside = Evaluator(state, source: execution.source, isWatchingOthers: false)
        for figure in formulas {
            do throws(Failure) { _ = try aside.figures.value(of: figure, inCompany: company) } catch {
                switch error.diagnostic.code {
                case .dimensionMismatch, .currencyMismatch, .wrongKind: throw error
                default: continue
                }
            }
        }
    }

    /// A figure measures what its metric does; where that is not known, the first one tells. A plain zero is nothing of
    /// anything.
    private func checkDimension(of value: Value, _ given: Given) throws(Failure) {
        guard case .quantity(let quantity) = value, quantity.unit != .none || !quantity.number.isZero else { return }
        guard let dimension = state.companies.metrics[given.metric].dimension else {
            if given.why == nil {
                state.set(dimension: MetricDimension(of: quantity.unit, state.units), ofMetric: given.metric)
            }
            return
        }
        guard !dimension.measures(quantity.unit, state.units) else { return }
        throw failure(
            .otherDimension(
                name(of: given.metric), wants: dimension.text, given: state.units.describeDimension(quantity.unit)),
            at: given.tree.span)
    }

    /// A share that is a plain number above 1 was hardly meant as it stands.
    private func lookForPercent(_ value: Value, _ given: Given) {
        guard state.companies.metrics[given.metric].dimension?.isPercent == true, case .quantity(let share) = value,
            share.unit == .none, !share.number.isRange, Number.compare(share.number.magnitude(), .one) > 0
        else { return }
        let text = execution.source.text(given.tree.span)
        let isNumeral = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
        execution.report.warn(
            CompanyDefinitionFinding.shareAboveOne(name(of: given.metric), text),
            at: [(given.tree.span, "")],
            fix: isNumeral ? execution.source.replacing(given.tree.span, with: text + "%", in: execution.span) : nil)
    }
}

extension Tree {
    /// Whether it is numbers and operators alone.
    fileprivate var isMadeOfNumbers: Bool {
        switch form {
        case .number: true
        case .list(let items): items.allSatisfy(\.isMadeOfNumbers)
        case .negate(let inner), .qualified(_, let inner): inner.isMadeOfNumbers
        case .binary(_, let left, let right): left.isMadeOfNumbers && right.isMadeOfNumbers
        default: false
        }
    }
}
