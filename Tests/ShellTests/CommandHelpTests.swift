import Suan
import Testing

@testable import Guide
@testable import Shell

extension HelpPage: CustomTestStringConvertible {
    public var testDescription: String { "\(kind.rawValue) \(name)" }
}

/// The pages on commands say how they are typed, and their lines do what the page says.
@Suite struct CommandHelpTests {
    /// Gives the lines of a test, then ends.
    private final class Lines: LineReading {
        var lines: [String]
        init(_ lines: [String]) { self.lines = lines }
        func readLine(_ request: Request) -> Shell.Answer {
            lines.isEmpty ? .endOfInput : .line(Array(lines.removeFirst().utf8))
        }
    }

    /// Whether all went well, and all that was printed.
    private func play(_ lines: [String]) -> (isFine: Bool, text: String) {
        var configuration = Configuration()
        configuration.remembers = true
        var bytes: [UInt8] = []
        let output = Output { _, more in bytes += more }
        let prompt = Prompt(
            session: Session(configuration), reader: Lines(lines), output: output, history: History(path: nil))
        let isFine = prompt.run()
        output.flush()
        return (isFine, String(decoding: bytes, as: UTF8.self))
    }

    static let pages = HelpText.pages.filter { $0.kind == .command }

    @Test func everyCommandHasAPageOnItsUsage() {
        #expect(CommandHelpTests.pages.compactMap(\.form).sorted() == ColonCommand.allCases.map(\.usage).sorted())
    }

    @Test(arguments: pages) func linesOfThePageRun(_ page: HelpPage) {
        let path = "/tmp/suan-help-\(getpid())-\(page.name.dropFirst()).suan"
        unlink(path)
        let pagePath = path + ".html"
        defer {
            unlink(path)
            unlink(pagePath)
        }
        // Something to save, load, copy and take back.
        var lines = ["seats = 20", "a = 1", "b = 2", "12 USD * seats"]
        if page.name == ":load" { lines.append(":save \(path)") }
        lines += page.examples.map { line in
            line.split(separator: " ").map { $0 == "today.suan" ? path : $0 == "today.html" ? pagePath : String($0) }
                .joined(separator: " ")
        }
        let played = play(lines)
        #expect(played.isFine, "\(played.text)")
        #expect(played.text.utf8.count > 10)
    }

    /// The codes that only commands answer with, by the last line of their pages.
    @Test(arguments: ["unwritable-file", "unknown-command", "bad-command", "unknown-topic"])
    func theLastLineProvokesTheCode(_ code: String) throws {
        let page = try #require(HelpText.pages.first { $0.name == code })
        let played = play(["1 + 1"] + page.examples)
        #expect(!played.isFine && played.text.split(separator: "\n").contains { $0.hasPrefix("error[\(code)]") })
    }
}
