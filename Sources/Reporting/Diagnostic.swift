/// How grave a message is.
package enum Severity: String, Sendable {
    case error, warning, note
}

/// One place in a source, with the few words that stand below its underline.
package struct Label: Sendable {
    package var source: Source
    package var span: Span
    /// May be empty: then the place is underlined only.
    package var text: String

    package init(_ source: Source, _ span: Span, _ text: String = "") {
        self.source = source
        self.span = span
        self.text = text
    }
}

/// An error, a warning or a note as data; `Diagnostic+Rendering.swift` turns it into text.
package struct Diagnostic: Error, Sendable {
    package var severity: Severity
    package var code: DiagnosticCode
    /// One sentence in plain words, without a final period.
    package var message: String
    /// The places it speaks of, the main one first.
    package var labels: [Label]
    /// A correction that can be typed as it stands, or nil where none is known.
    package var fix: String?
    /// Further fields for machine-readable output, such as the rate of a conversion, in order.
    package var facts: [(name: String, value: String)]

    package init(
        _ severity: Severity, _ code: DiagnosticCode, _ message: String, labels: [Label] = [],
        fix: String? = nil, facts: [(name: String, value: String)] = []
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.labels = labels
        self.fix = fix
        self.facts = facts
    }
}
