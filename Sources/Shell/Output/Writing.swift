import Files
import Presentation
import Reporting

/// Writes a text and a newline at once, where no `Output` is: what a subcommand or the reader of the command line has to
/// say. On a terminal what would steer it is shown as signs.
package func say(_ text: String, on channel: Output.Channel = .results) {
    let line = Array(text.utf8) + [UInt8(ascii: "\n")]
    let bytes = Terminal.isTerminal(channel.descriptor) ? TerminalGate.gated(line) : line
    bytes.withUnsafeBytes { writeToDescriptor(channel, $0) }
}

/// The sink of the command: standard output and standard error. A closed pipe ends the program quietly, with the status
/// that the signal would have given; any other failure to write results ends it with a message and status 1.
package func writeToDescriptor(_ channel: Output.Channel, _ bytes: UnsafeRawBufferPointer) {
    guard let failure = writeAll(channel.descriptor, bytes), channel == .results else { return }
    if failure != EPIPE {
        let message = Array("suan: cannot write: \(FileProblem(failure).words)\n".utf8)
        _ = message.withUnsafeBytes { writeAll(2, $0) }
    }
    _exit(failure == EPIPE ? 128 + SIGPIPE : 1)
}
