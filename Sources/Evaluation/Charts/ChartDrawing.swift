import Charts
import Formatting
import Numbers
import Quantities
import Reporting
import Resolution

/// Makes the scene of a grid as one kind of chart, with the facts of the sentence on it.
struct ChartDrawing {
    let evaluator: Evaluator
    let grid: ChartGrid
    let kind: ChartKind
    let span: Span
    let title: String
    /// That of the amounts.
    let scale: ChartScale

    /// - Parameter title: what it is called; nil for what it is of.
    init(
        _ evaluator: Evaluator, _ grid: ChartGrid, _ kind: ChartKind, _ span: Span, title: String?
    ) throws(Failure) {
        (self.evaluator, self.grid, self.kind, self.span) = (evaluator, grid, kind, span)
        self.title = title ?? grid.title
        var entries: [ChartScale.Entry] = []
        for (place, column) in grid.columns.enumerated() {
            // Two sides of a cloud need nothing in common.
            if kind == .scatter, grid.columns.count == 2, place == 0 { continue }
            for (row, cell) in column.cells.enumerated() {
                entries += cell.amounts.map { .init(amount: $0, row: row, column: place) }
            }
        }
        // The base of a tornado is of the kind that its ends are of.
        if case .swings(let base, _, _) = grid.nature { entries.append(.init(amount: base)) }
        let state = evaluator.state
        scale = try ChartScale(evaluator, entries, span) { one, other in
            grid.places((one.row, one.column), (other.row, other.column), of: kind, state)
        }
    }

    func scene() throws(Failure) -> (Scene, ChartSummary) {
        switch kind {
        case .line: try lines()
        case .bar: try bars()
        case .histogram: try histogram()
        case .waterfall: try waterfall()
        case .football: try football()
        case .tornado: try tornado()
        case .heat: try heat()
        case .scatter: try scatter()
        }
    }

    // MARK: Parts

    /// The cells of a column in the unit of the axis, medians of uncertain ones; nil for none.
    func values(_ column: ChartGrid.Column) throws(Failure) -> [Double?] {
        try column.cells.map { (cell) throws(Failure) in
            try evaluator.limits.poll(span)
            return try cell.quantity.map { (amount) throws(Failure) in try scale.value(of: amount) }
        }
    }

    /// What several series are called; nothing where there is one.
    var seriesNames: [String] { grid.columns.count == 1 ? [""] : grid.columns.map(\.title) }

    /// The sentence's facts on every series.
    func runs() -> [ChartSummary.Part] {
        var parts = grid.columns.prefix(ChartDrawing.mostTold).compactMap { run($0) }
        let more = grid.columns.count - ChartDrawing.mostTold
        if more > 0 { parts.append(.more(more)) }
        return parts
    }

    static let mostTold = 6

    private func run(_ column: ChartGrid.Column) -> ChartSummary.Part? {
        let names = placeNames
        let known = column.cells.enumerated().compactMap { row, cell in cell.quantity.map { (row, $0) } }
        guard let first = known.first, let last = known.last else { return nil }
        func spot(_ entry: (Int, Quantity)) -> ChartSummary.Spot { .init(scale.text(entry.1), at: names[entry.0]) }
        func size(_ entry: (Int, Quantity)) -> Double { (try? scale.value(of: entry.1)) ?? 0 }
        let lowest = known.min { size($0) < size($1) } ?? first
        let highest = known.max { size($0) < size($1) } ?? first
        return .run(
            name: grid.columns.count == 1 ? "" : column.title, count: known.count, first: spot(first), last: spot(last),
            lowest: spot(lowest), highest: spot(highest))
    }

    private var placeNames: [String] { grid.placeNames(evaluator.state) }

    func summary(_ parts: [ChartSummary.Part]) -> ChartSummary {
        ChartSummary(
            kind, title: title, count: grid.columns.reduce(0) { $0 + $1.cells.count { !$0.isNone } },
            seriesCount: grid.columns.count, parts: parts)
    }
}

