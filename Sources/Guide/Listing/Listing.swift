import Formatting
import Presentation
import Reporting
import Resolution
import Suan

/// The lists that a session gives of what it knows: names, companies, units, functions; tables as wide as its terminal.
package struct Listing {
    let session: Session
    var state: State { session.state }

    package init(_ session: Session) { self.session = session }

    /// The answer to a question: lines that are laid out already. What was wrong with files that were loaded on the
    /// way is said below.
    func answer(_ lines: [[UInt8]]) -> Outcome {
        var outcome = Outcome()
        outcome.inkedText = Array(lines.joined(separator: [0x0A]))
        let pending = session.takePending()
        if !pending.isEmpty { outcome.inkedDiagnostics = session.rendered(pending) }
        return outcome
    }

    /// The lines of a sentence.
    func sentence(_ text: String, in role: Ink.Role? = nil) -> [[UInt8]] {
        var words: [UInt8] = []
        VisibleText.append(text, to: &words)
        if session.ink.isPlain { return [words] }
        var inked: [UInt8] = []
        session.ink.append(words, in: role, to: &inked)
        var bytes: [UInt8] = []
        Wrapping.append(inked, .prose, Wrapping.Layout(width: session.presentation.width, hang: 2), to: &bytes)
        return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    }

    /// The lines of a table, as wide as the terminal is.
    func lines(_ table: Table) -> [[UInt8]] { table.lines(width: session.presentation.width, ink: session.ink) }
}
