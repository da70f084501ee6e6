import Reporting

/// A table for somebody who listens: each cell a line with its heading, row after row.
extension Table {
    /// Where columns have titles, a line `title: cell` for each cell that is not empty, and an empty line between rows.
    /// Where they have none, a line for each row.
    func plainLines() -> [[UInt8]] {
        guard columns.contains(where: { $0.title != nil }) else { return rows.map(plainLine) }
        var lines: [[UInt8]] = []
        for (index, row) in rows.enumerated() {
            if index > 0 { lines.append([]) }
            for (column, cell) in zip(columns, row) where !cell.bytes.isEmpty {
                lines.append((column.title.map { Cell($0 + ": ").bytes } ?? []) + cell.bytes)
            }
        }
        return lines
    }

    /// A row without headings: what it is called, and the rest.
    func plainLine(_ row: [Cell]) -> [UInt8] {
        var line: [UInt8] = []
        for (index, cell) in row.filter({ !$0.bytes.isEmpty }).enumerated() {
            if index > 0 { line += index == 1 ? ": ".utf8 : ", ".utf8 }
            line += cell.bytes
        }
        return line
    }
}
