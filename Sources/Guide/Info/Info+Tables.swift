import Formatting
import Reporting
import Resolution

/// What is known of a table: its columns, what they are of, and how they are had by name.
extension Info {
    private static let mostColumns = 40
    /// Rows that are looked at.
    private static let mostRows = 100_000

    func appendColumns(of table: TableValue, to layout: inout HelpLayout) {
        for (place, column) in table.columns.enumerated().prefix(Info.mostColumns) {
            let names = column.names.dropFirst().map { ", also \($0)" }.joined()
            layout.row("column", "\(column.title)\(names): \(contents(of: place, in: table))", column: 10)
        }
        let left = table.columns.count - Info.mostColumns
        if left > 0 { layout.row("columns", "\(left) more", column: 10) }
    }

    /// `4 amounts, 243.36 USD to 245.00 USD`.
    private func contents(of place: Int, in table: TableValue) -> String {
        let rows = 0..<min(table.rowCount, Info.mostRows)
        var (kinds, missing): ([String: Int], Int) = ([:], 0)
        for row in rows {
            switch table.cell(row, place) {
            case .missing: missing += 1
            case .quantity(let quantity): kinds[quantity.unit == .none ? "numbers" : "amounts", default: 0] += 1
            case .date: kinds["dates", default: 0] += 1
            case .text: kinds["texts", default: 0] += 1
            case .table: kinds["tables", default: 0] += 1
            default: kinds["others", default: 0] += 1
            }
        }
        var parts = kinds.sorted { $0.value > $1.value }.map { "\($0.value) \($0.key)" }
        if missing > 0 { parts.append("\(missing) missing") }
        if table.rowCount > rows.count { parts.append("in the first \(rows.count) rows") }
        guard let first = rows.first(where: { if case .missing = table.cell($0, place) { false } else { true } }) else {
            return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
        }
        let shown = String(decoding: ValueText(state).brief(table.cell(first, place), cells: 24), as: UTF8.self)
        return parts.joined(separator: ", ") + ", the first " + shown
    }
}