/// Lines, bars and clouds.
extension ChartDrawing {
    func lines() throws(Failure) -> (Scene, ChartSummary) {
        let (across, places) = try self.across()
        var marks: [Mark] = []
        for (series, column) in grid.columns.enumerated() {
            let points = zip(places, try values(column)).map { place, value in value.map { Point(place, $0) } }
            marks.append(.path(series: series, points: points))
        }
        let scene = Scene(
            kind, title: title, across: across, up: .amounts(scale.axis("", holdsZero: false)), series: seriesNames,
            marks: marks)
        return (scene, summary(runs()))
    }

    /// The axis of the rows, and where each stands on it.
    private func across() throws(Failure) -> (Charts.Axis, [Double]) {
        switch grid.labels {
        case .days(let days): return (.days(title: ""), days.map { Double($0.number) })
        case .names(let names):
            if case .matrix(let down, _, let values?) = grid.nature { return try amounts(values, down) }
            return (.names(names, title: grid.rowTitle), names.indices.map { Double($0) })
        case .amounts(let amounts): return try self.amounts(amounts, grid.rowTitle)
        }
    }

    private func amounts(_ amounts: [Quantity], _ title: String) throws(Failure) -> (Charts.Axis, [Double]) {
        let own = try ChartScale(evaluator, title, amounts, span)
        let places = try amounts.map { (amount) throws(Failure) in try own.value(of: amount) }
        return (.amounts(own.axis(title, holdsZero: false)), places)
    }

    func bars() throws(Failure) -> (Scene, ChartSummary) {
        let isStacked = grid.isWhole
        var marks: [Mark] = []
        var ends = Array(repeating: 0.0, count: grid.rowCount)
        for (series, column) in grid.columns.enumerated() {
            for (place, value) in try values(column).enumerated() {
                // Who has nothing yet has no part of the whole.
                guard let value, !isStacked || value != 0 else { continue }
                let from = isStacked ? ends[place] : 0
                ends[place] = from + value
                marks.append(
                    .bar(Bar(series: series, place: place, from: from, to: from + value, label: scale.label(value))))
            }
        }
        var scene = Scene(
            kind, title: title, across: .names(try axisNames(), title: grid.rowTitle),
            up: .amounts(scale.axis("", holdsZero: true)), series: seriesNames, marks: marks)
        scene.isStacked = isStacked
        return (scene, summary(runs()))
    }

    /// What stands on an axis of the rows' names: amounts in few digits.
    func axisNames() throws(Failure) -> [String] {
        guard case .amounts(let amounts) = grid.labels else { return grid.rowNames(evaluator.state) }
        let own = try ChartScale(evaluator, grid.rowTitle, amounts, span)
        return try amounts.map { (amount) throws(Failure) in own.label(try own.value(of: amount)) }
    }

    func scatter() throws(Failure) -> (Scene, ChartSummary) {
        let left: ChartGrid.Column
        let own: ChartScale
        if grid.columns.count == 2 {
            left = grid.columns[0]
        } else if case .amounts(let amounts) = grid.labels {
            left = .init(title: grid.rowTitle, cells: amounts.map { .amount($0) })
        } else {
            left = grid.columns[0]
        }
        own = try ChartScale(evaluator, left.title, left.amounts, span)
        let right = grid.columns[grid.columns.count - 1]
        var (points, names): ([Point], [String]) = ([], [])
        let rowNames: [String]
        if case .names(let known) = grid.labels, !grid.rowTitle.isEmpty || grid.hasBareColumns {
            rowNames = known
        } else {
            rowNames = []
        }
        for (row, (a, b)) in zip(left.cells, right.cells).enumerated() {
            guard let x = a.quantity, let y = b.quantity else { continue }
            points.append(Point(try own.value(of: x), try scale.value(of: y)))
            if row < rowNames.count { names.append(rowNames[row]) }
        }
        let scene = Scene(
            kind, title: title, across: .amounts(own.axis(left.title, holdsZero: false)),
            up: .amounts(scale.axis(right.title, holdsZero: false)),
            marks: [.dots(series: 0, points: points, names: names)])
        func side(_ title: String, _ all: [Double], _ scale: ChartScale) -> ChartSummary.Part {
            .against(name: title, low: scale.label(all.min() ?? 0), high: scale.label(all.max() ?? 0))
        }
        return (
            scene,
            ChartSummary(
                kind, title: self.title, count: points.count, seriesCount: 1,
                parts: [side(left.title, points.map(\.x), own), side(right.title, points.map(\.y), scale)])
        )
    }
}
