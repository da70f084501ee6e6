import Suan
import Testing

@testable import Shell

struct PromptLoopTests {
    @Test(arguments: [
        ("(1 +", "("), ("f([1, {", "([{"), ("\"(\"", ""), ("1 # (", ""), ("（1", "("), ("(1)", ""),
        ("\"a\\\"(\" [", "["), ("1 +", "+"), ("x |>", "|>"), ("2 *  ", "*"), ("1 + 2", ""), ("a >= # b", ">="),
        ("1 ++-", "-"),
    ])
    func showsWhatIsOpen(text: String, open: String) {
        #expect(OpenParts(text).shown == open)
        // In pieces, one a letter.
        var parts = OpenParts()
        for line in text.split(separator: "\n") { parts.add(line + "\n") }
        #expect(parts.shown == open)
    }

    @Test func promptsAreAlignedWhileTwoSignsAreOpen() {
        #expect(Request.continuation(open: "").prompt == "  ...> ")
        #expect(Request.continuation(open: "(").prompt == " (...> ")
        #expect(Request.continuation(open: "({[").prompt == "({[...> ")
    }

    @Test func utf8IsPutTogetherAndFaultyBytesAreDropped() {
        var scalar = IncomingScalar()
        var text = ""
        for byte in Array("a£收𝒙".utf8) + [0xFF, 0x80, 0xE6] + Array("b".utf8) {
            if let complete = scalar.add(byte) { text.unicodeScalars.append(complete) }
        }
        #expect(text == "a£收𝒙b")
    }

    @Test func resultsComeBeforeTheErrorsThatFollowThem() {
        var written = ""
        let output = Output { written += ($0 == .results ? "r:" : "d:") + String(decoding: $1, as: UTF8.self) }
        output.result("1")
        output.result("2")
        output.diagnostic("error")
        output.result("3")
        output.flush()
        #expect(written == "r:1\n2\nd:error\nr:3\n")
    }

    @Test(arguments: [
        ("a", ["a"]), ("a\n", ["a", ""]), ("a\r\nb\rc\nd", ["a", "b", "c", "d"]), ("", [""]), ("\n\n", ["", "", ""]),
        ("收\n\0入", ["收", "入"]),
    ])
    func pastedTextHasLines(text: String, lines: [String]) { #expect(PastedText.lines(of: text) == lines) }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func theClipboardGetsBase64(text: String, code: String) {
        // RFC 4648, section 10.
        #expect(Clipboard.base64(Array(text.utf8)) == code)
    }
}

/// What a line asks of the shell.
struct TypedCommandTests {
    private func typed(_ line: String) -> (name: String, argument: String)? {
        TypedCommand(line) { $0 == "known" }.map { ($0.text($0.name), $0.argumentText) }
    }

    @Test(arguments: [
        (":help", "help", ""), (":h npv ", "h", "npv"), ("  :vars", "vars", ""), ("help npv", "help", "npv"),
        ("help", "help", ""), ("?", "", ""), ("? npv", "", "npv"), ("?npv", "", "npv"), ("npv?", "", "npv"),
        (":save \"a b\" --check", "save", "\"a b\" --check"), (":", "", ""), (":info 智谱.收入", "info", "智谱.收入"),
    ])
    func isACommand(line: String, name: String, argument: String) {
        let found = typed(line)
        #expect(found?.name == name && found?.argument == argument)
    }

