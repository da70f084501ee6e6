import Reporting

/// Several changes under one name.
package final class Scenario {
    package let title: String?
    /// The definition, for listings.
    package let span: Span
    /// The frame of its expressions.
    package let frame: Frame
    package let replacements: [Replacement]

    package var source: Source { frame.source }

    package init(title: String?, span: Span, frame: Frame, replacements: [Replacement]) {
        (self.title, self.span, self.frame, self.replacements) = (title, span, frame, replacements)
    }

    /// The name of the present state: nothing is changed.
    package static let base = "base"
}
