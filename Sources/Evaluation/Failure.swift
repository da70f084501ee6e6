import Numbers
import Reporting

/// Why a statement failed.
package struct Failure: Error {
    package var diagnostic: Diagnostic

    package init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension NumberError {
    /// The code and sentence of a failed operation on numbers.
    var words: (DiagnosticCode, String) {
        switch self {
        case .divisionByZero: (.divisionByZero, "division by zero")
        case .zeroToTheZero: (.undefinedPower, "0^0 is not defined")
        case .tooLarge: (.tooLarge, "the result would have more than about 100,000 digits")
        case .overflow: (.overflow, "the result is too large for an approximate number")
        case .noRealResult: (.undefinedResult, "this has no real result")
        }
    }
}

extension Source {
    /// A statement with one place changed, so that it can be typed as it stands; the changed place alone where the
    /// statement is long or has several lines.
    func replacing(_ place: Span, with text: String, in statement: Span) -> String {
        guard place.start >= statement.start, place.end <= statement.end, statement.range.count < 400 else { return text }
        let before = self.text(Span(Int(statement.start), Int(place.start)))
        let after = self.text(Span(Int(place.end), Int(statement.end)))
        let line = before + text + after
        return line.utf8.contains(UInt8(ascii: "\n")) ? text : line
    }
}

/// Up to three known names that are near to an unknown one, the nearest first.
func nearestNames(_ name: String, among candidates: [String]) -> [String] {
    NearestNames.find(name, among: candidates)
}

/// ` (did you mean a, b?)`, or nothing.
func suggestion(_ names: [String]) -> String {
    names.isEmpty ? "" : " (did you mean \(names.joined(separator: ", "))?)"
}
