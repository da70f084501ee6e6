import Shell
import Testing

/// The command line: options, exit statuses, streams.
struct CommandTests {
    @Test func runsExpressionsInOneSession() throws {
        let run = try Binary.run(["-e", "a = 2", "-e", "a * 3"])
        #expect(run.output == "6\n" && run.errors == "" && run.status == 0)
    }

    @Test func failureIsStatusOneAndGoesToStandardError() throws {
        let run = try Binary.run(["-e", "1 / 0", "-e", "5"])
        #expect(run.output == "" && run.errors.hasPrefix("error[division-by-zero]") && run.status == 1)
        let going = try Binary.run(["--keep-going", "-e", "1 / 0", "-e", "5"])
        #expect(going.output == "5\n" && going.status == 1)
    }

    @Test(arguments: [
        ["--nonsense"], ["-e"], ["check"], ["new", "company"], ["--color", "sometimes", "-e", "1"],
        ["--json", "check", "x"], ["--companies"], ["--as-of", "2025-13-01", "-e", "1"], ["import", "sec"],
        ["import", "sec", "f", "--out"], ["import", "sec", "f", "--as-of", "soon"],
    ])
    func wrongUsageIsStatus64(arguments: [String]) throws {
        let run = try Binary.run(arguments)
        #expect(run.status == 64 && run.output == "" && !run.errors.isEmpty)
    }

    @Test func helpOnWordsFindsPages() throws {
        let found = try Binary.run(["help", "exchange", "rate"])
        #expect(found.status == 0 && found.errors == "")
        #expect(
            found.output.hasPrefix(
                "No page is called `exchange rate`. The nearest, with lines to type:\n\ntopic money\n"))
        #expect(try Binary.run(["help", "round"]).output.hasPrefix("function round(x"))
        let none = try Binary.run(["help", "qqqqqqqqq"])
        #expect(
            none.status == 1 && none.output == "" && none.errors.hasPrefix("error[unknown-topic]: there is no help"))
    }

    @Test(arguments: [["--version"], ["--help"], ["help"], ["check", "--help"]])
    func helpIsStatusZero(arguments: [String]) throws {
        let run = try Binary.run(arguments)
        #expect(run.status == 0 && !run.output.isEmpty && run.errors == "")
    }

    @Test func runsStandardInputAndFilesAlike() throws {
        let folder = try TemporaryFolder()
        let text = "#!/usr/bin/env suan\nx = 4\nx + 1\n(x +\n 2)\n"
        let path = folder.path + "/script.suan"
        #expect(writeNewFile(path, Array(text.utf8)) == nil)
        for (arguments, input) in [([path], ""), ([], text), (["-"], text), (["--", path], "")] {
            let run = try Binary.run(arguments, input: input)
            #expect(run.output == "5\n6\n" && run.errors == "" && run.status == 0)
        }
    }

    @Test func filesThatCannotBeReadAreSaid() throws {
        for arguments in [
            ["/nonexistent.suan"], ["/"], ["--companies", "/nonexistent.suan", "-e", "1"], ["check", "/"],
        ] {
            let run = try Binary.run(arguments)
            #expect(run.status == 1 && run.output == "" && run.errors.hasPrefix("error[unreadable-file]"))
        }
        let json = try Binary.run(["--json", "/nonexistent.suan"])
        #expect(json.status == 1 && json.errors == "" && json.output.contains(#""code":"unreadable-file""#))
    }

    @Test func checkingRunsNothing() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/c.suan"
        _ = writeNewFile(path, Array("print 5\n1 +* 2\n".utf8))
        let run = try Binary.run(["check", path])
        #expect(run.status == 1 && run.output == "" && run.errors.contains("c.suan:2"))
    }

    @Test func colourOnlyWhereItIsAskedForOrWelcome() throws {
        #expect(try !Binary.run(["-e", "1 / 0"]).errors.contains("\u{1B}"))
        #expect(try Binary.run(["--color", "always", "-e", "1 / 0"]).errors.contains("\u{1B}["))
        func results(_ term: String, _ colourTerm: String = "") throws -> String {
            try Binary.run(
                ["--color", "always", "-e", "5"], changes: ["TERM": term, "COLORTERM": colourTerm, "NO_COLOR": ""]
            ).output
        }
        #expect(try results("vt100") == "\u{1B}[94m5\u{1B}[0m\n")
        #expect(try results("dumb") == "\u{1B}[94m5\u{1B}[0m\n")
        #expect(try results("xterm-256color") == "\u{1B}[38;5;32m5\u{1B}[0m\n")
        #expect(try results("xterm", "truecolor") == "\u{1B}[38;5;32m5\u{1B}[0m\n")
        #expect(try Binary.run(["--color", "always", "--json", "-e", "5"]).output.contains("\u{1B}") == false)
    }

    @Test func aClosedPipeEndsItQuietly() throws {
        let folder = try TemporaryFolder()
        let errors = open(folder.path + "/err", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        close(ends[0])
        let process = try Binary.spawn(["-e", "1"], descriptors: [open("/dev/null", O_RDONLY), ends[1], errors])
        close(ends[1])
        #expect(Binary.wait(for: process) == 128 + SIGPIPE)
        #expect(Binary.text(folder.path + "/err") == "")
        close(errors)
    }

    @Test func theSkeletonIsAnInputWithoutMistakes() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/acme.suan"
        #expect(try Binary.run(["new", "company", "acme", "--output", path]).status == 0)
        let check = try Binary.run(["check", path])
        #expect(check.status == 0 && check.errors == "")
        let use = try Binary.run(["--companies", path, "-e", "acme.revenue", "-e", "acme.cost_of_revenue[FY2023]"])
        #expect(use.output == "12.5M USD @ FY2024\n6.5M USD @ FY2023\n" && use.errors == "" && use.status == 0)
        // It never overwrites.
        let again = try Binary.run(["new", "company", "other", "--output", path])
        #expect(again.status == 1 && again.errors.contains("there is a file of that name already"))
        #expect(try Binary.run(["check", path]).status == 0)
    }

    @Test(arguments: ["1x", "if", "a b", "a{", ""]) func aCompanyNeedsAName(name: String) throws {
        #expect(try Binary.run(["new", "company", name, "--output", "-"]).status == 64)
    }
}
