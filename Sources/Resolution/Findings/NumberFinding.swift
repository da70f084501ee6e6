import Numbers
import Reporting

/// An operation on numbers that has no result.
package struct NumberFinding: Finding, Hashable {
    package let error: NumberError

    package init(error: NumberError) { self.error = error }

    package var code: DiagnosticCode { error.words.0 }
}
