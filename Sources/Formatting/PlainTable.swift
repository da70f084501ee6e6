import Quantities
import Reporting
import Resolution

/// A table in words, a line for each cell: what a place on the screen would tell is said.
struct PlainTable {
    let text: ValueText
    let table: TableValue

    func lines() -> [[UInt8]] {
        if let axes = table.axes { return lines(axes) }
        let (rows, columns) = (table.rowCount, table.columns.count)
        var lines = [Array("table of \(Self.count(rows, "row")) and \(Self.count(columns, "column"))".utf8)]
        for row in 0..<rows {
            if row % 256 == 0, text.state.isStopped { break }
            lines.append([])
            let statistic = table.statistic(row)
            for (index, column) in table.columns.enumerated() {
                var line = Table.Cell(column.heading + ": ").bytes
                if index == 0, let statistic {
                    line = Array("statistic: \(statistic.label)".utf8)
                } else {
                    line += text.cell(table.cell(row, index)).bytes
                    if index > 0, let own = statistic?.counts[index - 1], own != statistic?.most {
                        line += " of \(own)".utf8
                    }
                }
                lines.append(line)
            }
        }
        return lines
    }

    private func lines(_ axes: TableValue.Axes) -> [[UInt8]] {
        var lines = [
            Array(
                "table of \(axes.cell): \(Self.count(table.rowCount, "value")) of \(axes.down), \(Self.count(table.columns.count - 1, "value")) of \(axes.across)"
                    .utf8)
        ]
        for row in 0..<table.rowCount {
            if row % 64 == 0, text.state.isStopped { break }
            for column in table.columns.indices.dropFirst() {
                let place =
                    "\(axes.down) \(text.string(table.cell(row, 0))), \(axes.across) \(table.columns[column].title): "
                lines.append(Table.Cell(place).bytes + text.cell(table.cell(row, column)).bytes)
            }
        }
        return lines
    }

    private static func count(_ count: Int, _ what: String) -> String { "\(count) \(what)\(count == 1 ? "" : "s")" }
}
