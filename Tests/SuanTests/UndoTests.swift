import Reporting
import TestSupport
import Testing

@testable import Suan

@Suite("Taking back")
struct UndoTests {
    /// A session that remembers, as a prompt has it.
    private func remembering(_ lines: String...) -> Session {
        var configuration = Configuration()
        configuration.remembers = true
        let session = Session(configuration)
        for line in lines { session.enter(line) }
        return session
    }

    @Test(
        "Everything an entry did is as it was",
        arguments: [
            ["x = 5", "1 + 1", "x = 6"], ["fn f(a) = a + x", "f(1)", "fn f(a) = a * 2", "fn sum(xs) = 1"],
            ["p = 5", "q := 2 * p", "r = q + p", "p = 7", "q", "r", "q = 3", "q", "q := r + 1", "r = 4"],
            ["unit wafer", "3 wafer", "unit rack = 72 GPU", "unit thing also 晶圆 = 5 wafer"],
            ["rate 1 USD = 7 CNY", "1 USD in CNY", "rate off", "rate 1 USD = 6 CNY on 2025-12-19 from \"me\""],
            ["digits 10", "scale 万", "group on", "notes off", "strict on", "digits 3"],
            [
                "x = minimax.revenue", "as of 2025-06-30", "y = minimax.revenue", "x", "as of off", "y",
                "as of 2024-01-01",
            ],
            [
                "company acme { source a \"A\" (filed 2025-01-01)\n over FY2024 { revenue = 5 USD from a } }",
                "acme.revenue", "company acme { source a \"A\" (filed 2025-02-01) }", "acme.revenue[as of 2025-01-15]",
            ],
            ["metric wafers also 片数 : flow", "company acme { over FY2024 { wafers = 5 } }", "acme.wafers"],
            ["company acme { source a \"A\"\n over FY2024 { revenue = 5 USD from a \"5\" } }", "acme.revenue"],
            [
                "company acme { }", "metric wafers : flow", "acme.wafers = 5 USD @ FY2024 from \"p. 3\"",
                "acme.wafers[FY2025] = 6 USD", "acme.wafers",
            ],
            ["company minimax { at 2026-01-01 { cash = 1 USD } }", "minimax.cash", "company zhipu also 智普 { }"],
            ["assume wacc = 12% \"why\"", "wacc * 2", "ans", "print ans", "assert ans > 0"],
            [
                "g = 1 to 2", "m = 1 to 3", "v = g * m", "g * (1 to 2)", "correlate [g, m] by 0.6", "v", "v = g * m",
                "seed 7",
                "samples 100", "k = 1 to 2",
            ],
            ["ans = 5", "ans", "x = ans", "ans = [1, 2]"], ["a = 1; b = 2; a + b", "a = 3; c = a / 0", "b"],
            ["import \"Scripts/valuation/two-listings.suan\"", "minimax.revenue"],
            ["minimax.revenue in CNY", "x = ans", "sqrt(2)", "f = x -> x * 2", "f(2)", "map([1, 2], f)"],
            ["missing", "\"text {1 + 1}\"", "2025-01-01", "FY2024", "[1, [2, 3]]", "1 USD..2 USD", "zhipu"],
        ])
    func everything(lines: [String]) {
        let session = remembering("x = 1", "42")
        let first = Fingerprint(session)
        var before: [Fingerprint] = []
        var done: [String] = []
        for line in lines {
            let start = Fingerprint(session)
            guard session.entered(line.replacing(root: true)) else { continue }
            done.append(line)
            if session.log.entries.last?.isChange == true { before.append(start) }
        }
        #expect(done.count > 1)
        let changes = before.count
        while let last = before.popLast() {
            #expect(session.undone().hasPrefix("taken back:\n  "))
            #expect(Fingerprint(session) == last)
        }
        // What was only shown before the first change stays.
        while session.log.entries.count > 2 { session.takeBackEntry() }
        #expect(Fingerprint(session) == first)
        guard changes > 0 else { return }
        // All at once is the same as one after the other.
        for line in lines { session.enter(line.replacing(root: true)) }
        #expect(!Undo(session).takeBack(changes, Question(line: ":undo", bytes: 0..<5)).failed)
        while session.log.entries.count > 2 { session.takeBackEntry() }
        #expect(Fingerprint(session) == first)
    }

