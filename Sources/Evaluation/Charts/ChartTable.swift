import Calendars
import Charts
import Quantities
import Reporting
import Resolution

/// Reads what can be drawn of a table by what it knows of itself: whether it is a series, goes over two names, sets rows
/// side by side, or tells what moves a result.
struct ChartTable {
    private let evaluator: Evaluator
    private let span: Span
    private var state: State { evaluator.state }
    private var site: Site { evaluator.site }

    init(_ evaluator: Evaluator, _ span: Span) { (self.evaluator, self.span) = (evaluator, span) }

    /// A table of rows that are written out in a list: its first column are names, the others have none.
    func grid(bare table: TableValue, _ title: String, _ kind: ChartKind?) throws(Failure) -> ChartGrid {
        let grid = try rows(table, title, kind, isBare: true)
        (grid.hasBareColumns, grid.rowTitle) = (true, "")
        return grid
    }

    func grid(_ table: TableValue, _ title: String, _ kind: ChartKind?) throws(Failure) -> ChartGrid {
        try evaluator.limits.poll(span)
        switch table.role {
        case .swings(let base, let low, let high, let sides, let ends)?:
            return try swings(table, title, base, (low, high), sides, ends)
        case .holdings(let shares, let stages)?: return holdings(table, title, shares, stages)
        case nil: break
        }
        if table.isRecord { return try record(table, title) }
        guard table.ownRowCount > 0 else { throw site.failure(ChartFinding.empty, at: span) }
        if let axes = table.axes { return try matrix(table, axes) }
        return try rows(table, title, kind)
    }

    // MARK: By structure

    private func swings(
        _ table: TableValue, _ title: String, _ base: Quantity, _ places: (low: Int, high: Int), _ sides: [String],
        _ ends: (Int, Int)?
    ) throws(Failure) -> ChartGrid {
        var (names, low, high, inputs): ([String], [ChartGrid.Cell], [ChartGrid.Cell], [(String, String)]) =
            ([], [], [], [])
        for row in 0..<table.rowCount {
            try evaluator.limits.poll(span)
            names.append(label(table.cell(row, 0)))
            low.append(.init(table.cell(row, places.low)))
            high.append(.init(table.cell(row, places.high)))
            if let ends { inputs.append((amount(table.cell(row, ends.0)), amount(table.cell(row, ends.1)))) }
        }
        return ChartGrid(
            title, .names(names), [.init(title: sides[0], cells: low), .init(title: sides[1], cells: high)],
            .swings(base: base, sides: sides, ends: inputs))
    }

    /// An amount in few digits; nothing for anything else.
    private func amount(_ value: Value) -> String {
        guard case .quantity(let amount) = value else { return "" }
        return ChartScale.label(amount.number.doubleValue, amount.unit, state)
    }

    /// A series for each holder, a row for each stage.
    private func holdings(_ table: TableValue, _ title: String, _ shares: [Int], _ stages: [String]) -> ChartGrid {
        // The last row is the sum.
        let columns = (0..<max(0, table.rowCount - 1)).map { row in
            ChartGrid.Column(
                title: label(table.cell(row, 0)), cells: shares.map { .init(table.cell(row, $0)) })
        }
        return ChartGrid(title, .names(stages), columns, .holdings)
    }

    private func matrix(_ table: TableValue, _ axes: TableValue.Axes) throws(Failure) -> ChartGrid {
        let down = (0..<table.rowCount).map { label(table.cell($0, 0)) }
        var columns: [ChartGrid.Column] = []
        for place in 1..<max(1, table.columns.count) {
            try evaluator.limits.poll(span)
            columns.append(
                .init(
                    title: table.columns[place].title,
                    cells: (0..<table.rowCount).map { .init(table.cell($0, place)) }))
        }
        let values = (0..<table.rowCount).compactMap { row -> Quantity? in
            if case .quantity(let amount) = table.cell(row, 0), !amount.number.isSampled { amount } else { nil }
        }
        return ChartGrid(
            axes.cell, .names(down), of: axes.down, columns,
            .matrix(down: axes.down, across: axes.across, values: values.count == table.rowCount ? values : nil))
    }

