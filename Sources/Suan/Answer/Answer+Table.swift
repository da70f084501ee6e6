extension Answer {
    /// A table: columns with titles, and rows with a value for each column.
    public struct Table: Sendable, Hashable {
        /// The titles of the columns, from left to right.
        public let columns: [String]
        /// The rows, from the top.
        public let rows: [[Value]]
        /// Whether it is one row whose parts are had by name, such as the parts of a valuation.
        public let isRecord: Bool

        /// The values of a column, from the top; nil where no column has the title.
        public func column(_ title: String) -> [Value]? {
            columns.firstIndex(of: title).map { place in rows.map { $0[place] } }
        }

        /// A cell, its row counted from 0; nil where there is none such.
        public subscript(row row: Int, column column: String) -> Value? {
            guard rows.indices.contains(row), let place = columns.firstIndex(of: column) else { return nil }
            return rows[row][place]
        }
    }
}
