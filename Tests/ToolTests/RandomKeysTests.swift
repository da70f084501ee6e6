import Shell
import Testing

/// Keys, pastes and window sizes that nobody has chosen; `SUAN_KEYS` says how many keys, `SUAN_SEED` where they begin.
///
/// `SUAN_SANITIZED` names a build of the command that the address sanitizer watches over, `SUAN_SANITIZER` the
/// sanitizer's own library where it is to be loaded before an ordinary build: then it watches what the C library and
/// libedit do with memory. `Scripts/test` gives both; without them the command is the one that the other tests have.
@Suite(.serialized) struct RandomKeysTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = writeNewFile(folder.path + "/vi", Array("bind -v\n".utf8))
        _ = writeNewFile(folder.path + "/emacs", Array("bind -e\n".utf8))
        let entries = [
            "minimax.revenue", "\"收入与现金\"", "[1,\\n2,\\n3]", String(repeating: "1 + ", count: 200) + "1",
            "company foo \"公司\" {\\n  over FY2024 { revenue = 5M CNY }\\n}", "e\u{301} + 👨\u{200D}👩\u{200D}👧",
        ]
        _ = writeNewFile(folder.path + "/history", Array((entries.joined(separator: "\n") + "\n").utf8))
    }

    private static let keys = environment("SUAN_KEYS").flatMap { Int($0) } ?? 2_000
    private static let firstSeed = environment("SUAN_SEED").flatMap { UInt64($0) } ?? 1
    private static let keysOfASession = 250

    @Test func noKeysHarmThePrompt() throws {
        let sessions = UInt64(max(1, Self.keys / Self.keysOfASession))
        print("keys at random: \(Self.keys), seeds from \(Self.firstSeed) to \(Self.firstSeed + sessions - 1)")
        for seed in Self.firstSeed..<Self.firstSeed + sessions { try session(seed) }
    }

    /// Runs the watched build where there is one. Finds its name, and the library, in the environment that the tests were
    /// given.
    private static let watched: [String] = {
        guard let build = environment("SUAN_SANITIZED") else { return [] }
        let library = environment("SUAN_SANITIZER").map { "LD_PRELOAD='\($0)' " } ?? ""
        return ["/bin/sh", "-c", "exec env \(library)'\(build)' \"$@\""]
    }()

    /// The library that watches is there, and stops what reads past its memory.
    @Test(.enabled(if: !watched.isEmpty)) func theSanitizerWatches() throws {
        let run = try Binary.run(["-e", "1 + 1"], changes: ["ASAN_OPTIONS": "help=1"], through: Self.watched)
        #expect(run.errors.contains("AddressSanitizer") && run.output == "2\n", "\(run)")
    }

    private func session(_ seed: UInt64) throws {
        var random = Moments(seed)
        let isVi = seed.isMultiple(of: 2)
        let terminal = try PseudoTerminal(
            ["--no-init"], state: folder.path, columns: columns(&random), rows: rows(&random),
            changes: [
                "EDITRC": folder.path + (isVi ? "/vi" : "/emacs"), "SUAN_HISTORY": folder.path + "/history",
                "PAGER": "cat", "LC_ALL": "C.UTF-8", "ASAN_OPTIONS": "detect_leaks=0",
                "SWIFT_BACKTRACE": "enable=no",
            ], through: Self.watched)
        terminal.expect("\u{1B}[?2004h")
        var pressed = ""
        for _ in 0..<Self.keysOfASession {
            let keys = Self.next(&random)
            pressed += keys.debugDescription
            if keys == "resize" {
                terminal.resize(columns: columns(&random), rows: rows(&random))
            } else {
                terminal.type(keys)
            }
            // Now and then all at once, else drawn key by key.
            if Int.random(in: 0..<3, using: &random) > 0, !terminal.waitUntilRead() { break }
            if terminal.isAtEnd { break }
        }
        var isAnswered = true
        if !terminal.isAtEnd {
            // In whatever state it is, the first ends the line, the second what the line ran.
            for _ in 0..<2 {
                terminal.press(.ctrl("c"))
                terminal.waitUntilQuiet()
            }
            if !terminal.isAtEnd {
                terminal.type("6 * 7 + 12300\r")
                isAnswered = terminal.wait(seconds: PseudoTerminal.patience) {
                    terminal.hasReceived("\n12342") || terminal.isAtEnd
                }
                terminal.press(.ctrl("d"))
            }
        }
        // Ctrl-D on an empty line, and `:quit`, are keys too.
        let status = terminal.end()
        let isFine = status == 0 && isAnswered && !terminal.hasReceived("AddressSanitizer")
        #expect(isFine, "seed \(seed): \(status)\n\(terminal.received.suffix(3_000).debugDescription)\n\(pressed)")
    }

    private func columns(_ random: inout Moments) -> Int {
        Int.random(in: 0..<3, using: &random) == 0
            ? Int.random(in: 1...200, using: &random) : Int.random(in: 1...24, using: &random)
    }

    private func rows(_ random: inout Moments) -> Int { Int.random(in: 1...12, using: &random) }

    private static let texts = [
        "minimax", "收入", "e\u{301}", "👨\u{200D}👩\u{200D}👧", "🇨🇳", "ø", "\u{301}", "\u{202E}", "1 + ", "(", ")", "\"",
        "minimax.revenue",
        "x = 5", "  ", "#", ":", ":help", ":explain 1", ":vars", ":set digits 9", ":info minimax", ":units", ":undo",
        ":reset",
        "\u{16}\u{1B}", "\u{16}\t", "\u{FF}", "现金现金现金现金",
    ]
    private static let sequences = [
        "[A", "[B", "[C", "[D", "OA", "OB", "[H", "[F", "[3~", "[1;5C", "[1;5D", "[5~", "[Z", "OP", "[", "O", "[200~",
    ]
    /// Not those that stop the process, end it or the terminal's output.
    private static let controls = Array("abefghijklmnoprtuvwxy]^_@").map { $0.asciiValue.map { $0 & 0x1F } ?? 0 }

    private static func next(_ random: inout Moments) -> String {
        func pick<T>(_ list: [T], _ other: T) -> T { list.randomElement(using: &random) ?? other }
        func letter(_ value: UInt8) -> String { String(Unicode.Scalar(value)) }
        switch Int.random(in: 0..<40, using: &random) {
        case 0..<8: return pick(texts, "x")
        case 8..<14: return letter(UInt8.random(in: 0x20...0x7E, using: &random))
        case 14..<22: return letter(pick(controls, 1))
        case 22..<25: return "\u{1B}" + letter(UInt8.random(in: 0x20...0x7F, using: &random))
        case 25..<30: return "\u{1B}" + pick(sequences, "[A")
        case 30, 31: return "resize"
        case 32: return "\u{1B}" + String(Int.random(in: 0...99, using: &random))
        case 33: return pick(["x", "收"], "x").repeated(Int.random(in: 20...400, using: &random))
        case 34:
            let lines = (0..<Int.random(in: 1...6, using: &random)).map { _ in pick(texts, "x") }
            return "\u{1B}[200~" + lines.joined(separator: "\r") + "\u{1B}[201~"
        case 35:
            return "\u{1B}[200~" + pick(["y", "现"], "y").repeated(Int.random(in: 0...3_000, using: &random))
                + "\u{1B}[201~"
        case 36: return "\t\t"
        case 37: return "\u{3}"
        case 38: return Int.random(in: 0..<8, using: &random) == 0 ? "\u{4}" : "\u{7F}"
        default: return "\r"
        }
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
