import Resolution
import TestSupport

@testable import Suan

/// A file of input lines, run as if each entry were typed at the prompt.
struct GoldenSession {
    struct Entry {
        var input: [UInt8]
        /// The input as the prompt shows it.
        var echo: [UInt8]
        /// What is printed, results and messages together.
        var output: [UInt8]
        /// The result where the entry has one, and its text.
        var value: Value?
        var text: [UInt8]?
        var state: State
        /// Significant digits that rounded results were shown with.
        var digits = 6
    }

    private let lines: [ArraySlice<UInt8>]
    private let path: String

    init(_ bytes: [UInt8], path: String) {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
        self.path = TestFiles.root + "/" + path
    }

    /// - Parameters:
    ///   - warmth: How often an expression is evaluated before it goes on registers.
    ///   - isPlain: Whether lines of plain arithmetic are evaluated from their bytes.
    func entries(warmth: Int? = 24, isPlain: Bool = true) throws -> [Entry] {
        try onShellStack { play(warmth: warmth, isPlain: isPlain) }
    }

    private func play(warmth: Int?, isPlain: Bool) -> [Entry] {
        var configuration = Configuration()
        configuration.stackSize = shellStack
        // One session is as a screen reader has it.
        configuration.presentation.plain = path.hasSuffix("/plain.suan")
        let session = Session(configuration)
        session.evaluator.warmth = warmth
        session.keepsPlainLines = isPlain
        session.state.today = .fixed(TestFiles.today)
        var entries: [Entry] = []
        var input: [UInt8] = []
        var echo: [UInt8] = []
        for (index, line) in lines.enumerated() {
            echo += Array((input.isEmpty ? "suan> " : "  ...> ").utf8) + line + [0x0A]
            input += input.isEmpty ? Array(line) : [0x0A] + line
            if index + 1 < lines.count, session.needsMore(String(decoding: input, as: UTF8.self)) { continue }
            entries.append(play(input, echo, session))
            (input, echo) = ([], [])
        }
        return entries
    }

    private func play(_ input: [UInt8], _ echo: [UInt8], _ session: Session) -> Entry {
        var entry = Entry(input: input, echo: echo, output: [], state: session.state)
        _ = session.run(text: input, name: "-", path: path) { outcome in
            if let text = outcome.text { entry.output += text + [0x0A] }
            entry.output += outcome.diagnostics
            guard !outcome.failed, let text = outcome.text else { return }
            entry.text = text
            entry.value = session.state.answer
            entry.digits = session.state.settings.digits
        }
        // `print` shows no result.
        if String(decoding: input, as: UTF8.self).hasPrefix("print") { entry.value = nil }
        return entry
    }
}
