import Explanation
import Reporting

/// One line of the steps that led to a value, in words.
package struct StepLine: Sendable, Equatable {
    /// How deep it stands: what opens a name is deeper than the name.
    package let indent: Int
    /// `=` or `≈` before a line that goes on from the one above; empty for a line that names something.
    package let lead: String
    package let text: String
    /// What is said beside it: the words of a figure, the rate of a conversion; may be empty.
    package let remark: String

    package init(indent: Int, lead: String = "", text: String, remark: String = "") {
        (self.indent, self.lead, self.text, self.remark) = (indent, lead, text, remark)
    }
}

extension Derivation {
    /// Its lines in words; the result is not among them.
    package func spoken(_ language: Language) -> [StepLine] {
        lines.map { line in
            StepLine(
                indent: line.indent, lead: line.lead, text: line.text + line.spoken.words(language),
                remark: line.remark.words(language))
        }
    }
}

extension FigureOrigin {
    /// Where a figure is from, as it is said.
    package func words(_ language: Language) -> String { Wording(of: self, language).sentence }
}
