import Testing

@testable import Shell

/// The prompt in a terminal that has no room for the line.
@Suite(.serialized) struct NarrowTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func prompt(_ columns: Int, _ rows: Int, editrc: String? = nil) throws -> PseudoTerminal {
        var changes: [String: String?] = ["SUAN_HISTORY_LIMIT": "0", "LC_ALL": "C.UTF-8"]
        if let editrc {
            _ = writeNewFile(folder.path + "/editrc", Array(editrc.utf8))
            changes["EDITRC"] = folder.path + "/editrc"
        }
        let terminal = try PseudoTerminal(
            ["--no-init"], state: folder.path, columns: columns, rows: rows, changes: changes)
        // A window may have no room for the prompt.
        terminal.expect("\u{1B}[?2004h")
        terminal.waitUntilQuiet()
        return terminal
    }

    /// The way in which libedit by itself writes past its picture of the screen.
    @Test(arguments: [(14, 8), (12, 5), (12, 10), (2, 1), (1, 1), (80, 1)])
    func aLineLongerThanTheScreenIsEdited(columns: Int, rows: Int) throws {
        let terminal = try prompt(columns, rows)
        terminal.type(String(repeating: "x", count: 300))
        terminal.press(.home, .alt("f"), .text(":explain"), .backspace)
        terminal.waitUntilQuiet()
        #expect(terminal.status == nil && !terminal.hasEnded())
        // All of it is there: the name is told whole.
        terminal.press(.home, .text("q"), .end, .ctrl("w"), .ctrl("u"))
        terminal.waitUntilQuiet()
        terminal.type("12345 + 1\r")
        terminal.expect("12346")
        terminal.press(.ctrl("d"))
        #expect(terminal.end() == 0)
    }

    /// So long that libedit's own picture of it has no room either.
    @Test func aLineOfAMillionLettersIsEdited() throws {
        let terminal = try prompt(40, 6)
        terminal.paste("len(\"" + String(repeating: "x", count: 1_000_000))
        terminal.press(.home, .end, .alt("b"), .alt("f"), .text("yy\")"), .backspace, .backspace, .text("\")"))
        terminal.press(.enter)
        terminal.waitForScreen(containing: "\n1000002\n", seconds: 120)
    }

    /// libedit's own prompt for commands ends the process on half of one.
    @Test func thereIsNoWayIntoLibeditsOwnCommands() throws {
        for keys in [[Key.alt("x")], [.alt("X")]] {
            let terminal = try prompt(80, 24)
            for key in keys { terminal.press(key) }
            terminal.type("\"\r")
            terminal.expect("error[unterminated-text]")
            #expect(!terminal.hasEnded())
        }
        for key in [":", "v", "@"] {
            let terminal = try prompt(80, 24, editrc: "bind -v\n")
            terminal.type("\u{1B}")
            terminal.waitUntilQuiet()
            terminal.type(key + "\"\r")
            terminal.waitUntilQuiet()
            #expect(!terminal.hasEnded())
            terminal.type("6 * 7\r")
            terminal.expect("\n42\r\n")
        }
    }

    @Test func theUsersKeysCannotBringThemBack() throws {
        let terminal = try prompt(80, 24, editrc: "bind ^G ed-command\nbind ^T ed-move-to-beg\n")
        #expect(
            terminal.received.contains("note: ~/.editrc binds a key to ed-command, which suan does not have"),
            "\(terminal.received)")
        terminal.press(.ctrl("g"))
        terminal.type("2 + 2")
        terminal.press(.ctrl("t"), .text("1"), .enter)
        terminal.expect("\n14\r\n")
    }

    @Test func clearingAndTheBellReachTheTerminal() throws {
        let terminal = try prompt(80, 24)
        terminal.type("1 + 1\r")
        terminal.waitForScreen(containing: "\n2\n")
        terminal.type("7 * 6")
        terminal.press(.ctrl("l"))
        terminal.waitForScreen("the line alone") { $0.text == "suan> 7 * 6" }
        let bells = terminal.screen.bells
        terminal.press(.home, .backspace)
        terminal.waitForScreen("a bell") { $0.bells == bells + 1 }
        terminal.press(.enter)
        terminal.waitForScreen(containing: "\n42\n")
    }
}
