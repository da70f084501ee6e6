import Reporting
import TestSupport
import Testing

@testable import Suan

@Suite("A session saved as a script")
struct SaveTests {
    @Test(
        "What a session did comes out again, whatever it was",
        arguments: [
            // Names that a function takes only later.
            ["sum([1, 2])", "fn sum(xs) = 0", "sum([1, 2])"], ["5 km in m", "fn km(x) = x", "km(1)"],
            ["fn f(x) = max([x, 1])", "f(5)", "fn max(xs) = 7", "f(5)", "max([1])"],
            ["minimax.revenue", "fn minimax(x) = x", "minimax(2)"], ["x = 5", "x + 1", "fn x(a) = a", "x(3)"],
            ["fn count(xs) = if xs == [] then 0 else count([])", "count([1])"],
            ["unit wafer", "wafer * 2", "fn wafer(n) = n", "wafer(2)"],
            ["f = xs -> mean(xs)", "f([1, 2])", "fn mean(xs) = 9", "f([1, 2])", "mean([1])"],
            ["round(1.005 USD, cents)", "fn cents(x) = x", "cents(2)", "round(1.005 USD, cents)"],
            ["g(1) where g = a -> a + 1", "fn g(a) = a + 2", "g(1)"], ["expected -5", "fn expected(x) = x"],
            ["p = 5", "q := 2 * p", "r = q", "p = 7", "q", "r", "q + ans", "q := 3 * p", "q", "q = 1", "q"],
            // Several statements at once, and over several lines.
            [
                "a = 1; b = 2 # both", "[a, # one\n b]", "(a +\n  b) * 2",
                "company acme {\n  at 2024-12-31 { cash = 1 USD }\n}",
                "acme.cash", "a = 1; a / 0; a = 9", "a",
            ],
            // The last result.
            ["5", "ans * 2", "ans / 0", "ans", "ans = 3", "ans + 1", "x = ans", "7", "x", "print ans"],
            // Settings.
            [
                "1/3", "digits 10", "1/3", "scale 万", "53437000 USD", "group on", "1234567 / 8", "scale off",
                "12345678 USD", "notes off", "100 + 5%", "strict on", "minimax.revenue + minimax.revenue[FY2024]", "2",
            ],
            // Uncertain inputs; what failed draws nothing that others would have drawn.
            [
                "b = 10% to 20%", "(1 to 3) + 5 kg", "c = 1 to 2", "b * c", "correlate [b, c] by 0.6", "b * c",
                "sensitivity(b * (1 to 3))", "b > 15%", "seed 5", "d = 1 to 2", "samples 1000",
                "e = 1 to 2; e * (1 to 3)",
                "with e = 3 to 4: e * (1 to 3)", "percentile(b * c, 5%)", "given(b, b > 15%)", "zz * (1 to 2)",
                "[1 to 2, 3]",
            ],
            // What was known.
            [
                "as of 2025-06-30", "minimax.revenue", "x = minimax.revenue", "as of off", "x", "minimax.revenue",
                "minimax.revenue[as of 2025-01-31]",
            ],
            // What is said anew.
            [
                "metric wafers also 片数 : flow", "company acme also 甲 { over FY2024 { wafers = 5 } }", "甲.片数",
                "company acme { over FY2024 { wafers = 6 } }", "acme.wafers", "acme",
            ],
            [
                "company acme { }", "acme.revenue = about 5M USD @ FY2024 from \"10-K\"", "acme.revenue",
                "acme.cash[2024-12-31] = 3M USD", "acme", "minimax.revenue = 60M USD @ 9M2025", "minimax.rd",
            ],
            ["unit rack = 72 GPU", "2 rack in GPU", "unit rack = 72 GPU", "unit rack = 73 GPU", "rack"],
            [
                "rate 1 USD = 7 CNY", "5 USD in CNY", "rate off", "rate USD/CNY = 6.9", "5 USD in CNY",
                "rate 1 USD = 7.04 CNY on 2025-12-19 from \"我\"", "1 USD in CNY at 2025-12-19",
            ],
            // Text.
            [
                "\"a\\nb\"", "print \"一\\n二 {1 + 1}\"", "“引号”", "print 1, \"x\", [1, \"y\"]", "收入 = 5 万美元", "收入 × 2",
                "\"\\{\\}\\\\\\\"\"", "len(\"五个字\")", "print \"\"", "\"tab\there\"",
            ],
            ["1\r\n2\r\n", "x = [1,\r\n 2]\r\nx", "\"a\rb\"", "3\r"],
            // Every kind of result.
            [
                "true", "1 < 2", "2025-01-31", "2025-01-31 + 1 month", "9M2025", "2024-01-01..2024-06-30",
                "1 USD..2 USD",
                "[1/3, sqrt(2), 5 USD]", "[[1, 2], [3, 4]]", "[]", "missing", "minimax", "x -> x",
                "minimax.revenue[FY2023]",
                "zhipu.valuation", "minimax.cash / minimax.burn", "about 5 USD", "5% + 3%", "8.4x", "5 bps",
                "20 / user", "1/3 / user", "0", "≈ 0", "1e400", "2^5000", "3^4000 / 7^4000", "exp(-700)", "0.1 + 0.2",
                "minimax.revenue / annualize(minimax.revenue)", "minimax.revenue in 亿 CNY",
                "minimax.cash + minimax.revenue", "1.5 USD @ FY2024", "-12.3 CNY / 7", "5 km/hour", "3 m^2",
                "1 / 3 s^2",
                "[missing]", "annualize(minimax.revenue)", "f(2) where f = x -> x^2", "50 pp", "1/7 bps",
                "minimax.rd / minimax.revenue", "[minimax, zhipu]", "growth(1.5 USD, 1.2 USD)", "1 USD/CNY",
            ],
            // What cannot be the same for ever.
            [
                "5 USD in CNY", "x = 3 EUR in JPY", "x * 2", "y = x + 0 JPY", "[y]", "fn f(a) = a in CNY", "f(2 USD)",
                "1 + 1",
            ],
        ])
    func hazards(lines: [String]) throws {
        let session = Saving.session()
        for line in lines { session.enter(line) }
        #expect(session.log.statements.count > 1)
        for checks in [false, true] { try Saving.check(session, checks: checks) }
    }

