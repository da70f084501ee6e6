import Shell
import Testing

/// The prompt as somebody meets it who uses everything it has: the same keys at several widths and in several locales,
/// the screens compared with records.
@Suite(.serialized) struct TourTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What the surroundings say of letters: the records are the same for all.
    enum Letters: String, CaseIterable {
        case utf8 = "C.UTF-8"
        case chinese = "zh_CN.UTF-8"
        case plain = "C"
        case unset

        var changes: [String: String?] {
            self == .unset ? ["LANG": nil, "LC_ALL": nil] : ["LANG": rawValue, "LC_ALL": nil]
        }
    }

    /// Every width with the usual letters, and every way of letters at one width.
    static let places: [(columns: Int, letters: Letters)] =
        [40, 80, 200].map { ($0, .utf8) } + Letters.allCases.dropFirst().map { (80, $0) }

    private func prompt(
        _ columns: Int = 80, _ letters: Letters = .utf8, _ changes: [String: String?] = [:],
        arguments: [String] = ["--no-init"]
    ) throws -> PseudoTerminal {
        var surroundings = letters.changes
        surroundings["XDG_CONFIG_HOME"] = folder.path + "/config"
        let terminal = try PseudoTerminal(
            arguments, state: folder.path, columns: columns, changes: surroundings.merging(changes) { $1 })
        terminal.waitForPrompt()
        return terminal
    }

    /// Keys, the title of the screen they lead to, and whether the line is dropped afterwards.
    private struct Step {
        let title: String
        let keys: [Key]
        var drops = true

        init(_ title: String, _ keys: Key..., drops: Bool = true) {
            (self.title, self.keys, self.drops) = (title, keys, drops)
        }
    }

    private func tour(_ name: String, _ columns: Int, _ terminal: PseudoTerminal, _ steps: [Step]) {
        var golden = GoldenScreens(name, columns: columns)
        for step in steps {
            for key in step.keys {
                terminal.press(key)
                terminal.waitUntilQuiet()
            }
            golden.add(step.title, terminal.screen)
            guard step.drops else { continue }
            // A new prompt on an empty screen.
            terminal.press(.ctrl("e"), .ctrl("u"), .ctrl("l"))
            terminal.waitUntilQuiet()
        }
        #expect(terminal.screen.unknown.isEmpty)
        golden.check()
    }

    // MARK: Completion

    @Test(arguments: places) func completes(columns: Int, letters: Letters) throws {
        mkdir(folder.path + "/models", 0o700)
        for name in ["one.suan", "other.suan", "one.txt"] { _ = writeNewFile(folder.path + "/models/" + name, []) }
        let terminal = try prompt(columns, letters, ["HOME": folder.path])
        tour(
            "completion", columns, terminal,
            [
                Step("a company", .text("mini"), .tab),
                Step("its metrics", .text("minimax.reve"), .tab),
                Step("times of a figure", .text("minimax.revenue["), .tab),
                Step("one time", .text("minimax.revenue[FY"), .tab),
                Step("a function", .text("2 * annua"), .tab),
                Step("its arguments", .text("round(2.345, pl"), .tab),
                Step("units after a number", .text("5 us"), .tab),
                Step("a unit of another case", .text("100 usd"), .tab),
                Step("a unit after in", .text("minimax.revenue in cn"), .tab),
                Step("a variable", .text("months_left = 5 month"), .enter, .text("mon"), .tab),
                Step("Chinese company", .text("稀"), .tab),
                Step("Chinese metric", .text("minimax.现"), .tab),
                Step("statements", .text("as"), .tab),
                Step("commands", .text(":"), .tab),
                Step("a command", .text(":und"), .tab),
                Step("settings", .text(":set s"), .tab),
                Step("dimensions", .text(":units t"), .tab),
                Step("a file to import", .text("import \"Scripts/valuation/compare"), .tab),
                Step("a folder", .text(":load ~/mo"), .tab), Step("files", .text(":save ~/models/o"), .tab),
                Step("too many to show", .text("5 "), .tab),
                Step("too many to show, again", .text("5 "), .tab, .tab, drops: false),
                Step("no thanks", .text("n")),
                Step("nothing begins so", .text("qqq"), .tab),
                Step("inside a text", .text("\"mini"), .tab),
            ])
    }

    // MARK: History

    @Test(arguments: places) func recalls(columns: Int, letters: Letters) throws {
        let first = try prompt(columns, letters)
        for entry in ["1 + 1", "\"收入\"", "[1,", "2]", " 77 + 1", "min(3, 4)", "min(3, 4)", "max(5, 6)"] {
            first.type(entry + "\r")
            first.waitUntilQuiet()
        }
        first.type("\u{4}")
        #expect(first.end() == 0)
        let kept = Binary.text(folder.path + "/suan/history")
        #expect(kept == "1 + 1\n\"收入\"\n[1,\\n2]\nmin(3, 4)\nmax(5, 6)\n")
        tour(
            "history", columns, try prompt(columns, letters),
            [
                Step("the last", .up), Step("one that begins so", .text("mi"), .up),
                Step("back to what was typed", .text("mi"), .up, .down),
                Step("nothing older begins so", .text("mi"), .up, .up),
                Step("several lines", .up, .up, .up), Step("and they run", .up, .up, .up, .enter),
                Step("a search", .ctrl("r"), .text("入"), drops: false), Step("taken over", .enter),
                Step("a search further back", .ctrl("r"), .text("m"), .ctrl("r"), .ctrl("r"), drops: false),
                Step("given up", .ctrl("g")), Step("not found", .text("ab"), .ctrl("r"), .text("xyz"), drops: false),
                Step("and back", .ctrl("g")), Step("edited", .ctrl("r"), .text("max"), .escape, .backspace, .backspace),
            ])
    }

    @Test func shellsShareTheHistory() throws {
        let (one, other) = (try prompt(), try prompt())
        for (terminal, entry) in [(one, "1"), (other, "2"), (one, "3"), (other, "4")] {
            terminal.type(entry + "\r")
            terminal.waitForScreen(containing: "suan> \(entry)\n\(entry)\nsuan>")
        }
        #expect(Binary.text(folder.path + "/suan/history") == "1\n2\n3\n4\n")
        let third = try prompt()
        third.press(.up)
        third.waitForScreen(containing: "suan> 4")
    }

    @Test func aDamagedHistoryIsSetAside() throws {
        mkdir(folder.path + "/suan", 0o700)
        _ = writeNewFile(folder.path + "/suan/history", Array("1 + 2\n".utf8) + [0xFF, 0x0A])
        let terminal = try prompt()
        terminal.waitForScreen(containing: "the history file was damaged")
        terminal.press(.up)
        terminal.waitForScreen(containing: "suan> 1 + 2")
        #expect(access(folder.path + "/suan/history.damaged", F_OK) == 0)
    }

    @Test func theHistorysPlaceAndLengthCanBeSet() throws {
        let path = folder.path + "/mine"
        let terminal = try prompt(80, .utf8, ["SUAN_HISTORY": path])
        terminal.type("1\r2\r")
        terminal.waitForScreen(containing: "suan> 2\n2\nsuan>")
        #expect(Binary.text(path) == "1\n2\n")
        let none = try prompt(80, .utf8, ["SUAN_HISTORY": path, "SUAN_HISTORY_LIMIT": "0"])
        none.type("3\r")
        none.waitForScreen(containing: "suan> 3\n3\nsuan>")
        #expect(Binary.text(path) == "1\n2\n")
        let wrong = try prompt(80, .utf8, ["SUAN_HISTORY_LIMIT": "many"])
        #expect(wrong.screen.shows("SUAN_HISTORY_LIMIT is no number"))
    }

    // MARK: Several lines

    @Test(arguments: places) func goesOn(columns: Int, letters: Letters) throws {
        tour(
            "continuation", columns, try prompt(columns, letters),
            [
                Step("a bracket", .text("max(1,"), .enter, .text("2)"), .enter),
                Step("brackets in brackets", .text("[1, (2 +"), .enter, .text("3), {"), .enter),
                Step("dropped whole", .ctrl("c")),
                Step("an operator", .text("1 +"), .enter, .text("2 *"), .enter, .text("3"), .enter),
                Step(
                    "a company", .text("company acme \"Acme\" {"), .enter, .text("over FY2024 {"), .enter,
                    .text("revenue = 5M USD"), .enter, .text("}"), .enter, .text("}"), .enter,
                    .text("acme.revenue"), .enter),
                Step("a metric in a block", .text("company acme {"), .enter, .text("gross_p"), .tab),
                Step("and out", .ctrl("c")),
            ])
    }

    @Test func aPastedBlockRunsLineByLine() throws {
        for isMarked in [true, false] {
            let terminal = try prompt(80, .utf8, isMarked ? [:] : ["TERM": "xterm"])
            let lines = (1...5_000).map { "\($0) * 1000 + \($0)\n" }.joined()
            if isMarked { terminal.paste(lines) } else { terminal.type(lines) }
            terminal.waitForScreen("the last result") { $0.shows("suan> 5000 * 1000 + 5000\n5005000\nsuan>") }
            // Each result under its line, in order, and nothing else.
            let all = terminal.screen.wholeText.split(separator: "\n").filter {
                $0.first?.isNumber == true || $0.hasPrefix("suan> ")
            }
            let wanted = (1...5_000).flatMap { ["suan> \($0) * 1000 + \($0)", "\($0 * 1001)"] }
            let seen = all.drop { $0 != "suan> 1 * 1000 + 1" }.map(String.init)
            #expect(Array(seen.prefix(10_000)) == wanted)
        }
    }

    @Test func aPastedTextMayHaveAnything() throws {
        let terminal = try prompt()
        terminal.type("1 + ")
        terminal.paste("2\nx = [1,\n\t2]\n\n# a remark\nsum(x)\n\"half of a line\"")
        terminal.waitForScreen(containing: "suan> \"half of a line\"")
        #expect(terminal.screen.shows("suan> 1 + 2\n3\n"))
        #expect(terminal.screen.shows("suan> sum(x)\n3\n"))
        terminal.press(.left, .backspace, .enter)
        terminal.waitForScreen(containing: "\"half of a lin\"\n")
        // Tabs and control characters of a pasted line do nothing.
        terminal.paste("\"mini\t\u{1}\u{15}\"")
        terminal.waitUntilQuiet()
        #expect(terminal.screen.cursorLine.hasPrefix("suan> \"mini"))
        terminal.press(.ctrl("c"))
        terminal.waitForPrompt()
    }

    @Test func controlCDropsTheRestOfAPastedText() throws {
        let terminal = try prompt()
        terminal.type("fn f(n) = if n < 2 then n else f(n - 1) + f(n - 2)\r")
        terminal.waitUntilQuiet()
        terminal.paste("f(60)\nafter = 1\n")
        terminal.waitForScreen("a statement that runs") { $0.shows("suan> f(60)") && $0.cursor.column == 0 }
        terminal.press(.ctrl("c"))
        terminal.waitForScreen(containing: "error[interrupted]")
        terminal.waitForPrompt()
        terminal.type("after\r")
        terminal.waitForScreen(containing: "error[unknown-name]")
    }

    // MARK: Commands

    @Test(arguments: places) func knowsCommands(columns: Int, letters: Letters) throws {
        let path = folder.path + "/saved.suan"
        let terminal = try prompt(columns, letters)
        tour(
            "commands", columns, terminal,
            [
                Step("nothing yet", .text(":vars"), .enter, .text(":undo"), .enter, .text(":copy"), .enter),
                Step(
                    "variables", .text("rent = 1500 USD/month"), .enter, .text("fn twice(x) = 2 * x"), .enter,
                    .text("assume wacc = 12% \"a guess\""), .enter, .text("rent * 1 year"), .enter,
                    .text(":vars"), .enter),
                Step("copied", .text(":copy"), .enter, .text(":copy text"), .enter),
                Step("companies", .text(":companies"), .enter),
                Step("units", .text(":units energy"), .enter, .text("q")),
                Step("no such units", .text(":units tyme"), .enter),
                Step("settings", .text(":set"), .enter),
                Step("a setting", .text(":set digits 9"), .enter, .text("1 / 3"), .enter, .text(":set digits"), .enter),
                Step("not a setting", .text(":set digits 900"), .enter, .text(":set digit"), .enter),
                Step("undone", .text(":undo"), .enter, .text("1 / 3"), .enter),
                Step("no such command", .text(":sav"), .enter, .text(":foo"), .enter, .text(":s"), .enter),
                Step("anew", .text(":reset"), .enter, .text("rent"), .enter),
                Step("and back", .text(":undo"), .enter, .text("1 + 1"), .enter, .text("rent"), .enter),
            ])
        #expect(terminal.screen.clipboard.first == "18000")
        #expect(terminal.screen.clipboard.last?.hasSuffix("18000.00 USD") == true)
        // The path is as long as the machine likes, so what is said of it is no part of the record.
        terminal.type(":reset\rx = 2 USD\rx * 3\r:save \(path) --check\r")
        terminal.waitForScreen(containing: "saved 2 statements")
        terminal.type(":save \(path)\r:reset\r:load \(path)\r")
        terminal.waitForScreen(containing: "6.00 USD\n")
        terminal.type("x\r")
        terminal.waitForScreen(containing: "2.00 USD\n")
        let run = try Binary.run([path])
        #expect(run.status == 0 && run.output == "6.00 USD\n")
        terminal.type(":time x * 3\r")
        terminal.waitForScreen(containing: "median of")
        terminal.type(":quit\r")
        #expect(terminal.end() == 0)
    }

    // MARK: Reading comfort

    @Test(arguments: [40, 80, 200]) func showsResultsThatFit(columns: Int) throws {
        tour(
            "comfort", columns, try prompt(columns, .utf8, ["PAGER": "cat"]),
            [
                Step("a company", .text("zhipu"), .enter),
                Step("a list", .text("[minimax.revenue, minimax.burn, 5 USD/month, zhipu.revenue]"), .enter),
                Step("notes", .text("minimax.revenue in CNY"), .enter),
                Step("a warning", .text("minimax.revenue / minimax.revenue[FY2024]"), .enter),
                Step("an error", .text("minimax.revenue + zhipu.revenue"), .enter),
            ])
    }

    @Test func coloursAreForTerminalsThatHaveThem() throws {
        let colourful = try prompt(80, .utf8, ["NO_COLOR": nil, "TERM": "xterm-256color"])
        colourful.type("minimax.revenue\r")
        colourful.waitForScreen(containing: "53.437M USD @ 9M2025")
        colourful.waitForPrompt()
        #expect(colourful.screen.isColoured("53.437M") && colourful.screen.isColoured("suan>"))
        colourful.type(":set colour off\r")
        colourful.waitUntilQuiet()
        colourful.press(.ctrl("l"))
        colourful.type("7 USD\r")
        colourful.waitForScreen(containing: "7.00 USD")
        colourful.waitForPrompt()
        #expect(!colourful.screen.isColoured("7.00"))
        for changes in [["NO_COLOR": "1"], ["NO_COLOR": nil, "TERM": "dumb"]] as [[String: String?]] {
            let plain = try prompt(80, .utf8, changes)
            plain.type("minimax.revenue + 1\r")
            plain.waitForScreen(containing: "error[")
            plain.waitForPrompt()
            #expect(plain.screen.isPlain)
        }
    }

    @Test func longAnswersGoThroughThePager() throws {
        let script = folder.path + "/pager"
        _ = writeNewFile(script, Array("#!/bin/sh\necho PAGED\nwc -l\n".utf8))
        chmod(script, 0o700)
        let terminal = try prompt(80, .utf8, ["PAGER": script])
        terminal.type(":functions\r")
        terminal.waitForScreen(containing: "PAGED")
        terminal.waitForPrompt()
        terminal.type("6 * 7\r")
        terminal.waitForScreen(containing: "42\n")
        // A pager that is none, and one that leaves at once.
        for pager in ["/nonexistent/pager", "true"] {
            let other = try prompt(80, .utf8, ["PAGER": pager, "PATH": "/nonexistent"])
            other.type(":functions\r")
            other.waitUntilQuiet()
            other.type("6 * 7\r")
            other.waitForScreen(containing: "42\n")
        }
    }

    // MARK: Keys of one's own

    @Test func theUsersEditrcIsHonoured() throws {
        let text = "bind ^X suan-search\nsuan:bind ^G ed-move-to-beg\nother:bind ^Y ed-move-to-beg\n"
        _ = writeNewFile(folder.path + "/.editrc", Array(text.utf8))
        let terminal = try prompt(80, .utf8, ["HOME": folder.path])
        terminal.type("1 + 41\r")
        terminal.waitForScreen(containing: "42\n")
        terminal.waitForPrompt()
        terminal.press(.ctrl("x"))
        terminal.waitForScreen(containing: "search:")
        terminal.press(.text("41"), .enter)
        terminal.waitForScreen(containing: "suan> 1 + 41\n42\nsuan> 1 + 41\n42\n")
        terminal.waitForPrompt()
        terminal.press(.text("2"), .ctrl("g"), .text("10"), .enter)
        terminal.waitForScreen(containing: "suan> 102\n102\n")
    }

    @Test func viKeysWork() throws {
        _ = writeNewFile(folder.path + "/.editrc", Array("bind -v\n".utf8))
        let terminal = try prompt(80, .utf8, ["HOME": folder.path])
        terminal.type("100 + 1\r")
        terminal.waitForScreen(containing: "101\n")
        terminal.waitForPrompt()
        for key in [.text("mini"), .tab, .escape, .text("0"), .text("i"), .text("2 * "), .escape] as [Key] {
            terminal.press(key)
            terminal.waitUntilQuiet()
        }
        terminal.waitForScreen(containing: "suan> 2 * minimax.")
        terminal.press(.ctrl("c"))
        terminal.waitForPrompt()
        for key in [.escape, .text("k"), .text("x"), .enter] as [Key] {
            terminal.press(key)
            terminal.waitUntilQuiet()
        }
        terminal.waitForScreen(containing: "suan> 100 +")
        terminal.press(.ctrl("c"))
        terminal.waitUntilQuiet()
        terminal.press(.up)
        terminal.waitForScreen(containing: "suan> 100 + 1")
        terminal.press(.ctrl("c"))
        terminal.waitUntilQuiet()
        terminal.paste("1 + 1\n7 * 7\n")
        terminal.waitForScreen(containing: "suan> 7 * 7\n49\n")
    }

    // MARK: Beginning

    @Test(arguments: places) func begins(columns: Int, letters: Letters) throws {
        var golden = GoldenScreens("beginning", columns: columns)
        golden.add("the first time", try prompt(columns, letters).screen)
        golden.add("the second time", try prompt(columns, letters).screen)
        mkdir(folder.path + "/config", 0o700)
        mkdir(folder.path + "/config/suan", 0o700)
        let text = "rent = 1500 USD/month\nfn twice(x) = 2 * x\nnonsense +\n"
        _ = writeNewFile(folder.path + "/config/suan/init.suan", Array(text.utf8))
        // The path is the machine's, so only what matters is looked at.
        let wrong = try prompt(columns, letters, arguments: [])
        #expect(wrong.screen.shows("error[missing-operand]"))
        wrong.type("1 + 1\r")
        wrong.waitForScreen(containing: "\n2\n")
        unlink(folder.path + "/config/suan/init.suan")
        _ = writeNewFile(folder.path + "/config/suan/init.suan", Array("rent = 1500 USD/month\n".utf8))
        let fine = try prompt(columns, letters, arguments: [])
        fine.type("rent\r")
        fine.waitForScreen(containing: "1500 USD/month")
        fine.waitUntilQuiet()
        golden.add("with first statements", fine.screen)
        let without = try prompt(columns, letters)
        without.type("rent\r")
        without.waitForScreen(containing: "unknown-name")
        golden.check()
    }

    /// The README's way from the first line to a comparison of the two companies, typed as it stands there.
    @Test func theReadmesFirstSessionIsAsPrinted() throws {
        let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        let readme = Binary.text(root + "/README.md")
        let parts = readme.components(between: "```console\n", and: "```")
        let block = try #require(parts.first)
        let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let terminal = try prompt(80, .utf8, ["PAGER": "cat"])
        terminal.press(.ctrl("l"))
        terminal.waitForPrompt()
        var typed = ""
        for line in lines where line.hasPrefix("suan> ") {
            terminal.type(line.dropFirst(6) + "\r")
            terminal.waitUntilQuiet()
            typed += line
        }
        let seen = terminal.screen.wholeText.components(between: "suan> :help\n", and: "\nsuan> \u{0}").first
        let wanted = lines.drop { $0 != "suan> :help" }.dropFirst().joined(separator: "\n")
        #expect(!typed.isEmpty)
        #expect(seen.map { $0.hasPrefix(wanted) } == true, "\(terminal.screen.wholeText)")
    }

    @Test func withoutATerminalThereIsNoPrompt() throws {
        let run = try Binary.run([], input: "minimax.revenue\n1 +\n2\n:vars\n", changes: ["TERM": "xterm-256color"])
        #expect(run.output == "53.437M USD @ 9M2025\n3\n")
        #expect(run.errors.hasPrefix("error[") && !run.errors.utf8.contains(0x1B) && run.status == 1)
    }
}

extension String {
    /// The parts of a text that stand between two others; the last may lack its end.
    fileprivate func components(between begin: String, and end: String) -> [String] {
        var (parts, rest) = ([String](), Array(utf8)[...])
        let (begin, end) = (Array(begin.utf8), Array(end.utf8))
        func place(of part: [UInt8]) -> Int? {
            guard rest.count >= part.count else { return nil }
            return (rest.startIndex...rest.endIndex - part.count).first {
                rest[$0..<$0 + part.count].elementsEqual(part)
            }
        }
        while let start = place(of: begin) {
            rest = rest[(start + begin.count)...]
            let stop = place(of: end) ?? rest.endIndex
            parts.append(String(decoding: rest[..<stop], as: UTF8.self))
            rest = rest[stop...]
        }
        return parts
    }
}
