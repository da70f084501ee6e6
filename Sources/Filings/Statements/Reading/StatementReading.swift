import Companies

/// What was read from a page: its tables, with every row and what became of it.
package struct StatementReading: Sendable {
    package var tables: [ReadTable] = []
    /// Lines that end with numbers and stand in no table.
    package var outside: [OutsideLine] = []
    /// The currency that figures are taken in; columns in others are kept apart.
    package var currency: String?
    package var sums: [SumCheck] = []

    /// Rows whose figures are taken.
    package var takenRows: Int { tables.reduce(0) { $0 + $1.rows.count { $0.doubt == nil && $0.metric != nil } } }
    /// The signs that several currencies share and nothing tells apart, of columns that might be in the page's currency.
    package var openSigns: [String] {
        var signs: [String] = []
        for column in tables.lazy.flatMap(\.columns) where column.currency == nil && column.time != nil {
            if let sign = column.sign?.sign, !signs.contains(sign) { signs.append(sign) }
        }
        return signs
    }

    /// Rows that are not.
    package var otherRows: Int { tables.reduce(0) { $0 + $1.rows.count { $0.doubt != nil } } }
}

/// A line with numbers that stands in no table.
package struct OutsideLine: Sendable, Equatable {
    package var line: Int
    package var text: String
}

/// A table that was read.
package struct ReadTable: Sendable {
    package var lines: ClosedRange<Int>
    package var columns: [StatementColumn]
    /// Why its columns are not understood; then none of its rows is taken.
    package var problem: ColumnProblem?
    package var rows: [ReadRow] = []
    /// The power of ten of numbers of shares, where the heading tells it.
    var sharesScale: Int?
    /// Whether costs stand in brackets; nil where its rows do not tell.
    package var hasCostsInBrackets: Bool?
    /// Whether all that is owed stands in brackets.
    package var hasLiabilitiesInBrackets = false
}

/// A row that was read.
package struct ReadRow: Sendable {
    package var line: Int
    package var label: String
    package var section: String?
    package var metric: String?
    package var figures: [ReadFigure]
    package var doubt: RowDoubt?
    /// All its numbers as they are printed.
    package var printed: [String] = []
    /// Whether figures have the other sign than the printed numbers.
    package var isTurned = false
    /// What its numbers bear beside digits, and what that was read as.
    package var marks: [ValueMark] = []

    /// The numbers as they stand, one for each column.
    var values: [StatementValue?] = []
    /// Columns that hold changes or shares, no amounts.
    var otherColumns: Set<Int> = []
    var sectionIsKnown = true
    var sectionTitle: String?
    var sectionLine: Int?
    /// The meaning that its label has.
    var meaning: LabelTable.Meaning?
    var hasPair = false
}

/// A number of a row, as it is printed and as it was read.
package struct ReadFigure: Sendable, Equatable {
    /// From 0.
    package var column: Int
    package var time: Figure.Time?
    package var printed: String
    /// In plain units; nil where nothing is said.
    package var amount: StatementAmount?
    package var unit: String
    /// Whether its column is in another currency than the page's.
    package var isApart = false
}
