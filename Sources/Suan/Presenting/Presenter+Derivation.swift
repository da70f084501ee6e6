import Explanation
import Presentation
import Reporting
import Resolution
import Syntax

/// Results that are shown with more than themselves: the steps that led to them, or why they make the statement fail.
extension Presenter {
    /// The steps, then the result as it would be shown alone, then what is to be said of its digits.
    func present(
        _ derivation: Derivation, _ value: Value?, _ statement: Statement, _ source: Source, notes: [Diagnostic]
    ) -> Outcome {
        var bytes: [UInt8] = []
        guard !options.json else {
            DerivationText(ink: .none, width: 100, describe: state.describe).append(derivation, to: &bytes)
            return present(
                value, statement, source, notes + remarks(on: derivation, statement, source), steps: bytes)
        }
        DerivationText(ink: ink, width: options.width, describe: state.describe).append(derivation, to: &bytes)
        var outcome = present(value, statement, source, notes, steps: nil)
        outcome.inkedText = bytes + (outcome.inkedText ?? [])
        let said = remarks(on: derivation, statement, source)
        if !said.isEmpty, state.settings.notes { outcome.inkedDiagnostics += rendered(said) }
        return outcome
    }

    /// What is to be said of the digits of an explained result.
    func remarks(on derivation: Derivation, _ statement: Statement, _ source: Source) -> [Diagnostic] {
        var said: [Diagnostic] = []
        let place = Label(source, statement.span)
        if let rounding = derivation.rounding { said.append(Diagnostic(.note, rounding, labels: [place])) }
        if let bounds = derivation.bounds {
            said.append(
                Diagnostic(.note, .bounds, "the printed digits allow \(state.describe(bounds))", labels: [place]))
        }
        return said
    }

    /// A result that is shown, of a statement that fails all the same. Nothing it did stays.
    func present(_ verdict: Failure, _ outcome: inout Outcome) -> Outcome {
        state.rollBack()
        outcome.failed = true
        keep([verdict.diagnostic])
        if !options.json { outcome.inkedDiagnostics += rendered([verdict.diagnostic]) }
        return outcome
    }
}
