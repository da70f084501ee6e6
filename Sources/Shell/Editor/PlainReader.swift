/// Reads lines from a terminal that cannot be drawn on; the terminal's own editing serves.
package final class PlainReader: LineReading {
    private let output: Output
    private var pending: [UInt8] = []
    /// How many of them are known to hold no newline.
    private var searched = 0

    package init(output: Output) { self.output = output }

    package func readLine(_ request: Request) -> Answer {
        output.ask(request.prompt)
        while true {
            if Signals.isPending(Signals.leave) { return .ended }
            if Signals.take(Signals.interrupt) != 0 {
                forget()
                output.ask("\n")
                return .abandoned
            }
            if let end = newline() {
                let line = Array(pending[..<end])
                pending.removeSubrange(...end)
                searched = 0
                return .line(line)
            }
            searched = pending.count
            guard Terminal.waitForInput(0) else { continue }
            var piece = [UInt8](repeating: 0, count: 4_096)
            let count = read(Terminal.input, &piece, piece.count)
            if count > 0 {
                pending.append(contentsOf: piece[..<count])
            } else if count == 0 || errno != EINTR && errno != EAGAIN {
                // What was typed before the end is a line of its own.
                guard pending.isEmpty else {
                    defer { forget() }
                    return .line(pending)
                }
                output.ask("\n")
                return .endOfInput
            }
        }
    }

    private func newline() -> Int? {
        pending.withUnsafeBytes { bytes in
            guard searched < bytes.count, let start = bytes.baseAddress else { return nil }
            let found = memchr(start + searched, Int32(UInt8(ascii: "\n")), bytes.count - searched)
            return found.map { start.distance(to: UnsafeRawPointer($0)) }
        }
    }

    private func forget() {
        pending.removeAll()
        searched = 0
    }
}
