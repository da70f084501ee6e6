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
    /// Whether the text is a remark, and not what stands there.
    package var isRemark = false

    package init(_ source: Source, _ span: Span, _ text: String = "") {
        self.source = source
        self.span = span
        self.text = text
    }
}

/// How far a correction can be relied on.
package enum FixStanding: Sendable {
    /// It was not tried yet.
    case offered
    /// It was not tried yet, and is one of several that could be meant.
    case guessed
    /// It was run, and means what was typed.
    case sure
    /// It was run, and may not be what was meant.
    case unsure
}

/// An error, a warning or a note as data; `Diagnostic+Rendering.swift` turns it into text, once it has words.
package struct Diagnostic: Error, Sendable {
    package var severity: Severity
    /// What it tells.
    package var finding: any Finding
    /// The places it speaks of, the main one first.
    package var labels: [Label]
    /// A correction that can be typed as it stands, or nil where none is known.
    package var fix: String?
    /// Further corrections that may be what was meant, the nearest first.
    package var otherFixes: [String] = []
    /// How far the correction can be relied on.
    package var fixStanding = FixStanding.offered
    /// What the correction takes the place of, in the source of the main label; nil for the whole statement.
    package var fixPlace: Span?
    /// The statement that it is in, where whoever found it knows.
    package var statement: Span?
    /// The words before the correction: `try`, or what it does, such as `convert one of them`.
    package var fixLead: String
    /// Further fields for machine-readable output, such as the rate of a conversion, in order. A name that comes
    /// again makes a list; `dates` is always one, and `days` is written as a number.
    package var facts: [(name: String, value: String)]

    package var code: DiagnosticCode { finding.code }

    /// One sentence in plain words, without a final period; the bare code of a finding that has no words yet.
    package var message: String { (finding as? Said)?.sentence ?? code.rawValue }

    package init(
        _ severity: Severity, _ finding: any Finding, labels: [Label] = [], fix: String? = nil,
        fixLead: String = "try", facts: [(name: String, value: String)] = []
    ) {
        self.severity = severity
        self.finding = finding
        self.labels = labels
        self.fix = fix
        self.fixLead = fixLead
        self.facts = facts
    }

    /// Whether the correction is a promise; one that only asks something of the shell is not tried.
    package var isFixSure: Bool { fixStanding == .sure || fixStanding == .offered }
}
