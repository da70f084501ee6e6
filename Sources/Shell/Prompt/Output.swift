import Files
import Suan

/// Where what suan says goes: results to standard output, diagnostics to standard error, each through a buffer. Where
/// the two may be read together, one is emptied before the other is written to, so that both stay in order.
package final class Output {
    package enum Channel: Sendable {
        case results, diagnostics
    }

    /// Takes all bytes given to it; what cannot be written is its own concern.
    package typealias Sink = (Channel, UnsafeRawBufferPointer) -> Void

    /// Print the objects of `--json` instead of text.
    package var isJSON = false
    /// Write each result at once: someone is watching.
    package var isImmediate = false

    /// Results go to a terminal: Ctrl-C ends what is being written.
    package var isOnTerminal = false

    /// Results and diagnostics may be read together: on a terminal, in one file, through one pipe.
    package var isOrdered = true

    private let sink: Sink
    private var diagnostics: [UInt8] = []
    private var buffer: [UInt8] = []
    private static let capacity = 65_536

    package init(sink: @escaping Sink = writeToDescriptor) {
        self.sink = sink
        buffer.reserveCapacity(Output.capacity + 4_096)
    }

    /// Prints what became of a statement.
    package func deliver(_ outcome: borrowing Outcome) {
        if isJSON, let object = outcome.json {
            result(object)
            return
        }
        if !isJSON, let text = outcome.text { result(text) }
        if !outcome.diagnostics.isEmpty { diagnostic(outcome.diagnostics) }
    }

    /// Adds a line to the results.
    package func result(_ line: [UInt8]) {
        part(line)
        buffer.append(UInt8(ascii: "\n"))
        if isImmediate || buffer.count >= Output.capacity { flush() }
    }

    /// Adds a part of a line. What is large is not copied first.
    package func part(_ bytes: [UInt8]) {
        guard !isOnTerminal, bytes.count >= Output.capacity else {
            buffer.append(contentsOf: bytes)
            if !isOnTerminal, buffer.count >= Output.capacity { flush() }
            return
        }
        flush()
        bytes.withUnsafeBytes { sink(.results, $0) }
    }

    package func result(_ line: String) { result(Array(line.utf8)) }

    /// Writes lines to standard error, after all results so far. A missing last newline is added.
    package func diagnostic(_ lines: [UInt8]) {
        if isOrdered { flush() }
        diagnostics.append(contentsOf: lines)
        if lines.last != UInt8(ascii: "\n") { diagnostics.append(UInt8(ascii: "\n")) }
        if isOrdered || isImmediate || diagnostics.count >= Output.capacity { flushDiagnostics() }
    }

    package func diagnostic(_ lines: String) { diagnostic(Array(lines.utf8)) }

    /// Writes what the buffers hold.
    package func flush() {
        if !diagnostics.isEmpty { flushDiagnostics() }
        guard !buffer.isEmpty else { return }
        if isOnTerminal {
            writePieces()
        } else {
            buffer.withUnsafeBytes { sink(.results, $0) }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    /// Writes to a terminal as much as it takes at once, until Ctrl-C.
    private func writePieces() {
        buffer.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: 4_096) {
                if Signals.isPending(Signals.interrupt | Signals.leave) { return }
                sink(.results, UnsafeRawBufferPointer(rebasing: bytes[start..<min(start + 4_096, bytes.count)]))
            }
        }
    }

    private func flushDiagnostics() {
        diagnostics.withUnsafeBytes { sink(.diagnostics, $0) }
        diagnostics.removeAll(keepingCapacity: true)
    }

    /// Whether standard output and standard error are two files that nobody sees side by side.
    package static var areApart: Bool {
        var (output, errors) = (stat(), stat())
        guard isatty(1) == 0, isatty(2) == 0, fstat(1, &output) == 0, fstat(2, &errors) == 0 else { return false }
        return output.st_dev != errors.st_dev || output.st_ino != errors.st_ino
    }
}

/// The sink of the command: standard output and standard error. A closed pipe ends the program quietly, with the status
/// that the signal would have given; any other failure to write results ends it with a message and status 1.
package func writeToDescriptor(_ channel: Output.Channel, _ bytes: UnsafeRawBufferPointer) {
    let descriptor: Int32 = channel == .results ? 1 : 2
    guard let failure = writeAll(descriptor, bytes), channel == .results else { return }
    if failure != EPIPE {
        let message = Array("suan: cannot write: \(FileProblem(failure).words)\n".utf8)
        _ = message.withUnsafeBytes { writeAll(2, $0) }
    }
    _exit(failure == EPIPE ? 128 + SIGPIPE : 1)
}
