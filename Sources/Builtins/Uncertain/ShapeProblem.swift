import Evaluation
import Reporting

/// Why there is no distribution of such parameters. Names are those of functions and parameters as they are typed.
package enum ShapeProblem: CallFinding {
    /// Other parameters together than a distribution is known by: how it is written.
    case parameters(String)
    /// A parameter that is not known for sure itself.
    case uncertainParameter
    /// Two parameters that have to be one below the other and are not.
    case notAscending(String, String)
    /// A most likely value that is not between the least and the greatest.
    case mostOutside
    /// A median that is not between the two percentiles.
    case medianOutside
    /// A parameter that has to be above zero and is not.
    case notAboveZero(String, String)
    /// A mean that is not between the ends.
    case meanOutside
    /// A standard deviation that no beta distribution of this mean has: one below which there is.
    case tooWide(String)
    /// A percentage beside an amount that is none: what it may mean.
    case percentBeside(String)
    /// Plain numbers beside percentages.
    case plainBeside
    /// A chance outside 0% to 100%.
    case chanceOutside
    /// Weights that are not 100% together.
    case weights(String)
    case weightBelowZero
    /// So many weights for so many parts.
    case weightCount(Int, Int)
    /// A list of whole numbers where an interval is meant.
    case wholeRange(low: String, high: String)
    case emptyList(String)
    /// Nothing of a distribution lies where it is cut off.
    case nothingWithin
    /// Data of which some are uncertain themselves.
    case uncertainData
    /// What it is cut off by is no interval.
    case noInterval

    package var code: DiagnosticCode {
        switch self {
        case .parameters: .wrongArguments
        case .weightCount: .lengthMismatch
        case .emptyList: .emptyList
        case .noInterval: .wrongKind
        default: .badDistribution
        }
    }
}
