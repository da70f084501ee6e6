/// Reads lines from a terminal that cannot be drawn on; the terminal's own editing serves.
package final class PlainReader: LineReading {
    private let output: Output
    private var pending: [UInt8] = []

    package init(output: Output) { self.output = output }

    package func readLine(_ request: Request) -> Answer {
        output.ask(request.prompt)
        while true {
            if Signals.isPending(Signals.leave) { return .ended }
            if Signals.take(Signals.interrupt) != 0 {
                pending.removeAll()
                output.ask("\n")
                return .abandoned
            }
            if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(pending[..<end])
                pending.removeSubrange(...end)
                return .line(line)
            }
            guard Terminal.waitForInput(0) else { continue }
            var piece = [UInt8](repeating: 0, count: 4_096)
            let count = read(Terminal.input, &piece, piece.count)
            if count > 0 {
                pending.append(contentsOf: piece[..<count])
            } else if count == 0 || errno != EINTR && errno != EAGAIN {
                // What was typed before the end is a line of its own.
                guard pending.isEmpty else {
                    defer { pending.removeAll() }
                    return .line(pending)
                }
                output.ask("\n")
                return .endOfInput
            }
        }
    }
}
