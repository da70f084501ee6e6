import Calendars
import Charts
import Companies
import Numbers
import Quantities
import Reporting
import Resolution

/// Reads what can be drawn of an expression: all figures of a metric that it names, the terms of a sum, or else what its
/// value has by its structure.
struct ChartReading {
    let evaluator: Evaluator
    let span: Span
    var site: Site { evaluator.site }
    var state: State { evaluator.state }

    /// What an expression gave, before it is known as which kind it is drawn.
    enum Matter {
        case figures([ChartFigures.Run])
        case value(Value)

        var source: Value {
            switch self {
            case .figures(let runs): .list(List(runs.flatMap(\.values)))
            case .value(let value): value
            }
        }
    }

    /// Evaluates an expression, once for all kinds.
    func matter(of code: Node) throws(Failure) -> Matter {
        if let runs = try ChartFigures(evaluator, span).runs(of: code) { return .figures(runs) }
        return .value(try evaluator.value(code))
    }

    /// What is drawn of what an expression gave.
    ///
    /// - Parameter kind: what was asked for; nil for what suits best.
    func grid(of matter: Matter, _ code: Node, _ kind: ChartKind?) throws(Failure) -> ChartGrid {
        let title = text(code)
        switch matter {
        case .figures(let runs): return try ChartFigures(evaluator, span).grid(runs, title, code)
        case .value(let value):
            guard case .quantity(let amount) = value, !amount.number.isSampled else {
                return try grid(of: value, title, code, kind)
            }
            if let bridge = try ChartTerms(evaluator).grid(of: code, amount, title) { return bridge }
            let path = try figurePath(code)
            let whole = path.flatMap { _ in code.indexed }.map {
                site.replacing(code.span, with: site.text($0.span), in: span)
            }
            throw site.failure(ChartFinding.oneAmount(path: path), at: code.span, fix: whole)
        }
    }

    /// The metric that an expression takes one figure of.
    private func figurePath(_ code: Node) throws(Failure) -> String? {
        guard let (path, _) = try evaluator.figures.reference(code) else { return nil }
        return state.name(of: path)
    }

    /// An expression as it was written, in few words.
    func text(_ code: Node) -> String {
        if case .constant(let value) = code.form {
            return ChartReading.name(of: value, state) ?? site.text(code.span).title
        }
        return site.text(code.span).title
    }

    /// What a value calls itself.
    static func name(of value: Value, _ state: State) -> String? {
        if case .text(let text) = value { return text.title }
        return nil
    }

    // MARK: Values

    private func grid(of value: Value, _ title: String, _ code: Node, _ kind: ChartKind?) throws(Failure) -> ChartGrid {
        switch value {
        case .quantity(let amount):
            return ChartGrid(title, .names([title]), [.init(title: title, cells: [.amount(amount)])], .uncertain)
        case .interval:
            return ChartGrid(title, .names([title]), [.init(title: title, cells: [.init(value)])])
        case .chart(let chart):
            guard let grid = chart.matter as? ChartGrid else { break }
            return grid
        case .list(let list): return try self.list(list, title, code, kind)
        case .table(let table):
            return try ChartTable(evaluator, span).grid(
                try KnownRows(evaluator).read(table, code.span), title, kind)
        case .company(let company):
            if let unread = state.unread(company) { throw site.failure(unread, at: code.span) }
            throw site.failure(
                ChartFinding.company(title, metrics: metrics(of: company)), at: code.span)
        case .missing: throw site.wrongKind(value, .quantity, at: code.span)
        default: break
        }
        throw site.failure(ChartFinding.nothing(value.kind), at: code.span)
    }

    /// The metrics of a company that have most figures with a time.
    private func metrics(of company: Int) -> [String] {
        let known = state.companies.companies[company]
        let counts = state.companies.metrics.indices.compactMap { metric -> (count: Int, metric: Int)? in
            let count = known.current(metric, asOf: evaluator.figures.asOf).count { $0.time != .none }
            return count > 1 ? (count, metric) : nil
        }
        let ordered = counts.sorted { ($0.count, $1.metric) > ($1.count, $0.metric) }
        return ordered.prefix(ChartReading.mostOffered).map {
            state.name(of: Path(company: company, metric: $0.metric))
        }
    }

