import Shell
import Suan

/// A session as a terminal would show it: each line after its prompt, then what was printed for it, results and messages
/// together.
enum Transcript {
    /// Runs the lines of a text at the prompt of a new session.
    static func of(_ text: [UInt8], json: Bool = false) -> [UInt8] {
        nonisolated(unsafe) var written: [UInt8] = []
        onBigStack(bytes: stackSize) {
            var configuration = Configuration()
            configuration.stackSize = stackSize - (8 << 20)
            configuration.presentation.json = json
            let output = Output { _, bytes in written += bytes }
            output.isJSON = json
            output.isImmediate = true
            let reader = ScriptedReader(text) { written += $0 }
            Prompt(session: Session(configuration), reader: reader, output: output).run()
        }
        return written
    }

    private static let stackSize = 64 << 20
}

/// Gives the lines of a text, and shows each as if it had been typed.
private final class ScriptedReader: LineReading {
    private var lines: ArraySlice<[UInt8]>
    private let show: ([UInt8]) -> Void

    init(_ text: [UInt8], show: @escaping ([UInt8]) -> Void) {
        var pieces = text.split(separator: 10, omittingEmptySubsequences: false).map { Array($0) }
        if pieces.last == [] { pieces.removeLast() }
        lines = pieces[...]
        self.show = show
    }

    func remember(_ entry: String) {}

    func readLine(_ request: Request) -> Answer {
        guard let line = lines.popFirst() else { return .endOfInput }
        let prompt = if case .statement = request { "suan> " } else { "  ...> " }
        // A line without text leaves no blank at the end of the prompt.
        show(line.isEmpty ? Array(prompt.utf8.dropLast()) + [10] : Array(prompt.utf8) + line + [10])
        return .line(line)
    }
}
