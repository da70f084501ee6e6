import Shell
import Testing

/// Text that a terminal pastes without marks: it comes as if typed, only faster.
@Suite(.serialized) struct UnmarkedPasteTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func prompt(_ changes: [String: String?] = [:]) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(["--no-init"], state: folder.path, changes: changes)
        terminal.waitForPrompt()
        return terminal
    }

    @Test func tabsStayBetweenFigures() throws {
        let terminal = try prompt()
        for (text, answer) in [
            ("len(\"1\t2\t\t3\")", "6"), ("len(\"Revenue\t1,200\tmini\tx\")", "20"),
            ("[1,\t2,\t3,\t4]", "[1, 2, 3, 4]"),
            ("\t1\t+\t1\t", "2"), ("sum([1%,\t2%,\t3])", "3.03"),
        ] {
            terminal.press(.ctrl("l"))
            terminal.type(text + "\r")
            terminal.waitForScreen(containing: "\n\(answer)\n")
            terminal.waitForPrompt()
        }
        // Two columns that would run into one figure.
        terminal.press(.ctrl("l"))
        terminal.type("100\t200\r")
        terminal.waitForScreen(containing: "[missing-operator]")
        #expect(!terminal.screen.shows("100200"))
    }

    /// A slow line: each piece is answered before the next comes.
    @Test func tabsStayWhereThePasteComesInPieces() throws {
        let terminal = try prompt()
        for piece in ["len(\"100\t", "200", "\t", "1%\t", "(3)", "\t", "7\")"] {
            terminal.type(piece)
            terminal.waitUntilQuiet()
        }
        terminal.press(.enter)
        terminal.waitForScreen(containing: "\n16\n")
    }

    @Test func tabsThatArePressedComplete() throws {
        let terminal = try prompt()
        for (keys, line) in [("expl\t", "explain"), ("minimax.reve\t", "minimax.revenue"), (":und\t", ":undo")] {
            terminal.type(keys)
            // It may wait for what comes behind a tab.
            terminal.waitForScreen(line) { $0.cursorLine.hasPrefix("suan> " + line) }
            terminal.press(.ctrl("u"), .ctrl("l"))
            terminal.waitForPrompt()
        }
        terminal.type(":he\t np\t\t")
        terminal.waitForScreen("two topics") { $0.shows("nper") && $0.shows("npv") }
    }

    /// Long answers between pasted lines: a pager would take what follows for its own keys.
    @Test func aPagerGetsNothingThatWasPasted() throws {
        let script = folder.path + "/pager"
        _ = writeNewFile(script, Array("#!/bin/sh\ncat >/dev/null\nread line </dev/tty\necho \"TAKEN $line\"\n".utf8))
        chmod(script, 0o700)
        let terminal = try prompt(["PAGER": script])
        terminal.type(":functions\r6 * 7\r")
        terminal.waitForScreen(containing: "\n42\n")
        terminal.waitForPrompt()
        #expect(!terminal.hasReceived("TAKEN"))
        terminal.type(":functions\r")
        terminal.waitUntilQuiet()
        terminal.type("x\r")
        terminal.waitForScreen(containing: "TAKEN x")
    }

    @Test func aPagerIsToldThatTextIsUTF8() throws {
        let script = folder.path + "/pager"
        _ = writeNewFile(script, Array("#!/bin/sh\ncat >/dev/null\necho \"TOLD <$LESSCHARSET> <$LC_ALL>\"\n".utf8))
        chmod(script, 0o700)
        let told: [([String: String?], String)] = [
            (["LC_ALL": "C"], "<utf-8> <C.UTF-8>"), (["LC_ALL": "C.UTF-8"], "<utf-8> <C.UTF-8>"),
            (["LC_ALL": nil, "LANG": "C.UTF-8"], "<utf-8> <>"),
            (["LC_ALL": "C.UTF-8", "LESSCHARSET": "dos"], "<dos> <C.UTF-8>"),
        ]
        for (changes, words) in told {
            let terminal = try prompt(changes.merging(["PAGER": script]) { $1 })
            terminal.type(":functions\r")
            terminal.waitForScreen(containing: "TOLD " + words)
        }
    }

    @Test(.enabled(if: access("/usr/bin/less", X_OK) == 0)) func lessShowsChineseInAnyLocale() throws {
        let terminal = try prompt(["LC_ALL": "C", "PAGER": "less", "LESS": nil])
        terminal.type("print \"收入" + String(repeating: "\\n现金", count: 40) + "\"\r")
        terminal.waitForScreen(containing: "收入\n现金\n")
        terminal.type("q")
        terminal.waitForPrompt()
        #expect(!terminal.hasReceived("<E6>"))
    }
}
