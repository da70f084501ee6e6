import Files
import Shell
import Testing

/// What is opened is a file, or a stream that ends or is ended; what is written is written whole or said not to be.
@Suite struct StreamTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What a line of the shell prints and its status; `suan` in it is the command.
    private func shell(_ line: String) throws -> (output: String, status: Int32) {
        let path = try #require(Binary.path)
        let script =
            "PATH=/usr/bin:/bin; HOME=\(folder.path); export HOME; cd '\(folder.path)'; suan() { '\(path)' \"$@\"; }; "
        let run = try ChildProcess.run(["bash", "-c", script + line], seconds: 120, largest: 1 << 24)
        guard case .exited(let status) = run.end else { return ("\(run.end)", -1) }
        return (String(decoding: run.output + run.errors, as: UTF8.self), status)
    }

    @Test func aPipeIsAScript() throws {
        #expect(try shell("suan <(echo '1 + 1')") == ("2\n", 0))
        #expect(try shell("echo '1 + 2' | suan /dev/stdin") == ("3\n", 0))
        #expect(
            try shell("mkfifo pipe; (sleep 0.2; echo 'x = 4') > pipe & suan -e 'import \"pipe\"' -e 'x + 1'") == (
                "5\n", 0
            ))
        #expect(try shell("suan --companies <(echo 'unit wafer') -e '2 wafer'") == ("2 wafer\n", 0))
        #expect(try shell("suan check <(echo '1 +')").status == 1)
    }

    @Test(arguments: [
        "suan /dev/zero", "suan -e 'import \"/dev/zero\"'", "suan check /dev/zero", "suan --companies /dev/zero -e 1",
    ])
    func whatHasNoEndIsAnError(line: String) throws {
        let run = try shell(line)
        #expect(run.status == 1 && run.output.contains("more than 256 MB came out of it, and no end"), "\(run)")
    }

    @Test func whatIsNoFileIsNoFileOfOnesOwn() throws {
        // Nobody is there to write into these pipes; what is read unasked does not wait for them.
        let run = try shell(
            "mkdir -p .config/suan/companies; mkfifo .config/suan/companies/a.suan; suan -e 'minimax.rd / minimax.revenue'"
        )
        #expect(run.status == 0 && run.output.hasPrefix("3.37 @ 9M2025\n"))
        #expect(run.output.contains("cannot be read: it is no ordinary file"))
    }

    @Test func controlCEndsAPipeThatStaysSilent() throws {
        #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
        let terminal = try PseudoTerminal(["--no-init"], state: folder.path, columns: 100)
        for line in ["import \"\(folder.path)/pipe\"", ":load \(folder.path)/pipe"] {
            terminal.waitForPrompt()
            terminal.press(.ctrl("l"))
            terminal.type(line + "\r")
            terminal.waitUntilQuiet()
            terminal.press(.ctrl("c"))
            terminal.expect("interrupted")
        }
        terminal.type("1 + 1\r")
        terminal.expect("\n2")
    }

    @Test(arguments: [
        "suan -e '1 + 1'", "suan --version", "suan --help", "suan check --help", "suan rates info", "suan rates --help",
        "suan learn", "suan learn --report", "suan new company acme --output -", "suan help rates",
        "suan --json -e 1", "suan -e 'map(1..60000, n -> n)'", "echo 1 | suan", "suan learn runway < /dev/null",
    ])
    func aFullDiskIsSaid(line: String) throws {
        let end = line.contains("<") ? " > /dev/full" : " >/dev/full"
        let run = try shell(line + end)
        #expect(run.status == 1 && run.output == "suan: cannot write: there is no room left on the disk\n", "\(run)")
    }

    @Test(arguments: [
        "suan --version", "suan --help", "suan rates info", "suan -e 'map(1..60000, n -> n)'",
        "suan rates list USD CNY 2024",
        "suan learn", "suan --json -e 'map(1..60000, n -> n)'", "yes 1 2>/dev/null | suan",
    ])
    func nobodyReadsItAnyMore(line: String) throws {
        // With the signal as it is, and held back.
        for trap in ["", "trap '' PIPE; "] {
            // It begins once the pipe's other end is closed, which one process alone has had open: the shell that joins
            // two by a pipe may hold that end a little longer than they.
            let reader = "(exec 0<pipe; exec 0<&-; : >closed) &"
            let writer = "exec 4>pipe; until [ -e closed ]; do sleep 0.01; done; { \(line); } >&4; echo $? >status"
            let run = try shell("\(trap)mkfifo pipe; \(reader) \(writer); wait; cat status; rm pipe closed status")
            #expect(run.output == "141\n", "\(trap): \(run)")
        }
    }

    /// What went wrong is said, though nobody reads the results, or a disk is full.
    @Test(arguments: ["| head -1", ">/dev/full"]) func errorsAreSaidAllTheSame(target: String) throws {
        let lines = "{ echo '1 USD + 1 CNY'; seq 40000 | sed 's/$/ + 0/'; } >rows.suan"
        let commands = ["rows.suan", "-e '1 USD + 1 CNY' -e 'map(1..60000, n -> n)'"]
        for results in commands.map({ "suan --keep-going \($0)" }) {
            let run = try shell("\(lines); (trap '' PIPE; \(results) 2>said \(target)); cat said")
            #expect(run.output.contains("error[currency-mismatch]"), "\(results) \(target): \(run)")
        }
    }

    @Test func aClosedOutputIsSaid() throws {
        let run = try shell("suan -e '1 + 1' >&-")
        #expect(run.status == 1 && run.output.hasPrefix("suan: cannot write: "), "\(run)")
    }

    @Test func nothingHalfWrittenStays() throws {
        let run = try shell("ulimit -f 0; suan new company acme; ls -A")
        #expect(run.output.contains("'acme.suan' was not written: it would be larger than a file may be"), "\(run)")
        #expect(!run.output.contains("\nacme.suan") && !run.output.contains(".new"))
        #expect(try shell("suan new company acme > /dev/null; suan check acme.suan").status == 0)
    }

    @Test func sixSittingsAtOnceKeepAllTheyDid() throws {
        // Each does a question of its own in the lesson that all share.
        let lesson = (1...6).map { "  ask \"What is \($0) + \($0)?\" { answer \($0 * 2) }" }.joined(separator: "\n")
        let text = "lesson sums \"Sums\" {\n\(lesson)\n}\n"
        #expect(writeNewFile(folder.path + "/sums.suan", Array(text.utf8)) == nil)
        let answers = (1...6).map { number in
            (1...6).map { $0 == number ? "\($0 * 2)" : "skip" }.joined(separator: "\\n")
        }
        // All have begun before any goes on.
        let begun = (1...6).map { "[ -s out\($0) ]" }.joined(separator: " && ")
        let all = answers.enumerated().map { index, answers in
            "(until \(begun); do sleep 0.02; done; printf '\(answers)\\n') | suan learn sums.suan --seed 1 >out\(index + 1) &"
        }.joined(separator: " ")
        let run = try shell(
            "\(all) wait; suan learn sums.suan </dev/null >/dev/null; cat .local/share/suan/progress; ls -A .local/share/suan"
        )
        for number in 1...6 {
            #expect(run.output.contains("question \(number) first 1 0"), "\(run.output)")
        }
        #expect(run.output.hasSuffix("progress\nprogress.lock\n"))
    }

    @Test func aDiskThatCannotBeWrittenIsToldOnce() throws {
        let run = try shell(
            "mkdir -p .local/share; ln -s /proc .local/share/suan; printf 'quit\\n' | suan learn runway --lang en")
        #expect(run.output.contains("the progress cannot be kept in"))
        #expect(run.output.contains("You have left; your place could not be kept."))
        #expect(!run.output.contains("Your place is kept"))
    }

    @Test func memoryIsBoundedAndGivenBack() throws {
        let script = """
            t1 = fold(1..19, "ab", (a, n) -> "{a}{a}")
            map(1..2000, n -> "{t1}{n}") |> len
            1..20000000
            map(1..100, n -> "{t1}{n}") |> len
            fold(1..2000, [], (a, n) -> ["{t1}{n}", a]) |> len
            7 * 6
            """
        #expect(writeNewFile(folder.path + "/memory.suan", Array((script + "\n").utf8)) == nil)
        let run = try Binary.run(["--memory", "256M", "--keep-going", folder.path + "/memory.suan"])
        #expect(run.status == 1 && run.output == "100\n42\n", "\(run)")
        let words = "error[too-large]: this takes more than 256 MB of memory, and a session may have no more"
        #expect(run.errors.split(separator: "\n").filter { $0 == words }.count == 3, "\(run.errors)")
        for size in ["1M", "lots", "-5G", "4", "99999999999G"] {
            #expect(try Binary.run(["--memory", size, "-e", "1"]).status == 64)
        }
        #expect(try Binary.run(["--memory", "off", "-e", "1"]).output == "1\n")
    }
}
