import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Syntax

/// Metrics and companies.
extension Executor {
    func define(_ tree: MetricTree, _ source: Source) throws(Failure) {
        world.needCompanies()
        let kind: Basis.Kind
        switch world.symbols.text(tree.kind.symbol) {
        case "flow": kind = .flow
        case "balance": kind = .balance
        case "average": kind = .average
        case "ratio": kind = .ratio
        case "rate": kind = .rate
        case "attribute": kind = .attribute
        case let word:
            let kinds = ["flow", "balance", "average", "ratio", "rate", "attribute"]
            throw failure(
                source, .badStatement, "'\(word)' is no kind of metric; the kinds are \(kinds.joined(separator: ", "))",
                at: tree.kind.span, fix: nearestNames(word, among: kinds).first)
        }
        var metric = Metric(name: tree.name.symbol.index, title: tree.title, also: [], kind: kind)
        if let known = world.companies.metric(named: tree.name.symbol.index) {
            // One that is known, perhaps by another name, gains the names it did not have.
            metric = world.companies.metrics[known]
            guard metric.kind == kind else {
                throw failure(
                    source, .duplicateName,
                    "there is a metric '\(world.symbols.text(tree.name.symbol))' already, and it is \(metric.kind.words)",
                    at: tree.name.span)
            }
        }
        for name in tree.also {
            guard let other = world.companies.metric(named: name.symbol.index) else { continue }
            let owner = world.companies.metrics[other].name
            guard owner == metric.name else {
                throw failure(
                    source, .duplicateName,
                    "'\(world.symbols.text(name.symbol))' is a name of the metric '\(world.symbols.text(Symbol(index: owner)))' already",
                    at: name.span)
            }
        }
        metric.also += tree.also.map(\.symbol.index).filter { $0 != metric.name && !metric.also.contains($0) }
        world.willChangeCompanies()
        world.companies.define(metric)
    }

    func define(_ tree: CompanyTree, _ span: Span, _ source: Source) throws(Failure) {
        world.needCompanies()
        world.willChangeCompanies()
        let place = world.companies.open(
            Company(name: tree.name.symbol.index, title: tree.title, also: tree.also.map(\.symbol.index)))
        var block = CompanyBlock(company: place, source: source)
        // Sources and the fiscal year come first, wherever they stand: what is above may speak of them.
        for item in tree.items { try prepare(item, &block) }
        let context = CompanyContext(company: place, time: .none, unit: nil)
        for item in tree.items { try add(item, [context], isOver: nil, &block) }
    }

    private func prepare(_ item: CompanyItem, _ block: inout CompanyBlock) throws(Failure) {
        switch item {
        case .source(let name, let title, let remark):
            let source = Company.Source(name: world.symbols.text(name.symbol), title: title, remark: remark)
            world.companies.update(block.company) { company in
                company.sources.removeAll { $0.name == source.name }
                company.sources.append(source)
            }
        case .fiscalYearEnd(let month, let day, let span):
            guard (1...12).contains(month), day >= 1, day <= Day.daysInMonth(year: 2024, month: month) else {
                throw failure(block.source, .badDate, "there is no such day of a year", at: span)
            }
            world.companies.update(block.company) { $0.yearEnd = YearEnd(month: month, day: day) ?? .calendar }
        case .metric(let metric): try define(metric, block.source)
        case .block(let inner): for item in inner.items { try prepare(item, &block) }
        case .figure, .assumption: break
        }
    }

    /// Adds what one item says, once for each column.
    private func add(
        _ item: CompanyItem, _ columns: [CompanyContext], isOver: Bool?, _ block: inout CompanyBlock
    ) throws(Failure) {
        switch item {
        case .source, .fiscalYearEnd, .metric: break
        case .block(let inner):
            let columns = try self.columns(inner, within: columns, block)
            for item in inner.items { try add(item, columns, isOver: inner.isOver ?? isOver, &block) }
        case .figure(let figure):
            guard figure.values.count == columns.count else {
                throw failure(
                    block.source, .figureCount,
                    "\(columns.count == 1 ? "one value is" : "\(columns.count) values are") wanted here, one for each basis, not \(figure.values.count)",
                    at: figure.span)
            }
            let metric = try self.metric(figure.name, block)
            if let name = figure.source {
                let text = world.symbols.text(name.symbol)
                let known = world.companies.companies[block.company].sources.map(\.name)
                guard known.contains(text) else {
                    throw failure(
                        block.source, .unknownSource,
                        "no source is called '\(text)' here" + suggestion(nearestNames(text, among: known)),
                        at: name.span, fix: "source \(text) \"…\"")
                }
            }
            for (column, value) in zip(columns, figure.values) {
                if case .missing = value.tree.form { continue }
                try add(figure, value, metric, column, &block)
            }
        case .assumption(let name, let tree, let why):
            // An assumption may bear any name: one that no metric has becomes a metric of its own.
            let known = world.metric(name.symbol)
            let metric = known ?? world.companies.define(Metric(name: name.symbol.index, title: nil, also: [], kind: .ratio))
            for column in columns {
                try add(
                    metric, tree, qualifiers: 0, column, name.span, words: nil, source: nil, why: why ?? "assumed", &block)
            }
        }
    }

    private func add(
        _ figure: FigureTree, _ value: FigureTree.Value, _ metric: Int, _ column: CompanyContext,
        _ block: inout CompanyBlock
    ) throws(Failure) {
        let source = figure.source.map { world.symbols.text($0.symbol) }
        try add(
            metric, value.tree, qualifiers: value.qualifiers.rawValue, column, figure.name.span, words: figure.words,
            source: source, why: nil, &block)
    }

