import Charts
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution

/// Draws `chart(x, kind)`: what is asked for, or what suits the value best.
package struct Charting {
    /// What is given beside the value.
    struct Request {
        var kind: ChartKind?
        /// Where the kind was asked for.
        var kindSpan: Span?
        var title: String?
        var rules: [(amount: Quantity, label: String, span: Span)] = []
        var names: (all: [String], span: Span)?
    }

    let evaluator: Evaluator
    let span: Span
    var site: Site { evaluator.site }

    /// Of a call of a function.
    package init(_ call: Call) { self.init(call.evaluator, call.span) }

    package init(_ evaluator: Evaluator, _ span: Span) { (self.evaluator, self.span) = (evaluator, span) }

    /// - Parameter codes: the arguments by the places of the parameters: value, kind, title, rule, names.
    package func chart(of codes: [Node]) throws(Failure) -> Value {
        guard let code = codes.first else { throw site.failure(ChartFinding.empty, at: span) }
        let request = try self.request(codes)
        let matter = try reading(code).matter(of: code)
        let grid = try named(reading(code).grid(of: matter, code, request.kind), request)
        let kind = try kind(grid, matter, request, code)
        if request.kind == nil, evaluator.state.wantsNotes { tellKind(kind, grid, code) }
        tellGaps(grid, kind, code)
        try tellTimes(grid, code)
        return .chart(try chart(grid, kind, of: matter.source, request, code))
    }

    /// Whether a chart can be drawn of an expression that gave a value. Nothing is said of it.
    package func canDraw(_ resolved: Resolved, _ value: Value) throws(Failure) -> Bool {
        // Samples are drawn where a whole statement runs: what they gave is known.
        let code = value.isSampled ? Node.constant(resolved.span, value) : resolved.node
        return try evaluator.report.hushed { () throws(Failure) in
            try evaluator.within(resolved.frame) { () throws(Failure) in
                let tried = try evaluator.attempt { () throws(Failure) in try chart(of: [code]) }
                if case .success = tried { return true } else { return false }
            }
        }
    }

    private func reading(_ code: Node) -> ChartReading { ChartReading(evaluator: evaluator, span: code.span) }

    // MARK: What is asked for

    private func request(_ codes: [Node]) throws(Failure) -> Request {
        var request = Request()
        func given(_ place: Int) -> Node? {
            guard place < codes.count else { return nil }
            if case .constant(.missing(let missing)) = codes[place].form, missing === Builtin.passedOver { return nil }
            return codes[place]
        }
        if let code = given(1) {
            guard case .text(let name) = try evaluator.value(code) else {
                throw site.wrongKind(try evaluator.value(code), .text, at: code.span)
            }
            guard let kind = ChartKind(rawValue: name) else {
                let all = ChartKind.allCases.map(\.rawValue)
                let near = nearestNames(name, among: all)
                throw site.failure(ChartFinding.noKind(name, near: near), at: code.span, near: near)
            }
            (request.kind, request.kindSpan) = (kind, code.span)
        }
        if let code = given(2) {
            guard case .text(let title) = try evaluator.value(code) else {
                throw site.wrongKind(try evaluator.value(code), .text, at: code.span)
            }
            request.title = title
        }
        if let code = given(3) { request.rules = try rules(code) }
        if let code = given(4) {
            guard case .list(let list) = try evaluator.value(code) else {
                throw site.wrongKind(try evaluator.value(code), .list, at: code.span)
            }
            var names: [String] = []
            for (index, item) in list.items.enumerated() {
                guard case .text(let name) = item else {
                    throw site.named(site.wrongKind(item, .text, at: code.span), item: index)
                }
                names.append(name.title)
            }
            request.names = (names, code.span)
        }
        return request
    }

    // MARK: The chart

    /// The kind that is drawn of a value: the one asked for, or the best.
    private func kind(
        _ grid: ChartGrid, _ matter: ChartReading.Matter, _ request: Request, _ code: Node
    ) throws(Failure) -> ChartKind {
        guard let kind = request.kind else {
            if let best = grid.kinds.first { return best }
            let kind = grid.usual
            throw site.failure(
                ChartFinding.unfit(
                    kind, grid.need(of: kind) ?? .oneColumn, others: try drawable(matter, grid, request, code)),
                at: code.span)
        }
        if grid.fits(kind) { return kind }
        let place = request.kindSpan ?? code.span
        let need = grid.need(of: kind) ?? grid.misfit(of: kind)
        if need == .ranges, case .value(.list(let list)) = matter {
            let rows = ChartRows(site, span)
            if let numbers = rows.wholeNumbers(list, nil), let fix = rows.withPoints(code) {
                throw site.failure(numbers, at: code.span, fix: fix)
            }
        }
        let others = try drawable(matter, grid, request, code)
        throw site.failure(
            ChartFinding.unfit(kind, need, others: others), at: place,
            fix: others.first.map { site.replacing(place, with: $0.rawValue, in: span) })
    }

    /// The kinds that can be drawn of a value with all that was asked for, the most telling first. Each is tried: what is said
    /// to be possible is.
    private func drawable(
        _ matter: ChartReading.Matter, _ grid: ChartGrid, _ request: Request, _ code: Node
    ) throws(Failure) -> [ChartKind] {
        let telling = grid.kinds
        var drawable: [ChartKind] = []
        try evaluator.report.hushed { () throws(Failure) in
            for kind in telling + ChartKind.allCases.filter({ !telling.contains($0) }) {
                let tried = try evaluator.attempt { () throws(Failure) in
                    let own = try named(reading(code).grid(of: matter, code, kind), request)
                    guard own.fits(kind) else { throw site.failure(ChartFinding.empty, at: code.span) }
                    return .chart(try chart(own, kind, of: matter.source, request, code))
                }
                if case .success = tried { drawable.append(kind) }
            }
        }
        return drawable
    }

    /// - Parameter value: what the grid was read of; where it is a chart, what that was given with it is kept.
    private func chart(
        _ grid: ChartGrid, _ kind: ChartKind, of value: Value, _ request: Request, _ code: Node
    ) throws(Failure) -> Chart {
        var (given, source) = (request, value)
        if case .chart(let drawn) = value {
            source = drawn.source
            if given.title == nil { given.title = drawn.given.title }
            if given.rules.isEmpty, kind != .heat {
                given.rules = drawn.given.rules.map { ($0.amount, $0.label, code.span) }
            }
        }
        let drawing = try ChartDrawing(evaluator, grid, kind, code.span, title: given.title)
        var (scene, summary) = try drawing.scene()
        if !given.rules.isEmpty { try add(given.rules, to: &scene, drawing) }
        let kept = Chart.Given(title: given.title, rules: given.rules.map { ($0.amount, $0.label) })
        return Chart(scene, summary, of: source, grid, given: kept)
    }

    /// The same grid with other names of its rows, where some were given.
    private func named(_ grid: ChartGrid, _ request: Request) throws(Failure) -> ChartGrid {
        guard let (names, place) = request.names else { return grid }
        guard names.count == grid.rowCount || grid.rowCount == names.count + 1 && grid.isBridge else {
            throw site.failure(ChartFinding.nameCount(names.count, rows: grid.rowCount), at: place)
        }
        var all = names
        if case .names(let own) = grid.labels { all += own.dropFirst(names.count) }
        let renamed = ChartGrid(grid.title, .names(all), of: grid.rowTitle, grid.columns, grid.nature)
        renamed.hasBareColumns = grid.hasBareColumns
        return renamed
    }

    /// An uncertain amount as a histogram; nil where it cannot be drawn.
    package func histogram(of amount: Quantity, title: String) -> Chart? {
        let cells: [ChartGrid.Cell] = [.amount(amount)]
        let grid = ChartGrid(title, .names([title]), [.init(title: title, cells: cells)], .uncertain)
        guard
            let (scene, summary) = try? ChartDrawing(evaluator, grid, .histogram, span, title: nil).scene()
        else { return nil }
        return Chart(scene, summary, of: .quantity(amount), grid)
    }

    // MARK: What is said

    private func tellKind(_ kind: ChartKind, _ grid: ChartGrid, _ code: Node) {
        let text = site.text(code.span).title
        // A long expression is not said again.
        let isShort = text.utf8.count <= Charting.longestSaid
        let others = grid.kinds.filter { $0 != kind }.map { isShort ? "chart(\(text), \($0.rawValue))" : $0.rawValue }
        evaluator.report.note(ChartFinding.taken(kind, others: others), at: span)
    }

    private static let longestSaid = 24
    private static let mostGaps = 8

    private func tellGaps(_ grid: ChartGrid, _ kind: ChartKind, _ code: Node) {
        // Series of unlike days have many.
        if case .days = grid.labels, grid.columns.count > 1 { return }
        var gaps: [ChartPlace] = []
        var more = 0
        for (place, column) in grid.columns.enumerated() {
            for (row, cell) in column.cells.enumerated() where cell.isNone {
                if gaps.count < Charting.mostGaps {
                    gaps.append(grid.place(row, place, of: kind, evaluator.state))
                } else {
                    more += 1
                }
            }
        }
        guard !gaps.isEmpty else { return }
        evaluator.report.note(ChartFinding.gaps(gaps, more: more), at: code.span)
    }

    /// Warns of flows over unequal lengths of time, as a comparison does.
    private func tellTimes(_ grid: ChartGrid, _ code: Node) throws(Failure) {
        if case .bridge = grid.nature { return }
        let bases = evaluator.state.bases
        for column in grid.columns {
            var times = BasisTally()
            for amount in column.amounts { times.meet(amount.basis) }
            guard let (one, other) = bases.unlikeLengths(times.bases) else { continue }
            try evaluator.report.caution(
                TableFinding.unequalPeriods(column.title, bases.fullName(one), bases.fullName(other)),
                at: [(code.span, "")])
        }
    }
}

