import Reporting
import Resolution

/// What is wrong with `x[i]`.
package enum IndexFinding: Reporting.Finding, Hashable {
    /// What is indexed has no items.
    case notIndexed(ValueKind)
    case notWhole(ValueKind)
    /// A list has so many items.
    case noItem(Int, count: Int)
    /// A slice ends before it begins.
    case reversed
    /// A figure is indexed by something of another kind than a time.
    case figure(ValueKind)
    /// A table has so many rows, a record so many parts.
    case noRow(Int, count: Int)
    case noPart(Int, count: Int)
    case table(by: ValueKind)

    package var code: DiagnosticCode {
        switch self {
        case .notIndexed: .wrongKind
        case .notWhole, .noItem, .reversed, .figure, .noRow, .noPart, .table: .badIndex
        }
    }
}