    @Test("Every result that can be compared gets an assertion")
    func assertions() throws {
        let lines = [
            "0.1 + 0.2", "10 USD / 7", "sqrt(2) * 1 USD", "minimax.cash / minimax.burn", "true", "\"a {1}\"",
            "2025-01-31", "FY2024",
            "[1/3, sqrt(2)]", "f where f = x -> x", "missing", "print 5 USD, \"x\"", "1 USD in CNY", "minimax",
            "1 / 3 / user",
        ]
        let session = Saving.session()
        for line in lines { session.enter(line) }
        let text = try Saving.check(session, checks: true)
        let added = text.split(separator: "\n").dropFirst().filter { $0.hasPrefix("assert ") || $0.hasPrefix("# ") }
        #expect(
            added == [
                "assert ans == 0.3", "assert ans == 10 USD / 7",
                "assert ans ≈ 1.4142135623731 USD within 0.0000000001%",
                "assert ans == (10462 month / 279) @ 2025-09-30", "assert ans == true", "assert ans == \"a 1\"",
                "assert ans == 2025-01-31", "assert ans == FY2024",
                "assert ans == [≈ 0.33333333333333333333333333333333333333333333333333, ≈ 1.4142135623730951]",
                "# not asserted: functions cannot be compared", "# not asserted: what is missing cannot be compared",
                "assert text(5 USD) == \"5.00 USD\" and text(\"x\") == \"x\"",
                "# it rests on the newest rate there was: another day may give another result",
                "assert ans == minimax", "assert ans == 1 / user / 3",
            ])
    }

    @Test("Imports, files that were loaded and company files work from anywhere")
    func files() throws {
        let folder = try TestFolder()
        folder.write("lib/rates.suan", "import \"more.suan\"\nprint \"in rates\"\nbase = 5\nbase")
        folder.write("lib/more.suan", "fn twice(x) = x * two()\nfn two() = 2")
        folder.write(
            "start.suan",
            "import \"lib/rates.suan\"\nfn early(x) = later(x)\nfn later(x) = twice(x) # a comment\nearly(base); x = 8; x\n"
        )
        folder.write("acme.suan", "company acme { at 2024-12-31 { cash = 5 USD } }\nprint \"acme is here\"")
        folder.write("loud.suan", "company loud { at 2024-12-31 { cash = 6 USD } }\nloud.cash")
        let session = Saving.session()
        for name in ["acme.suan", "loud.suan"] {
            #expect(FileEntry(session).run(companyFile: folder.path + "/" + name) { _ in })
        }
        let question = Question(line: ":load start.suan", bytes: 6..<16)
        #expect(FileEntry(session).load(question, path: folder.path + "/start.suan") { _ in })
        session.enter("acme.cash + loud.cash; later(1)")
        let text = try Saving.check(session, checks: true)
        let paths = text.split(separator: "\n").filter { $0.hasPrefix("import ") }
        #expect(
            paths == ["import \"\(folder.path)/acme.suan\"", "import \"\(folder.path)/lib/rates.suan\""])
        #expect(text.split(separator: "\n").contains("fn later(x) = twice(x)  # a comment"))
        // One entry each.
        let loaded = session.undone()
        #expect(loaded.split(separator: "\n").count == 8 && loaded.hasSuffix("\nand 1 line that only showed something"))
        #expect(session.undone() == "taken back:\n  company loud { at 2024-12-31 { cash = 6 USD } }\n  loud.cash")
        #expect(session.undone().split(separator: "\n").count == 2)
        #expect(session.log.statements.isEmpty)
        var said = ""
        #expect(!FileEntry(session).load(question, path: folder.path + "/none.suan") { said = $0.shown })
        #expect(said.hasPrefix("error[unreadable-file]") && said.utf8.contains(UInt8(ascii: "^")))
    }

    @Test("A statement of a megabyte, and a result of more")
    func large() throws {
        let session = Saving.session()
        session.enter("xs = [" + (0..<150_000).map { "\($0)" }.joined(separator: ", ") + "]")
        session.enter("xs")
        session.enter("count(xs)")
        let text = try Saving.check(session, checks: true)
        #expect(text.utf8.count > 1_000_000)
    }

    @Test("A file that is there is not overwritten unasked")
    func overwriting() throws {
        let folder = try TestFolder()
        let session = Saving.session()
        session.enter("1 + 1")
        func save(_ path: String, force: Bool = false) -> String {
            let line = ":save " + path
            return ScriptSaver(session).save(
                Question(line: line, bytes: 6..<line.utf8.count), path: path, checks: false, force: force
            ).shown
        }
        let path = folder.path + "/a.suan"
        #expect(save(path) == "saved 1 statement to \(path)")
        session.enter("2 + 2")
        #expect(save(path) == "saved 2 statements to \(path)")
        #expect(folder.read("a.suan").hasSuffix("\n1 + 1\n2 + 2\n"))
        folder.write("a.suan", "mine")
        #expect(save(path).hasPrefix("error[unwritable-file]: there is a file `\(path)` already"))
        #expect(save(path).holds("  try: :save \(path) --force"))
        #expect(folder.read("a.suan") == "mine")
        #expect(save(path, force: true) == "saved 2 statements to \(path)")
        #expect(save(folder.path).holds("it is a folder"))
        #expect(save(folder.path + "/no/a.suan").holds("there is no folder `\(folder.path)/no/`"))
        #expect(save("/dev/full").holds("there is no room left on the disk"))
        #expect(save("/dev/null") == "saved 2 statements to /dev/null")
        #expect(folder.names == ["a.suan"])
        #expect(
            ScriptSaver(Saving.session()).save(Question(line: ":save a", bytes: 6..<7), path: "a", checks: false).failed
        )
    }

    @Test("A file is this session's under every name that leads to it")
    func otherNames() throws {
        let folder = try TestFolder()
        let relative = folder.relativePath
        let session = Saving.session()
        func save(_ path: String) -> String {
            ScriptSaver(session).save(Question(line: ":save a", bytes: 6..<7), path: path, checks: false).shown
        }
        for (number, path) in [
            relative + "/a.suan", relative + "/a.suan", folder.path + "/a.suan", folder.path + "/./a.suan",
        ].enumerated() {
            session.enter("x = \(number)")
            #expect(save(path).hasPrefix("saved "), "\(path)")
            #expect(folder.read("a.suan").hasSuffix("\n" + (0...number).map { "x = \($0)\n" }.joined()))
        }
        #expect(folder.link("link.suan", to: "a.suan"))
        #expect(save(folder.path + "/link.suan").hasPrefix("saved "))
        #expect(folder.read("a.suan") == folder.read("link.suan"))
        // What is another's by now is not.
        folder.write("a.suan", "mine")
        #expect(save(relative + "/a.suan").holds("there is a file"))
        #expect(folder.read("a.suan") == "mine")
    }

    @Test("A script does not take the place of a file that it imports")
    func ownImport() throws {
        let folder = try TestFolder()
        let path = folder.path + "/model.suan"
        folder.write("model.suan", "g = 3%")
        let session = Saving.session()
        session.enter("import \"\(path)\"")
        session.enter("g * 2")
        for force in [false, true] {
            let said = ScriptSaver(session).save(
                Question(line: ":save a", bytes: 6..<7), path: path, checks: false, force: force
            ).shown
            #expect(said.hasPrefix("error[unwritable-file]: the session imports `\(path)`"))
            #expect(folder.read("model.suan") == "g = 3%")
        }
    }

    @Test("A result that does not come out again is told with its line")
    func difference() throws {
        let folder = try TestFolder()
        folder.write("x.suan", "stock = 5")
        let session = Saving.session()
        for line in ["import \"\(folder.path)/x.suan\"", "2", "stock"] { session.enter(line) }
        folder.write("x.suan", "stock = 6")
        let path = folder.path + "/a.suan"
        let said = ScriptSaver(session).save(Question(line: ":save a", bytes: 6..<7), path: path, checks: false).shown
        #expect(said.hasPrefix("saved 3 statements to \(path)\nwarning[saved-differs]"))
        #expect(said.holds("a.suan:5:1"))
        folder.write("x.suan", "y = 6")
        #expect(
            ScriptSaver(session).save(Question(line: ":save a", bytes: 6..<7), path: path, checks: false).shown
                .holds("a statement fails when the script is run"))
    }
}