    /// The parts of a record that have amounts.
    private func record(_ table: TableValue, _ title: String) throws(Failure) -> ChartGrid {
        var (names, cells, others): ([String], [ChartGrid.Cell], [String]) = ([], [], [])
        for (place, column) in table.columns.enumerated() {
            let cell = ChartGrid.Cell(table.cell(0, place))
            if cell.isNone, !isMissing(table.cell(0, place)) {
                others.append(column.title)
                continue
            }
            names.append(column.title)
            cells.append(cell)
        }
        guard cells.contains(where: { !$0.isNone }) else {
            throw site.failure(ChartFinding.nothing(.record), at: span)
        }
        if !others.isEmpty { evaluator.report.note(ChartFinding.otherColumns(others), at: span) }
        return ChartGrid(title, .names(names), [.init(title: title, cells: cells)])
    }

    // MARK: Rows and columns

    /// - Parameter isBare: whether columns have no names to be told by, so that none is left out.
    private func rows(
        _ table: TableValue, _ title: String, _ kind: ChartKind?, isBare: Bool = false
    ) throws(Failure) -> ChartGrid {
        let count = table.ownRowCount
        let first = labels(table, 0, count)
        // Two columns of amounts are set against each other as they are.
        let isCloud = kind == .scatter && table.columns.count == 2 && first.isAmounts
        let start = first.labels == nil || isCloud ? 0 : 1
        var (columns, others): ([ChartGrid.Column], [String]) = ([], [])
        for place in start..<table.columns.count {
            try evaluator.limits.poll(span)
            var cells: [ChartGrid.Cell] = []
            var isOther = false
            for row in 0..<count {
                let value = table.cell(row, place)
                let cell = ChartGrid.Cell(value)
                if cell.isNone, !isMissing(value) {
                    isOther = true
                    break
                }
                cells.append(cell)
            }
            guard !isOther, isBare || cells.contains(where: { !$0.isNone }) else {
                others.append(table.columns[place].title)
                continue
            }
            columns.append(.init(title: table.columns[place].title, cells: cells))
        }
        guard columns.contains(where: { $0.cells.contains { !$0.isNone } }) else {
            throw site.failure(ChartFinding.empty, at: span)
        }
        if !others.isEmpty { evaluator.report.note(ChartFinding.otherColumns(others), at: span) }
        var labels = start == 0 ? nil : first.labels
        var nature = ChartGrid.Nature.plain
        if first.isInOrder, start == 1 { nature = .series }
        if first.isInOrder, start == 1, !first.periods.isEmpty {
            let filled = ChartTimes.filled(first.periods)
            labels = .names(filled.map(\.shortName))
            for place in columns.indices {
                columns[place].cells = ChartTimes.cells(columns[place].cells, of: first.periods, in: filled)
            }
        }
        let rowCount = columns[0].cells.count
        // A table that one expression filled has its title there.
        let isFilled = columns.count == 1 && table.columns.count == 2
        let name = isFilled && table.columns[1].alias == "value" ? table.columns[1].title : title
        let grid = ChartGrid(
            name, labels ?? .names((0..<rowCount).map { "\($0 + 1)" }),
            of: start == 1 ? table.columns[0].title : "", columns, nature)
        grid.numbering = labels == nil ? .rows : nil
        return grid
    }

    /// What a column's cells are as labels; nil where they are none; and the periods that they are.
    private func labels(
        _ table: TableValue, _ place: Int, _ count: Int
    ) -> (labels: ChartGrid.Labels?, isAmounts: Bool, isInOrder: Bool, periods: [Period]) {
        var (days, amounts, periods, names): ([Day], [Quantity], [Period], [String]) = ([], [], [], [])
        guard table.columns.count > 1 else { return (nil, false, false, []) }
        for row in 0..<count {
            let value = table.cell(row, place)
            switch value {
            case .date(let day): days.append(day)
            case .quantity(let amount) where !amount.number.isSampled && !amount.number.isRange:
                amounts.append(amount)
            case .period(let period): periods.append(period)
            default: break
            }
            names.append(label(value))
        }
        if days.count == count, zip(days, days.dropFirst()).allSatisfy({ $0 < $1 }) {
            return (.days(days), false, true, [])
        }
        if amounts.count == count {
            let isOne = Set(amounts.map { state.units.canonical($0.unit) }).count == 1
            return (isOne ? .amounts(amounts) : .names(names), true, false, [])
        }
        let isInOrder = periods.count == count && zip(periods, periods.dropFirst()).allSatisfy { $0.last < $1.last }
        return (.names(names), false, isInOrder, periods)
    }

    private func isMissing(_ value: Value) -> Bool { if case .missing = value { true } else { false } }

    /// What stands before a row.
    private func label(_ value: Value) -> String {
        switch value {
        case .text(let text): text.title
        case .period(let period): period.shortName
        default: evaluator.text(value).title
        }
    }
}
