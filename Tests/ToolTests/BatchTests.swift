import Shell
import Testing

/// `suan run` and `suan fmt`.
struct BatchTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func write(_ name: String, _ text: String) {
        if let slash = name.lastIndex(of: "/") { mkdir(folder.path + "/" + name[..<slash], 0o700) }
        unlink(folder.path + "/" + name)
        _ = writeNewFile(folder.path + "/" + name, Array(text.utf8))
    }

    private func run(_ arguments: String...) throws -> Binary.Finished {
        try Binary.run(arguments.map { $0.hasPrefix("@") ? folder.path + "/" + $0.dropFirst() : $0 })
    }

    @Test func aFolderOfScripts() throws {
        write("m/a.suan", "param burn = 27.9M USD/month\nminimax.cash / burn\n")
        write("m/b.suan", "100 + 5%\n")
        write("m/c.suan", "x = 1\nprint nonsense\n")
        write("m/.hidden.suan", "nonsense\n")
        write("m/x\u{1B}[31m.suan", "1\n")
        symlink("nowhere", folder.path + "/m/gone.suan")
        let some = try run("run", "@m")
        let lines = some.output.split(separator: "\n").map(String.init)
        #expect(some.status == 1 && some.errors == "")
        #expect(lines[0].hasPrefix("passed  \(folder.path)/m/a.suan") && lines[0].hasSuffix(" ms"), "\(some)")
        #expect(lines[1].hasPrefix("warned  ") && lines[2].hasPrefix("        line 1: warning[percent-of-plain]: "))
        #expect(
            lines[3].hasPrefix("failed  ")
                && lines[4].contains("line 2: error[unknown-name]: nothing is called `nonsense`"))
        #expect(
            lines[6]
                == "        error[unreadable-file]: it cannot be read: it is a link to `nowhere`, and there is nothing",
            "\(some)")
        #expect(!some.output.utf8.contains(0x1B) || lines[7].contains("x"))
        #expect(
            lines.last?.hasPrefix("5 scripts, ") == true
                && lines.last?.hasSuffix(": 2 passed, 1 warned, 2 failed") == true)
        #expect(try run("run", "@m/a.suan", "@m/b.suan").status == 0)
        #expect(try run("run", "--strict", "@m/a.suan", "@m/b.suan").status == 1)
        #expect(try run("run", "--strict", "-W", "none", "@m/a.suan", "@m/b.suan").status == 0)
        #expect(try run("run", "@nothing").status == 1)
        mkdir(folder.path + "/empty", 0o700)
        let empty = try run("run", "@empty")
        #expect(empty.status == 1 && empty.output.contains("there is no script in "))
        for wrong in [["run"], ["run", "-"], ["run", "--update", "x"], ["run", "--seconds", "0", "x"]] {
            #expect(try Binary.run(wrong).status == 64)
        }
    }

    @Test func objectsForPrograms() throws {
        write("m/a.suan", "x = 5 USD\n100 + 5%\n")
        let run = try run("run", "--json", "@m")
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2 && run.status == 0)
        #expect(lines[0].hasPrefix(#"{"script":"\#(folder.path)/m/a.suan","verdict":"warned","milliseconds":"#))
        #expect(lines[0].contains(#""warnings":[{"code":"percent-of-plain""#))
        #expect(
            lines[0].contains(
                #"{"line":1,"name":"x","source":"x = 5 USD","text":"5.00 USD","value":{"kind":"quantity""#))
        #expect(lines[1].hasPrefix(#"{"summary":true,"scripts":1,"passed":0,"warned":1,"failed":0,"#))
    }

    @Test func resultsFromOneDayToTheNext() throws {
        write("m/a.suan", "x = 5 USD\ny = x * 2\n")
        let first = try run("run", "@m", "--against", "@kept")
        #expect(first.status == 1 && first.output.contains("holds nothing yet to compare with; --update keeps"))
        #expect(access(folder.path + "/kept", F_OK) != 0)
        let kept = try run("run", "@m", "--against", "@kept", "--update", "--today", "2025-09-30")
        #expect(kept.status == 0 && kept.output.contains("kept the results of 1 script in "))
        let same = try run("run", "@m", "--against", "@kept")
        #expect(same.status == 0 && same.output.contains(" of 2025-09-30: 0 moved, 0 new, 0 gone, 2 as before"))
        write("m/a.suan", "x = 6 USD\ny = x * 2\nz = 1\n")
        write("m/b.suan", "nonsense\n")
        let moved = try run("run", "@m/a.suan", "--against", "@kept")
        #expect(moved.status == 1)
        #expect(
            moved.output.contains(
                "        moved  x: 5.00 USD → 6.00 USD (+20%)\n        moved  y: 10.00 USD → 12.00 USD (+20%)\n        new    z: 1\n"
            ), "\(moved)")
        #expect(moved.output.contains(": 2 moved, 1 new, 0 gone, 0 as before\n--update keeps"))
        // A failed script is not compared, and keeps what it had.
        #expect(
            try run("run", "@m", "--against", "@kept").output.contains("not compared, since it did not run to its end"))
        unlink(folder.path + "/m/b.suan")
        #expect(try run("run", "@m", "--against", "@kept", "--update").status == 0)
        #expect(try run("run", "@m", "--against", "@kept").status == 0)
        unlink(folder.path + "/m/a.suan")
        write("m/c.suan", "1\n")
        let lost = try run("run", "@m", "--against", "@kept")
        #expect(
            lost.status == 1 && lost.output.contains("gone    m/a.suan: the script is no more; 3 results kept of it"))
    }

    /// Ctrl-C ends the script that runs, and the others do not begin; what came of those before is told.
    @Test func interruptedItStillSums() throws {
        write("m/a.suan", "1\n")
        // It would take days, and makes no lists.
        write("m/b.suan", "fn f(n, g) = fold(1..10000, 0, (a, i) -> a + g(i))\nf(1, x -> f(1, y -> f(1, z -> z)))\n")
        write("m/c.suan", "1\n")
        let (out, err) = (folder.path + "/out", folder.path + "/err")
        let descriptors = [
            open("/dev/null", O_RDONLY | O_CLOEXEC), open(out, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600),
            open(err, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600),
        ]
        let process = try Binary.spawn(["run", folder.path + "/m"], descriptors: descriptors)
        for descriptor in descriptors { close(descriptor) }
        // The second runs as soon as the first was told.
        var waits = 0
        while !Binary.text(out).contains("passed  "), waits < 6_000 {
            usleep(10_000)
            waits += 1
        }
        kill(process, SIGINT)
        let status = Binary.wait(for: process)
        let text = Binary.text(out)
        #expect(
            text.contains("stopped ") && text.contains(": 1 passed, 1 stopped, 1 not run") && status == 130, "\(text)")
        let limited = try run("run", "--seconds", "1", "@m")
        #expect(limited.output.contains("it took longer than 1 s and was stopped") && limited.status == 1)
        #expect(limited.output.contains(": 2 passed, 1 failed"))
    }

    @Test func scriptsAreLaidOut() throws {
        write("a.suan", "x=1+2 # c\n\n\n\ny  = 3\n")
        write("b.suan", "x = (1\n")
        chmod(folder.path + "/a.suan", 0o640)
        let check = try run("fmt", "--check", "@a.suan", "@b.suan")
        #expect(check.status == 1 && check.output == "would change: \(folder.path)/a.suan\n")
        #expect(check.errors.contains("error[unclosed-bracket]"))
        #expect(Binary.text(folder.path + "/a.suan").hasPrefix("x=1+2"))
        let run = try run("fmt", "@a.suan")
        #expect(run.status == 0 && run.output == "laid out: \(folder.path)/a.suan\n")
        #expect(Binary.text(folder.path + "/a.suan") == "x = 1 + 2 # c\n\ny = 3\n")
        var status = stat()
        #expect(stat(folder.path + "/a.suan", &status) == 0 && status.st_mode & 0o777 == 0o640)
        #expect(try self.run("fmt", "@a.suan").output == "" && self.run("fmt", "--check", "@a.suan").status == 0)
        #expect(Binary.text(folder.path + "/b.suan") == "x = (1\n")
        let piped = try Binary.run(["fmt", "-"], input: "a+b")
        #expect(piped.output == "a + b\n" && piped.status == 0)
        #expect(try Binary.run(["fmt", "--check", "-"], input: "a+b").status == 1)
        #expect(try Binary.run(["fmt", "--check", "-"], input: "a + b\n").status == 0)
        // A folder is no script, however many are in it.
        let whole = try Binary.run(["fmt", folder.path])
        #expect(whole.status == 1 && whole.errors.contains("it is a folder"))
    }
}
