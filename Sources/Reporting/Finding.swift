/// What went wrong, or is to be said: a case with its facts. Each room has an enum of its own for what it finds. Words
/// are made of it in one place, in Presentation, and nothing below reads them.
package protocol Finding: Sendable {
    var code: DiagnosticCode { get }
    /// Whether a session is told of it once, however often it is met.
    var isToldOnce: Bool { get }
}

extension Finding {
    package var isToldOnce: Bool { false }
}

/// A finding that was put into words already.
package struct Said: Finding, Hashable {
    package var code: DiagnosticCode
    /// One sentence in plain words, without a final period.
    package var sentence: String

    package init(_ code: DiagnosticCode, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }
}

extension Finding {
    /// What tells it from others: of two that are equal one is said. A finding whose facts are not all values that can
    /// be compared is known by how it is described.
    package var identity: AnyHashable {
        if let known = self as? any Hashable { return AnyHashable(known) }
        return AnyHashable("\(self)")
    }
}

/// Why something that is said is so, where that is a finding itself.
package struct Cause: Hashable, Sendable {
    package let finding: any Finding

    package init(_ finding: any Finding) { self.finding = finding }

    package static func == (a: Cause, b: Cause) -> Bool { a.finding.identity == b.finding.identity }

    package func hash(into hasher: inout Hasher) { hasher.combine(finding.identity) }
}
