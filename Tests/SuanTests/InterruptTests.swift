import Reporting
import TestSupport
import Testing

@testable import Suan

@Suite("Interrupted statements", .serialized)
struct InterruptTests {
    /// What comes before, then what is interrupted. Long and short, of every kind.
    static let statements: [([String], String)] = [
        ([], "1 + 1"), ([], "x = 5"), ([], "fn f(a) = a * 2"), ([], "unit wafer; unit rack = 72 wafer"),
        ([], "rate 1 USD = 7 CNY"), ([], "digits 9"), ([], "minimax"), ([], "minimax.revenue in CNY"),
        ([], "company acme { over FY2024 { revenue = 5 USD } }"), ([], "metric wafers : flow"),
        ([], "assume wacc = 9% \"why\""), ([], "print 1, 2; assert 1 == 1; \"text {1}\""), ([], "strict on; scale 万"),
        ([], "big = 1..30000"), (["xs = 1..20000"], "xs"), (["xs = 1..20000"], "ys = reverse(xs)"),
        (["xs = 1..10000"], "ys = sort(xs, n -> -n)"), (["xs = 1..10000"], "zip(xs, xs)"),
        (["xs = 1..10000"], "ys = -xs"),
        (["xs = 1..20000"], "sum(xs) + mean(xs) + median(xs)"), ([], "unique(1..1000)"),
        (["xs = 1..20000"], "ys = xs in %"),
        (["xs = 1..10000"], "ys = scan(xs, 0, (a, n) -> a + n)"), (["xs = 1..10000"], "ys = text(xs)"),
        ([], "fold(1..20000, 0, (a, n) -> a + n)"),
        (["fn fib(n) = if n < 2 then n else fib(n - 1) + fib(n - 2)"], "fib(13)"),
        ([], "p = 3^60000 - 1"), ([], "(10^50000 + 1) / (7^40000)"),
        (["p = 3^4000 / 7^2000"], "sum(map(1..50, n -> p * n))"),
        ([], "7^40000"), ([], "sqrt(2^100000)"), (["t = fold(1..18, \"ab\", (a, n) -> \"{a}{a}\")"], "len(t)"),
        (["t = fold(1..18, \"ab\", (a, n) -> \"{a}{a}\")"], "t"),
        ([], "import \"ROOT/Scripts/valuation/two-listings.suan\""),
        ([], "map(1..2000, n -> ltm(minimax.revenue))"), ([], "map(1..2000, n -> 1 USD in CNY over FY2024)"),
        ([], "x = 1; y = 2; z = sum(1..10000); w = 3"), ([], "company big { " + figures + " }"),
        ([], "xs = [" + String(repeating: "1.5 USD, ", count: 2_000) + "2 USD]"),
        ([], "1 / 0"), ([], "foo + 1"), ([], "(1 +"),
    ]

    private static let figures = (1...500).map { "at 20\(10 + $0 % 80)-0\($0 % 9 + 1)-01 { cash = \($0) USD }" }
        .joined(separator: "; ")

    /// What does not stop within this time does not stop at all; the code is not optimised here, and other tests run
    /// beside it.
    static let patience = Duration.seconds(120)

    @Test("Nothing is half done, and what is stopped stops soon", arguments: 0..<statements.count)
    func moments(index: Int) throws {
        let (before, line) = InterruptTests.statements[index]
        let text = Array(
            line.split(separator: "ROOT", omittingEmptySubsequences: false).joined(separator: TestFiles.root).utf8)
        let session = Saving.session()
        for entry in ["41"] + before { session.enter(entry) }
        let untouched = Fingerprint(session)
        let clock = ContinuousClock()
        let start = clock.now
        session.beginEntry()
        _ = session.run(text: text, name: "-") { _ in }
        let whole = clock.now - start
        if session.log.statements.count > before.count + 1 { session.takeBackEntry() }
        // What it knows after each statement.
        var states = [untouched]
        session.beginEntry()
        _ = session.run(text: text, name: "-") { _ in states.append(Fingerprint(session)) }
        if session.log.statements.count > before.count + 1 { session.takeBackEntry() }
        var random = TestRandom(stream: index)
        for moment in 0..<2 {
            let share = Double(moment) / 2 + Double.random(in: 0..<0.5, using: &random)
            let alarm = Alarm(after: whole * share, session.interrupt)
            var outcomes: [Outcome] = []
            session.beginEntry()
            _ = session.run(text: text, name: "-") { outcomes.append(copy $0) }
            let end = clock.now
            alarm.wait()
            if let raised = alarm.raised, raised < end {
                #expect(end - raised < InterruptTests.patience, "seed \(TestRandom.seed): \(line.prefix(80))")
            }
            session.interrupt.clear()
            // Each statement either did all it does or nothing at all.
            let wasStopped = outcomes.last.map { $0.failed && $0.shown.hasPrefix("error[interrupted]") } ?? true
            if wasStopped {
                let done = outcomes.count { !$0.failed }
                #expect(Fingerprint(session) == states[done], "seed \(TestRandom.seed): \(line.prefix(80))")
            } else {
                #expect(
                    Fingerprint(session) == states[states.count - 1], "seed \(TestRandom.seed): \(line.prefix(80))")
            }
            if outcomes.contains(where: { !$0.failed }) { session.takeBackEntry() }
            #expect(Fingerprint(session) == untouched, "seed \(TestRandom.seed): \(line.prefix(80))")
        }
    }

    @Test("An interrupt that is seen when the result is written takes the statement back")
    func presenting() throws {
        let session = Saving.session()
        session.enter("x = 1; 42")
        // Nothing is long enough here to look at the interrupt before.
        let source = Source(name: "-", text: "5")
        var parser = session.parser(source)
        guard case .statement(let statement, let notes)? = parser.next() else { throw Unread() }
        session.prepare()
        session.interrupt.raise()
        #expect(try session.executor.execute(statement, source) != nil)
        let outcome = session.run(statement, notes, source)
        #expect(String(decoding: outcome.diagnostics, as: UTF8.self).hasPrefix("error[interrupted]"))
        session.interrupt.clear()
        #expect(session.probe("ans") == "42")
        #expect(session.log.statements.count == 2)
    }

    private struct Unread: Error {}

    @Test("Companies whose loading was interrupted are loaded by the next that asks")
    func loading() {
        let session = Session()
        session.interrupt.raise()
        #expect(session.answer("minimax.revenue").hasPrefix("error[interrupted]"))
        #expect(session.answer("foo").hasPrefix("error[interrupted]"))
        session.interrupt.clear()
        #expect(session.answer("minimax.revenue") == "53.437M USD @ 9M2025")
    }

    @Test("Saving and timing stop too")
    func commands() throws {
        let folder = try TestFolder()
        let session = Saving.session()
        session.enter("1 + 1")
        session.interrupt.raise()
        let question = Question(line: ":save a", bytes: 6..<7)
        let path = folder.path + "/a"
        #expect(ScriptSaver(session).save(question, path: path, checks: true).shown.hasPrefix("error[interrupted]"))
        #expect(folder.names.isEmpty)
        #expect(Timing(session).run(Question(line: ":time x = 7", bytes: 6..<11)).shown.hasPrefix("error[interrupted]"))
        session.interrupt.clear()
        #expect(session.log.statements.count == 1)
    }

    @Test("A statement of too many words is refused")
    func tooManyWords() {
        let text = "count([" + String(repeating: "1,", count: 1_600_000) + "1])"
        #expect(Session().answer(text).hasPrefix("error[too-large]: this statement has more than 3 million words"))
    }
}