    @Test(arguments: ["1 + 2", "help = 5", "help(2)", "helpful", "", "  ", "a = b ? c", "help == 5"])
    func isNone(line: String) { #expect(typed(line) == nil) }

    @Test func aNameOfTheSessionIsItsOwn() {
        #expect(TypedCommand("help", isKnown: { $0 == "help" }) == nil)
    }

    @Test func wordsMayBeInQuotationMarks() {
        let words = TypedCommand(":save \"my file.suan\" --check", isKnown: { _ in false })?.words
        #expect(words?.map(\.text) == ["my file.suan", "--check"])
        #expect(TypedCommand(":save \"open", isKnown: { _ in false })?.words.map(\.text) == ["open"])
    }

    /// Gives the lines of a test, then ends.
    private final class Lines: LineReading {
        var lines: [String]
        init(_ lines: [String]) { self.lines = lines }
        func readLine(_ request: Request) -> Shell.Answer {
            lines.isEmpty ? .endOfInput : .line(Array(lines.removeFirst().utf8))
        }
    }

    private func played(_ lines: [String]) -> [String] {
        var configuration = Configuration()
        configuration.remembers = true
        var bytes: [UInt8] = []
        let output = Output { _, more in bytes += more }
        let prompt = Prompt(
            session: Session(configuration), reader: Lines(lines), output: output, history: History(path: nil))
        prompt.run()
        output.flush()
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test(
        "A reset is taken back until something else was changed",
        arguments: [
            ([":undo", "x"], ["as before :reset", "1"]),
            (["1 + 1", "1 / 0", ":undo", "x"], ["as before :reset", "1"]),
            (["y = 2", ":undo", ":undo"], ["taken back:", "  y = 2"]),
            (["y = 2; 1 / 0", ":undo", "y"], ["taken back:", "  y = 2"]),
            ([":undo 2", "x"], ["as before :reset", "taken back:", "  x = 1"]),
            ([":undo", ":undo", ":undo"], ["as before :reset", "taken back:", "  x = 1"]),
        ] as [([String], [String])])
    func aResetIsAChange(lines: [String], wanted: [String]) {
        let seen = played(["x = 1", ":reset"] + lines).drop { !$0.hasPrefix("as ") && !$0.hasPrefix("taken") }
        #expect(Array(seen.prefix(wanted.count)) == wanted)
    }

    /// As a careless hand or a Chinese input method types them.
    @Test(arguments: [":vars", ":Vars", ": vars", "：vars", " ：  VARS ", ":va", ":variables", "vars"])
    func commandsAreTakenAsTheyAreMeant(line: String) {
        let isCommand = line != ":variables" && line != "vars"
        #expect(played(["wafer_price = 5 USD", line]).contains { $0.hasPrefix("wafer_price") } == isCommand)
    }

    @Test(arguments: ["npv?", "npv？", "？npv", "? npv", "：help npv", ":Help npv"]) func pagesOfHelp(line: String) {
        #expect(played([line]) == played([":help npv"]))
    }

    @Test(arguments: [":exit", ":Quit", "：q", "exit"]) func leaving(line: String) {
        #expect(played([line, "41 + 1"]).isEmpty)
    }
}

/// `:paste NAME`.
struct PasteCommandTests {
    /// Gives lines, those of a page as a terminal marks them.
    private final class Lines: LineReading {
        private var lines: [String]
        private let pasted: Int
        private var given = 0

        init(_ before: [String], pasted: [String], _ after: [String]) {
            lines = before + pasted + after
            self.pasted = before.count + pasted.count
        }

        var isPasting: Bool { given < pasted }

        func readLine(_ request: Request) -> Shell.Answer {
            guard !lines.isEmpty else { return .endOfInput }
            given += 1
            let line = lines.removeFirst()
            return line == "^C" ? .abandoned : .line(Array(line.utf8))
        }
    }

    private func played(_ before: [String], _ page: String, _ after: [String]) -> String {
        var configuration = Configuration()
        configuration.remembers = true
        var bytes: [UInt8] = []
        let output = Output { _, more in bytes += more }
        let page = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        Prompt(
            session: Session(configuration), reader: Lines(before, pasted: page, after), output: output,
            history: History(path: nil)
        ).run()
        output.flush()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// With empty lines of its own.
    private static let page = """
        Year ended 31 December
                          2024      2023
                       RMB'000   RMB'000

        Revenue          1,000       900

        Cost of sales     (600)     (550)
        Gross profit       400       350
        """

    @Test func aPageIsKeptAfterYes() {
        let text = played([":paste acme"], Self.page, ["", "y", "acme.revenue[FY2023]", ":undo", "acme.revenue"])
        #expect(text.contains("5 Revenue -> revenue\n    FY2024 1,000  FY2023 900\n"), "\(text)")
        #expect(text.contains("6 figures are kept as acme") && text.contains("900000.00 CNY @ FY2023"), "\(text)")
        #expect(text.contains("error[unknown-name]"), "\(text)")
    }

    @Test func aPageIsForgottenAfterNo() {
        for after in [["", "n"], ["", ""], [""]] {
            let text = played([":paste acme"], Self.page, after + ["acme"])
            #expect(text.contains("nothing was kept") && !text.contains("figures are kept"), "\(text)")
        }
        let dropped = played([":paste acme"], Self.page, ["^C", "1 + 1"])
        #expect(dropped.contains("error[interrupted]: the page was dropped") && dropped.hasSuffix("2\n"), "\(dropped)")
    }

    @Test func aCurrencyThatThePageDoesNotTellIsAskedFor() {
        let page = Self.page.split(separator: "RMB").joined(separator: "$")
        let open = played([":paste acme"], page, ["", "1 + 1"])
        #expect(open.contains("error[bad-statement-page]: $ may be USD, HKD or another"), "\(open)")
        #expect(open.contains("`:paste acme in HKD`") && open.hasSuffix("2\n"), "\(open)")
        let told = played([":paste acme in HKD"], page, ["", "y", "acme.revenue[FY2023]"])
        #expect(told.contains("$ is read as HKD, as was given") && told.contains("900000.00 HKD @ FY2023"), "\(told)")
    }

    @Test func whatIsNoPageIsOneError() {
        let none = played([":paste acme"], "nothing here", ["", "1 + 1"])
        #expect(none.contains("error[bad-statement-page]: no line of it") && none.hasSuffix("2\n"), "\(none)")
        for line in [":paste", ":paste 1a", ":paste a b", ":paste if", ":paste a in hkd", ":paste a at HKD"] {
            let text = played([line], "1 + 1", [])
            #expect(text.contains("error[bad-command]") && text.hasSuffix("2\n"), "\(text)")
        }
    }
}
