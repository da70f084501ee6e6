import Files
import Shell
import Testing

/// Several files and expressions in one run; arguments that are expressions; what ends a run or asks for help in one.
struct SeveralTextsTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func file(_ name: String, _ text: String) -> String {
        let path = folder.path + "/" + name
        _ = writeNewFile(path, Array((text + "\n").utf8))
        return path
    }

    @Test func allAreReadBeforeAnyRuns() throws {
        let good = file("good.suan", "x = 4\nx + 1")
        let bad = file("bad.suan", "1 +* 2")
        let run = try Binary.run([good, bad])
        #expect(run.output == "" && run.status == 1 && run.errors.contains("bad.suan:1:4"), "\(run)")
        #expect(try Binary.run([good, folder.path + "/none.suan"]).output == "")
        #expect(try Binary.run([good, "-e", "1 +"]).output == "")
        #expect(try Binary.run(["--companies", bad, good]).output == "")
        for other in [bad, folder.path + "/none.suan"] {
            let going = try Binary.run(["--keep-going", other, good])
            #expect(going.output == "5\n" && going.status == 1, "\(going)")
        }
        // Names and settings are shared.
        #expect(try Binary.run([good, file("use.suan", "x * 2"), "-e", "x + ans"]).output == "5\n8\n12\n")
    }

    @Test func expressionsAreNumbered() throws {
        let run = try Binary.run(["-e", "a = 2", "-e", "b = 3\nc = 4", "-e", "1 / 0"])
        #expect(run.errors.contains("--> -e:4:5"), "\(run.errors)")
        let json = try Binary.run(["--json", "-e", "1", "-e", "2"])
        #expect(json.output.contains(#""line":2,"source":"2""#))
        // A correction knows what the expressions before it define.
        #expect(try Binary.run(["-e", "price = 5", "-e", "price minus 2"]).errors.contains("try: price - 2"))
    }

    @Test(arguments: [
        ("1+1", "2\n"), ("10/4", "2.5\n"), ("(2 + 3) * 4", "20\n"), ("minimax.rd/minimax.revenue", "3.37 @ 9M2025\n"),
        ("x = 3; x^2", "9\n"), ("50%", "50%\n"),
    ])
    func anArgumentMayBeAnExpression(text: String, result: String) throws {
        let run = try Binary.run([text])
        #expect(run.output == result && run.status == 0, "\(run)")
    }

    @Test(arguments: [
        "model.suan", "result", "day", "minimax", "2024-10-31", "2024", "minimax.revenu", "data/q3.csv", "./1+1",
        "my report",
        "sales - 2024", "1 +", "quit", "",
    ])
    func aMistypedFileIsMissing(name: String) throws {
        let run = try Binary.run([name])
        #expect(run.status == 1 && run.output == "", "\(run)")
        #expect(run.errors.hasPrefix("error[unreadable-file]: `\(name)` cannot be read"), "\(run)")
        // What is wrong with it as an expression is said where it looks like one.
        let isBoth = ["sales - 2024", "1 +"].contains(name)
        #expect(run.errors.contains("--> -e:1:") == isBoth, "\(run.errors)")
    }

    @Test func aFileGoesBeforeAnExpression() throws {
        _ = file("1+1", "7")
        #expect(try Binary.run([folder.path + "/1+1"]).output == "7\n")
        // What ran before may have defined its names.
        #expect(try Binary.run([file("a.suan", "rows = 4"), "rows * 2"]).output == "8\n")
    }

    @Test(arguments: ["quit", "exit"]) func aRunCanBeLeft(word: String) throws {
        let text = "1\n\(word) # enough\n2"
        #expect(try Binary.run([file("a.suan", text), "-e", "3"]).output == "1\n")
        #expect(try Binary.run(["-e", "1", "-e", word, "-e", "2"]).output == "1\n")
        let piped = try Binary.run([], input: text)
        #expect(piped.output == "1\n" && piped.status == 0 && piped.errors == "")
        // What failed before counts.
        #expect(try Binary.run(["--keep-going"], input: "1 / 0\n\(word)\n2\n").status == 1)
        // A name of one's own is that.
        #expect(try Binary.run(["-e", "\(word) = 5", "-e", word]).output == "5\n")
        #expect(try Binary.run(["check", file("b.suan", text)]).status == 0)
    }

    @Test func helpIsThereEverywhere() throws {
        let path = file("a.suan", "help sum\n1")
        for (arguments, input) in [([path], ""), (["-e", "help sum", "-e", "1"], ""), ([], "help sum\n1\n")] {
            let run = try Binary.run(arguments, input: input)
            #expect(run.output.hasPrefix("function sum(xs)\n") && run.output.hasSuffix("\n1\n"), "\(run)")
            #expect(run.status == 0 && run.errors == "")
        }
        #expect(try Binary.run(["-e", "help"]).output.hasPrefix("Type a line"))
        let none = try Binary.run(["-e", "help qqq"])
        #expect(
            none.status == 1 && none.errors.utf8.contains("\n  --> -e:1:6".utf8)
                && none.errors.hasPrefix("error[unknown-topic]: there is no help on `qqq`; the topics are start"))
        let json = try Binary.run(["--json", "-e", "help sum"])
        #expect(
            json.output.hasPrefix(#"{"file":"-e","line":1,"source":"help sum","ok":true,"text":"function sum(xs)\n"#))
        #expect(try Binary.run(["-e", "help = 3", "-e", "help sum"]).status == 1)
        #expect(try Binary.run(["check", path]).status == 0)
    }

    @Test func standardInputTakesParameters() throws {
        let text = "param g = 2% \"growth\"\nprint g\n3 * g\n"
        let run = try Binary.run(["-", "--g", "3%"], input: text)
        #expect(run.output == "3%\n0.09\n" && run.status == 0, "\(run)")
        let help = try Binary.run(["-", "--help"], input: text)
        #expect(help.output.contains("--g  2%  growth") && help.status == 0, "\(help)")
        // What it has not is said before anything runs.
        let wrong = try Binary.run(["-", "--gg", "3%"], input: "1\n" + text)
        #expect(wrong.output == "" && wrong.status == 1 && wrong.errors.contains("no parameter `gg` (did you mean g?)"))
        // It runs statement by statement all the same.
        #expect(try Binary.run(["-", "--g", "3%"], input: "1\n2 +* 3\n" + text).output == "1\n")
    }

    @Test func tablesOfMarkdownStandApart() throws {
        let table = "table(n^2, n = 1..2)"
        let run = try Binary.run([
            "--format", "md", "-e", "print 1", "-e", table, "-e", "print 2; \(table)", "-e", "3", "-e", "4",
        ])
        let rows = "| n | n^2 |\n| ---: | ---: |\n| 1 | 1 |\n| 2 | 4 |\n"
        #expect(run.output == "1\n\n\(rows)\n2\n\n\(rows)\n3\n4\n", "\(run.output)")
    }

    @Test func aNameThatIsNoTextIsSaid() throws {
        let run = try Binary.run(["-e", "1", "--", "caf\u{FFFD}.suan"])
        #expect(run.errors.contains("there is no such file"))
        let path = try #require(Binary.path)
        let made = try ChildProcess.run(["bash", "-c", "'\(path)' $'caf\\xe9.suan'"], seconds: 60, largest: 1 << 20)
        #expect(String(decoding: made.errors, as: UTF8.self).contains("is not UTF-8 text"))
        guard case .exited(64) = made.end else { throw Unexpected() }
    }

    private struct Unexpected: Error {}
}