    private static let mostOffered = 4

    // MARK: Lists

    private func list(_ list: List, _ title: String, _ code: Node, _ kind: ChartKind?) throws(Failure) -> ChartGrid {
        guard !list.items.isEmpty else { throw site.failure(ChartFinding.empty, at: code.span) }
        let names = itemNames(code, count: list.items.count)
        if let runs = series(list, names) { return merged(runs, title) }
        if let rows = try named(list, code) { return try ChartTable(evaluator, span).grid(bare: rows, title, kind) }
        var cells: [ChartGrid.Cell] = []
        for (index, item) in list.items.enumerated() {
            if index & 1023 == 0 { try evaluator.limits.poll(span) }
            switch item {
            case .quantity, .interval, .missing: cells.append(.init(item))
            case .list: throw ChartRows(site, span).odd(item, .item(index + 1), code)
            default: throw site.odd(item, index, code.span)
            }
        }
        guard cells.contains(where: { !$0.isNone }) else { throw site.failure(ChartFinding.empty, at: code.span) }
        let metric = metric(code)
        if names == nil || metric != nil, let series = ChartTimes(state.bases).series(of: cells) {
            // What is over unlike lengths of time is no line.
            return ChartGrid(
                metric ?? title, series.labels, [.init(title: metric ?? title, cells: series.cells)],
                series.isAlike ? .series : .plain)
        }
        let column = ChartGrid.Column(title: title, cells: cells)
        let labels = names ?? (1...list.items.count).map { "\($0)" }
        let isLong = names == nil && list.items.count > ChartReading.mostBarsOfList && !cells.contains { $0.isSpread }
        let grid = ChartGrid(title, .names(labels), [column], isLong ? .series : .plain)
        grid.numbering = names == nil ? .items : nil
        return grid
    }

    /// Items without names beyond these are a line.
    private static let mostBarsOfList = 40

    /// What the items of a list that is written out are called; nil where it is not, or its items are but numbers.
    private func itemNames(_ code: Node, count: Int) -> [String]? {
        var (node, source) = (code, site.source)
        for _ in 0..<ChartReading.deepest {
            switch node.form {
            case .bindings(_, let body): node = body
            case .conversion(let operand, _): node = operand
            case .global(let name):
                // A list that was written out when it was given a name.
                guard let made = state.names[name].definition else { return nil }
                (node, source) = (made.resolved.node, made.source)
            case .list(let items):
                guard items.count == count, !items.allSatisfy(\.isLiteral) else { return nil }
                return items.map { source.text($0.span).title }
            default: return nil
            }
        }
        return nil
    }

    private static let deepest = 16

    /// The metric that a list takes all its figures of: `[a.revenue[FY2023], a.revenue[FY2024]]`; nil for any other.
    private func metric(_ code: Node) -> String? {
        guard case .list(let items) = code.form else { return nil }
        let names = Set(items.map { $0.indexed.map { site.text($0.span) } ?? "" })
        return names.count == 1 ? names.first.flatMap { $0.isEmpty ? nil : $0 } : nil
    }

    /// A list of series, each with the name of its item.
    private func series(_ list: List, _ names: [String]?) -> [(title: String, table: TableValue)]? {
        var runs: [(title: String, table: TableValue)] = []
        for (index, item) in list.items.enumerated() {
            guard case .table(let table) = item, table.isSeries else { return nil }
            runs.append((names?[index] ?? table.columns[1].title, table))
        }
        return runs
    }

    /// Several series on the days that any of them has.
    private func merged(_ runs: [(title: String, table: TableValue)], _ title: String) -> ChartGrid {
        var all: Set<Day> = []
        let known = runs.map { run in
            var cells: [Day: ChartGrid.Cell] = [:]
            for row in 0..<run.table.rowCount {
                guard case .date(let day) = run.table.cell(row, 0) else { continue }
                cells[day] = .init(run.table.cell(row, 1))
                all.insert(day)
            }
            return cells
        }
        let days = all.sorted()
        let columns = zip(runs, known).map { run, cells in
            ChartGrid.Column(title: run.title, cells: days.map { cells[$0] ?? .none })
        }
        return ChartGrid(title, .days(days), columns, .series)
    }

