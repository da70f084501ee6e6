import Suan
import Testing

@testable import Shell

/// Ctrl-C between the end of a line and its run.
@Suite(.serialized) struct InterruptTests {
    /// Gives lines, and is pressed Ctrl-C behind some of them.
    private final class Script: LineReading {
        private var lines: [(text: String, isInterrupted: Bool)]
        private(set) var hasForgotten = false

        init(_ lines: [(String, Bool)]) { self.lines = lines.map { ($0.0, $0.1) } }

        var isPasting: Bool { lines.count > 1 }

        func forgetPasted() {
            hasForgotten = true
            lines = Array(lines.suffix(1))
        }

        func readLine(_ request: Request) -> Shell.Answer {
            guard !lines.isEmpty else { return .endOfInput }
            let line = lines.removeFirst()
            if line.isInterrupted { raise(SIGINT) }
            return .line(Array(line.text.utf8))
        }
    }

    /// The line is not run, which is said; what was pasted behind it is forgotten; the session goes on.
    @Test(arguments: ["6 * 7", ":explain 6 * 7", ":vars", "(6\n* 7)"]) func aLineThatIsNotRunIsSaidToBe(line: String) {
        var (results, diagnostics) = ("", "")
        let output = Output {
            let text = String(decoding: $1, as: UTF8.self)
            if $0 == .results { results += text } else { diagnostics += text }
        }
        let session = Session()
        let interrupt = session.interrupt
        Signals.install { interrupt.raise() }
        // The threads of tests hold signals back.
        var mask = sigset_t()
        sigemptyset(&mask)
        sigaddset(&mask, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &mask, nil)
        defer { signal(SIGINT, SIG_DFL) }
        let pieces = line.split(separator: "\n").map(String.init)
        let script = Script(
            pieces.enumerated().map { ($1, $0 == pieces.count - 1) } + [("6 * 7", false), ("1 + 1", false)])
        Prompt(session: session, reader: script, output: output, history: History(path: nil)).run()
        #expect(diagnostics.hasPrefix("error[interrupted]: interrupted\n"), "\(diagnostics)")
        #expect(results == "2\n" && script.hasForgotten, "\(results)")
    }
}
