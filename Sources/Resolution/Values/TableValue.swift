import Quantities

/// A table as a value: named columns and rows of cells; or one row alone, a record, such as the parts of a valuation.
package final class TableValue {
    /// In what the cells of a column differ.
    package enum Caution: String, Sendable {
        case currencies, periods, times
    }

    package struct Column {
        /// What stands above the column.
        package let title: String
        /// Another name by which its cells are had: `t.value`.
        package let alias: String?
        /// What a file heads it with, where that says more than the title: `Close (USD)`.
        package let heading: String?
        /// What is to be known before its cells are compared.
        package let cautions: [Caution]

        package init(_ title: String, alias: String? = nil, heading: String? = nil, cautions: [Caution] = []) {
            (self.title, self.alias, self.heading, self.cautions) = (title, alias, heading, cautions)
        }

        /// By which it is had: the title, and what else it is called.
        package var names: [String] { [title] + [alias, heading].compactMap { $0 } }

        /// The names that an error lists: of two that differ by capitals alone, the one in small letters.
        package var shownNames: [String] {
            guard let alias else { return [title] }
            return title.lowercased() == alias ? [alias] : [title, alias]
        }

        package func isCalled(_ name: String) -> Bool { title == name || alias == name || heading == name }
    }

    /// What a table over two names says of itself: the name whose values run down, the one whose values run across, and
    /// what was reckoned.
    package struct Axes {
        package let down: String
        package let across: String
        package let cell: String

        package init(down: String, across: String, cell: String) {
            (self.down, self.across, self.cell) = (down, across, cell)
        }
    }

    /// A row that makes one amount of each column: its name, and how many rows of each further column it is of.
    package struct Statistic {
        package let name: String
        package let counts: [Int]

        package init(name: String, counts: [Int]) { (self.name, self.counts) = (name, counts) }
    }

    /// What a table of companies, or of scenarios, side by side knows of its rows: the last of them are statistics.
    package struct Comparison {
        package let statistics: [Statistic]
        /// The pictures that are shown below it.
        package let charts: [Chart]

        package init(statistics: [Statistic], charts: [Chart] = []) {
            (self.statistics, self.charts) = (statistics, charts)
        }
    }

    /// What its columns are, where a picture of it depends on that.
    package enum Role {
        /// How far inputs, in the first column, move a result: what it is without that, and the columns of it with the
        /// input lower and higher, which are called by the sides; the columns of the inputs' own ends where there are
        /// such.
        case swings(base: Quantity, low: Int, high: Int, sides: [String], ends: (Int, Int)?)
        /// Who holds what share: the columns of the shares, a stage each, and the last row is their sum.
        case holdings(shares: [Int], stages: [String])
    }

    package let columns: [Column]
    /// Row by row.
    package let cells: [Value]
    /// Whether it is a single row, whose parts are had by name.
    package let isRecord: Bool
    /// Set where the first column and the titles are the values of two names.
    package let axes: Axes?
    /// Set where its rows are set side by side.
    package let comparison: Comparison?
    /// Whether it is a series: its first column has the dates, in order and each once, its second the values.
    package let isSeries: Bool
    package let role: Role?
    /// What a screen could not tell of, with reasons; nil where it left nothing out for that.
    package let leftOut: TableValue?
    package let depth: Int
    /// How much there is to print: cells, and what lies within them.
    package let size: Int

    /// - Parameter cells: row by row, as many in each as there are columns.
    package init(
        _ columns: [Column], cells: [Value], isRecord: Bool = false, axes: Axes? = nil, comparison: Comparison? = nil,
        isSeries: Bool = false, role: Role? = nil, leftOut: TableValue? = nil
    ) {
        self.columns = columns
        self.cells = cells
        self.isRecord = isRecord
        self.axes = axes
        self.comparison = comparison
        self.isSeries = isSeries
        self.role = role
        self.leftOut = leftOut
        (depth, size) = cells.extent
    }

    deinit { Disposal.takeOver(cells, size: size) }
}

/// Rows, columns and cells of a table.
extension TableValue {
    /// The parts of a result, each with its name.
    package static func record(_ parts: [(name: String, value: Value)]) -> TableValue {
        TableValue(parts.map { Column($0.name) }, cells: parts.map(\.value), isRecord: true)
    }

    package var rowCount: Int { columns.isEmpty ? 0 : cells.count / columns.count }

    /// The rows that are no statistics of the others: what is had of a table by name, by number and one by one.
    package var ownRowCount: Int { rowCount - (comparison?.statistics.count ?? 0) }

    /// The cell of a row and a column, both counted from 0.
    package func cell(_ row: Int, _ column: Int) -> Value { cells[row * columns.count + column] }

    /// What makes a row of other rows; nil for one that is none such.
    package func statistic(_ row: Int) -> Statistic? {
        guard let statistics = comparison?.statistics, row >= rowCount - statistics.count else { return nil }
        return statistics[row - (rowCount - statistics.count)]
    }

    /// One row as a record.
    package func row(_ index: Int) -> TableValue {
        let start = index * columns.count
        return TableValue(columns, cells: Array(cells[start..<start + columns.count]), isRecord: true)
    }

    /// The same table with other cells in the places of its own.
    package func with(cells: [Value]) -> TableValue {
        TableValue(
            columns, cells: cells, isRecord: isRecord, axes: axes, comparison: comparison, isSeries: isSeries,
            role: role, leftOut: leftOut)
    }

    /// Where the column of a name stands; nil where there is none.
    package func column(_ name: String) -> Int? { columns.firstIndex { $0.isCalled(name) } }

    /// The same columns with only some rows, in a new order.
    package func picking(_ rows: [Int]) -> TableValue {
        var picked: [Value] = []
        picked.reserveCapacity(rows.count * columns.count)
        for row in rows {
            let start = row * columns.count
            picked.append(contentsOf: cells[start..<start + columns.count])
        }
        // Rows of a series that stand in their order are one.
        let isSeries = isSeries && zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 }
        return TableValue(columns, cells: picked, axes: axes, isSeries: isSeries)
    }
}