    /// `[["Multiple", 20B USD, 30B USD], …]`: rows that begin with a name, as a table; nil where not all do.
    private func named(_ list: List, _ code: Node) throws(Failure) -> TableValue? {
        var rows: [(name: String, items: [Value])] = []
        for item in list.items {
            guard case .list(let row) = item, case .text(let name)? = row.items.first, row.items.count > 1 else {
                return nil
            }
            rows.append((name.title, row.items))
        }
        let width = rows[0].items.count
        for (index, row) in rows.enumerated() {
            if index & 1023 == 0 { try evaluator.limits.poll(span) }
            for item in row.items.dropFirst() {
                switch item {
                case .quantity, .interval, .missing: break
                default: throw ChartRows(site, span).odd(item, .named(row.name), code)
                }
            }
            guard row.items.count == width else {
                throw site.failure(
                    ChartFinding.unequalRows(rows[0].name, width - 1, row.name, row.items.count - 1), at: code.span)
            }
        }
        let titles = ["name"] + (1..<width).map { "\($0)" }
        return TableValue(titles.map { .init($0) }, cells: rows.flatMap(\.items))
    }
}

/// The times that amounts speak of, as labels of rows.
struct ChartTimes {
    private let bases: BasisTable

    init(_ bases: BasisTable) { self.bases = bases }

    /// Days, or the names of periods, where each amount has a time of its own that comes after that of the one before,
    /// with gaps for periods that are lacking; else nil. And whether all are equally long.
    func series(
        of cells: [ChartGrid.Cell]
    ) -> (labels: ChartGrid.Labels, cells: [ChartGrid.Cell], isAlike: Bool)? {
        var (days, periods, last): ([Day], [Period], Day?) = ([], [], nil)
        for cell in cells {
            guard let amount = cell.quantity, let basis = bases[amount.basis] else { return nil }
            switch basis.time {
            case .date(let day):
                days.append(day)
                guard last.map({ $0 < day }) ?? true else { return nil }
                last = day
            case .period(let period):
                periods.append(period)
                guard last.map({ $0 < period.last }) ?? true else { return nil }
                last = period.last
            case .mixed: return nil
            }
        }
        guard cells.count > 1 else { return nil }
        if days.count == cells.count { return (.days(days), cells, true) }
        guard periods.count == cells.count else { return nil }
        let all = ChartTimes.filled(periods)
        let isAlike = Set(periods.map(ChartTimes.length)).count == 1
        return (.names(all.map(\.shortName)), ChartTimes.cells(cells, of: periods, in: all), isAlike)
    }

    /// The cells of some periods among those of more.
    static func cells(_ cells: [ChartGrid.Cell], of periods: [Period], in all: [Period]) -> [ChartGrid.Cell] {
        let known = Dictionary(zip(periods, cells)) { one, _ in one }
        return all.map { known[$0] ?? .none }
    }

    /// With the periods that are lacking between others of one length, a few.
    static func filled(_ periods: [Period]) -> [Period] {
        guard Set(periods.map(length)).count == 1, let first = periods.first,
            let step = first.seriesStep, first.fiscal == nil || first.ownFiscal == nil
        else { return periods }
        var all: [Period] = []
        var next: Period? = first
        var rest = periods[...]
        while let period = next, let wanted = rest.first, all.count < mostFilled {
            all.append(period)
            if wanted == period { rest.removeFirst() }
            if period.last > wanted.last { return periods }
            next = first.sibling(after: step * all.count)
        }
        return rest.isEmpty ? all : periods
    }

    private static let mostFilled = 200

    /// Months; days below zero for what is no count of months.
    static func length(of period: Period) -> Int { period.spannedMonths ?? -period.days }
}
