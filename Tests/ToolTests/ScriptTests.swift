import Shell
import Testing

/// Scripts that take arguments, and what they may write.
struct ScriptTests {
    let folder: TemporaryFolder
    let script: String

    init() throws {
        folder = try TemporaryFolder()
        script = folder.path + "/model.suan"
        let text = """
            # How long the cash lasts.
            param burn = 27.9M USD/month "monthly cash use"
            param cash = minimax.cash
            param on_day = 2025-09-30 "when it is counted"
            cash / burn in month
            """
        _ = writeNewFile(script, Array((text + "\n").utf8))
    }

    @Test func aParameterHasItsInitialValueOrAnother() throws {
        #expect(try Binary.run([script]).output == "≈ 37.4982 month @ 2025-09-30\n")
        for arguments in [["--burn", "40M USD/month"], ["--burn=40M USD/month"], ["--", "--burn", "40M USD/month"]] {
            let run = try Binary.run([script] + arguments)
            #expect(run.output == "26.155 month @ 2025-09-30\n" && run.status == 0)
        }
        let both = try Binary.run([script, "--burn", "0.48亿 USD/year", "--json", "--cash", "100M USD"])
        #expect(both.output.contains(#""text":"25 month @ 2025-09-30""#) && both.status == 0)
    }

    /// Where a parameter is a text by itself, what it is given is one too.
    @Test(arguments: [
        ("MiniMax", "MiniMax"), ("\"MiniMax\"", "MiniMax"), ("", ""), ("two words", "two words"), ("5 USD", "5 USD"),
        ("a \"b\" c", "a \"b\" c"), ("{1 + 1}", "{1 + 1}"), ("\"{1 + 1}\"", "2"), ("\"a\" ++ \"b\"", "\"a\" ++ \"b\""),
        ("“算”", "算"), ("x\\n", "x\\n"),
    ])
    func aTextNeedsNoQuotationMarks(_ given: String, _ text: String) throws {
        _ = writeNewFile(folder.path + "/text.suan", Array("param who = \"x\"\nparam n = 5\nprint \"<{who}>\", n".utf8))
        let run = try Binary.run([folder.path + "/text.suan", "--who", given, "--n", "6 + 1"])
        #expect(run.output == "<\(text)> 7\n" && run.status == 0, "\(run)")
        // Where it is none, the argument is an expression.
        #expect(try Binary.run([folder.path + "/text.suan", "--n", "\"6\""]).errors.contains("wants a number"))
        #expect(try Binary.run([folder.path + "/text.suan", "--n", "six"]).errors.contains("unknown-name"))
    }

    @Test func todayIsFixed() throws {
        let run = try Binary.run(["--today", "2025-09-30", "--json", "-e", "today + 1 day"])
        #expect(run.output.contains(#""value":"2025-10-01""#) && run.status == 0)
        #expect(run.output.contains(#""code":"today""#) && run.output.contains(#""date":"2025-09-30""#))
        #expect(try Binary.run([script, "--today", "2025-02-30"]).status == 64)
        #expect(try Binary.run([script, "--today", "2025-10-01"]).output == "≈ 37.4982 month @ 2025-09-30\n")
    }

    @Test func nothingFiledLaterIsSeen() throws {
        let early = try Binary.run(["--as-of", "2024-12-31", "--json", "-e", "minimax.revenue"])
        #expect(early.output.contains(#""as_of":"2024-12-31","filed":"2025-12-31""#) && early.status == 0)
        let late = try Binary.run(["--as-of", "2025-12-31", "--json", "-e", "minimax.revenue"])
        #expect(late.output.contains(#""as_of":"2025-12-31""#) && late.output.contains("9M2025"))
        #expect(try Binary.run(["--as-of", "2025-02-30", "-e", "1"]).status == 64)
    }

    @Test(arguments: [
        ("--burn", "40M USD", "the parameter `burn` wants money (USD) per time, and this is money (USD)"),
        ("--burn", "40M CNY/month", "the parameter `burn` wants money (USD) per time"),
        ("--burn", "\"much\"", "the parameter `burn` wants a quantity, and this is a text"),
        ("--on_day", "5", "the parameter `on_day` wants a date, and this is a number"),
        ("--burn", "(1", "the parameter `burn`: `(` is not closed"),
        ("--burn", "", "the parameter `burn`: a value is missing"),
        ("--burn", "1; 2", "the parameter `burn`: one value is wanted here"),
        ("--burn", "x = 1", "the parameter `burn`: one value is wanted here"),
        ("--burn", "zhipu.cash", "the parameter `burn` is missing"),
        ("--brun", "5", "has no parameter `brun` (did you mean burn?)"),
    ])
    func aWrongValueIsAnError(option: String, value: String, words: String) throws {
        let run = try Binary.run([script, option, value])
        #expect(run.status == 1 && run.output == "" && run.errors.contains(words), "\(run.errors)")
    }

