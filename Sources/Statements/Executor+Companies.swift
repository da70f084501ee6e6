import Calendars
import Companies
import Numbers
import Quantities
import Reporting
import Resolution
import Syntax

/// Companies and their figures.
extension Executor {
    func define(_ tree: CompanyTree, _ span: Span, _ source: Source) throws(Failure) {
        state.needCompanies()
        try checkNames(of: tree, source)
        state.figureOrigins.insert(source.origin)
        let place = state.open(
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
            let source = Company.Source(name: state.symbols.text(name.symbol), title: title, remark: remark)
            state.update(company: block.company) { company in
                company.sources.removeAll { $0.name == source.name }
                company.sources.append(source)
            }
        case .fiscalYearEnd(let month, let day, let span):
            guard (1...12).contains(month), day >= 1, day <= Day.daysInMonth(year: 2024, month: month) else {
                throw failure(block.source, .badDate, "there is no such day of a year", at: span)
            }
            state.update(company: block.company) { $0.yearEnd = YearEnd(month: month, day: day) ?? .calendar }
        case .metric(let metric): try define(metric, block.source)
        case .block(let inner): for item in inner.items { try prepare(item, &block) }
        case .figure, .assumption, .check: break
        }
    }

    /// Adds what one item says, once for each column.
    private func add(
        _ item: CompanyItem, _ columns: [CompanyContext], isOver: Bool?, _ block: inout CompanyBlock
    ) throws(Failure) {
        switch item {
        case .source, .fiscalYearEnd, .metric: break
        case .check(let check): for column in columns { try add(check, column, block) }
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
            let metric = try self.metric(figure.name, block.source)
            if let name = figure.source {
                let text = state.symbols.text(name.symbol)
                let known = state.companies.companies[block.company].sources.map(\.name)
                guard known.contains(text) else {
                    let near = nearestNames(text, among: known)
                    throw failure(
                        block.source, .unknownSource,
                        "no source is called `\(text)` here" + suggestion(near), at: name.span,
                        fix: near.first ?? "source \(text) \"…\"")
                }
            }
            for (column, value) in zip(columns, figure.values) {
                if case .missing = value.tree.form { continue }
                try add(figure, value, metric, column, &block)
            }
        case .assumption(let name, let tree, let why):
            let metric = state.metric(name.symbol) ?? declareMetric(name)
            for column in columns {
                try add(
                    metric, tree, qualifiers: 0, column, name.span, words: nil, source: nil, why: why ?? "", &block)
            }
        }
    }

    private func add(_ check: CheckTree, _ column: CompanyContext, _ block: CompanyBlock) throws(Failure) {
        var level = AuditLevel.contradiction
        if let name = check.level {
            let text = state.symbols.text(name.symbol)
            guard let known = AuditLevel(rawValue: text), known != .holds else {
                let names = AuditLevel.allCases.dropLast().map(\.rawValue)
                throw failure(
                    block.source, .badStatement, "a check that fails is one of: \(names.joined(separator: ", "))",
                    at: name.span, fix: nearestNames(text, among: names).first)
            }
            level = known
        }
        let resolver = resolver(block.source, check.span)
        resolver.context = column
        let formula = try CheckFormula(check, resolver, level)
        state.update(company: block.company) { $0.checks.append(.init(formula, origin: block.source.origin)) }
    }

    private func add(
        _ figure: FigureTree, _ value: FigureTree.Value, _ metric: Int, _ column: CompanyContext,
        _ block: inout CompanyBlock
    ) throws(Failure) {
        let source = figure.source.map { state.symbols.text($0.symbol) }
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
            let name = state.symbols.text(Symbol(index: state.companies.metrics[metric].name))
            let basis = column.time == .none ? "without a basis" : "for \(column.time.name)"
            throw Failure(
                Diagnostic(
                    .error, .duplicateFigure, "\(name) is given twice \(basis)",
                    labels: [Label(block.source, span, "again"), Label(block.source, first, "first")]))
        }
        block.seen[key] = span
        try checkTime(of: metric, column.time, span)
        let resolver = resolver(block.source, tree.span)
        resolver.context = column
        resolver.blockUnit = Resolver.isPlainSum(tree) ? column.unit : nil
        // A count or a year without a unit is what it is.
        let isCounted = state.companies.metrics[metric].kind == .attribute && Resolver.isPlainSum(tree)
        let isExact = Qualifiers(rawValue: qualifiers).contains(.exactly)
        if why == nil, !isCounted, !isExact { resolver.printed = PrintedDigits(tree, words: words) }
        let resolved = try resolver.resolved(tree)
        if let constant = resolved.node.constantValue {
            let name = state.symbols.text(Symbol(index: state.companies.metrics[metric].name))
            try evaluator.figures.checkKind(constant, of: metric, name: name, block.source, tree.span)
        }
        let formula = FigureFormula(resolved)
        let bits = qualifiers | resolved.node.writtenQualifiers
        let old = state.companies.companies[block.company].figure(metric, at: column.time)
        let figure = Figure(
            metric: metric, time: column.time, formula: formula, qualifiers: bits, words: words, source: source,
            origin: block.source.origin, assumption: why)
        state.update(company: block.company) { $0.add(figure) }
        if let old, block.source.origin == "-" || old.origin == figure.origin {
            let path = Path(company: block.company, metric: metric)
            let name = state.name(of: path) + (column.time == .none ? "" : "[\(column.time.name)]")
            evaluator.report.note(
                .figureReplaced, "\(name) now stands before that of \(old.origin.shortOrigin)", at: span)
        }
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
                    unit: state.units.canonical(found.unit))
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
            let value = try evaluator.run(resolver.resolved(tree))
            switch (value, inner.isOver) {
            case (.period(let period), true): time = .period(period)
            case (.date(let day), false): time = .date(day)
            case (.period, _):
                throw failure(
                    block.source, .badStatement, "`at` wants dates; periods follow `over`", at: tree.span,
                    fix: otherWord("over", of: inner, upTo: tree, block.source))
            default:
                let isDate = if case .date = value { true } else { false }
                throw failure(
                    block.source, .badStatement,
                    inner.isOver == true ? "`over` wants periods; dates follow `at`" : "`at` wants dates",
                    at: tree.span,
                    fix: isDate ? otherWord("at", of: inner, upTo: tree, block.source) : nil)
            }
            if columns.contains(where: { $0.time == time }) {
                throw failure(block.source, .duplicateFigure, "this basis stands twice", at: tree.span)
            }
            columns.append(CompanyContext(company: first.company, time: time, unit: unit))
        }
        return columns
    }

    /// The head of a block with `over` for `at` or the reverse, in its place in the block where that is short.
    private func otherWord(_ word: String, of block: StatementBlock, upTo basis: Tree, _ source: Source) -> String? {
        guard let first = block.bases.first, first.span == basis.span else { return nil }
        let (old, place) = (block.isOver == true ? "over" : "at", Span(Int(block.span.start), Int(first.span.start)))
        var words = source.text(place).split(separator: " ").map(String.init)
        guard let index = words.firstIndex(of: old) else { return nil }
        words[index] = word
        return source.replacing(place, with: words.joined(separator: " ") + " ", in: block.span)
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
