import Reporting

/// What is to be said of an expression that was read in another way than for its value.
package enum ReadingFinding: Finding, Hashable {
    /// It rests on no company's figure.
    case noFigures
    /// Nothing in it was rounded.
    case exact
    /// What the printed digits allow, at the time that it speaks of.
    case bounds(at: String?)
    /// A company, the first claim that does not hold, and how many more there are.
    case contradiction(String, String, more: Int)

    package var code: DiagnosticCode {
        switch self {
        case .noFigures: .derived
        case .exact, .bounds: .bounds
        case .contradiction: .contradiction
        }
    }
}
