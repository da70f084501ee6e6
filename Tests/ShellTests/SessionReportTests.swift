import Suan
import Testing

@testable import Shell

/// `:report FILE`.
@Suite struct SessionReportTests {
    private final class Lines: LineReading {
        var lines: [String]
        init(_ lines: [String]) { self.lines = lines }
        func readLine(_ request: Request) -> Shell.Answer {
            lines.isEmpty ? .endOfInput : .line(Array(lines.removeFirst().utf8))
        }
    }

    private func play(_ lines: [String]) -> String {
        var configuration = Configuration()
        configuration.remembers = true
        var bytes: [UInt8] = []
        let output = Output { _, more in bytes += more }
        let prompt = Prompt(
            session: Session(configuration), reader: Lines(lines), output: output, history: History(path: nil))
        _ = prompt.run()
        output.flush()
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func whatSucceededIsReportedAndOtherFilesStay() {
        let path = "/tmp/suan-session-report-\(getpid()).html"
        unlink(path)
        defer { unlink(path) }
        let nothing = play([":report \(path)"])
        #expect(nothing.contains("error[bad-command]: there is nothing to report"), "\(nothing)")
        let lines = ["seats = 20", "12 USD * seats", "nobody"]
        #expect(play(lines + [":report \(path)"]).contains("reported 2 statements to \(path)"))
        // An earlier report is replaced, any other file is not.
        #expect(play(lines + [":report \(path) --lang zh"]).contains("reported 2 statements to \(path)"))
        unlink(path)
        #expect(play(lines + [":save \(path)"]).contains("saved 2 statements"))
        let refused = play(lines + [":report \(path)"])
        #expect(
            refused.contains("error[unwritable-file]: `\(path)` cannot be written: there is a file that is no report"))
        #expect(refused.contains("--force"))
        #expect(play(lines + [":report \(path) --force"]).contains("reported 2 statements"))
        #expect(play(lines + [":report"]).contains("this command is :report FILE"))
        #expect(play(lines + [":report \(path) --lang fr"]).contains("this command is :report FILE"))
    }
}
