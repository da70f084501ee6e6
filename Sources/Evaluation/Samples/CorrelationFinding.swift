import Reporting

/// What is wrong with `correlate [g, m] by 0.6`, or is to be said of it. Names are those of variables as they are typed.
package enum CorrelationFinding: Reporting.Finding, Hashable {
    /// What is no name of a variable.
    case noName
    case unknown(String)
    /// A name that is known for sure.
    case certain(String)
    /// A name computed of others, or of figures.
    case computed(String)
    /// A name that is found anew whenever it is used.
    case formula(String)
    case twice(String)
    case fewNames
    case manyNames(Int)
    /// Columns of unlike length: a name with its own.
    case counts(String, Int, String, Int)
    /// A column with samples that are absent.
    case absent(String)
    /// A column that is the same throughout, or nearly.
    case flat(String)
    /// What is no number and no square of numbers.
    case noMatrix
    case size(rows: Int, names: Int)
    case rowLength(row: Int, items: Int, names: Int)
    case outside
    /// A diagonal that is not 1 everywhere.
    case diagonal(row: Int)
    case asymmetric(row: Int, column: Int)
    /// Correlations that nothing can have.
    case impossible
    /// Equal values, as of events, leave less: what came about.
    case notReached(String, String, wanted: String, reached: String)
    /// Names correlated before that are no more so, as they are now.
    case lost(String, String, before: String, now: String)

    package var code: DiagnosticCode {
        switch self {
        case .noName, .certain, .noMatrix: .wrongKind
        case .unknown: .unknownName
        case .computed, .formula, .absent, .flat, .fewNames, .manyNames, .outside, .diagonal, .asymmetric, .impossible:
            .badCorrelation
        case .twice: .duplicateName
        case .counts, .size, .rowLength: .lengthMismatch
        case .notReached, .lost: .badCorrelation
        }
    }
}
