import Reporting

/// What is wrong with a name: with one that is asked for, or one that is given.
package enum NameFinding: Finding, Hashable {
    // Names that mean nothing; with those that are near, the nearest first.
    case unknown(String, near: [String])
    case unknownFunction(String, near: [String])
    case unknownMetric(String, near: [String])
    /// A name that a unit is written with only beside a number.
    case shortUnit(String)
    /// A name whose definition failed before.
    case failed(String)
    /// The word `cents` where nothing rounds.
    case cents
    /// `e` where nothing has that name.
    case eulersNumber
    /// A word that begins a statement, in the midst of one.
    case beginsStatement(String)
    /// A text that should define a function of this name defines none.
    case noFunction(String)
    // Names with two meanings
    /// `expected -5` where a variable is called so.
    case variableBeforeNegative(String)
    // Names that are given
    /// A name that has two values in one `where`; the places are those of the second and of the first.
    case boundTwice(String)
    case parameterTwice(String)
    /// More names than one function or expression may have.
    case tooMany(most: Int)

    package var code: DiagnosticCode {
        switch self {
        case .unknown, .cents, .eulersNumber, .shortUnit, .failed: .unknownName
        case .unknownFunction: .unknownFunction
        case .unknownMetric: .unknownMetric
        case .beginsStatement, .noFunction: .badStatement
        case .variableBeforeNegative: .ambiguousNumber
        case .boundTwice, .parameterTwice: .duplicateName
        case .tooMany: .tooLarge
        }
    }
}
