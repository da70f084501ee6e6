import Explanation
import Formatting
import Presentation
import Quantities
import Reporting
import Resolution

/// Cells of tables, and lists of amounts, which are shown as one row.
extension ValueOpening {
    /// Cells of one table whose steps are told one by one; of a larger one the names that are varied are told, with their
    /// values.
    private static let mostOpened = 1_000
    /// Items of a list that stand side by side.
    private static let itemsSideBySide = 3...24

    func table(_ table: TableValue, _ cells: OpenedCells?, text: String) -> ShownTable {
        let sheet = SheetTable(table, state)
        let isLarge = table.cells.count > ValueOpening.mostOpened
        let rows = sheet.rows.enumerated().map { row, shown in
            shown.enumerated().map { column, cell in
                let value = table.cell(row, column)
                let whole = cell.isNumber ? state.describe(value) : cell.text
                var steps: [StepLine] = []
                if cell.isNumber, column > 0 || table.isRecord {
                    if let statistic = table.statistic(row) {
                        steps = [self.statistic(statistic, column, table)]
                    } else if !isLarge, let derivation = cells?.derivation(row, column) {
                        steps = derivation.spoken(language)
                    } else {
                        steps = [place(row, column, table, text)]
                    }
                }
                return ShownTable.Cell(
                    text: cell.text, whole: whole, key: cell.key, isNumber: cell.isNumber, steps: steps)
            }
        }
        return ShownTable(
            columns: zip(sheet.columns, table.columns).map { shown, column in
                .init(
                    title: column.cautioned(language) ?? shown.title, shared: shown.shared,
                    isNumeric: shown.isNumeric)
            },
            rows: rows, shared: sheet.shared, axes: table.axes.map { ($0.down, $0.across) },
            isRounded: sheet.isRounded, isRecord: table.isRecord, statistics: table.comparison?.statistics.count ?? 0)
    }

    /// Where a cell stands: `w = 12%, g = 3%` in a table over two names, `minimax, valuation` in one of companies, and
    /// what would be typed for it elsewhere.
    private func place(_ row: Int, _ column: Int, _ table: TableValue, _ text: String) -> StepLine {
        let title = table.columns[column].title
        if table.isRecord { return StepLine(indent: 0, text: text.isEmpty ? title : "(\(text.title)).\(title)") }
        let head = state.describe(table.cell(row, 0))
        if let axes = table.axes {
            return StepLine(indent: 0, text: "\(axes.down) = \(head), \(axes.across) = \(title)")
        }
        if table.comparison != nil { return StepLine(indent: 0, text: "\(head): \(title)") }
        return StepLine(indent: 0, text: "\(table.columns[0].title) = \(head): \(title)")
    }

    /// `median([59.5, 63.8])`.
    private func statistic(_ statistic: TableValue.Statistic, _ column: Int, _ table: TableValue) -> StepLine {
        var items: [String] = []
        for row in 0..<table.ownRowCount {
            if case .quantity(let quantity) = table.cell(row, column) {
                items.append(state.describe(.quantity(Quantity(quantity.number, unit: quantity.unit))))
            }
        }
        return StepLine(indent: 0, text: "\(statistic.name)([\(items.joined(separator: ", "))])")
    }

    /// A list of amounts as a row; nil for any other, and for a long one.
    func row(_ list: List, of name: String) -> ShownTable? {
        guard ValueOpening.itemsSideBySide.contains(list.items.count) else { return nil }
        var amounts: [Quantity] = []
        for item in list.items {
            guard case .quantity(let quantity) = item, !quantity.number.isSampled else { return nil }
            amounts.append(quantity)
        }
        let times = amounts.map { state.bases[$0.basis.shown]?.name ?? "" }
        let areTimes = !times.contains("") && Set(times).count == times.count
        let bare = amounts.map { amount in
            var amount = amount
            if areTimes { amount.basis = .none }
            return Value.quantity(amount)
        }
        let titles = [""] + times.indices.map { areTimes ? times[$0] : "\($0 + 1)" }
        let table = TableValue(
            titles.map { TableValue.Column($0) }, cells: [.text("")] + bare,
            axes: TableValue.Axes(down: "", across: "", cell: ""))
        let sheet = SheetTable(table, state)
        let isName = name.utf8.allSatisfy { $0 != 0x20 && $0 != UInt8(ascii: "(") }
        let cells = zip(list.items, sheet.rows[0].dropFirst()).enumerated().map { place, item in
            ShownTable.Cell(
                text: item.1.text, whole: state.describe(item.0), key: item.1.key, isNumber: true,
                steps: [StepLine(indent: 0, text: (isName ? name : "(\(name.title))") + "[\(place + 1)]")])
        }
        var shown = ShownTable(
            columns: sheet.columns.dropFirst().map { .init(title: $0.title, shared: "", isNumeric: true) },
            rows: [cells],
            shared: sheet.shared, axes: nil, isRounded: sheet.isRounded, isRecord: false, statistics: 0)
        shown.isList = true
        return shown
    }
}
