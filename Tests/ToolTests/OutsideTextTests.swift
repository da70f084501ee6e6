import Shell
import Testing

/// Text of outside origin reaches a terminal without what would steer it, whatever way it takes.
@Suite struct OutsideTextTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What must not come through: of the controls below U+0020 none can stand in a script.
    static let inScripts = "\u{9B}31m\u{202E}\u{2028}\u{85}\u{2066}\u{200F}\u{61C}"
    /// What can stand in names and arguments.
    static let evil = "\u{1B}]52;c;AAAA\u{7}\u{1B}[5i\rx\u{8}\u{7F}" + inScripts

    /// A way that text takes to the terminal.
    struct Way: Sendable, CustomTestStringConvertible {
        var name: String
        /// `FOLDER` is a folder of its own, `EVIL` the text.
        var arguments: [String]
        /// Files to be there, by their names in the folder.
        var files: [String: String] = [:]
        /// What is typed, line by line; nil where nothing is asked.
        var typed: [String]?
        var changes: [String: String] = [:]
        /// Whether some of it is seen.
        var isShown = true

        var testDescription: String { name }
    }

    static let company =
        "company acme \"EVIL\" { source s \"EVIL\"; over FY2024 { revenue = 5 USD from s \"EVIL\" } }\n"
    static let lesson = "lesson l \"EVIL\" { say \"EVIL\"; ask \"EVIL\" { answer 5; mistake 6 \"EVIL\" } }\n"

    static let ways: [Way] =
        [
            ("a text", "\"EVIL\""), ("a list", "[\"EVIL\", 1]"), ("print", "print \"EVIL\""),
            ("an error", "fail(\"EVIL\")"), ("a note", "note(1, \"EVIL\")"), ("a line that is quoted", "1 + EVIL"),
            ("a table", "table(a = [\"EVIL\"], b = [1])"), ("a company", company + "acme"),
            ("an explanation", company + "explain acme.revenue"),
        ].map { name, text in
            Way(name: name, arguments: ["--keep-going", "FOLDER/a.suan"], files: ["a.suan": text])
        }
        + ["csv", "tsv", "md"].map { format in
            Way(
                name: "a table as \(format)", arguments: ["--format", format, "FOLDER/a.suan"],
                files: ["a.suan": "table(a = [\"EVIL\"], b = [1])"])
        } + [
            Way(
                name: "JSON", arguments: ["--json", "--keep-going", "FOLDER/a.suan"],
                files: ["a.suan": "\"EVIL\"\nfail(\"EVIL\")"]),
            Way(
                name: "colours", arguments: ["--color", "always", "--keep-going", "FOLDER/a.suan"],
                files: ["a.suan": "\"EVIL\"\n[5 USD, \"EVIL\"]\nfail(\"EVIL\")\n" + company + "acme"]),
            Way(
                name: "an argument of a script", arguments: ["FOLDER/a.suan", "--who", "EVIL"],
                files: ["a.suan": "param who = \"me\" \"EVIL\"\nwho"]),
            Way(
                name: "a script's help", arguments: ["FOLDER/a.suan", "--help"],
                files: ["a.suan": "# EVIL\nparam who = \"me\" \"EVIL\"\nwho"]),
            Way(
                name: "an argument that no script has", arguments: ["FOLDER/a.suan", "--EVIL", "1"],
                files: ["a.suan": "1"]),
            Way(name: "an unknown option", arguments: ["--xEVIL"]),
            Way(name: "a bad value", arguments: ["--memory", "EVIL"]),
            Way(name: "an expression", arguments: ["-e", "1 + EVIL"]),
            Way(name: "a file's name", arguments: ["FOLDER/EVIL.suan"], files: ["EVIL.suan": "1 / 0"]),
            Way(name: "the name of no file", arguments: ["FOLDER/EVIL.suan"]),
            Way(name: "a checked file", arguments: ["check", "FOLDER/EVIL.suan"], files: ["EVIL.suan": "1 +* 0"]),
            Way(
                name: "a file of companies", arguments: ["--companies", "FOLDER/EVIL.suan", "-e", "1"],
                files: ["EVIL.suan": "1 / 0"]),
            Way(name: "a bad name of a company", arguments: ["new", "company", "EVIL"]),
            Way(name: "where a company is written", arguments: ["new", "company", "acme", "-o", "FOLDER/EVIL.suan"]),
            Way(name: "where none can be", arguments: ["new", "company", "acme", "-o", "FOLDER/EVIL/EVIL.suan"]),
            Way(name: "the rates of no file", arguments: ["rates", "import", "FOLDER/EVIL.csv"]),
            Way(
                name: "a file of rates", arguments: ["rates", "import", "FOLDER/EVIL.csv", "--name", "EVIL"],
                files: ["EVIL.csv": "date,from,to,rate\n2025-01-02,USD,EVIL,7\n"]),
            Way(name: "rates of no name", arguments: ["rates", "remove", "EVIL"]),
            Way(name: "rates of no currency", arguments: ["rates", "list", "EVIL", "CNY", "2025"]),
            Way(name: "rates of no period", arguments: ["rates", "list", "USD", "CNY", "EVIL"]),
            Way(name: "a rate that is none", arguments: ["rates", "find", "EVIL", "EVIL"]),
            Way(name: "an address that is none", arguments: ["rates", "update", "--url", "http://EVIL/"]),
            Way(name: "a lesson that there is not", arguments: ["learn", "EVIL"]),
            Way(
                name: "answers of a class",
                arguments: ["learn", "runway", "--lang", "en", "--answers", "FOLDER/answers"],
                files: ["answers": "EVIL\n\"EVIL\"\n\"EVILEVIL\n"]),
            Way(
                name: "answers to a lesson of one's own",
                arguments: ["learn", "FOLDER/l.suan", "--answers", "FOLDER/a"],
                files: ["l.suan": lesson, "a": "6\n5\n"]),
            Way(
                name: "a lesson of one's own", arguments: ["learn", "FOLDER/l.suan"], files: ["l.suan": lesson],
                typed: ["6", "5"]),
            Way(
                name: "a file beside the history", arguments: ["--no-init"], typed: ["1"],
                changes: ["SUAN_HISTORY": "FOLDER/EVIL", "SUAN_HISTORY_LIMIT": "EVIL"]),
            Way(
                name: "what a prompt tells", arguments: ["--no-init"],
                files: ["EVIL.suan": "1 / 0", "a.suan": company],
                typed: [
                    ":load FOLDER/a.suan", ":info acme.revenue", ":info acme", ":companies", "s = acme", ":vars",
                    "acme",
                    ":explain acme.revenue", ":set colour on", "acme",
                ]),
            Way(
                name: "a menu", arguments: ["--no-init"], files: ["1EVIL.suan": "", "2EVIL.suan": ""],
                typed: [":load FOLDER/\t\t1\t"]),
            Way(
                name: "the first statements", arguments: [], files: ["suan/init.suan": "\"EVIL\"\nfail(\"EVIL\")"],
                typed: ["1"], changes: ["XDG_CONFIG_HOME": "FOLDER"]),
            Way(
                name: "earlier entries", arguments: ["--no-init"], files: ["h": "\"EVIL\"\n"], typed: ["\u{1B}[A"],
                changes: ["SUAN_HISTORY": "FOLDER/h"]),
            Way(
                name: "the pager", arguments: ["--no-init"],
                files: ["a.suan": company + "join([\"EVIL\"] |> repeat, \"\")\n"],
                typed: [":load FOLDER/a.suan", "acme"],
                changes: ["PAGER": "cat"]),
            Way(
                name: "a terminal that cannot be drawn on", arguments: ["--no-init"], files: ["a.suan": company],
                typed: [":load FOLDER/a.suan", "acme"], changes: ["TERM": "dumb"]),
        ]

    @Test(arguments: ways) func isTamed(_ way: Way) throws {
        for (name, text) in way.files {
            let path = folder.path + "/" + filled(name, Self.evil)
            if let slash = name.lastIndex(of: "/") { mkdir(folder.path + "/" + name[..<slash], 0o700) }
            let isScript = name.hasSuffix(".suan")
            #expect(writeNewFile(path, Array(filled(text, isScript ? Self.inScripts : Self.evil).utf8)) == nil)
        }
        let terminal = try PseudoTerminal(
            way.arguments.map { filled($0, Self.evil) }, state: folder.path, columns: 80,
            changes: way.changes.mapValues { filled($0, Self.evil) })
        if let typed = way.typed {
            terminal.waitUntilQuiet()
            for line in typed {
                terminal.type(filled(line, Self.evil) + "\r")
                terminal.waitUntilQuiet()
            }
            terminal.type("\u{4}")
        }
        let status = terminal.end()
        #expect(status < 128)
        let steering = Self.steering(
            terminal.seen, isDrawn: way.typed != nil, isColoured: way.name == "colours" || way.typed != nil)
        #expect(steering == nil, "\(steering ?? ""): \(terminal.received.debugDescription.prefix(2_000))")
        // It came through at all, as signs.
        let signs: Set<Unicode.Scalar> = ["\u{FFFD}", "␛"]
        #expect(
            terminal.received.unicodeScalars.contains(where: signs.contains) == way.isShown,
            "\(terminal.received.debugDescription.prefix(2_000))")
    }

    private func filled(_ text: String, _ evil: String) -> String {
        text.split(separator: "EVIL", omittingEmptySubsequences: false).joined(separator: evil)
            .split(separator: "FOLDER", omittingEmptySubsequences: false).joined(separator: folder.path)
    }

    /// What steers the terminal among what it was given, suan's own sequences aside; nil where nothing does.
    static func steering(_ bytes: [UInt8], isDrawn: Bool, isColoured: Bool) -> String? {
        var rest = Substring(String(decoding: bytes, as: UTF8.self)).unicodeScalars
        while let scalar = rest.popFirst() {
            switch scalar.value {
            case 0x0A, 0x09, 0x20...0x7E: break
            case 0x0D where isDrawn || rest.first == "\n": break
            case 0x07 where isDrawn: break
            case 0x1B:
                guard rest.first == "[" else { return "Escape and \(rest.first?.value ?? 0)" }
                rest.removeFirst()
                let parameters = rest.prefix { 0x30...0x3F ~= $0.value }
                rest.removeFirst(parameters.count)
                let letter = rest.popFirst()
                let isOwn =
                    letter == "m" && isColoured
                    || isDrawn && letter.map { "ABGHJK".unicodeScalars.contains($0) } == true
                    || isDrawn && Array(parameters) == Array("?2004".unicodeScalars) && (letter == "h" || letter == "l")
                if !isOwn { return "CSI \(String(String.UnicodeScalarView(parameters))) \(letter?.value ?? 0)" }
            case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
                return "U+" + String(scalar.value, radix: 16)
            default: break
            }
        }
        return nil
    }

    @Test func theCheckItselfFindsThem() {
        for scalar in Self.evil.unicodeScalars where scalar.value < 0x20 || scalar.value > 0x7E {
            let text = "a" + String(Character(scalar)) + "b"
            #expect(Self.steering(Array(text.utf8), isDrawn: false, isColoured: true) != nil, "\(scalar.value)")
        }
        #expect(Self.steering(Array("a\t\u{1B}[1mb\u{1B}[0m\r\n".utf8), isDrawn: false, isColoured: true) == nil)
        #expect(Self.steering(Array("\u{1B}[1m".utf8), isDrawn: false, isColoured: false) != nil)
        #expect(Self.steering(Array("\u{1B}]52;c;x\u{7}".utf8), isDrawn: true, isColoured: true) != nil)
    }

    /// A server that sends on to what would steer the terminal.
    @Test func anAddressThatIsSentOnToIsTamed() throws {
        let server = try RateServer(
            .bytes(RateServer.redirect("http://127.0.0.1/\u{1B}]52;c;AAAA\u{7}\u{9B}5i\u{202E}")))
        let terminal = try PseudoTerminal(["rates", "update", "--url", server.url()], state: folder.path, columns: 80)
        #expect(terminal.end() == 1)
        #expect(Self.steering(terminal.seen, isDrawn: false, isColoured: false) == nil, "\(terminal.received)")
    }

    /// Into a pipe or a file a text goes as it is: there it is data.
    @Test func elsewhereATextIsWhatItIs() throws {
        let run = try Binary.run([], input: "\"\(Self.inScripts)\"\n")
        #expect(run.output == "\"\(Self.inScripts)\"\n")
        let wrong = try Binary.run(["--color", "always"], input: "[1, \"\(Self.inScripts)\"]\n")
        #expect(wrong.output.contains(Self.inScripts) && wrong.output.contains("\u{1B}[94m1\u{1B}[0m"))
    }

    /// In machine-readable output they are escaped, so that the text itself comes through.
    @Test func isEscapedInJSON() throws {
        let run = try Binary.run(["--json"], input: "\"\(Self.inScripts)\"\n")
        #expect(!run.output.contains("\u{9B}") && !run.output.contains("\u{2028}"))
        #expect(run.output.contains("\\u009b31m\u{202E}\\u2028\\u0085\u{2066}") || run.output.contains("\\u202e"))
    }
}
