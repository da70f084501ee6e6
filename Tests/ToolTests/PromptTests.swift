import Shell
import Testing

/// The prompt as it is met in a terminal.
@Suite(.serialized) struct PromptTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func prompt(_ arguments: [String] = []) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(arguments, state: folder.path)
        terminal.expect("suan> ")
        return terminal
    }

    @Test func answersALineAndLeavesAtControlD() throws {
        let terminal = try prompt()
        terminal.type("6 * 7\r")
        terminal.expect("\n42\r\n")
        terminal.expect("suan> ")
        terminal.type("\u{4}")
        #expect(terminal.end() == 0)
        // What the shell around it prints begins on a line of its own.
        #expect(terminal.received.utf8.suffix(9).elementsEqual("\n\u{1B}[?2004l".utf8))
    }

    @Test func editsChineseText() throws {
        let terminal = try prompt()
        // Typed in the wrong order: left over 入, the wrong letter taken out, the right one put in.
        terminal.type("\"收错入\"\u{1B}[D\u{1B}[D\u{7F}\r")
        terminal.expect("\n\"收入\"\r\n")
        terminal.expect("suan> ")
        terminal.type("£2 × 3\r")
        terminal.expect("\n6.00 GBP\r\n")
        terminal.expect("suan> ")
    }

    @Test func controlCAbandonsTheWholeEntry() throws {
        let terminal = try prompt()
        terminal.type("(1 +\r")
        terminal.expect("(...> ")
        terminal.type("2 +")
        terminal.expect("2 +")
        terminal.type("\u{3}")
        terminal.expect("suan> ")
        terminal.type("5 + 6\r")
        terminal.expect("\n11\r\n")
    }

    @Test func controlCInterruptsAStatementThatRuns() throws {
        let terminal = try prompt()
        terminal.type("fn f(n) = if n < 2 then n else f(n - 1) + f(n - 2)\r")
        terminal.expect("suan> ")
        terminal.type("f(60)\r")
        terminal.expect("\n")
        // Whether it has begun or not; then the session goes on as it was.
        terminal.type("\u{3}")
        terminal.expect("error[interrupted]")
        terminal.expect("suan> ")
        terminal.type("f(10)\r")
        terminal.expect("\n55\r\n")
    }

    @Test func goesOnInAContinuationLineAndRecallsItInAnotherShell() throws {
        let first = try prompt()
        first.type("[1,\r")
        first.expect(" [...> ")
        first.type("2] |> sum\r")
        first.expect("\n3\r\n")
        first.expect("suan> ")
        first.type(" 77 + 1\r")
        first.expect("\n78\r\n")
        first.type(":quit\r")
        #expect(first.end() == 0)

        let second = try prompt()
        // Up: `:quit`; once more: the entry of two lines, since the one after a space was not kept.
        second.type("\u{1B}[A")
        second.expect(":quit")
        second.type("\u{1B}[A")
        second.expect("sum")
        second.type("\r")
        second.expect("\n3\r\n")
    }

    @Test(arguments: [SIGTERM, SIGHUP]) func aSignalEndsItWithTheHistoryKept(number: Int32) throws {
        let terminal = try prompt()
        terminal.type("1 + 1\r")
        terminal.expect("\n2\r\n")
        terminal.expect("suan> ")
        terminal.signal(number)
        #expect(terminal.end() == 128 + number)
        #expect(Binary.text(folder.path + "/suan/history") == "1 + 1\n")
    }

    @Test(arguments: ["xterm", "dumb"]) func aHistoryThatCannotBeWrittenIsSaidOnce(name: String) throws {
        let terminal = try PseudoTerminal(
            ["--no-init"], state: folder.path, changes: ["SUAN_HISTORY": "/dev/null/history", "TERM": name])
        for number in 1...3 {
            terminal.expect("suan> ")
            terminal.type("\(number) + 10\r")
            terminal.expect("\n\(number + 10)\r\n")
        }
        terminal.type("\u{4}")
        #expect(terminal.end() == 0)
        let parts = terminal.received.split(separator: "entries are not kept")
        #expect(parts.count == 2, "\(terminal.received.debugDescription)")
    }

    /// A full disk, as a limit on the size of files makes it: the file keeps what it had, and no half line.
    @Test func aHistoryWithoutRoomKeepsWhatItHad() throws {
        let path = folder.path + "/history"
        let old = "# " + String(repeating: "x", count: 500) + "\n"
        _ = writeNewFile(path, Array(old.utf8))
        let terminal = try PseudoTerminal(
            ["--no-init"], state: folder.path, columns: 200, changes: ["SUAN_HISTORY": path],
            through: ["/bin/sh", "-c", "ulimit -f 1; exec \"$0\" \"$@\""])
        terminal.waitForPrompt()
        terminal.type("1234567 + 7654321 + 1\r")
        terminal.waitForScreen(containing: "entries are not kept")
        terminal.waitForScreen(containing: "8888889")
        terminal.press(.ctrl("d"))
        #expect(terminal.end() == 0)
        #expect(Binary.text(path) == old)
    }

    @Test func aHistoryThatIsAPipeHoldsNothingUp() throws {
        let path = folder.path + "/history"
        try #require(mkfifo(path, 0o600) == 0)
        let terminal = try PseudoTerminal(["--no-init"], state: folder.path, changes: ["SUAN_HISTORY": path])
        terminal.waitForPrompt()
        terminal.type("6 * 7\r")
        terminal.waitForScreen(containing: "\n42\n")
        terminal.waitForScreen(containing: "no ordinary file")
        terminal.press(.ctrl("d"))
        #expect(terminal.end() == 0)
    }

    /// What the shell around it has not expanded, as in a file of settings.
    @Test func theHistoryMayLieInTheHomeFolder() throws {
        let terminal = try PseudoTerminal(
            ["--no-init"], state: folder.path, changes: ["HOME": folder.path, "SUAN_HISTORY": "~/own/history"])
        terminal.waitForPrompt()
        terminal.type("6 * 7\r")
        terminal.waitForScreen(containing: "\n42\n")
        terminal.press(.ctrl("d"))
        #expect(terminal.end() == 0)
        #expect(Binary.text(folder.path + "/own/history") == "6 * 7\n")
        let other = try PseudoTerminal(
            ["--no-init"], state: folder.path, changes: ["HOME": nil, "SUAN_HISTORY": "~/history"])
        other.waitForScreen(containing: "it is not known whose home `~/history`")
        #expect(access("~", F_OK) != 0)
    }

    @Test func aTerminalThatCannotBeDrawnOnHasPlainLines() throws {
        let terminal = try PseudoTerminal(state: folder.path, changes: ["TERM": "dumb"])
        terminal.expect("suan> ")
        terminal.type("1 +\n")
        terminal.expect(" +...> ")
        terminal.type("1\n")
        terminal.expect("\n2\r\n")
        terminal.expect("suan> ")
        terminal.type("\u{4}")
        #expect(terminal.end() == 0)
    }

    @Test func quitLeavesUnlessItIsAName() throws {
        let terminal = try prompt()
        terminal.type("quit = 5\r")
        terminal.expect("suan> ")
        terminal.type("quit\r")
        terminal.expect("\n5\r\n")
        terminal.expect("suan> ")
        terminal.type("exit\r")
        #expect(terminal.end() == 0)
    }
}
