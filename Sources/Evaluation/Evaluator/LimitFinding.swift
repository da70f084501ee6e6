import Reporting
import Resolution

/// How a statement goes too far.
package enum LimitFinding: Reporting.Finding, Hashable {
    /// Little of the stack is left.
    case stack
    /// More list items than one statement may make.
    case items
    /// A list that would have too many items, with those of the lists in it.
    case itemsInList
    case itemsInTable
    /// Values within values, deeper than so many.
    case nestedLists(deepest: Int)
    case nestedTables(deepest: Int)
    case nestedFunctions(deepest: Int)
    /// A text of more bytes than may be.
    case text

    package var code: DiagnosticCode {
        switch self {
        case .items, .itemsInList, .itemsInTable, .text: .tooLarge
        case .stack, .nestedLists, .nestedTables, .nestedFunctions: .tooDeep
        }
    }
}
