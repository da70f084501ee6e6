import Calendars
import Evaluation
import Reporting

/// Why a table is not made of others.
package enum TableProblem: CallFinding {
    case columnTwice(String)
    /// A list of so many items that is to be a column.
    case columnLength(Int, rows: Int)
    /// Two tables are joined, and nothing says on what.
    case joinOnWhat
    // Series
    /// A row whose date, or amount, is something else: the row, and what the column is called.
    case noDateInRow(Int, column: String)
    case noAmountInRow(Int, column: String)
    /// Two rows of one date.
    case dateTwice(Day, Int, Int)
    case emptySeries

    package var code: DiagnosticCode {
        switch self {
        case .columnTwice: .duplicateName
        case .dateTwice: .badTable
        case .columnLength: .lengthMismatch
        case .noDateInRow, .noAmountInRow: .wrongKind
        case .joinOnWhat: .wrongArguments
        case .emptySeries: .emptyList
        }
    }
}

/// What is to be said of rows that were joined, or left out.
package enum TableRemark: CallFinding {
    /// Rows of the first table, and of the second, that the other has none for, of how many.
    case unmatched(isFirst: Bool, Int, of: Int, isKept: Bool)
    /// Rows without a value in what they are joined on.
    case noKey(isFirst: Bool, Int)
    /// What rows of the second table have in common several times: how many such, the first, and how often that.
    case severalRows(Int, first: String, times: Int)
    /// A column of the second table that got another title.
    case renamed(String, to: String)
    /// Rows without a date or an amount, of how many.
    case undated(Int, of: Int)

    package var code: DiagnosticCode {
        switch self {
        case .unmatched, .noKey, .undated: .unmatchedRows
        case .severalRows: .unmatchedRows
        case .renamed: .readAs
        }
    }
}
