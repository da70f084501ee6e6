import Evaluation
import Reporting

/// How the session speaks to people.
extension Session {
    package var ink: Ink { presentation.colour.ink }

    /// The outcome of a statement, or of text, that failed.
    package func present(_ diagnostic: Diagnostic, _ span: Span?, _ source: Source) -> Outcome {
        Presenter(self).present(diagnostic, span, source)
    }

    /// Messages as a terminal shows them.
    package func rendered(_ diagnostics: [Diagnostic]) -> [UInt8] { Presenter(self).rendered(diagnostics) }

    /// Writes the result of an outcome that is large: what would be its text, or its object, without a last newline.
    package func writeLargeResult(_ write: ([UInt8]) -> Void) { Presenter(self).writeLargeResult(write) }

    /// What was to be said of files that were read on the way: it is said with the next outcome.
    package func takePending() -> [Diagnostic] {
        defer { if !world.pending.isEmpty { world.pending.removeAll() } }
        return world.pending
    }
}
