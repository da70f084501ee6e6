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
    private var site: Site { evaluator.site }

    /// Of a call of a function.
    package init(_ call: Call) { self.init(call.evaluator, call.span) }

    package init(_ evaluator: Evaluator, _ span: Span) { (self.evaluator, self.span) = (evaluator, span) }

    /// - Parameter codes: the arguments by the places of the parameters: value, kind, title, rule, names.
    package func chart(of codes: [Node]) throws(Failure) -> Value {
        guard let code = codes.first else { throw site.failure(ChartFinding.empty, at: span) }
        let request = try self.request(codes)
        let (grid, source) = try ChartReading(evaluator: evaluator, span: code.span).grid(of: code, request.kind)
        guard case .chart(let drawn) = source else { return .chart(try chart(grid, of: source, request, code)) }
        // What is drawn anew keeps what was given with it.
        var given = request
        if given.title == nil { given.title = drawn.given.title }
        if given.rules.isEmpty, given.kind != .heat {
            given.rules = drawn.given.rules.map { ($0.amount, $0.label, code.span) }
        }
        return .chart(try chart(grid, of: drawn.source, given, code))
    }

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

    /// An amount, or a list of them, each called as it was written.
    private func rules(_ code: Node) throws(Failure) -> [(amount: Quantity, label: String, span: Span)] {
        let value = try evaluator.value(code)
        func rule(_ value: Value, _ code: Node) throws(Failure) -> (amount: Quantity, label: String, span: Span) {
            guard case .quantity(let amount) = value else { throw site.wrongKind(value, .quantity, at: code.span) }
            if amount.number.isSampled { throw site.failure(SamplingFinding.certainWanted, at: code.span) }
            let text = code.isLiteral ? "" : site.text(code.span).title
            return (amount, text, code.span)
        }
        guard case .list(let list) = value else { return [try rule(value, code)] }
        guard case .list(let items) = code.form, items.count == list.items.count else {
            return try list.items.map { (item) throws(Failure) in
                var one = try rule(item, code)
                one.label = ""
                return one
            }
        }
        return try zip(list.items, items).map { (item, node) throws(Failure) in try rule(item, node) }
    }

    // MARK: The chart

    /// The kind that is drawn of a value: the one asked for, or the best.
    private func kind(_ grid: ChartGrid, _ request: Request, _ code: Node) throws(Failure) -> ChartKind {
        let kinds = grid.kinds
        if let kind = request.kind {
            if grid.fits(kind) { return kind }
            let place = request.kindSpan ?? code.span
            let need = grid.need(of: kind) ?? grid.misfit(of: kind)
            var failure = site.failure(ChartFinding.unfit(kind, need, others: kinds), at: place)
            failure.diagnostic.fix = kinds.first.map { site.replacing(place, with: $0.rawValue, in: span) }
            throw failure
        }
        guard let best = kinds.first else {
            let kind = grid.usual
            throw site.failure(
                ChartFinding.unfit(kind, grid.need(of: kind) ?? .oneColumn, others: []), at: code.span)
        }
        return best
    }

    func chart(_ read: ChartGrid, of source: Value, _ request: Request, _ code: Node) throws(Failure) -> Chart {
        var grid = read
        if let (names, place) = request.names { grid = try named(read, names, place) }
        let kind = try kind(grid, request, code)
        if request.kind == nil, evaluator.state.wantsNotes { tellKind(kind, grid, code) }
        tellGaps(grid, code)
        try tellTimes(grid, code)
        let drawing = try ChartDrawing(evaluator, grid, kind, code.span, title: request.title)
        var (scene, summary) = try drawing.scene()
        if !request.rules.isEmpty { try add(request.rules, to: &scene, drawing) }
        let given = Chart.Given(title: request.title, rules: request.rules.map { ($0.amount, $0.label) })
        return Chart(scene, summary, of: source, grid, given: given)
    }

    /// The same grid with other names of its rows.
    private func named(_ grid: ChartGrid, _ names: [String], _ place: Span) throws(Failure) -> ChartGrid {
        guard names.count == grid.rowCount || grid.rowCount == names.count + 1 && grid.isBridge else {
            throw site.failure(ChartFinding.nameCount(names.count, rows: grid.rowCount), at: place)
        }
        var all = names
        if case .names(let own) = grid.labels { all += own.dropFirst(names.count) }
        return ChartGrid(grid.title, .names(all), of: grid.rowTitle, grid.columns, grid.nature)
    }

    private func add(
        _ rules: [(amount: Quantity, label: String, span: Span)], to scene: inout Scene, _ drawing: ChartDrawing
    ) throws(Failure) {
        guard scene.kind != .heat else {
            throw site.failure(ChartFinding.noRule(.heat), at: rules[0].span)
        }
        let (scale, units) = (drawing.scale, evaluator.state.units)
        for (amount, label, place) in rules {
            guard amount.unit == .none && amount.number.isZero || units.sameDimension(amount.unit, scale.unit) else {
                throw site.failure(
                    ChartFinding.unlikeRule(
                        units.text(of: units.canonical(amount.unit)), units.text(of: units.canonical(scale.unit))),
                    at: place)
            }
            let value = try scale.value(of: amount)
            guard value.isFinite else { throw site.failure(ChartFinding.tooLarge, at: place) }
            let text = scale.label(value)
            scene.rules.append(Rule(value, label: label.isEmpty ? text : "\(label) \(text)"))
        }
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

    private func tellGaps(_ grid: ChartGrid, _ code: Node) {
        let names = grid.isNumbered ? grid.rowNames.map { "item \($0)" } : grid.placeNames(evaluator.state)
        var gaps: [String] = []
        for column in grid.columns {
            for (row, cell) in column.cells.enumerated() where cell.isNone {
                gaps.append(grid.columns.count > 1 ? "\(column.title) \(names[row])" : names[row])
            }
        }
        // Series of unlike days have many.
        if case .days = grid.labels, grid.columns.count > 1 { return }
        guard !gaps.isEmpty else { return }
        let shown = Array(gaps.prefix(Charting.mostGaps))
        evaluator.report.note(ChartFinding.gaps(shown, more: gaps.count - shown.count), at: code.span)
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

    /// The rows by what stands before them.
    var rowNames: [String] {
        switch labels {
        case .names(let names): names
        case .days(let days): days.map(\.description)
        case .amounts(let amounts): amounts.indices.map { "\($0 + 1)" }
        }
    }

    /// The places of rows as a sentence names them.
    func placeNames(_ state: State) -> [String] {
        guard case .amounts(let amounts) = labels else { return rowNames }
        return amounts.map { "\(rowTitle) = \(ChartScale.text($0, state))" }
    }

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