    @Test(
        "What only showed something is passed over, and what was taken back is said",
        arguments: [
            (["x = 1", "x", "x + 1"], ["taken back:\n  x = 1\nand 2 lines that only showed something"]),
            (
                ["x = 1", "x = 2", "x"],
                ["taken back:\n  x = 2\nand 1 line that only showed something", "taken back:\n  x = 1"]
            ),
            (
                ["1", "x = ans", "print x", "assert x == 1"],
                ["taken back:\n  x = ans\nand 2 lines that only showed something", onlyShown]
            ),
            (
                ["x = 1", "2", "digits 9", "explain x", "bounds x", "sources x", "x in m"],
                [
                    "taken back:\n  digits 9\nand 3 lines that only showed something",
                    "taken back:\n  x = 1\nand 1 line that only showed something", nothing,
                ]
            ),
            (["1 + 1", "audit minimax", "reconcile 1 with 1"], [onlyShown, onlyShown]),
            (["ans = 5", "3"], ["taken back:\n  ans = 5\nand 1 line that only showed something"]),
            (["x = 1; x", "x"], ["taken back:\n  x = 1\n  x\nand 1 line that only showed something", nothing]),
            ([], [nothing]),
        ] as [([String], [String])])
    func looks(lines: [String], said: [String]) {
        let session = remembering()
        for line in lines { session.enter(line) }
        for (number, text) in said.enumerated() {
            #expect(session.undone().hasPrefix(text), "\(number)")
        }
    }

