import Testing

@testable import Shell

/// Ctrl-C and SIGKILL at moments nobody has chosen.
@Suite(.serialized) struct InterruptionTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Statements, most of them longer than the moment at which they are stopped. `NAME` is a name of their own.
    private static let entries = [
        "f(60)", "NAME = f(22)", "NAME = f(18)", "NAME = sum(range(1, 3000000))", "sort(range(1, 2000000) |> reverse)",
        "NAME = [f(15), f(16), f(17), f(18)]", "fn NAME(x) = x + f(10)", "unit NAME = 3 m", "range(1, 400000)",
        "NAME = 3^150000 mod 1000007", "map(range(1, 300000), x -> x^2) |> sum", "NAME = \"{f(17)}\"",
        "company NAME \"Name\" {\rover FY2024 {\rrevenue = f(17) * 1M USD\r}\r}", "minimax.cash / minimax.burn",
        "metric NAME \"Name\" : flow", "rate 1 USD = 7 CNY", "fold(range(1, 500000), 0, (a, b) -> a + b)",
        "NAME = minimax.revenue in CNY", "assume NAME = f(20) \"why\"", "1 + 1",
    ]

    @Test(arguments: [1, 2]) func controlCAtAnyMomentHarmsNothing(seed: Int) throws {
        var moments = Moments(UInt64(seed))
        print("moments of seed \(seed)")
        let terminal = try PseudoTerminal(
            ["--no-init"], state: folder.path, columns: 100, changes: ["PAGER": "true", "SUAN_HISTORY_LIMIT": "0"])
        terminal.waitForPrompt()
        terminal.type("fn f(n) = if n < 2 then n else f(n - 1) + f(n - 2)\r")
        terminal.waitUntilQuiet()
        for round in 0..<100 {
            let name = "name_\(round)"
            let entry = Self.entries[Int.random(in: 0..<Self.entries.count, using: &moments)]
            let text = entry.split(separator: "NAME", omittingEmptySubsequences: false).joined(separator: name)
            terminal.press(.ctrl("l"))
            terminal.type(text + "\r")
            // Now and then while it is still being typed.
            let pause =
                Int.random(in: 0..<8, using: &moments) == 0 ? 0 : UInt32.random(in: 0..<120_000, using: &moments)
            usleep(pause)
            terminal.press(.ctrl("c"))
            terminal.waitUntilQuiet()
            terminal.press(.ctrl("c"))
            terminal.waitUntilQuiet()
            guard terminal.status == nil, terminal.waitForPrompt() else { return }
            // What was to be defined is there whole, or nothing is.
            guard text.hasPrefix(name) || text.hasPrefix("assume") else { continue }
            terminal.press(.ctrl("l"))
            terminal.type("(\(name)) == (\(Self.definition(of: text)))\r")
            terminal.waitForScreen("an answer") {
                $0.shows("suan> (\(name))")
                    && ($0.shows("\ntrue\n") || $0.shows("\nfalse\n") || $0.shows("error[unknown-name]"))
            }
            let isWhole = terminal.screen.shows("\ntrue\n")
            let isUnknown = terminal.screen.shows("error[unknown-name]")
            #expect(isWhole != isUnknown, "seed \(seed): \(text)\n\(terminal.screen.text)")
        }
        terminal.press(.ctrl("l"))
        terminal.type("6 * 7\r")
        terminal.waitForScreen(containing: "\n42\n")
        terminal.type("ans\r")
        terminal.waitForScreen(containing: "ans\n42\n")
        #expect(terminal.screen.unknown.isEmpty)
    }

    /// What stands behind the first `=`.
    private static func definition(of text: String) -> Substring {
        let value = text[text.index(after: text.firstIndex(of: "=") ?? text.startIndex)...]
        return text.hasPrefix("assume") ? value.prefix { $0 != "\"" } : value
    }

    @Test func aKillAtAnyMomentDamagesNoFile() throws {
        let seed: UInt64 = 7
        print("moments of seed \(seed)")
        var moments = Moments(seed)
        let script = folder.path + "/saved.suan"
        let history = folder.path + "/suan/history"
        var typed: Set<String> = []
        for round in 0..<100 {
            let terminal = try PseudoTerminal(["--no-init"], state: folder.path, changes: ["SUAN_HISTORY_LIMIT": "150"])
            terminal.waitForPrompt()
            let entries =
                (0..<6).map { "\"收入 \(round) \($0)\"" } + [":save \(script) --force --check", "[\(round),\n2]"]
            typed.formUnion(entries)
            let pieces = entries.map { $0.split(separator: "\n").joined(separator: "\r") + "\r" }
            terminal.type(pieces.joined())
            usleep(UInt32.random(in: 0..<40_000, using: &moments))
            terminal.signal(SIGKILL)
            #expect(terminal.end() == 128 + SIGKILL)
            // The history has whole entries that were typed.
            let known = History(path: history)
            for place in 0..<known.lines.count {
                let entry = History.unescaped(known.lines.line(place))
                #expect(typed.contains(entry), "\(entry)")
            }
            #expect(known.takeRemark() == nil)
            // What was saved, this time or before, is a whole script.
            guard access(script, F_OK) == 0 else { continue }
            let run = try Binary.run([script])
            let printed = run.output.split(separator: "\n")
            let first = printed.first?.split(separator: " ").dropFirst().first ?? ""
            #expect(run.status == 0, "\(run.errors)")
            #expect(printed.count <= 6 && printed.enumerated().allSatisfy { $1 == "\"收入 \(first) \($0)\"" })
        }
        let last = try PseudoTerminal(["--no-init"], state: folder.path)
        last.waitForPrompt()
        last.press(.up)
        last.waitUntilQuiet()
        #expect(!last.screen.cursorLine.isEmpty && last.screen.cursorLine != "suan>")
    }
}
