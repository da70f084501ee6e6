import Reporting
import Resolution
import Syntax

/// What the presenter does, as those above ask it of a session.
extension Session {
    /// How results and messages are written; the width may change with the terminal.
    public var presentation: PresentationOptions {
        get { presenter.options }
        set { presenter.options = newValue }
    }

    package var ink: Ink { presenter.ink }

    /// Whether results too large to be kept as text are written with `writeLargeResult`.
    package var writesLargeResults: Bool {
        get { presenter.writesLargeResults }
        set { presenter.writesLargeResults = newValue }
    }

    /// Writes the result of an outcome that is large: what would be its text, or its object, without a last newline.
    package func writeLargeResult(_ write: ([UInt8]) -> Void) { presenter.writeLargeResult(write) }

    /// The outcome of a statement that succeeded.
    func present(_ value: Value?, _ statement: Statement, _ source: Source, notes: [Diagnostic]) -> Outcome {
        presenter.present(value, statement, source, notes: notes)
    }

    /// The outcome of a statement, or of text, that failed.
    package func present(
        _ diagnostic: Diagnostic, more: [Diagnostic] = [], _ span: Span?, _ source: Source
    ) -> Outcome {
        presenter.present(diagnostic, more: more, span, source)
    }

    package func rendered(_ diagnostics: [Diagnostic]) -> [UInt8] { presenter.rendered(diagnostics) }

    package func takePending() -> [Diagnostic] { presenter.takePending() }

    /// What is said of problems that no statement has.
    package func outcome(of diagnostics: [Diagnostic]) -> Outcome {
        var outcome = Outcome()
        outcome.inkedDiagnostics = rendered(diagnostics)
        outcome.failed = true
        return outcome
    }
}