    /// What is drawn afterwards is what would have been drawn without what was taken back.
    @Test func drawsAsBefore() throws {
        func value(_ session: Session, _ line: String) throws -> Double {
            try #require(session.answer(to: line).number).double
        }
        let session = remembering("g = 1 to 2", "m = 1 to 3", "correlate [g, m] by 0.6", "k = 5 to 6")
        for _ in 0..<2 { #expect(session.undone().hasPrefix("taken back:")) }
        session.enter("k = 5 to 6")
        let plain = remembering("g = 1 to 2", "m = 1 to 3", "k = 5 to 6")
        for line in ["percentile(g * m, 5%)", "percentile(g * k, 5%)"] {
            #expect(try value(session, line) == value(plain, line), "\(line)")
        }
    }

    private static let nothing = "error[bad-command]: there is nothing to take back\n"
    private static let onlyShown =
        "error[bad-command]: there is nothing to take back: what was typed has changed nothing"

    @Test("A script that is saved after it has no line that rests on what was taken back")
    func savedAfterwards() throws {
        let session = remembering("x = 1", "x + 1", "y = 2", "x + y", "y * 2")
        _ = session.undone()
        let text = try Saving.check(session, checks: true)
        #expect(text.holds("\nx + 1\n") && !text.holds("y"))
    }

    @Test("An entry that failed half-way gives back what succeeded")
    func halfWay() {
        let session = remembering("x = 1", "x = 2; 3; 1 / 0; x = 4")
        #expect(session.probe("x") == "2")
        #expect(session.undone() == "taken back:\n  x = 2\n  3")
        #expect(session.answer("x") == "1")
    }

    @Test("What was taken back can be done anew")
    func again() {
        let session = remembering("unit wafer", "stock = 5 wafer", "fn f(a) = a + stock", "f(1 wafer)")
        let before = Fingerprint(session)
        for _ in 0..<3 {
            #expect(!Undo(session).takeBack(4, Question(line: ":undo 4", bytes: 6..<7)).failed)
            #expect(session.probe("stock").hasPrefix("nothing is called"))
            for line in ["unit wafer", "stock = 5 wafer", "fn f(a) = a + stock", "f(1 wafer)"] { session.enter(line) }
            #expect(Fingerprint(session) == before)
        }
    }

    @Test("Companies that were loaded for a statement stay when it is taken back")
    func loading() {
        let session = remembering("x = minimax.revenue")
        #expect(session.undone() == "taken back:\n  x = minimax.revenue")
        #expect(session.answer("minimax.revenue") == "53.437M USD @ 9M2025")
    }

    @Test("Nothing to take back, and a count that is too large")
    func limits() {
        let session = remembering()
        #expect(session.undone().hasPrefix("error[bad-command]: there is nothing to take back"))
        for line in ["a = 1", "1 / 0", "", "b = 2"] { session.enter(line) }
        let outcome = Undo(session).takeBack(9, Question(line: ":undo 9", bytes: 6..<7))
        #expect(outcome.shown == "taken back:\n  a = 1\n  b = 2\nthat was all there is to take back")
        #expect(Undo(session).takeBack(0, Question(line: ":undo 0", bytes: 6..<7)).failed)
        #expect(Undo(Session()).takeBack(1, Question(line: ":undo", bytes: 0..<5)).failed)
    }

    @Test("The last thousand entries are kept, and little of what is large")
    func bounds() {
        let session = remembering("x = 0")
        for number in 1...1_200 { session.enter("x = \(number)") }
        #expect(session.log.entries.count == 1_000 && session.log.statements.count == 1_201)
        #expect(!Undo(session).takeBack(1_000, Question(line: ":undo", bytes: 0..<5)).failed)
        #expect(session.answer("x") == "200")
        session.enter("")
        _ = session.undone()
        #expect(session.undone().hasPrefix("error[bad-command]: nothing more can be taken back"))
        for _ in 0..<20 { session.enter("x = 1..300000") }
        #expect(session.log.entries.count < 6 && session.log.entries.count > 1)
        #expect(session.undone() == "taken back:\n  x = 1..300000")
    }

    @Test("One entry of many statements holds the way back once for each name")
    func longEntry() {
        let session = remembering("x = 0")
        let before = Fingerprint(session)
        session.beginEntry()
        let text = (1...5_000).map { "x = \($0); rate 1 USD = \($0 % 3 + 6) CNY on 2025-12-19" }.joined(separator: "\n")
        #expect(session.run(text: Array(text.utf8), name: "-") { _ in })
        #expect(session.log.entries.count == 2 && session.log.entries[1].changes.weight < 10_000)
        #expect(session.undone().hasPrefix("taken back:\n  … and 9980 before\n"))
        #expect(Fingerprint(session) == before)
    }
}

extension Session {
    /// Runs an entry as the shell does; says whether something succeeded.
    @discardableResult func entered(_ line: String) -> Bool {
        beginEntry()
        let before = log.statements.count
        _ = run(text: Array(line.utf8), name: "-") { _ in }
        return log.statements.count > before
    }

    func enter(_ line: String) { entered(line) }

    /// Takes the last entry back, whether it has changed something or not.
    func takeBackEntry() {
        log.beginEntry()
        if let (entry, _) = log.removeLastEntry() { state.takeBack(entry.changes) }
    }

    func undone() -> String { Undo(self).takeBack(1, Question(line: ":undo", bytes: 0..<5)).shown }
}

extension Outcome {
    /// The result and what is said of it, as a terminal shows them.
    var shown: String {
        var bytes = text.map { $0 + [0x0A] } ?? []
        bytes += diagnostics
        if bytes.last == 0x0A { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    /// An import of a file of the repository, wherever the tests run.
    fileprivate func replacing(root: Bool) -> String {
        hasPrefix("import \"Scripts") ? "import \"\(TestFiles.root)/" + dropFirst(8) : self
    }
}

extension StringProtocol {
    /// Whether a text stands somewhere in it.
    func holds(_ text: String) -> Bool {
        let (bytes, wanted) = (Array(utf8), Array(text.utf8))
        guard bytes.count >= wanted.count else { return false }
        return (0...bytes.count - wanted.count).contains { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }
}
