import Formatting
import Reporting
import Resolution

/// The result of a statement as the prompt shows it: a company with all its figures, any other value as everywhere.
package struct ResultText {
    private let text: ValueText

    /// - Parameter width: cells of a line that tables must fit; nil where nobody is reading along.
    package init(_ state: State, ink: Ink = .none, width: Int? = nil) {
        text = ValueText(state, ink: ink, width: width)
    }

    /// Appends a value. Where the interrupt is raised meanwhile, the rest of a list is left out: who asked for the
    /// value looks at the interrupt afterwards.
    package func append(_ value: Value, to bytes: inout [UInt8]) {
        if case .company(let company) = value {
            CompanyText(text).append(company, to: &bytes)
        } else {
            text.append(value, to: &bytes)
        }
    }
}
