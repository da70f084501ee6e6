import Files
import Reporting

/// Control sequences that suan itself sends (ECMA-48; xterm's for the rest).
extension Terminal {
    /// Asks the terminal to mark pasted text, or not to any more. May be called inside a signal handler.
    static func setBracketedPaste(_ isWanted: Bool) {
        // ESC [ ? 2004 h or l
        var bytes: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (
            0x1B, 0x5B, 0x3F, 0x32, 0x30, 0x30, 0x34, isWanted ? 0x68 : 0x6C
        )
        _ = write(drawing, &bytes, 8)
    }

    /// Where the terminal is drawn on: standard output, or standard error where that goes elsewhere.
    static var drawing: Int32 {
        get { drawingDescriptor.number }
        set { drawingDescriptor.number = newValue }
    }
    private static let drawingDescriptor = HandlerDescriptor(1)

    /// Writes text, with colours as `Ink` marks them; what else would steer the terminal is shown as signs.
    static func show(_ text: [UInt8]) { send(TerminalGate.gated(text)) }

    static func show(_ text: String) { send(TerminalGate.gated(text)) }

    /// Sends what suan itself has put together to steer the terminal. Text from outside goes through `show`.
    static func send(_ sequences: String) { send(Array(sequences.utf8)) }

    static func send(_ sequences: [UInt8]) {
        _ = sequences.withUnsafeBytes { writeAll(drawing, $0) }
    }

    /// Writes as much text as the terminal takes at once, and so on, until Ctrl-C or a request to end.
    static func showUntilInterrupted(_ text: [UInt8]) {
        TerminalGate.gated(text).withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: 4_096) {
                if Signals.isPending(Signals.interrupt | Signals.leave) { return }
                let piece = UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + 4_096, bytes.count)])
                if writeAll(drawing, piece) != nil { return }
            }
        }
    }

    /// Empties the screen, the cursor at its first place.
    static let clearing = "\u{1B}[H\u{1B}[2J"

    static func ring() { send("\u{07}") }
}
