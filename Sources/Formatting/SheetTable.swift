import Numbers
import Quantities
import Resolution

/// A table as a page shows it: what the amounts of a column share, their unit with its scale and their time, stands in
/// its heading, and the cells are short. A table over two names has one unit for all of it.
package struct SheetTable {
    package struct Column: Sendable {
        package let title: String
        /// What all amounts share: `M USD @ FY2024`; may be empty.
        package let shared: String
        package let isNumeric: Bool
    }

    package struct Cell: Sendable {
        package let text: String
        /// What rows are sorted by; nil where it is no amount and no day.
        package let key: Double?
        package let isNumber: Bool
    }

    package let columns: [Column]
    package let rows: [[Cell]]
    /// What all cells of a table over two names share, `B USD`; empty elsewhere.
    package let shared: String
    /// Whether some cells are rounded without a sign of it.
    package let isRounded: Bool

    /// Significant digits of the smallest amount of a column.
    fileprivate static let digits = 4

    /// Complexity: O(cells).
    package init(_ table: TableValue, _ state: State) {
        let text = ValueText(state)
        var rounded = false
        var all: ColumnForm?
        if table.axes != nil {
            let form = ColumnForm(table, Array(table.columns.indices.dropFirst()), text)
            if form.unit != nil { all = form }
        }
        let forms = table.columns.indices.map { column in
            column > 0 ? all ?? ColumnForm(table, [column], text) : ColumnForm(table, [column], text)
        }
        columns = zip(table.columns, forms.indices).map { column, index in
            let isShared = index == 0 || all == nil
            return Column(
                title: column.heading, shared: table.isRecord || !isShared ? "" : forms[index].words,
                isNumeric: forms[index].isNumeric)
        }
        shared = all?.words ?? ""
        var rows: [[Cell]] = []
        rows.reserveCapacity(table.rowCount)
        for row in 0..<table.rowCount {
            if row % 64 == 0, state.isStopped { break }
            rows.append(
                table.columns.indices.map { column in
                    let value = table.cell(row, column)
                    if case .quantity = value, forms[column].unit?.isRounded == true, !table.isRecord { rounded = true }
                    return forms[column].cell(value, isWhole: table.isRecord)
                })
        }
        self.rows = rows
        isRounded = rounded
    }
}

/// What the amounts of one column share, and how its cells are written.
private struct ColumnForm {
    let text: ValueText
    /// Nil where they have no unit in common.
    let unit: SharedUnit?
    /// Nil where they are of several times.
    let basis: BasisID?
    let isNumeric: Bool

    init(_ table: TableValue, _ columns: [Int], _ text: ValueText) {
        self.text = text
        var amounts: [Quantity] = []
        var others = 0
        for row in 0..<table.rowCount {
            for column in columns {
                switch table.cell(row, column) {
                case .quantity(let quantity): amounts.append(quantity)
                case .missing: break
                default: others += 1
                }
            }
        }
        isNumeric = !amounts.isEmpty && others <= amounts.count
        let first = amounts.first?.basis.shown
        basis = amounts.allSatisfy { $0.basis.shown == first } ? first : nil
        unit = amounts.count > 1 || columns.count > 1 ? SharedUnit(amounts, digits: SheetTable.digits, text) : nil
    }

    var words: String {
        guard isNumeric, let unit else { return "" }
        let time = basis.flatMap { text.state.bases[$0]?.name }.map { "@ \($0)" } ?? ""
        return [unit.heading, time].filter { !$0.isEmpty }.joined(separator: " ")
    }

    func cell(_ value: Value, isWhole: Bool) -> SheetTable.Cell {
        switch value {
        case .quantity(let quantity):
            let key = Samples.standing(for: quantity.number).doubleValue
            guard let unit, !isWhole else {
                return .init(text: text.string(value), key: key, isNumber: true)
            }
            var bytes: [UInt8] = []
            if quantity.qualifiers != 0 {
                bytes += QualifierWords.text(quantity.qualifiers, separator: " ").utf8
                bytes.append(0x20)
            }
            unit.append(quantity, groups: text.state.settings.groups, to: &bytes)
            if basis == nil { text.appendBasis(quantity.basis, to: &bytes) }
            return .init(text: String(decoding: bytes, as: UTF8.self), key: key, isNumber: true)
        case .text(let words): return .init(text: words, key: nil, isNumber: false)
        case .date(let day): return .init(text: text.string(value), key: Double(day.number), isNumber: false)
        case .missing: return .init(text: "—", key: nil, isNumber: false)
        default: return .init(text: text.string(value), key: nil, isNumber: false)
        }
    }
}
