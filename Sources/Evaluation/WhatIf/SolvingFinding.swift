import Reporting
import Resolution

/// What is wrong with `solve`, or is to be said of its result.
package enum SolvingFinding: Reporting.Finding, Hashable {
    /// How the sides stand where they are never equal.
    package enum Sides: Sendable, Hashable {
        case leftAbove, leftBelow
        /// They change order where one jumps, which is here where that is known.
        case jump(at: String?)
    }

    /// A part of the range where a side has no value: of the name, from one number to another, and why.
    package struct Gap: Sendable, Hashable {
        package let name: String
        package let first: String
        /// Nil where it is one place.
        package let last: String?
        package let cause: Cause?
    }

    /// What stands as the name's values is no range.
    case rangeWanted(String)
    case emptyRange
    case endlessRange
    case severalRoots(Int, parts: Int)
    /// The sides are equal over all of a stretch, which is named as it is shown.
    case throughout(String)
    case partly(Gap)
    /// The sides have no value anywhere in the range of the name.
    case noValue(String, range: String)
    /// The sides differ by the same for every value of the name.
    case unchanging(String)
    case noRoot(String, range: String, Sides, Gap?)

    package var code: DiagnosticCode {
        switch self {
        case .rangeWanted: .wrongArguments
        case .emptyRange: .reversedRange
        case .endlessRange: .overflow
        case .severalRoots, .throughout: .severalRoots
        case .partly: .undefinedCells
        case .noValue, .noRoot, .unchanging: .noRoot
        }
    }
}
