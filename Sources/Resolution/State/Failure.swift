import Numbers
import Reporting

/// Why a statement failed.
package struct Failure: Error {
    package var diagnostic: Diagnostic
    /// What else is wrong with the same statement.
    package var more: [Diagnostic] = []

    package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension NumberError {
    /// The code and sentence of a failed operation on numbers.
    package var words: (DiagnosticCode, String) {
        switch self {
        case .divisionByZero: (.divisionByZero, "division by zero")
        case .zeroToTheZero: (.undefinedPower, "0^0 is not defined")
        case .tooLarge: (.tooLarge, "the result would have more than about 100,000 digits")
        case .overflow: (.overflow, "the result is too large for an approximate number")
        case .underflow: (.underflow, "the result is too small for an approximate number")
        case .noRealResult: (.undefinedResult, "this has no real result")
        }
    }
}

/// Up to three known names that are near to an unknown one, the nearest first.
package func nearestNames(_ name: String, among candidates: [String]) -> [String] {
    // A sign of a Chinese word that is left out is a part of what was said: `三个月` is no `个月`.
    guard name.hasIdeographs else { return NearestNames.find(name, among: candidates) }
    return NearestNames.find(name, among: candidates.filter { $0.hasIdeographs && $0.count >= name.count })
}

/// ` (did you mean a, b?)`, or nothing.
package func suggestion(_ names: [String]) -> String {
    names.isEmpty ? "" : " (did you mean \(names.joined(separator: ", "))?)"
}

extension String {
    fileprivate var hasIdeographs: Bool { unicodeScalars.contains { $0.value >= 0x2E80 } }
}