    @Test func wrongUsageIsSaidBeforeAnythingRuns() throws {
        for arguments in [["--burn"], ["--burn", "1", "--burn", "2"], ["--", "burn"]] {
            let run = try Binary.run([script] + arguments)
            #expect(run.status == 64 && run.output == "")
        }
        let two = try Binary.run([script, script, "--burn", "40M USD/month"])
        #expect(two.status == 1 && two.output == "")
    }

    @Test func helpListsTheParameters() throws {
        let run = try Binary.run([script, "--help"])
        let wanted = """
            How long the cash lasts.

            parameters, with the values they have if not given:
              --burn    27.9M USD/month           monthly cash use
              --cash    1.0462B USD @ 2025-09-30
              --on_day  2025-09-30                when it is counted

            """
        #expect(run.output == wanted && run.status == 0)
        let plain = folder.path + "/plain.suan"
        _ = writeNewFile(plain, Array("1 + 1\n".utf8))
        let none = try Binary.run([plain, "--help"])
        #expect(none.output.contains("takes no parameters") && none.status == 0)
    }

    @Test func tablesArePrintedForASpreadsheetOrAMemo() throws {
        let line = "table(minimax.cash / burn in month, burn = 20M..30M USD/month step 10M USD/month)"
        let csv = try Binary.run(["--format", "csv", "-e", line])
        let rows = "burn (USD/month),\"minimax.cash / burn in month (month, 2025-09-30)\"\n20000000,52.31\n"
        #expect(csv.output == rows + "30000000,34.8733333333333\n")
        let tsv = try Binary.run(["--format", "tsv", "-e", "compare [minimax, zhipu] by revenue, cash"])
        #expect(
            tsv.output == """
                company\trevenue\trevenue: unit\trevenue: basis\trevenue: marked\tcash (USD, 2025-09-30)
                minimax\t53437000\tUSD\t9M2025\t\t1046200000
                zhipu\t191000000\tCNY\t2025H1\tabout\t

                """)
        let memo = try Binary.run(["--format", "md", "-e", line])
        let head = "| burn | minimax.cash / burn in month |\n| ---: | ---: |\n"
        #expect(memo.output.hasPrefix(head + "| 20M USD/month | 52.31 month @ 2025-09-30 |\n"))
        #expect(try Binary.run(["--format", "csv", "-e", "1 + 1"]).output == "2\n")
        #expect(try Binary.run(["--format", "xml", "-e", "1 + 1"]).status == 64)
    }

    @Test func filesAreWrittenWhereThatIsAllowed() throws {
        let line = #"write "\#(folder.path)/t.csv" from table(n^2, n = 1..2)"#
        let refused = try Binary.run(["-e", line])
        #expect(refused.status == 1 && refused.errors.contains("--allow-write"))
        #expect(Binary.text(folder.path + "/t.csv") == "")
        let run = try Binary.run(["--allow-write", folder.path, "-e", line])
        #expect(run.status == 0 && run.output == "wrote \(folder.path)/t.csv: 2 rows\n")
        #expect(Binary.text(folder.path + "/t.csv") == "n,n^2\n1,1\n2,4\n")
        let answer = try Binary.run([
            "--allow-write", folder.path, "-e", "[1, 2]", "-e", #"write "\#(folder.path)/a.md""#,
        ])
        #expect(answer.status == 0 && Binary.text(folder.path + "/a.md") == "| value |\n| ---: |\n| 1 |\n| 2 |\n")
    }

    /// Tables are read below the script's folder, and with `-e` and in a pipe below the working folder.
    @Test func tablesAreReadWhereThatIsAllowed() throws {
        let path = folder.path + "/t.csv"
        _ = writeNewFile(path, Array("a,b\n1,2\n".utf8))
        _ = writeNewFile(folder.path + "/s.suan", Array("read(\"t.csv\").a[1]".utf8))
        #expect(try Binary.run([folder.path + "/s.suan"]).output == "1\n")
        let line = "read(\"\(path)\").b[1]"
        let refused = try Binary.run(["-e", line])
        #expect(refused.status == 1 && refused.errors.contains("--allow-read"))
        #expect(try Binary.run(["--allow-read", folder.path, "-e", line]).output == "2\n")
        #expect(try Binary.run(["--allow-read", "/usr", "-e", line]).status == 1)
    }

    @Test(arguments: [
        "/tmp/elsewhere.csv", "FOLDER/../elsewhere.csv", "FOLDER/none/t.csv", "FOLDER/t.xml", "FOLDER/link/t.csv",
    ])
    func elsewhereNothingIsWritten(path: String) throws {
        let inside = folder.path + "/inside"
        #expect(mkdir(inside, 0o700) == 0)
        #expect(symlink(folder.path, inside + "/link") == 0)
        let path = path.hasPrefix("FOLDER") ? inside + path.dropFirst(6) : path
        let run = try Binary.run(["--allow-write", inside, "-e", #"write "\#(path)" from [1, 2]"#])
        #expect(run.status == 1 && run.errors.hasPrefix("error[unwritable-file]"), "\(run.errors)")
        #expect(access(folder.path + "/t.csv", F_OK) != 0 && access("/tmp/elsewhere.csv", F_OK) != 0)
    }
}
