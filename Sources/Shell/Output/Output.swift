import Files
import Reporting
import Suan

/// Where what suan says goes: results to standard output, diagnostics to standard error, each through a buffer. Where
/// the two may be read together, one is emptied before the other is written to, so that both stay in order.
package final class Output {
    package enum Channel: Sendable {
        case results, diagnostics

        var descriptor: Int32 { self == .results ? 1 : 2 }
    }

    /// Takes all bytes given to it; what cannot be written is its own concern.
    package typealias Sink = (Channel, UnsafeRawBufferPointer) -> Void

    /// Print the objects of `--json` instead of text.
    package var isJSON = false
    /// Write each result at once: someone is watching.
    package var isImmediate = false

    /// Results go to a terminal while somebody talks with it: Ctrl-C ends what is being written.
    package var isOnTerminal = false

    /// The channels that a terminal is behind: what it would obey is shown there as signs.
    var gated: Set<Channel> = []

    /// Results and diagnostics may be read together: on a terminal, in one file, through one pipe.
    package var isOrdered = true

    private let sink: Sink
    private let results = WriteBuffer(descriptor: Channel.results.descriptor)
    private let diagnostics = WriteBuffer(descriptor: Channel.diagnostics.descriptor)

    package init(sink: @escaping Sink) { self.sink = sink }

    /// The output of the command: standard output and standard error. What is printed is not lost in a crash.
    package convenience init() {
        self.init(sink: writeToDescriptor)
        for channel in [Channel.results, .diagnostics] where Terminal.isTerminal(channel.descriptor) {
            gated.insert(channel)
        }
        CrashGuard.watch(results, diagnostics)
    }

    /// Prints what became of a statement.
    package func deliver(_ outcome: borrowing Outcome) {
        if isJSON, let object = outcome.json {
            result(object)
            return
        }
        if !isJSON, let text = outcome.inkedText { result(text) }
        if !outcome.inkedDiagnostics.isEmpty { diagnostic(outcome.inkedDiagnostics) }
    }

    /// Adds a line to the results.
    package func result(_ line: [UInt8]) {
        part(line)
        add([UInt8(ascii: "\n")], to: results, .results)
        if isImmediate { flush() }
    }

    /// Writes a question at once, after all results so far; whoever is asked answers behind it.
    func ask(_ question: String) {
        flush()
        finished(Array(question.utf8), .results).withUnsafeBytes { sink(.results, $0) }
    }

    /// Adds a part of a line.
    package func part(_ bytes: [UInt8]) { add(finished(bytes, .results), to: results, .results) }

    package func result(_ line: String) { result(Array(line.utf8)) }

    /// Writes lines to standard error, after all results so far. A missing last newline is added.
    package func diagnostic(_ lines: [UInt8]) {
        if isOrdered { flush() }
        add(finished(lines, .diagnostics), to: diagnostics, .diagnostics)
        if lines.last != UInt8(ascii: "\n") { add([UInt8(ascii: "\n")], to: diagnostics, .diagnostics) }
        if isOrdered || isImmediate { write(diagnostics, .diagnostics) }
    }

    package func diagnostic(_ lines: String) { diagnostic(Array(lines.utf8)) }

    /// Writes what the buffers hold.
    package func flush() {
        write(diagnostics, .diagnostics)
        write(results, .results)
    }

    /// The bytes as they are written: colours as escape sequences, and for a terminal nothing else that it would obey.
    private func finished(_ bytes: [UInt8], _ channel: Channel) -> [UInt8] {
        gated.contains(channel) ? TerminalGate.gated(bytes) : Ink.escaped(bytes)
    }

    private func add(_ bytes: [UInt8], to buffer: WriteBuffer, _ channel: Channel) {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes
            while !rest.isEmpty {
                if buffer.isEmpty, !isOnTerminal, rest.count >= WriteBuffer.capacity {
                    if channel == .results { write(diagnostics, .diagnostics) }
                    return sink(channel, rest)
                }
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(buffer.take(rest)))
                if buffer.bytes.count == WriteBuffer.capacity { write(buffer, channel) }
            }
        }
    }

    /// Writes what a buffer holds, in pieces that a pipe takes whole or not at all (POSIX.1-2017, `write`: `PIPE_BUF`), so
    /// that a crash meanwhile goes on where the writing stood. On a terminal Ctrl-C ends it.
    ///
    /// Writing results may end the process, where nobody reads them: the diagnostics go first.
    private func write(_ buffer: WriteBuffer, _ channel: Channel) {
        guard !buffer.isEmpty else { return }
        if channel == .results { write(diagnostics, .diagnostics) }
        let bytes = buffer.bytes
        for start in stride(from: 0, to: bytes.count, by: WriteBuffer.piece) {
            if channel == .results, isOnTerminal, Signals.isPending(Signals.interrupt | Signals.leave) { break }
            let end = min(start + WriteBuffer.piece, bytes.count)
            sink(channel, UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
            buffer.hasWritten(upTo: end)
        }
        buffer.empty()
    }

    /// Whether standard output and standard error are two files that nobody sees side by side.
    package static var areApart: Bool {
        var (output, errors) = (stat(), stat())
        guard isatty(1) == 0, isatty(2) == 0, fstat(1, &output) == 0, fstat(2, &errors) == 0 else { return false }
        return output.st_dev != errors.st_dev || output.st_ino != errors.st_ino
    }
}
