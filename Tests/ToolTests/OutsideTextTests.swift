import Shell
import Testing

/// Text of outside origin reaches a terminal without what would steer it.
@Suite struct OutsideTextTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What must not come through; of the controls below U+0020 none can stand in a script.
    static let evil = "\u{9B}31m\u{202E}\u{2028}\u{85}\u{2066}"

    static let scripts: [(name: String, text: String, room: String?)] = [
        ("a text", "\"EVIL\"", "Presentation"),
        ("a list", "[\"EVIL\", 1]", "Presentation"),
        ("print", "print \"EVIL\"", "Presentation"),
        ("a company's name", "company acme \"EVIL\" { over FY2024 { revenue = 5 USD } }\nacme", "Presentation"),
        (
            "a source",
            "company acme { source s \"EVIL\"; over FY2024 { revenue = 5 USD from s \"EVIL\" } }\nacme\nexplain acme.revenue",
            "Presentation"
        ),
        ("an error", "fail(\"EVIL\")", nil),
        ("a note", "note(1, \"EVIL\")", nil),
        ("a line that is quoted", "1 + EVIL", nil),
    ]

    /// A name that steers the terminal.
    @Test func aFileNameIsTamed() throws {
        let path = folder.path + "/\u{1B}]52;c;AAAA\u{7}.suan"
        _ = writeNewFile(path, Array("1 / 0\n".utf8))
        for arguments in [[path], ["\(path)x"], ["check", path], ["--companies", path, "-e", "1"]] {
            let terminal = try PseudoTerminal(arguments, state: folder.path, columns: 80)
            terminal.end()
            #expect(!terminal.received.contains("\u{1B}]52"), "\(terminal.received.debugDescription.prefix(300))")
        }
    }

    @Test(arguments: scripts.indices) func isTamed(index: Int) throws {
        let (name, text, room) = Self.scripts[index]
        let path = "\(folder.path)/\(index).suan"
        _ = writeNewFile(
            path,
            Array(text.split(separator: "EVIL", omittingEmptySubsequences: false).joined(separator: Self.evil).utf8))
        try mended(room) {
            let terminal = try PseudoTerminal(["--keep-going", path], state: folder.path, columns: 80)
            terminal.end()
            let seen = String(decoding: terminal.seen, as: UTF8.self)
            for part in ["\u{9B}", "\u{202E}", "\u{2028}", "\u{85}", "\u{2066}"] {
                #expect(!seen.contains(part), "\(name): \(seen.debugDescription.prefix(300))")
            }
        }
    }

    /// In machine-readable output they are escaped, so that the text itself comes through.
    @Test func isEscapedInJSON() throws {
        let run = try Binary.run(["--json"], input: "\"\(Self.evil)\"\n")
        #expect(!run.output.contains("\u{9B}") && !run.output.contains("\u{2028}"))
        #expect(run.output.contains("\"\\u009b31m\u{202E}\\u2028\\u0085\u{2066}\"") || run.output.contains("\\u202e"))
    }
}
