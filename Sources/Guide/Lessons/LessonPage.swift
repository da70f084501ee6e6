import Evaluation
import Reporting
import Suan

/// What a lesson says in reply to a line: paragraphs that are broken to the width of the terminal, results as the prompt
/// has them. Whatever texts hold, a lesson's and a learner's own, is shown, not obeyed.
struct LessonPage {
    private(set) var bytes: [UInt8] = []
    private let layout: Wrapping.Layout
    private let ink: Ink

    init(_ session: Session) {
        layout = Wrapping.Layout(width: session.presentation.width, hang: 2)
        ink = session.ink
    }

    mutating func heading(_ text: String) {
        blank()
        ink.append(text.visible.utf8, in: .name, to: &bytes)
    }

    mutating func paragraph(_ text: String) {
        broken(text, hang: 0)
    }

    /// A paragraph with room above it.
    mutating func passage(_ text: String) {
        if !bytes.isEmpty { bytes.append(0x0A) }
        paragraph(text)
    }

    mutating func line(_ text: String) {
        broken(text, hang: 5)
    }

    /// A result with what is to be said of it, below what was asked.
    mutating func outcome(_ outcome: Outcome, after line: String?) {
        if let line {
            newLine()
            bytes += line.visible.utf8
        }
        if let text = outcome.inkedText {
            newLine()
            bytes.append(contentsOf: text)
        }
        diagnostics(outcome.inkedDiagnostics)
    }

    mutating func diagnostics(_ lines: [UInt8]) {
        guard !lines.isEmpty else { return }
        newLine()
        bytes.append(contentsOf: lines.last == 0x0A ? lines.dropLast() : lines[...])
    }

    private mutating func newLine() { if !bytes.isEmpty { bytes.append(0x0A) } }

    private mutating func blank() {
        newLine()
        if !bytes.isEmpty { bytes.append(0x0A) }
    }

    private mutating func broken(_ text: String, hang: Int) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            newLine()
            Wrapping.append(
                Array(String(line).visible.utf8), .prose, Wrapping.Layout(width: layout.width, hang: hang), to: &bytes)
        }
    }

    /// Without blanks at its ends.
    static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
