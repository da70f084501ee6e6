import Files
import Reporting

/// Long texts, a screen at a time, through the user's pager.
enum Pager {
    /// Shows a text, which may lack its last newline, without what would steer the terminal: through `$PAGER`, or
    /// `less`, or `more`; where none can be started, as it is. `less` gets its usual options where the user has set none:
    /// to pass colours on, and to leave at once what fits the screen. The terminal must be as other programs expect it.
    static func show(_ text: [UInt8]) {
        let wish = environment("PAGER")
        if wish != "cat" {
            for command in [wish, "less", "more"].compactMap(\.self) where run(command, TerminalGate.gated(text)) {
                return
            }
        }
        Terminal.showUntilInterrupted(text)
        if text.last != UInt8(ascii: "\n") { Terminal.show("\n") }
    }

    /// Whether the command could be run.
    private static func run(_ command: String, _ text: [UInt8]) -> Bool {
        let shell = ["sh", "-c", surroundings + "exec \(command)"]
        let whole = text.last == UInt8(ascii: "\n") ? text : text + [UInt8(ascii: "\n")]
        let output: ChildProcess.Stream = Terminal.drawing == 1 ? .same : .descriptor(Terminal.drawing)
        let end: ChildProcess.End
        do throws(FileProblem) { end = try ChildProcess.run(shell, reading: whole, output: output) } catch {
            return false
        }
        // 126 and 127 are the shell's: the command is none.
        return end != .exited(126) && end != .exited(127)
    }

    /// What a pager is told: how `less` behaves, and that texts are UTF-8. Where the user's locale is of another encoding,
    /// pagers get one of UTF-8, or show the bytes of Chinese as numbers; `less` goes by its own variables first.
    private static var surroundings: String {
        var set = "LESS=\"${LESS--FRX}\"; export LESS; "
        if environment("LESSCHARSET") == nil, environment("LESSCHARDEF") == nil {
            set += "LESSCHARSET=utf-8; export LESSCHARSET; "
        }
        if let locale = Terminal.locale, !locale.isEmpty { set += "LC_ALL=\(locale); export LC_ALL; " }
        return set
    }
}
