/// What went wrong, or is to be said: a case with its facts. Each room has an enum of its own for what it finds. Words
/// are made of it in one place, in Presentation, and nothing below reads them.
package protocol Finding: Sendable {
    var code: DiagnosticCode { get }
}

/// A finding that was put into words already.
package struct Said: Finding {
    package var code: DiagnosticCode
    /// One sentence in plain words, without a final period.
    package var sentence: String

    package init(_ code: DiagnosticCode, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }
}
