import Testing

@testable import Shell

/// The prompt in the hands of somebody careless, and in a terminal that changes under it.
@Suite(.serialized) struct CarelessTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func prompt(columns: Int = 80, _ changes: [String: String?] = [:]) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(["--no-init"], state: folder.path, columns: columns, changes: changes)
        terminal.waitForPrompt()
        return terminal
    }

    @Test func controlZStopsAndTheLineIsThereAgain() throws {
        let terminal = try prompt()
        terminal.type("minimax.rev")
        terminal.waitUntilQuiet()
        terminal.press(.ctrl("z"))
        terminal.waitUntilStopped()
        // The shell around it gets its terminal as it was: what is typed is shown, and pasted text is not marked.
        var mode = termios()
        #expect(tcgetattr(terminal.descriptor, &mode) == 0)
        #expect(mode.c_lflag & tcflag_t(ECHO | ICANON) == tcflag_t(ECHO | ICANON))
        terminal.drain()
        #expect(!terminal.screen.bracketsPaste)
        terminal.signal(SIGCONT)
        terminal.waitUntilQuiet()
        terminal.type("enue\r")
        terminal.waitForScreen(containing: "53.437M USD @ 9M2025")
        #expect(terminal.screen.bracketsPaste)
        // A statement that runs can be stopped too, and goes on.
        terminal.type("fn f(n) = if n < 2 then n else f(n - 1) + f(n - 2)\r")
        terminal.waitUntilQuiet()
        terminal.type("f(60)\r")
        terminal.waitForScreen("a statement that runs") { $0.shows("suan> f(60)") && $0.cursor.column == 0 }
        terminal.press(.ctrl("z"))
        terminal.waitUntilStopped()
        terminal.signal(SIGCONT)
        terminal.press(.ctrl("c"))
        terminal.waitForScreen(containing: "error[interrupted]")
    }

    @Test func anotherSizeIsDrawnAnew() throws {
        let terminal = try prompt()
        let line = "1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12 + 13 + 14 + 15 + 16 + 17"
        terminal.type(line)
        terminal.waitUntilQuiet()
        for columns in [40, 20, 200, 63] {
            terminal.resize(columns: columns, rows: 24)
            terminal.waitUntilQuiet()
            // Blanks at the ends of rows are not seen.
            let seen = terminal.screen.text.filter { !$0.isWhitespace }
            #expect(seen.hasSuffix("suan>" + line.filter { $0 != " " }), "\(columns):\n\(terminal.screen.text)")
        }
        terminal.press(.enter)
        terminal.waitForScreen(containing: "153\n")
    }

    @Test(arguments: [40, 80, 200]) func lettersOfTwoCellsAreEditedRight(columns: Int) throws {
        let terminal = try prompt(columns: columns)
        let text = String(repeating: "收入与现金", count: 12)
        terminal.type("\"\(text)")
        for keys in [
            [.home, .right, .text("一x")], [.end, .backspace, .text("末\"")], [.home, .right, .delete, .text("首")],
        ]
            as [[Key]]
        {
            for key in keys {
                terminal.press(key)
                terminal.waitUntilQuiet()
            }
        }
        let wanted = "首x" + text.dropLast() + "末"
        #expect(terminal.screen.shows("suan> \"\(wanted)\""), "\(terminal.screen.text)")
        terminal.press(.enter)
        terminal.waitForScreen(containing: "\n\"\(wanted)\"\n")
    }

    @Test func aVeryLongLineLosesNothing() throws {
        // Typed it costs a moment for each letter; pasted it does not.
        let terminal = try prompt()
        terminal.type("len(\"" + String(repeating: "收", count: 20_000) + "\")\r")
        terminal.waitForScreen(containing: "\n20000\n", seconds: 120)
        terminal.paste("len(\"" + String(repeating: "x", count: 10_000_000) + "\")")
        terminal.press(.enter)
        terminal.waitForScreen(containing: "\n10000000\n", seconds: 120)
    }

    @Test func nonsenseIsAnsweredAndForgotten() throws {
        let terminal = try prompt()
        terminal.type("1 + 1\r")
        for (line, code) in [
            ("10^10^10", "too-large"), (")", "unmatched-bracket"), ("(1 + 2]", "unclosed-bracket"),
            ("\"open", "unterminated-text"), ("import \"nothing.suan\"", "unreadable-file"),
            ("1 +* 2", "missing-operand"),
            (":load nothing.suan", "unreadable-file"), (":save no-such-folder/x.suan", "unwritable-file"),
            (":save .", "unwritable-file"), (":help qqq", "unknown-topic"), (":info qqq", "unknown-name"),
            (":nonsense", "unknown-command"), (":undo -1", "bad-command"), (":time 1 +", "missing-operand"),
            ("\u{1B}[Z\u{1B}OP1 / 0", "division-by-zero"),
        ] {
            terminal.press(.ctrl("l"))
            terminal.type(line + "\r")
            #expect(terminal.waitForScreen(containing: "[\(code)]"), "\(line)")
            terminal.waitForPrompt()
        }
        terminal.press(.ctrl("l"))
        terminal.type("6 * 7\r")
        terminal.waitForScreen(containing: "\n42\n")
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func aSignalKeepsTheLinesThatWereFinished(number: Int32) throws {
        let terminal = try prompt()
        terminal.type("1 + 1\r[1,\r2,\rhalf a line")
        terminal.waitForScreen(containing: "half a line")
        terminal.signal(number)
        #expect(terminal.end() == 128 + number)
        #expect(Binary.text(folder.path + "/suan/history") == "1 + 1\n[1,\\n2,\n")
        #expect(!terminal.screen.bracketsPaste)
    }

    @Test func theEndOfTheTerminalEndsIt() throws {
        let terminal = try prompt(["SUAN_HISTORY": folder.path + "/own"])
        terminal.type("2 + 2\r")
        terminal.waitForScreen(containing: "\n4\n")
        terminal.press(.ctrl("d"))
        #expect(terminal.end() == 0)
        #expect(Binary.text(folder.path + "/own") == "2 + 2\n")
    }

    @Test func aPipeThatClosesEarlyEndsItQuietly() throws {
        var ends: [Int32] = [-1, -1]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        let null = open("/dev/null", O_RDWR)
        let process = try Binary.spawn(["-e", "range(1, 100000)"], descriptors: [null, ends[1], null])
        close(ends[1])
        close(null)
        #expect(Binary.wait(for: process) == 128 + SIGPIPE)
    }
}