extension ChartGrid {
    var isBridge: Bool { if case .bridge = nature { true } else { false } }

    /// The kind that one would draw first if it could be drawn.
    var usual: ChartKind {
        switch nature {
        case .swings: .tornado
        case .matrix: .heat
        case .bridge: .waterfall
        case .uncertain: .histogram
        case .series: .line
        case .plain, .holdings: hasSpread ? .football : .bar
        }
    }

    /// What a kind wants that this is not made for.
    func misfit(of kind: ChartKind) -> ChartFinding.Need {
        switch kind {
        case .line: .twoPoints
        case .bar, .waterfall: .oneColumn
        case .histogram: .manyAmounts(ChartGrid.fewest)
        case .football: .ranges
        case .tornado: .swings
        case .heat: .twoNames
        case .scatter: .twoColumns
        }
    }
}

/// The pictures below a comparison.
extension Charting {
    /// Bars of each column; columns of one unit that nothing sets apart share a picture, others have one each. Of a column
    /// of ranges they are from low to high.
    func charts(of table: TableValue, _ compare: CompareNode) throws(Failure) -> [Chart] {
        var charts: [Chart] = []
        var others: [String] = []
        for place in 1..<max(1, table.columns.count) {
            try evaluator.limits.poll(span)
            let node = compare.columns[place - 1].node
            let cells = (0..<table.ownRowCount).map { table.cell($0, place) }
            guard cells.contains(where: { !ChartGrid.Cell($0).isNone }) else {
                others.append(table.columns[place].title)
                continue
            }
            let part = TableValue(
                [table.columns[0], table.columns[place]],
                cells: (0..<table.ownRowCount).flatMap { [table.cell($0, 0), table.cell($0, place)] },
                comparison: .init(statistics: []))
            var grid = try ChartTable(evaluator, node.span).grid(part, table.columns[place].title, nil)
            grid = ChartGrid(grid.title, grid.labels, grid.columns, .plain)
            let kind = grid.kinds.first ?? .bar
            guard grid.fits(kind) else {
                others.append(table.columns[place].title)
                continue
            }
            let (scene, summary) = try ChartDrawing(evaluator, grid, kind, node.span, title: nil).scene()
            charts.append(Chart(scene, summary, of: .table(part), grid))
        }
        guard !charts.isEmpty else {
            throw site.failure(ChartFinding.nothing(.table), at: span)
        }
        if !others.isEmpty { evaluator.report.note(ChartFinding.otherColumns(others), at: span) }
        return charts
    }
}
