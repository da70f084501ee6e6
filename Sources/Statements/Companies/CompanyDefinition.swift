import Calendars
import Companies
import Reporting
import Resolution
import Syntax

/// `company minimax "MiniMax" { … }`: a company, its sources, metrics, figures and checks.
struct CompanyDefinition {
    let execution: Execution
    /// Its place among the companies.
    let company: Int
    /// Where each figure was given last, and in which source.
    var seen: [FigureKey: Seen] = [:]
    /// The sources that figures were said to stand in so far, by the symbols of their names.
    var cited: [Symbol: Cited] = [:]
    /// Figures found by a formula of nothing but figures.
    var formulas: [Figure] = []

    /// What one figure is told from the others of its company by.
    struct FigureKey: Hashable {
        let metric: Int
        let time: Figure.Time
    }

    /// Where a figure was given.
    struct Seen {
        let place: Span
        let source: String?
        let filed: Day?
    }

    /// A source that a figure stands in.
    struct Cited {
        let name: String
        let filed: Day?
    }

    var state: State { execution.state }

    static func carryOut(_ tree: CompanyTree, _ execution: Execution) throws(Failure) {
        let state = execution.state
        try CompanyNames(execution).check(tree)
        state.figureOrigins.insert(execution.source.origin)
        let place = state.open(
            Company(name: tree.name.symbol.index, title: tree.title, also: tree.also.map(\.symbol.index)))
        // What is said of it here makes it one of the session's own.
        if state.companies.companies[place].isOfPattern, !state.folders.isReading {
            state.update(company: place) { $0.isOfPattern = false }
        }
        var definition = CompanyDefinition(execution: execution, company: place)
        // Sources and the fiscal year come first, wherever they stand: what is above may speak of them.
        for item in tree.items { try definition.prepare(item) }
        try UnknownMetrics(execution).refuse(in: tree.items)
        let context = CompanyContext(company: place, time: .none)
        for item in tree.items { try definition.add(item, [context], from: Printed()) }
        if !execution.isShipped { try definition.checkFormulas() }
    }

    private func prepare(_ item: CompanyItem) throws(Failure) {
        switch item {
        case .source(let name, let title, let remark):
            let source = Company.Source(name: execution.text(name), title: title, remark: remark)
            state.update(company: company) { $0.cite(source) }
        case .fiscalYear(let tree): try FiscalYearReader(execution).read(tree, of: company)
        case .metric(let metric): try MetricDeclaration(execution).carryOut(metric)
        case .block(let inner): for item in inner.items { try prepare(item) }
        case .figure, .assumption, .check: break
        }
    }

    /// Adds what one item says, once for each column.
    private mutating func add(
        _ item: CompanyItem, _ columns: [CompanyContext], from printed: Printed
    ) throws(Failure) {
        switch item {
        case .source, .fiscalYear, .metric: break
        case .check(let check): for column in columns { try add(check, column) }
        case .block(let inner):
            let columns = try BlockColumns(execution, inner).columns(within: columns)
            let own = try self.printed(inner, within: printed)
            for item in inner.items { try add(item, columns, from: own) }
        case .figure(let figure): try add(figure, columns, from: printed)
        case .assumption(let name, let tree, let why):
            // One that no metric has the name of becomes a metric of its own.
            let metric =
                state.metric(name.symbol)
                ?? state.define(Metric(name: name.symbol.index, title: nil, also: [], kind: .ratio))
            for column in columns { try add(.assumption(of: metric, name, tree, why: why ?? ""), column) }
        }
    }

    private func add(_ check: CheckTree, _ column: CompanyContext) throws(Failure) {
        var level = AuditLevel.contradiction
        if let name = check.level {
            let text = execution.text(name)
            guard let known = AuditLevel(rawValue: text), known != .holds else {
                let names = AuditLevel.allCases.dropLast().map(\.rawValue)
                throw failure(.noLevel(among: names), at: name.span, fix: nearestNames(text, among: names).first)
            }
            level = known
        }
        let resolver = execution.resolver(of: check.span)
        resolver.context = column
        let formula = try CheckFormula(check, resolver, level)
        state.update(company: company) { $0.checks.append(.init(formula, origin: execution.source.origin)) }
    }

    func failure(_ finding: CompanyDefinitionFinding, at span: Span, fix: String? = nil) -> Failure {
        execution.failure(finding, at: span, fix: fix)
    }
}