    private func add(
        _ metric: Int, _ tree: Tree, qualifiers: UInt8, _ column: CompanyContext, _ span: Span, words: String?,
        source: String?, why: String?, _ block: inout CompanyBlock
    ) throws(Failure) {
        let key = CompanyBlock.Key(metric: metric, time: column.time)
        if let first = block.seen[key] {
            let name = world.symbols.text(Symbol(index: world.companies.metrics[metric].name))
            let basis = column.time == .none ? "without a basis" : "for \(column.time.name)"
            throw Failure(
                Diagnostic(
                    .error, .duplicateFigure, "\(name) is given twice \(basis)",
                    labels: [Label(block.source, span, "again"), Label(block.source, first, "first")]))
        }
        block.seen[key] = span
        let resolver = resolver(block.source, tree.span)
        resolver.context = column
        resolver.blockUnit = Resolver.isPlainSum(tree) ? column.unit : nil
        let code = try resolver.code(tree)
        let formula = FigureFormula(code: code, source: block.source, frameSize: resolver.scope.size)
        var bits = qualifiers
        if let literal = code as? QualifiedLiteral { bits |= literal.qualifiers }
        let old = world.companies.companies[block.company].figure(metric, at: column.time)
        let figure = Figure(
            metric: metric, time: column.time, formula: formula, qualifiers: bits, words: words, source: source,
            origin: block.source.name, assumption: why)
        world.companies.update(block.company) { $0.add(figure) }
        if let old, block.source.name == "-" || old.origin == block.source.name {
            let path = Path(company: block.company, metric: metric)
            machine.note(
                .figureReplaced,
                "\(machine.name(of: path))\(column.time == .none ? "" : "[\(column.time.name)]") stands beside the figure of \(old.origin) and wins",
                at: span)
        }
    }

    private func metric(_ name: Name, _ block: CompanyBlock) throws(Failure) -> Int {
        if let metric = world.metric(name.symbol) { return metric }
        let text = world.symbols.text(name.symbol)
        let near = nearestNames(text, among: world.companies.metricNames.map { world.symbols.text(Symbol(index: $0)) })
        throw failure(
            block.source, .unknownMetric, "there is no metric '\(text)'" + suggestion(near), at: name.span,
            fix: near.first ?? "metric \(text) \"…\" : flow")
    }

    /// The contexts of a block's columns: its own bases in the place of those around it.
    private func columns(
        _ inner: StatementBlock, within outer: [CompanyContext], _ block: CompanyBlock
    ) throws(Failure) -> [CompanyContext] {
        guard let first = outer.first else { return outer }
        let resolver = resolver(block.source, inner.span)
        resolver.context = first
        var unit = first.unit
        if let tree = inner.unit {
            let power = tree.factors.reduce(0) { $0 + $1.scale * $1.exponent.signum() }
            let found = try resolver.unit(tree, of: nil)
            do {
                unit = BlockUnit(
                    factor: try Number(mantissa: 1, exponent: power).multiplied(by: found.factor ?? .one),
                    unit: world.units.canonical(found.unit))
            } catch {
                throw resolver.numberFailure(error, tree.span)
            }
        }
        guard !inner.bases.isEmpty else {
            return outer.map { CompanyContext(company: $0.company, time: $0.time, unit: unit) }
        }
        if first.time != .none {
            throw failure(block.source, .badStatement, "a basis block stands within another", at: inner.span)
        }
        var columns: [CompanyContext] = []
        for tree in inner.bases {
            let time: Figure.Time
            let value = try resolver.code(tree).value(machine)
            switch (value, inner.isOver) {
            case (.period(let period), true): time = .period(period)
            case (.date(let day), false): time = .date(day)
            case (.period, _):
                throw failure(
                    block.source, .badStatement, "'at' wants dates; periods follow 'over'", at: tree.span,
                    fix: "over \(block.source.text(tree.span)) { … }")
            default:
                throw failure(
                    block.source, .badStatement, "'over' wants periods; dates follow 'at'", at: tree.span,
                    fix: "at \(block.source.text(tree.span)) { … }")
            }
            if columns.contains(where: { $0.time == time }) {
                throw failure(block.source, .duplicateFigure, "this basis stands twice", at: tree.span)
            }
            columns.append(CompanyContext(company: first.company, time: time, unit: unit))
        }
        return columns
    }

    func failure(
        _ source: Source, _ code: DiagnosticCode, _ message: String, at span: Span, fix: String? = nil
    ) -> Failure {
        Failure(Diagnostic(.error, code, message, labels: [Label(source, span)], fix: fix))
    }
}

/// One `company { … }` while it is being carried out.
private struct CompanyBlock {
    struct Key: Hashable {
        let metric: Int
        let time: Figure.Time
    }

    let company: Int
    let source: Source
    /// Where each figure was first given.
    var seen: [Key: Span] = [:]

    init(company: Int, source: Source) {
        self.company = company
        self.source = source
    }
}

extension Resolver {
    /// Whether a value of a statement is made of plain numbers alone, so that the block's unit is theirs. A number beside
    /// a figure's name is a factor and stays plain.
    static func isPlainSum(_ tree: Tree) -> Bool {
        switch tree.form {
        case .number(let literal): literal.unit == nil && literal.currency == nil
        case .negate(let inner): isPlainSum(inner)
        case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
            isPlainSum(left) && isPlainSum(right)
        default: false
        }
    }
}
